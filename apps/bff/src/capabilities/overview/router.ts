import { aboutView } from '../../platform/about-view.ts';
import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { readAbout, readAboutInput } from './read-about.ts';
import { undoChange, undoChangeInput } from './undo-change.ts';

export const overviewRouter = router({
  readAbout: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read about a value', when: 'by-agents' },
    input: readAboutInput,
    output: aboutView,
  }).query(({ ctx, input }) => readAbout(ctx, input)),
  undoChange: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'took a change back', when: 'always' },
    input: undoChangeInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => undoChange(ctx, input)),
});
