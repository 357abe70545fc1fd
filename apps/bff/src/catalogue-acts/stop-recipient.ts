import { type PromisedAct, seen } from './promised-act.ts';

export function stopRecipient(fits: (value: { recipient: string; essential: boolean }) => boolean): PromisedAct {
  const optional = (value: { recipient: string; essential: boolean }) => !value.essential && fits(value);
  return {
    path: 'thirdParties.setAllowed',
    input: (world) => ({
      ...seen(world.find('sharing.recipient', optional)),
      allowed: !world.find('sharing.recipient', optional).value.allowed,
    }),
    holds: (after, world) => {
      const { id, value } = world.find('sharing.recipient', optional);
      return after.value('sharing.recipient', id).allowed === !value.allowed;
    },
  };
}
