import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { adPartnersView } from './ad-partners-view.ts';
import { readAdPartners } from './read-ad-partners.ts';
import { stopPartner, stopPartnerInput } from './stop-partner.ts';

export const adPartnersRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read what HubSpot and Google Analytics get', when: 'by-agents' },
    input: z.void(),
    output: adPartnersView,
  }).query(({ ctx }) => readAdPartners(ctx)),
  stop: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'stopped a company and asked it to delete', when: 'always' },
    input: stopPartnerInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => stopPartner(ctx, input)),
});
