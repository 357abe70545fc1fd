import * as z from 'zod';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import { otherDataView } from './other-data-view.ts';
import { readOtherData } from './read-other-data.ts';

export const otherDataRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the data that nobody has described', when: 'by-agents' },
    input: z.void(),
    output: otherDataView,
  }).query(({ ctx }) => readOtherData(ctx, readDeadline(ctx))),
});
