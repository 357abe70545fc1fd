import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { detachMethod, detachMethodInput } from './detach-method.ts';
import { openPortal, openPortalInput } from './open-portal.ts';
import { openedPortal, paymentView } from './payment-view.ts';
import { readPayment } from './read-payment.ts';

export const paymentRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read what Stripe holds', when: 'by-agents' },
    input: z.void(),
    output: paymentView,
  }).query(({ ctx }) => readPayment(ctx)),
  detachMethod: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'removed a way to pay at Stripe', when: 'always' },
    input: detachMethodInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => detachMethod(ctx, input)),
  openPortal: procedure({
    access: 'customer-fresh',
    agents: 'denied',
    rate: 'costly-act',
    audit: { line: 'opened the page of Stripe', when: 'always' },
    input: openPortalInput,
    output: openedPortal,
  }).mutation(({ ctx }) => openPortal(ctx)),
});
