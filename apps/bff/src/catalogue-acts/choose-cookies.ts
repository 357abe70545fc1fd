import type { PromisedAct } from './promised-act.ts';

export function cookies(forPurpose: string): PromisedAct {
  return {
    path: 'cookieRecords.choose',
    input: () => ({ purpose: forPurpose, allowed: false }),
    holds: (after, world) =>
      after.value('site.cookie-choice', forPurpose).allowed === false &&
      !after.has('site.cookie', world.find('site.cookie', (value) => value.purpose === forPurpose).id),
  };
}
