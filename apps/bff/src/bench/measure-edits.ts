import { randomUUID } from 'node:crypto';
import { nameKind } from '@micromart/domain/records/accounts';
import { appRouter } from '../router.ts';
import { median, timed } from './median.ts';
import type { Bench } from './open-bench.ts';

const people = 8;
const rounds = 160;
const warmUp = 16;

/**
 * A new name, from the session cookie to the answer: limit, system of record, diary line, live update, audit line. Against one inserted
 * row with its commit. Milliseconds, medians, interleaved. A person makes at most 22 edits: far from the limit.
 */
export async function measureEdits(bench: Bench) {
  const sessions = await bench.signInPeople(people);
  await bench.store.sqlClient.query('create table bench_commit (n bigint generated always as identity primary key, text text)');
  const commit = () => bench.store.sqlClient.query('insert into bench_commit (text) values ($1)', ['Maria']);

  async function versionOf(session: string): Promise<string | null> {
    const { person } = await bench.callAs(session);
    const held = await bench.services.sources.accounts.read(
      { subject: person, kinds: [nameKind.kind] },
      { deadlineAt: Date.now() + 5000, requestId: randomUUID() },
    );
    return held.state === 'fresh' ? (held.data[0]?.version ?? null) : null;
  }

  async function edit(session: string, version: string | null): Promise<void> {
    const caller = appRouter.createCaller(await bench.callAs(session));
    const input = { kind: nameKind.kind, id: 'main', act: 'set', value: `Maria ${randomUUID()}`, version, key: randomUUID() } as const;
    const { outcome } = await caller.personalInfo.changeValue(input);
    if (outcome !== 'changed') throw new Error(`The edit ended as "${outcome}".`);
  }

  const edits: number[] = [];
  const commits: number[] = [];
  for (let n = -warmUp; n < rounds; n++) {
    const session = sessions[(n + warmUp) % people] ?? '';
    const version = await versionOf(session);
    const [editTook, commitTook] = [await timed(() => edit(session, version)), await timed(commit)];
    if (n < 0) continue;
    edits.push(editTook);
    commits.push(commitTook);
  }
  const session = sessions[0] ?? '';
  const version = await versionOf(session);
  const statements = await bench.listen(() => edit(session, version));
  return { edit: median(edits), commit: median(commits), statements: statements.map(({ text }) => text) };
}
