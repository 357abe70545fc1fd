import { entryOf } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { referralKind, referredByKind } from '@micromart/domain/records/community';
import type * as z from 'zod';
import { anchorOf, entryFor } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { PeopleView, ReferralView, ReferredByView } from './people-view.ts';

type Referral = z.infer<typeof referralKind.value>;
type ReferredBy = z.infer<typeof referredByKind.value>;

/** Whom the person told us about, and who told us about the person. What nobody knows of these records stands with what was written. */
export async function readPeople(ctx: CustomerContext, deadlineAt: number): Promise<PeopleView> {
  const kinds = [referralKind.kind, referredByKind.kind];
  const sourced = await ctx.services.sources.community.read({ subject: ctx.person, kinds }, { deadlineAt, requestId: ctx.requestId });
  return presentSection('community', sourced, (records) => {
    const { known } = splitUnknown(ctx, 'community', records);
    return {
      referrals: known.filter(({ kind }) => kind === referralKind.kind).map(presentReferral),
      referredBy: known
        .filter(({ kind }) => kind === referredByKind.kind)
        .map((record) => presentPerson(record, record.value as ReferredBy, 'you')),
      say: entryOf('C13').say,
    };
  });
}

function presentReferral(record: HeldRecord): ReferralView {
  const value = record.value as Referral;
  return {
    ...presentPerson(record, value, 'them'),
    name: value.name,
    becameCustomer: value.becameCustomer,
    chips: value.becameCustomer ? [{ tone: 'plain', text: 'became a customer' }] : [],
  };
}

function presentPerson(record: HeldRecord, { maskedAddress, messageSentAt }: ReferredBy, whom: 'you' | 'them'): ReferredByView {
  return {
    id: record.id,
    version: record.version,
    entry: entryFor(referralKind.system, record.kind).id,
    anchor: anchorOf({ system: referralKind.system, kind: record.kind, id: record.id }),
    address: maskedAddress,
    message: messageSentAt === null ? `No message was sent to ${whom}` : `A message was sent to ${whom} on ${sayDay(messageSentAt)}`,
    wasWrittenTo: messageSentAt !== null,
    how: sayProvenance(record.provenance),
  };
}
