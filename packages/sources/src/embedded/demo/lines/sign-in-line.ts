import type { DemoLife, Said } from './demo-life.ts';
import type { Dice } from './dice.ts';

/** K2: a sign-in, or somebody who tried. */
export function signInLine({ places, addresses, browsers }: DemoLife, luck: Dice): Said {
  const browser = luck.pick(browsers);
  const isIn = luck.throw(8) > 0;
  return {
    kind: 'sign-in',
    device: browser.id,
    place: luck.pick(places),
    text: isIn ? `Signed in with ${browser.name}` : `A wrong password with ${browser.name}`,
    details: {
      address: luck.pick(addresses),
      browser: browser.name,
      factor: luck.pick(['password', 'password and authenticator app']),
      outcome: isIn ? 'signed in' : 'refused',
    },
  };
}
