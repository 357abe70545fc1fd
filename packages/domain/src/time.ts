/** Named durations, in milliseconds unless the name says otherwise. Source of each rule: BAR of the product (session B1, codes B7, contact change B8). */
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export const durations = {
  /** One deadline for all systems of one page. */
  pageDeadline: 1500,
  sessionIdle: 30 * minute,
  sessionAbsolute: 12 * hour,
  webviewIdle: 15 * minute,
  webviewAbsolute: 60 * minute,
  agentIdle: 10 * minute,
  agentAbsolute: 30 * minute,
  /** How long one change may wait for its system of record. */
  changeDeadline: 5 * second,
  /** A sign-in counts as fresh for sensitive acts this long. */
  freshSignIn: 5 * minute,
  signInTransaction: 10 * minute,
  oneTimeCode: 10 * minute,
  contactChangeUndo: 7 * day,
  /** How long the link at the foot of a message switches its topic off. */
  unsubscribeLink: 400 * day,
  /** How long an address that was proved without an account may be acted on. */
  addressProof: 15 * minute,
  /** How long an ordinary change can be taken back from the diary. */
  diaryUndo: 30 * day,
  /** How long an idempotency key is remembered. */
  receiptKept: 2 * day,
  /** How long removed pictures can be brought back. */
  pictureUndo: 10 * minute,
  shutdown: 10 * second,
} as const;

export function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds / second);
}
