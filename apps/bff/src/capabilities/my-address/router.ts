import { anonymousProcedure, router } from '../../trpc.ts';
import { forgetAddress, forgetInput, lookUpAgain, lookUpInput } from './look-up-address.ts';
import { confirmedProof, forgotten, lookedUp, startedProof } from './my-address-view.ts';
import { confirmProof, confirmProofInput, startProof, startProofInput } from './prove-address.ts';

const open = { access: 'anonymous', agents: 'denied' } as const;

/** For people without an account whose address somebody gave to us. */
export const myAddressRouter = router({
  start: anonymousProcedure({
    ...open,
    rate: 'address-code',
    audit: { line: 'asked for a code to prove an address', when: 'always' },
    input: startProofInput,
    output: startedProof,
  }).mutation(({ ctx, input }) => startProof(ctx, input)),
  confirm: anonymousProcedure({
    ...open,
    rate: 'address-guess',
    audit: { line: 'proved an address without an account', when: 'always' },
    input: confirmProofInput,
    output: confirmedProof,
  }).mutation(({ ctx, input }) => confirmProof(ctx, input)),
  lookUp: anonymousProcedure({
    ...open,
    rate: 'anonymous-act',
    audit: { line: 'looked how often a proved address was given', when: 'always' },
    input: lookUpInput,
    output: lookedUp,
  }).mutation(({ ctx, input }) => lookUpAgain(ctx, input)),
  forget: anonymousProcedure({
    ...open,
    rate: 'anonymous-act',
    audit: { line: 'had a proved address removed', when: 'always' },
    input: forgetInput,
    output: forgotten,
  }).mutation(({ ctx, input }) => forgetAddress(ctx, input)),
});
