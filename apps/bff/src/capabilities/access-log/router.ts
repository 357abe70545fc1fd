import { procedure, router } from '../../trpc.ts';
import { accessLogView } from './access-log-view.ts';
import { readAccessLog, readAccessLogInput } from './read-access-log.ts';

export const accessLogRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read who opened the record', when: 'by-agents' },
    input: readAccessLogInput,
    output: accessLogView,
  }).query(({ ctx, input }) => readAccessLog(ctx, input)),
});
