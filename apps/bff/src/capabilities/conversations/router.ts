import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import { addNote, addNoteInput } from './add-note.ts';
import { conversationsView } from './conversations-view.ts';
import { readConversations } from './read-conversations.ts';

export const conversationsRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the conversations', when: 'by-agents' },
    input: z.void(),
    output: conversationsView,
  }).query(({ ctx }) => readConversations(ctx, readDeadline(ctx))),
  addNote: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'added a note to a conversation', when: 'always' },
    input: addNoteInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => addNote(ctx, input)),
});
