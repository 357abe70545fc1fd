import { randomUUID } from 'node:crypto';
import { optOutKind } from '@micromart/domain/records/site';
import { durations } from '@micromart/domain/time';
import { writeDiary } from '@micromart/store/diary';
import { tellChanged } from '@micromart/store/live';
import { hearOptOut, type OptOutSource } from '@micromart/store/opt-outs-heard';
import { slicesOfSystem } from './change-record.ts';
import type { CustomerContext } from './request-context.ts';
import type { Services } from './services.ts';

/**
 * A browser that says "do not sell or share" says it for the account as well: with the first page that it is seen on, and once. Not saying
 * it says nothing.
 */
export async function keepOptOut({ services, person, browser }: CustomerContext): Promise<void> {
  if (browser?.gpc) await keep(services, { person, source: 'gpc', saidAt: new Date() });
  if (browser?.optedOutAt) await keep(services, { person, source: 'person', saidAt: browser.optedOutAt });
}

interface Said {
  readonly person: string;
  readonly source: OptOutSource;
  readonly saidAt: Date;
}

async function keep({ store, outbox }: Services, said: Said): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    if (!(await hearOptOut(trx, said))) return;
    await outbox.enqueue(trx, 'keep-opt-out', { ...said, saidAt: said.saidAt.toISOString() });
  });
}

/** For the worker. What the person said later, on the account itself, stands. Rejects while the site log does not answer. */
export async function carryOptOut({ sources, store, keyring }: Services, said: { person: string; source: OptOutSource; saidAt: string }) {
  const { person, source, saidAt } = said;
  const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId: randomUUID() };
  const held = await sources.site.read({ subject: person, kinds: [optOutKind.kind] }, call);
  if (held.state !== 'fresh') throw new Error('the site log does not answer yet');
  const [current] = held.data;
  const before = current === undefined ? null : optOutKind.value.parse(current.value);
  if (before?.on || (before !== null && Date.parse(before.since) > Date.parse(saidAt))) return;
  const value = { on: true, source, since: saidAt };
  const answer = await sources.site.change(
    person,
    { kind: optOutKind.kind, id: 'main', act: 'set', value, version: current?.version ?? null, key: randomUUID(), changedBy: 'system' },
    call,
  );
  if (answer.state !== 'answered' || answer.result.outcome !== 'changed') throw new Error('the opt-out could not be kept yet');
  await store.db.transaction().execute(async (trx) => {
    await writeDiary(trx, keyring, {
      person,
      actor: source === 'gpc' ? 'system' : 'customer',
      system: 'site',
      kind: optOutKind.kind,
      recordId: 'main',
      act: 'set',
      before,
      after: value,
      undoFor: null,
    });
    await tellChanged(trx, person, slicesOfSystem.site);
  });
}
