import type { HeldRecord } from '@micromart/domain/held-record';
import { findRecordKind } from '@micromart/domain/record-kinds';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { RequestContext } from './request-context.ts';

/**
 * Parts what the catalogue knows from what it does not. A field nobody knows inside a known record becomes a record of its own,
 * so that it is shown; and the team is told the kind and the field names, never a value.
 */
export function splitUnknown(ctx: RequestContext, system: ConnectedSystemId, records: readonly HeldRecord[]) {
  const known: HeldRecord[] = [];
  const unknown: HeldRecord[] = [];
  for (const record of records) {
    const kind = findRecordKind(system, record.kind);
    if (kind === undefined) {
      unknown.push(record);
      alarm(ctx, system, record.kind, []);
      continue;
    }
    const parsed = kind.value.safeParse(record.value);
    const strange = parsed.success
      ? []
      : parsed.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []));
    if (strange.length === 0) {
      known.push(record);
      continue;
    }
    const value = record.value as Record<string, unknown>;
    known.push({ ...record, value: Object.fromEntries(Object.entries(value).filter(([field]) => !strange.includes(field))) });
    unknown.push({ ...record, value: Object.fromEntries(strange.map((field) => [field, value[field]])) });
    alarm(ctx, system, record.kind, strange);
  }
  return { known, unknown };
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
