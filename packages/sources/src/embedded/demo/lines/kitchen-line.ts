import type { DemoLife, Said } from './demo-life.ts';
import type { Dice } from './dice.ts';

const programs = ['Slow roast', 'Steam vegetables', 'Bread', 'Lasagne', 'Defrost'] as const;

/** E8: what a device reports. */
export function kitchenLine({ kitchen }: DemoLife, luck: Dice): Said {
  const device = luck.pick(kitchen);
  const common = { device: device.id, place: null };
  if (device.type === 'cooker') {
    const program = luck.pick(programs);
    return {
      ...common,
      kind: 'program',
      text: `${device.name}: program ${program} ran`,
      details: { program, duration: `${20 + luck.throw(100)} minutes` },
    };
  }
  if (device.type === 'fridge' && luck.throw(3) === 0)
    return { ...common, kind: 'temperature', text: `${device.name}: temperature`, details: { value: `${3 + luck.throw(4)} °C` } };
  return { ...common, kind: 'door-opened', text: `${device.name}: door opened`, details: { duration: `${3 + luck.throw(40)} seconds` } };
}
