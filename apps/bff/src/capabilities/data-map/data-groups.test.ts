import { catalogue, entryOf } from '@micromart/domain/catalogue/catalogue';
import { logs } from '@micromart/domain/logs';
import { connectedSystems } from '@micromart/domain/systems';
import { expect, test } from 'vitest';
import { dataGroups, groupOfEntry, groupsOfSystem } from './data-groups.ts';

test('everything that can be held has a place on the map', () => {
  const held = catalogue.filter(({ kinds }) => kinds.length > 0).map(({ id }) => id);
  const logged = Object.values(logs).flatMap(({ kinds }) => Object.values(kinds).map(({ policy }) => policy));
  const homeless = [...held, ...logged].filter((id) => groupOfEntry(entryOf(id)) === 'other');
  expect(homeless).toEqual([]);
});

test('an entry stands in one group', () => {
  const all = Object.values(dataGroups).flatMap(({ entries }) => [...entries] as string[]);
  expect(new Set(all).size).toBe(all.length);
});

test('each system is known to hold something', () => {
  for (const system of connectedSystems) expect(groupsOfSystem(system), system).not.toEqual([]);
});
