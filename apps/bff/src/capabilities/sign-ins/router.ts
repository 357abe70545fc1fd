import * as z from 'zod';
import { procedure, router } from '../../trpc.ts';
import { readSignIns } from './read-sign-ins.ts';
import { signInsView } from './sign-ins-view.ts';

export const signInsRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the last sign-ins', when: 'by-agents' },
    input: z.void(),
    output: signInsView,
  }).query(({ ctx }) => readSignIns(ctx)),
});
