import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { askDeletion, askDeletionInput, setPurpose, setPurposeInput } from './change-purpose.ts';
import { readSharing, readSharingInput } from './read-sharing.ts';
import { sharingView } from './sharing-view.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const sharingRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read what was shared', when: 'by-agents' },
    input: readSharingInput,
    output: sharingView,
  }).query(({ ctx, input }) => readSharing(ctx, input)),
  setPurpose: procedure({ ...change, audit: { line: 'allowed or stopped a purpose', when: 'always' }, input: setPurposeInput }).mutation(
    ({ ctx, input }) => setPurpose(ctx, input),
  ),
  askDeletion: procedure({ ...change, audit: { line: 'asked a recipient to delete', when: 'always' }, input: askDeletionInput }).mutation(
    ({ ctx, input }) => askDeletion(ctx, input),
  ),
});
