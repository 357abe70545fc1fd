import type { RecordKind } from '@micromart/domain/record-kind';
import { deviceKind } from '@micromart/domain/records/kitchen';
import { busy } from '../busy.ts';
import type { DemoRecord } from '../demo-record.ts';
import { household } from '../household.ts';
import { moved } from '../moved.ts';
import type { DemoLife } from './demo-life.ts';

const people = [household, moved, busy];

/** What a demo person's records of a kind say; none for somebody else. */
export function heldBy<Value>(person: string, kind: RecordKind<Value>): { id: string; value: Value; record: DemoRecord }[] {
  const records = people.find((demo) => demo.person === person)?.records ?? [];
  return records
    .filter((record) => record.system === kind.system && record.kind === kind.kind)
    .map((record) => ({ id: record.id, value: kind.value.parse(record.value), record }));
}

/** The same life with the devices and browsers that were linked and not offline at a moment (milliseconds), as the records say. */
export function lifeAt(life: DemoLife): (at: number) => DemoLife {
  const spans = new Map(
    heldBy(life.person, deviceKind).map(({ id, value, record }) => [
      id,
      { from: Date.parse(record.provenance.collectedAt), to: value.online ? Number.POSITIVE_INFINITY : Date.parse(value.since) },
    ]),
  );
  return (at) => {
    const wasThere = ({ id }: { readonly id: string | null }) => {
      const span = id === null ? undefined : spans.get(id);
      return span === undefined || (at >= span.from && at < span.to);
    };
    return { ...life, browsers: life.browsers.filter(wasThere), kitchen: life.kitchen.filter(wasThere) };
  };
}
