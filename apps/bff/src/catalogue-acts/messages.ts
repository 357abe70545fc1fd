import type { PromisedActs } from './promised-act.ts';
import { onTopic, stopMarketing } from './set-choice.ts';

export const messageActs: PromisedActs = {
  'H8a change': onTopic('orders'),
  'H8b change': onTopic('news'),
  'H8b remove': stopMarketing,
  'H8c change': onTopic('products'),
  'H8c remove': stopMarketing,
  'H8d change': onTopic('notices'),
  'H8e change': onTopic('offers'),
  'H8e remove': stopMarketing,
};
