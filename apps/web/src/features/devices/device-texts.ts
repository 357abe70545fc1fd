import type { Device, Identifier } from './device-view.ts';

/** What the search finds in a device without opening its details. */
export function seenTexts({ typeName, name, room, how, pending, chips }: Device) {
  return [typeName, name, room, how, pending, ...chips.map((chip) => chip.text)];
}

/** All that the search finds in a device. */
export function deviceTexts(device: Device) {
  return [
    ...seenTexts(device),
    ...device.facts.flatMap((fact) => [fact.label, fact.text]),
    ...device.members.map((member) => member.name),
    ...device.identifiers.flatMap(identifierTexts),
  ];
}

export function identifierTexts({ label, masked, joinedWith }: Identifier) {
  return [label, masked, ...joinedWith];
}
