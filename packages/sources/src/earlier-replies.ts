/** What a faulty system still has of earlier calls. Only the demo and tests have one; of everybody's data it keeps nothing once the switch says something else. */
export interface EarlierReplies {
  /** Call before each use: forgets everything when the fault is another one than the last time. */
  since(fault: string): void;
  /** The first answer to this question since then: to anybody (`cached-person`), or to this person (`stale-version`). */
  firstOf<Reply>(
    kind: 'cached-person' | 'stale-version',
    question: string,
    request: { readonly subject: string },
    answer: () => Promise<Reply>,
  ): Promise<Reply>;
  /** Keeps this reply back, and gives out the one that was kept back before; null: there is none, or it was this person's own. */
  heldBack<Reply>(subject: string, reply: Reply): Reply | null;
}

export function openEarlierReplies(): EarlierReplies {
  const first = new Map<string, Promise<unknown>>();
  let held: { subject: string; reply: unknown } | null = null;
  let last = 'none';
  return {
    since(fault) {
      if (fault === last) return;
      last = fault;
      first.clear();
      held = null;
    },
    firstOf<Reply>(kind: 'cached-person' | 'stale-version', question: string, request: { subject: string }, answer: () => Promise<Reply>) {
      const { subject, ...asked } = request;
      const key = JSON.stringify([question, asked, kind === 'stale-version' ? subject : null]);
      const known = first.get(key) as Promise<Reply> | undefined;
      if (known) return known;
      const reply = answer();
      first.set(key, reply);
      reply.catch(() => first.delete(key));
      return reply;
    },
    heldBack<Reply>(subject: string, reply: Reply) {
      const earlier = held as { subject: string; reply: Reply } | null;
      held = { subject, reply };
      return earlier === null || earlier.subject === subject ? null : earlier.reply;
    },
  };
}
