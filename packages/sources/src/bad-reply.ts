/** A reply that was thrown away. It says nothing of what the reply contained. */
export class BadReplyError extends Error {
  readonly kind: 'wrong-person' | 'unreadable-reply';

  constructor(kind: 'wrong-person' | 'unreadable-reply') {
    super(kind);
    this.name = 'BadReplyError';
    this.kind = kind;
  }
}
