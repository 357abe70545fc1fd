import type { PromisedAct } from './promised-act.ts';

export function purpose(id: string): PromisedAct {
  return {
    path: 'sharing.setPurpose',
    input: (world) => ({
      id,
      version: world.find('sharing.purpose-choice', (value) => value.purpose === id).version,
      allowed: !world.find('sharing.purpose-choice', (value) => value.purpose === id).value.allowed,
    }),
    holds: (after, world) =>
      after.value('sharing.purpose-choice', id).allowed ===
      !world.find('sharing.purpose-choice', (value) => value.purpose === id).value.allowed,
  };
}
