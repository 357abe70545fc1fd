import { procedure, router } from '../../trpc.ts';
import { prepareStepUp, stepUpInput, stepUpOutput } from './prepare-step-up.ts';

export const signInRouter = router({
  prepareStepUp: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'was asked to sign in once more', when: 'always' },
    input: stepUpInput,
    output: stepUpOutput,
  }).mutation(({ ctx, input }) => prepareStepUp(ctx, input)),
});
