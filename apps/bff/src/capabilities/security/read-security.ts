import type { HeldRecord } from '@micromart/domain/held-record';
import { incidentKind, signInFactorKind, supportAccessKind } from '@micromart/domain/records/accounts';
import { listSessions } from '@micromart/store/sessions';
import type * as z from 'zod';
import { anchorOf, presentRow } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayEntries } from '../../platform/say-names.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import { checkUp } from './check-up.ts';
import type { SecurityView } from './security-view.ts';

const kinds = [signInFactorKind.kind, supportAccessKind.kind, incidentKind.kind];

/** How the account is protected: ways to sign in, whether support may look, and what went wrong. */
export async function readSecurity(ctx: CustomerContext): Promise<SecurityView> {
  const { sources, store, keyring, env } = ctx.services;
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const [sourced, sessions] = await Promise.all([
    sources.accounts.read({ subject: ctx.person, kinds }, asking),
    listSessions(store, keyring, ctx.person),
  ]);
  return presentSection('accounts', sourced, (records) => {
    const { known } = splitUnknown(ctx, 'accounts', records);
    const of = (kind: string) => known.filter((record) => record.kind === kind);
    const factors = of(signInFactorKind.kind);
    const elsewhere = sessions.filter(({ publicId }) => publicId !== ctx.session.publicId);
    return {
      factors: factors.map(presentFactor),
      factorsUrl: env.oidc.accountUrl,
      tips: checkUp(
        {
          factors: factors.map(({ value }) => value as z.infer<typeof signInFactorKind.value>),
          elsewhere: elsewhere.map(({ details, signedInAt }) => ({ label: details.userAgent, signedInAt })),
        },
        Date.now(),
      ),
      supportAccess: presentAccess(of(supportAccessKind.kind)[0]),
      incidents: of(incidentKind.kind).map(presentIncident).reverse(),
    };
  });
}

const factorNames = { password: 'Password', totp: 'Authenticator app', 'email-code': 'Code by e-mail' } as const;

function presentFactor(record: HeldRecord) {
  const { factor, changedAt } = record.value as z.infer<typeof signInFactorKind.value>;
  return { ...presentRow(signInFactorKind, record), label: factorNames[factor], lines: [`Set ${sayDay(changedAt)}`], note: null };
}

function presentAccess(record: HeldRecord | undefined) {
  const ref = { system: 'accounts', kind: supportAccessKind.kind, id: 'main' } as const;
  if (record === undefined) return { version: null, anchor: anchorOf(ref), allowed: null, how: null };
  const { allowed } = record.value as z.infer<typeof supportAccessKind.value>;
  return { version: record.version, anchor: anchorOf(ref), allowed, how: sayProvenance(record.provenance) };
}

function presentIncident({ kind, id, value }: HeldRecord) {
  const { title, what, whatToDo, entries, happenedAt, toldAt } = value as z.infer<typeof incidentKind.value>;
  return {
    anchor: anchorOf({ system: 'accounts', kind, id }),
    title,
    what,
    whatToDo,
    touched: sayEntries(entries),
    when: `Happened ${sayDay(happenedAt)}. We told you ${sayDay(toldAt)}.`,
  };
}
