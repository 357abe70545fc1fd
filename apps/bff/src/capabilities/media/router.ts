import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { readMediaInput, removeMediaInput, restoreMediaInput } from './media-input.ts';
import { mediaView } from './media-view.ts';
import { readMedia } from './read-media.ts';
import { removeMedia, restoreMedia } from './remove-media.ts';
import { setCapture, setCaptureInput } from './set-capture.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const mediaRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the list of pictures', when: 'by-agents' },
    input: readMediaInput,
    output: mediaView,
  }).query(({ ctx, input }) => readMedia(ctx, input)),
  remove: procedure({ ...change, audit: { line: 'removed pictures', when: 'always' }, input: removeMediaInput }).mutation(
    ({ ctx, input }) => removeMedia(ctx, input),
  ),
  restore: procedure({ ...change, audit: { line: 'brought removed pictures back', when: 'always' }, input: restoreMediaInput }).mutation(
    ({ ctx, input }) => restoreMedia(ctx, input),
  ),
  setCapture: procedure({
    ...change,
    audit: { line: 'changed how a device takes pictures', when: 'always' },
    input: setCaptureInput,
  }).mutation(({ ctx, input }) => setCapture(ctx, input)),
});
