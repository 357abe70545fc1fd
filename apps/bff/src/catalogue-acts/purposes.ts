import { personalise } from './change-value.ts';
import type { PromisedActs } from './promised-act.ts';
import { onTopic, stopMarketing } from './set-choice.ts';
import { purpose } from './set-purpose.ts';
import { stopRecipient } from './stop-recipient.ts';

export const purposeActs: PromisedActs = {
  'J0 change': purpose('share-to-improve'),
  'J0 remove': purpose('share-to-improve'),
  'J1 change': personalise,
  'J1 remove': personalise,
  'J2 change': purpose('improve'),
  'J2 remove': purpose('improve'),
  'J5 change': onTopic('offers'),
  'J5 remove': stopMarketing,
  'J6 change': stopRecipient(() => true),
  'J6 remove': stopRecipient(() => true),
};
