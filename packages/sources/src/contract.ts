import type { HeldRecord, RecordChange } from '@micromart/domain/held-record';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { type Call, changeReply, eraseReply, previewReply, readReply, type Source } from './source.ts';

export interface OpenedSource {
  readonly source: Source;
  /** A person the system holds several records about. */
  readonly subject: string;
  /** Another person the system holds something about. */
  readonly otherSubject: string;
  dispose(): PromiseLike<void>;
}

/** A change that succeeds on one record of `subject`, with a value that its system refuses. */
export interface ChangeSample {
  readonly kind: string;
  readonly id: string;
  edit(value: unknown): unknown;
  readonly refused: { edit(value: unknown): unknown; readonly field: string | null };
}

const call: Call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'contract' };

/** What every adapter of the port must do, whatever is behind it. */
export function describeSourceContract(name: string, sample: ChangeSample, open: () => Promise<OpenedSource>): void {
  describe(`${name} as a source`, () => {
    async function using<T>(act: (opened: OpenedSource & Disposer) => Promise<T>): Promise<T> {
      await using opened = disposing(await open());
      return await act(opened);
    }

    test('reads all that is held, oldest first within a kind, and names whom it is about', () =>
      using(async ({ source, subject }) => {
        const reply = readReply.parse(await source.read({ subject, kinds: [], after: null, limit: 1000 }, call));
        expect(reply).toMatchObject({ subject, next: null });
        expect(reply.records.length).toBeGreaterThan(1);
        expect(source.describe().map(({ kind }) => kind)).toEqual(expect.arrayContaining([sample.kind]));
        for (const known of source.describe())
          for (const { value } of reply.records.filter(({ kind }) => kind === known.kind))
            expect(faultsOf(known.value.safeParse(value))).toEqual([]);
      }));

    test('reads only the kinds asked for', () =>
      using(async ({ source, subject }) => {
        const { records } = await source.read({ subject, kinds: [sample.kind], after: null, limit: 1000 }, call);
        expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set([sample.kind]));
        expect(await source.read({ subject, kinds: ['no-such-kind'], after: null, limit: 1000 }, call)).toMatchObject({
          records: [],
          next: null,
        });
      }));

    test('reads page by page without losing or repeating a record', () =>
      using(async ({ source, subject }) => {
        const whole = await source.read({ subject, kinds: [], after: null, limit: 1000 }, call);
        const paged: HeldRecord[] = [];
        for (let after: string | null = null, page = 0; page === 0 || after !== null; page++) {
          const reply = await source.read({ subject, kinds: [], after, limit: 2 }, call);
          expect(reply.records.length).toBeLessThanOrEqual(2);
          paged.push(...reply.records);
          after = reply.next;
        }
        expect(paged).toEqual(whole.records);
      }));

    test('a person about whom it holds nothing is an empty answer, not an error', () =>
      using(async ({ source }) => {
        expect(await source.read({ subject: 'p-nobody', kinds: [], after: null, limit: 1000 }, call)).toMatchObject({
          subject: 'p-nobody',
          records: [],
          next: null,
        });
      }));

    test('carries out a change and says how it stands now and how it stood before', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        const change = editing(before);
        const { result } = changeReply.parse(await source.change({ subject, change }, call));
        if (result.outcome !== 'changed') throw new Error(`expected changed, got ${result.outcome}`);
        expect(result.before).toEqual([before]);
        const [after] = result.records;
        expect(after?.version).not.toBe(before.version);
        expect(after?.provenance).toMatchObject({ changedBy: 'customer' });
        expect(await readSample(source, subject)).toEqual(after);
      }));

    test('a version that another has followed does not come back with the old value', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        await source.change({ subject, change: editing(before) }, call);
        const after = await readSample(source, subject);
        const back = { ...editing(after), value: before.value, key: 'second-key' };
        await source.change({ subject, change: back }, call);
        const last = await readSample(source, subject);
        expect(last.version).not.toBe(before.version);
      }));

    test('an old version is a conflict that shows what it is now, and changes nothing', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        await source.change({ subject, change: editing(before) }, call);
        const now = await readSample(source, subject);
        const { result } = changeReply.parse(await source.change({ subject, change: { ...editing(before), key: 'second-key' } }, call));
        expect(result).toEqual({ outcome: 'conflict', current: now });
        expect(await readSample(source, subject)).toEqual(now);
      }));

    test('of changes racing on one version exactly one is carried out', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        const replies = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            source.change({ subject, change: { ...editing(before), key: `racing-key-${index}` } }, call),
          ),
        );
        expect(replies.map(({ result }) => result.outcome).sort()).toEqual(['changed', ...Array<string>(7).fill('conflict')]);
      }));

    test('the same key is carried out once and answered alike, also when sent at the same time', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        const change = editing(before);
        const replies = await Promise.all(Array.from({ length: 5 }, () => source.change({ subject, change }, call)));
        const again = await source.change({ subject, change }, call);
        for (const reply of replies) expect(reply).toEqual(again);
        expect(again.result.outcome).toBe('changed');
        if (again.result.outcome === 'changed') expect(await readSample(source, subject)).toEqual(again.result.records[0]);
      }));

    test('takes out numbers that are not to be kept when we ask for it, answers without the value as it stood, and not for a customer', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        const { kind, id, version } = before;
        const change: RecordChange = { kind, id, version, act: 'redact', value: null, key: 'redact-key', changedBy: 'system' };
        const asked = await source.change({ subject, change: { ...change, changedBy: 'customer', key: 'redact-customer' } }, call);
        expect(asked.result).toMatchObject({ outcome: 'refused' });
        const { result } = changeReply.parse(await source.change({ subject, change }, call));
        expect(result).toMatchObject({ outcome: 'changed', before: [], records: [{ kind, id, value: before.value }] });
      }));

    test('a value against the rules is refused at its field, and changes nothing', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        const { result } = changeReply.parse(
          await source.change({ subject, change: { ...editing(before), value: sample.refused.edit(before.value) } }, call),
        );
        expect(result).toMatchObject({ outcome: 'refused', field: sample.refused.field, reason: expect.stringMatching(/\p{L}{2}/u) });
        expect(await readSample(source, subject)).toEqual(before);
      }));

    test('an unknown kind and an act that the kind does not know are refused', () =>
      using(async ({ source, subject }) => {
        const before = await readSample(source, subject);
        for (const change of [
          { ...editing(before), kind: 'no-such-kind' },
          { ...editing(before), act: 'rotate' as const, kind: sample.kind },
        ])
          expect((await source.change({ subject, change }, call)).result.outcome).toBe('refused');
      }));

    test('a record that is gone is a conflict with nothing', () =>
      using(async ({ source, subject }) => {
        const change = { ...editing(await readSample(source, subject)), id: 'no-such-record' };
        const { result } = await source.change({ subject, change }, call);
        expect(result.outcome === 'conflict' ? result.current : result.outcome).toBeOneOf([null, 'refused']);
      }));

    test('previews what an erasure removes, erases it once, and counts what remains', () =>
      using(async ({ source, subject }) => {
        const { records } = await source.read({ subject, kinds: [], after: null, limit: 1000 }, call);
        const preview = previewReply.parse(await source.preview({ subject, kinds: [] }, call));
        expect(preview.holdings.reduce((sum, { count }) => sum + count, 0)).toBe(records.length);
        const erased = eraseReply.parse(await source.erase({ subject, kinds: [], key: 'erasure-key' }, call));
        expect(erased).toEqual({ subject, erased: records.length, remaining: 0 });
        expect(await source.erase({ subject, kinds: [], key: 'erasure-key' }, call)).toEqual(erased);
        expect(await source.read({ subject, kinds: [], after: null, limit: 1000 }, call)).toMatchObject({ records: [] });
        expect(await source.preview({ subject, kinds: [] }, call)).toEqual({ subject, holdings: [] });
      }));

    test('a partial erasure removes what its preview said, and nothing of other kinds', () =>
      using(async ({ source, subject }) => {
        const { records } = await source.read({ subject, kinds: [], after: null, limit: 1000 }, call);
        const { holdings } = await source.preview({ subject, kinds: [sample.kind] }, call);
        const goes = holdings.filter(({ staysBecause }) => staysBecause === null).reduce((sum, { count }) => sum + count, 0);
        const stays = holdings.filter(({ staysBecause }) => staysBecause !== null).reduce((sum, { count }) => sum + count, 0);
        expect(await source.erase({ subject, kinds: [sample.kind], key: 'erasure-key' }, call)).toEqual({
          subject,
          erased: goes,
          remaining: stays,
        });
        const after = await source.read({ subject, kinds: [], after: null, limit: 1000 }, call);
        expect(after.records.filter(({ kind }) => kind !== sample.kind)).toEqual(records.filter(({ kind }) => kind !== sample.kind));
      }));

    test('what happens to one person leaves the other untouched', () =>
      using(async ({ source, subject, otherSubject }) => {
        const other = (await source.read({ subject: otherSubject, kinds: [], after: null, limit: 1000 }, call)).records;
        expect(other.length).toBeGreaterThan(0);
        const before = await readSample(source, subject);
        await source.change({ subject, change: editing(before) }, call);
        await source.erase({ subject, kinds: [], key: 'erasure-key' }, call);
        expect((await source.read({ subject: otherSubject, kinds: [], after: null, limit: 1000 }, call)).records).toEqual(other);
      }));

    test('says that it is well', () => using(({ source }) => expect(source.health(call)).resolves.toBeUndefined()));
  });

  async function readSample(source: Source, subject: string): Promise<HeldRecord> {
    const { records } = await source.read({ subject, kinds: [sample.kind], after: null, limit: 1000 }, call);
    const record = records.find(({ id }) => id === sample.id);
    if (!record) throw new Error(`${subject} has no ${sample.kind} ${sample.id}`);
    return record;
  }

  function editing({ kind, id, version, value }: HeldRecord): RecordChange {
    return { kind, id, act: 'set', value: sample.edit(value), version, key: 'first-key', changedBy: 'customer' };
  }
}

/** What is wrong with a value. A field that nobody knows yet is shown as such by the page, and is no fault. */
function faultsOf({ error }: z.ZodSafeParseResult<unknown>): z.core.$ZodIssue[] {
  return error?.issues.filter(({ code }) => code !== 'unrecognized_keys') ?? [];
}

type Disposer = { [Symbol.asyncDispose](): PromiseLike<void> };

function disposing(opened: OpenedSource): OpenedSource & Disposer {
  return { ...opened, [Symbol.asyncDispose]: () => opened.dispose() };
}
