import { cookies } from './choose-cookies.ts';
import { main, type PromisedActs, seen } from './promised-act.ts';
import { removeLines } from './remove-lines.ts';
import { purpose } from './set-purpose.ts';

export const siteActs: PromisedActs = {
  'E1 remove': {
    path: 'activity.setVisitLink',
    input: (world) => ({ version: world.find('site.visit-link').version, linked: false }),
    holds: (after) => after.value('site.visit-link', main).linked === false,
  },
  'E2 remove': removeLines('site', 'visit'),
  'E3 remove': removeLines('site', 'visit'),
  'E5 remove': removeLines('shop', 'product-viewed'),
  'E6 remove': removeLines('site', 'visit'),
  'E7 change': {
    path: 'media.setCapture',
    input: (world) => ({ ...seen(world.find('kitchen.capture')), on: !world.find('kitchen.capture').value.on }),
    holds: (after, world) =>
      after.value('kitchen.capture', world.find('kitchen.capture').id).on === !world.find('kitchen.capture').value.on,
  },
  'E7 remove': { path: 'media.remove', input: () => ({ which: { what: 'all' } }), holds: (after) => after.pictures === 0 },
  'E8 remove': removeLines('kitchen', 'door-opened'),
  'E9 change': {
    path: 'activity.setLanguage',
    input: (world) => ({ version: world.find('site.language').version, language: 'de' }),
    holds: (after) => after.value('site.language', main) === 'de',
  },
  'E9 remove': {
    path: 'activity.setLanguage',
    input: (world) => ({ version: world.find('site.language').version, language: 'browser' }),
    holds: (after) => !after.has('site.language', main),
  },
  'E10 change': cookies('statistics'),
  'E10 remove': {
    path: 'cookieRecords.removeCookie',
    input: (world) => seen(world.find('site.cookie')),
    holds: (after, world) => !after.has('site.cookie', world.find('site.cookie').id),
  },
  'E11 change': purpose('analytics'),
  'E11 remove': purpose('analytics'),
};
