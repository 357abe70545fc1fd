import type { PromisedActs } from './promised-act.ts';
import { purpose } from './set-purpose.ts';
import { stopRecipient } from './stop-recipient.ts';

export const outsidePartyActs: PromisedActs = {
  'L1 change': stopRecipient(() => true),
  'L1 remove': stopRecipient(() => true),
  'L3 change': purpose('visitor-figures'),
  'L3 remove': purpose('visitor-figures'),
};
