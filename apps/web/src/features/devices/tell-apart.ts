import type { Device } from './device-view.ts';

type Named = Pick<Device, 'id' | 'name' | 'room' | 'facts'>;

/**
 * What a device is called where it is heard and not seen, by its id: "Kitchen fridge, Garage".
 * Where two would sound alike, their model and then their serial number are said too.
 */
export function tellApart(devices: readonly Named[]): ReadonlyMap<string, string> {
  const steps: ((device: Named) => string)[] = [
    (device) => device.room,
    (device) => fact(device, 'Model'),
    (device) => fact(device, 'Serial number'),
  ];
  const names = new Map(devices.map((device) => [device.id, device.name]));
  steps.forEach((more, step) => {
    const before = [...names.values()];
    for (const device of devices) {
      const name = names.get(device.id) ?? '';
      const soundsAlike = before.filter((other) => other === name).length > 1;
      if ((step === 0 || soundsAlike) && more(device) !== '') names.set(device.id, `${name}, ${more(device)}`);
    }
  });
  return names;
}

function fact(device: Named, label: string): string {
  return device.facts.find((one) => one.label === label)?.text ?? '';
}
