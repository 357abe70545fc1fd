import * as z from 'zod';
import { procedure, router } from '../../trpc.ts';
import { dataUseView } from './data-use-view.ts';
import { readDataUse } from './read-data-use.ts';

export const dataUseRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read what the data was used for', when: 'by-agents' },
    input: z.void(),
    output: dataUseView,
  }).query(({ ctx }) => readDataUse(ctx)),
});
