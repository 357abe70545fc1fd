import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { household } from '@micromart/sources/embedded/demo/household';
import { type GuardedSource, guardSource } from '@micromart/sources/guard';
import { httpSource } from '@micromart/sources/http/http-source';
import type { Env } from '../env.ts';
import { median } from './median.ts';

const rounds = 12;
const warmUp = 3;
const subject = household.person;
const hung: ConnectedSystemId = 'kitchen';
const others = connectedSystems.filter((system) => system !== hung);

/**
 * S7: so many systems behind HTTP, each with a guard of its own, asked at once under the one deadline of a page. When the last of the others
 * has answered, all well and one hung, interleaved. Milliseconds, medians. The systems are those of `SOURCE_KITCHEN` and so on, which have
 * fault switches (apps/systems); one of many stands for a system of its own, since each has its breaker and its places in the queue.
 */
export async function measureOneHung(env: Env, count: number) {
  const sources = Array.from({ length: count }, (_, index) =>
    guardOf(env, index === 0 ? hung : (others[index % others.length] as ConnectedSystemId)),
  );
  await untilAwake(sources);
  const well: number[] = [];
  const oneHung: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const wellTook = await readOthers(sources, 'fresh');
    await setFault(env, 'hung');
    const hungTook = await readOthers(sources, 'stale');
    await setFault(env, 'none');
    if (round < 0) continue;
    well.push(wellTook);
    oneHung.push(hungTook);
  }
  return { well: median(well), oneHung: median(oneHung) };
}

function guardOf({ sources, sourceToken }: Env, id: ConnectedSystemId): GuardedSource {
  const baseUrl = sources[id];
  if (baseUrl === null) throw new Error(`No address is set for ${id}.`);
  return guardSource(httpSource({ id, baseUrl, token: sourceToken }), {
    onAlarm: ({ kind }) => {
      throw new Error(`${id}: ${kind}`);
    },
  });
}

interface Read {
  readonly state: string;
  /** Milliseconds after the question. */
  readonly at: number;
}

/** All are waited for, so that no round disturbs the next. */
async function readAll(sources: readonly GuardedSource[]): Promise<Read[]> {
  const begun = performance.now();
  const asking = { deadlineAt: Date.now() + durations.pageDeadline, requestId: randomUUID() };
  return Promise.all(
    sources.map(async (source) => {
      const { state } = await source.read({ subject, kinds: [] }, asking);
      return { state, at: performance.now() - begun };
    }),
  );
}

/** `first`: what the first of them is to end as. */
async function readOthers(sources: readonly GuardedSource[], first: 'fresh' | 'stale'): Promise<number> {
  const answers = await readAll(sources);
  if (answers.some(({ state }, index) => state !== (index === 0 ? first : 'fresh')))
    throw new Error(`The answers were ${answers.map(({ state }) => state).join(', ')}.`);
  return Math.max(...answers.slice(1).map(({ at }) => at));
}

/** The systems have just begun, and may still fill themselves: nothing is measured before all have answered in time. */
async function untilAwake(sources: readonly GuardedSource[]): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if ((await readAll(sources)).every(({ state }) => state === 'fresh')) return;
    await wait(500);
  }
  throw new Error('The systems did not answer in time.');
}

async function setFault({ sources, sourceToken }: Env, kind: 'none' | 'hung'): Promise<void> {
  const answer = await fetch(new URL('/faults', sources[hung] ?? ''), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sourceToken}` },
    body: JSON.stringify({ system: hung, kind }),
  });
  if (!answer.ok) throw new Error(`The fault switch answered ${answer.status}.`);
}
