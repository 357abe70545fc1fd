import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import { disconnectInput, disconnectService, setAllowed, setAllowedInput } from './change-sharing.ts';
import { readThirdParties } from './read-third-parties.ts';
import { thirdPartiesView } from './third-parties-view.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const thirdPartiesRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read who gets the data', when: 'by-agents' },
    input: z.void(),
    output: thirdPartiesView,
  }).query(({ ctx }) => readThirdParties(ctx, readDeadline(ctx))),
  setAllowed: procedure({ ...change, audit: { line: 'allowed or stopped a recipient', when: 'always' }, input: setAllowedInput }).mutation(
    ({ ctx, input }) => setAllowed(ctx, input),
  ),
  disconnect: procedure({ ...change, audit: { line: 'disconnected a linked service', when: 'always' }, input: disconnectInput }).mutation(
    ({ ctx, input }) => disconnectService(ctx, input),
  ),
});
