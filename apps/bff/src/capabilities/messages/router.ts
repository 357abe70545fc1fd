import { changeResult } from '../../platform/change-result.ts';
import { anonymousProcedure, procedure, router } from '../../trpc.ts';
import { forgetOpenings, forgetOpeningsInput } from './forget-openings.ts';
import { messageReasonView, messagesView } from './messages-view.ts';
import { messageReasonInput, readMessageReason } from './read-message-reason.ts';
import { messagesInput, readMessages } from './read-messages.ts';
import { unsubscribe, unsubscribed, unsubscribeInput } from './unsubscribe.ts';

export const messagesRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read which messages were sent', when: 'by-agents' },
    input: messagesInput,
    output: messagesView,
  }).query(({ ctx, input }) => readMessages(ctx, input)),
  forgetOpenings: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'removed what was noted about opening messages', when: 'always' },
    input: forgetOpeningsInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => forgetOpenings(ctx, input)),
  unsubscribe: anonymousProcedure({
    access: 'anonymous',
    agents: 'denied',
    rate: 'unsubscribe',
    audit: { line: 'said no to a topic by the link in a message', when: 'always' },
    input: unsubscribeInput,
    output: unsubscribed,
  }).mutation(({ ctx, input }) => unsubscribe(ctx, input)),
});

/** Why one message came: asked for by itself, so that the list does not wait for it. */
export const messageReasonRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read why a message was sent', when: 'by-agents' },
    input: messageReasonInput,
    output: messageReasonView,
  }).query(({ ctx, input }) => readMessageReason(ctx, input)),
});
