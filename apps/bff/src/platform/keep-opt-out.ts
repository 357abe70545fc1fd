import { randomUUID } from 'node:crypto';
import type { HeldRecord } from '@micromart/domain/held-record';
import { optOutKind } from '@micromart/domain/records/site';
import { durations } from '@micromart/domain/time';
import { writeDiaryOnce } from '@micromart/store/diary';
import { hearOptOut, isOptOutKnown, type OptOutSource } from '@micromart/store/opt-outs-heard';
import { slicesOfSystem } from './change-record.ts';
import type { Jobs } from './jobs.ts';
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
  if (await isOptOutKnown(store.db, said)) return;
  await store.db.transaction().execute(async (trx) => {
    if (!(await hearOptOut(trx, said))) return;
    await outbox.enqueue(trx, 'keep-opt-out', { ...said, saidAt: said.saidAt.toISOString(), key: randomUUID() });
  });
}

/** How often an opt-out that changes meanwhile is looked at anew. */
const attempts = 3;
/** No record has it: a change with it is carried out by nobody, and answered as the first time when its key was used before. */
const noVersion = 'none';

/**
 * For the worker. What the person said later, on the account itself, stands. Each attempt has a key of its own, so a try after a lost answer,
 * or after a kill, gets that answer and writes the line of the diary. Rejects while the site log does not answer.
 */
export async function carryOptOut(services: Services, said: Jobs['keep-opt-out']): Promise<void> {
  const { person, source, saidAt, key } = said;
  const { site } = services.sources;
  const { kind, value: shape } = optOutKind;
  const value = { on: true, source, since: saidAt };
  let stands = false;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const call = { deadlineAt: Date.now() + durations.changeDeadline, requestId: randomUUID() };
    const held = await site.read({ subject: person, kinds: [kind] }, call);
    if (held.state !== 'fresh') throw new Error('the site log does not answer yet');
    const [current] = held.data;
    const before = current === undefined ? null : shape.parse(current.value);
    stands = before !== null && (before.on || Date.parse(before.since) > Date.parse(saidAt));
    const version = stands ? noVersion : (current?.version ?? null);
    const change = { kind, id: 'main', act: 'set', value, version, key: `${key}-${attempt}`, changedBy: 'system' } as const;
    const answer = await site.change(person, change, call);
    if (answer.state !== 'answered' || answer.result.outcome === 'refused') throw new Error('the opt-out could not be kept yet');
    if (answer.result.outcome === 'changed') return keepDiary(services, said, answer.result.before, answer.result.records);
  }
  if (!stands) throw new Error('the opt-out kept changing');
}

/** One line, however often the job runs; none when it was on already. */
async function keepDiary(
  { store, keyring }: Services,
  { person, source, key }: Jobs['keep-opt-out'],
  old: readonly HeldRecord[],
  now: readonly HeldRecord[],
): Promise<void> {
  const [before, after] = [old, now].map((records) => records.find(({ kind }) => kind === optOutKind.kind)?.value ?? null);
  if (after === null || (before !== null && optOutKind.value.parse(before).on)) return;
  const actor = source === 'gpc' ? 'system' : 'customer';
  const line = {
    person,
    actor,
    system: 'site',
    kind: optOutKind.kind,
    recordId: 'main',
    act: 'set',
    before,
    after,
    undoFor: null,
  } as const;
  await writeDiaryOnce(store.db, keyring, [line], { person, key, slices: slicesOfSystem.site });
}
