/** What travels with every call. */
export interface Call {
  /** Aborted when the page's deadline has passed or the customer went away. */
  readonly signal: AbortSignal;
  /** Milliseconds left for this call. */
  readonly timeLeft: number;
  readonly requestId: string;
}
