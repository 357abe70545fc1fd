import { expect, test } from 'vitest';
import { tellApart } from './tell-apart.ts';

const device = (id: string, name: string, room: string, model = 'Frost 400', serial = '') => ({
  id,
  name,
  room,
  facts: [{ label: 'Model', text: model }, ...(serial === '' ? [] : [{ label: 'Serial number', text: serial }])],
});

const spoken = (...devices: ReturnType<typeof device>[]) => [...tellApart(devices).values()];

test('a device is called by its name and its room', () => {
  expect(spoken(device('1', 'Kitchen fridge', 'Kitchen'), device('2', 'Kitchen fridge', 'Garage'))).toEqual([
    'Kitchen fridge, Kitchen',
    'Kitchen fridge, Garage',
  ]);
});

test('a device without a room is called by its name', () => {
  expect(spoken(device('1', 'Maria’s phone', ''))).toEqual(['Maria’s phone']);
});

test('where name and room are the same, the model tells, and then the serial number', () => {
  expect(spoken(device('1', 'Fridge', 'Bar', 'Frost 400'), device('2', 'Fridge', 'Bar', 'Frost 250'))).toEqual([
    'Fridge, Bar, Frost 400',
    'Fridge, Bar, Frost 250',
  ]);
  expect(spoken(device('1', 'Fridge', '', 'Frost 400', 'MF…01'), device('2', 'Fridge', '', 'Frost 400', 'MF…02'))).toEqual([
    'Fridge, Frost 400, MF…01',
    'Fridge, Frost 400, MF…02',
  ]);
});
