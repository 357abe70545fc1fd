import type { ChangeOutcome, HeldRecord, RecordChange } from '@micromart/domain/held-record';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import type { Call } from '../source.ts';
import { household } from './demo/household.ts';
import { plantPerson } from './demo-people.ts';
import type { EmbeddedSource } from './embedded-source.ts';
import { openEmbeddedSystems } from './open-embedded-systems.ts';

const call: Call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };

/** One person with everything the demo household has. */
export interface TestPerson {
  readonly subject: string;
  read(kind: string): Promise<HeldRecord[]>;
  find(kind: string, id: string): Promise<HeldRecord>;
  /** Changes a record at its present version. */
  change(kind: string, id: string, act: RecordChange['act'], value?: unknown): Promise<ChangeOutcome>;
}

export interface TestSystem extends AsyncDisposable {
  readonly source: EmbeddedSource;
  readonly store: TestStore;
  person(): Promise<TestPerson>;
}

export async function testSystem(system: ConnectedSystemId): Promise<TestSystem> {
  const store = await testStore();
  const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
  const source = openEmbeddedSystems({ db: store.db, cipher })[system];

  async function person(): Promise<TestPerson> {
    const subject = crypto.randomUUID();
    await plantPerson(store.db, cipher, { ...household, person: subject });
    const read = async (kind: string) => (await source.read({ subject, kinds: [kind], after: null, limit: 1000 }, call)).records;
    return {
      subject,
      read,
      async find(kind, id) {
        const record = (await read(kind)).find((held) => held.id === id);
        if (!record) throw new Error(`no ${kind} ${id}`);
        return record;
      },
      async change(kind, id, act, value = null) {
        const current = (await read(kind)).find((held) => held.id === id);
        const reply = await source.change(
          { subject, change: { kind, id, act, value, version: current?.version ?? null, key: crypto.randomUUID(), changedBy: 'customer' } },
          call,
        );
        return reply.result;
      },
    };
  }

  return { source, store, person, [Symbol.asyncDispose]: async () => store[Symbol.asyncDispose]() };
}
