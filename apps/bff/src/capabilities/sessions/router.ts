import * as z from 'zod';
import { procedure, router } from '../../trpc.ts';
import { endOneSession, endOtherSessions, endOthersOutput, endSessionInput, endSessionOutput } from './end-session.ts';
import { readSessions } from './read-sessions.ts';
import { sessionsView } from './sessions-view.ts';

export const sessionsRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read where the person is signed in', when: 'by-agents' },
    input: z.object({}).optional(),
    output: sessionsView,
  }).query(({ ctx }) => readSessions(ctx)),
  end: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'signed one place out', when: 'always' },
    input: endSessionInput,
    output: endSessionOutput,
  }).mutation(({ ctx, input }) => endOneSession(ctx, input)),
  endOthers: procedure({
    access: 'customer-fresh',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'signed all other places out', when: 'always' },
    input: z.object({}).optional(),
    output: endOthersOutput,
  }).mutation(({ ctx }) => endOtherSessions(ctx)),
});
