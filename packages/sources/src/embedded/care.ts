import { conversationKind } from '@micromart/domain/records/care';
import { type Decision, differing, put, refuse, type Step, type SystemRules } from './rules.ts';

const answered = 'It shows what you asked and what we answered. It goes when you close your account.';

export const careRules: SystemRules = {
  system: 'care',
  together: {},
  staying: { enquiry: answered, conversation: answered },
  decide: addNote,
};

/** One more note at the end, stamped here. What was said stays as it was said. */
function addNote({ change, current, value, now }: Step): Decision {
  const before = conversationKind.value.parse(current?.value);
  const after = conversationKind.value.parse(value);
  const other = differing(before, after, ['subject', 'channel', 'state', 'messages', 'recording', 'agentsSaw']);
  if (other) return refuse('What was said stays. A note that corrects it can be added.', other);
  const earlier = after.notes.slice(0, before.notes.length);
  const [added, ...more] = after.notes.slice(before.notes.length);
  if (differing(before, { ...before, notes: earlier }, ['notes'])) return refuse('Earlier notes stay as they are.', 'notes');
  if (more.length > 0) return refuse('One note at a time.', 'notes');
  const notes = added ? [...before.notes, { at: now, text: added.text }] : before.notes;
  return put({ kind: change.kind, id: change.id, value: { ...before, notes } });
}
