import type { HeldRecord } from '@micromart/domain/held-record';
import { findRecordKind } from '@micromart/domain/record-kinds';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type * as z from 'zod';
import type { RequestContext } from './request-context.ts';

type Path = readonly PropertyKey[];

/**
 * Parts what the catalogue knows from what it does not. A field nobody knows, however deep inside a known record, becomes a record
 * of its own with its path as name; a value that is strange in any other way is unknown as a whole. So all of it is shown, and
 * `known` has the shape of its kind. The team is told the kind and the field names, never a value.
 */
export function splitUnknown(ctx: RequestContext, system: ConnectedSystemId, records: readonly HeldRecord[]) {
  const known: HeldRecord[] = [];
  const unknown: HeldRecord[] = [];
  for (const record of records) {
    const kind = findRecordKind(system, record.kind);
    const parsed = kind?.value.safeParse(record.value);
    if (parsed?.success) {
      known.push(record);
      continue;
    }
    const issues = parsed?.error.issues ?? [];
    const extra = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : []));
    const value = without(record.value, extra);
    if (kind?.value.safeParse(value).success) {
      known.push({ ...record, value });
      unknown.push({ ...record, value: Object.fromEntries(extra.map((path) => [path.join('.'), valueAt(record.value, path)])) });
    } else {
      unknown.push(record);
    }
    alarm(ctx, system, record.kind, fieldsOf(issues));
  }
  return { known, unknown };
}

function without(value: unknown, paths: readonly Path[]): unknown {
  const rest = structuredClone(value);
  for (const path of paths) Reflect.deleteProperty(valueAt(rest, path.slice(0, -1)) as object, path.at(-1) ?? '');
  return rest;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((held, key) => (held as Record<PropertyKey, unknown>)[key], value);
}

/** Names without positions: one surprise in a list of many is one surprise. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]): string[] {
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return [...new Set(paths.map((path) => path.filter((key) => typeof key === 'string').join('.')))];
}

const told = new Set<string>();

/** Once for each kind of surprise in the life of the process: the team has to hear of it, not to be flooded by it. */
function alarm(ctx: RequestContext, system: ConnectedSystemId, kind: string, fields: readonly string[]): void {
  const surprise = [system, kind, ...fields].join(' ');
  if (told.has(surprise) || told.size > mostSurprises) return;
  told.add(surprise);
  ctx.services.log.warn(
    { requestId: ctx.requestId, alarm: 'unknown-data', system, kind, fields },
    'a system sent data that the catalogue does not know',
  );
}

const mostSurprises = 1000;
