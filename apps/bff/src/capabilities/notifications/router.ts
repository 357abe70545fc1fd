import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import {
  forgetPush,
  forgetPushInput,
  setChoice,
  setChoiceInput,
  setOpenTracking,
  setOpenTrackingInput,
  stopMarketing,
  stopMarketingInput,
} from './change-notifications.ts';
import { notificationsView } from './notifications-view.ts';
import { readNotifications } from './read-notifications.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const notificationsRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the notification settings', when: 'by-agents' },
    input: z.void(),
    output: notificationsView,
  }).query(({ ctx }) => readNotifications(ctx, readDeadline(ctx))),
  setChoice: procedure({ ...change, audit: { line: 'switched a topic on a channel', when: 'always' }, input: setChoiceInput }).mutation(
    ({ ctx, input }) => setChoice(ctx, input),
  ),
  stopMarketing: procedure({ ...change, audit: { line: 'stopped all marketing', when: 'always' }, input: stopMarketingInput }).mutation(
    ({ ctx, input }) => stopMarketing(ctx, input),
  ),
  setOpenTracking: procedure({
    ...change,
    audit: { line: 'switched the tracking of opens', when: 'always' },
    input: setOpenTrackingInput,
  }).mutation(({ ctx, input }) => setOpenTracking(ctx, input)),
  forgetPush: procedure({ ...change, audit: { line: 'forgot a push token', when: 'always' }, input: forgetPushInput }).mutation(
    ({ ctx, input }) => forgetPush(ctx, input),
  ),
});
