import type { HeldRecord } from '@micromart/domain/held-record';
import type { RecordKind } from '@micromart/domain/record-kind';
import { languageKind, languages, visitLinkKind } from '@micromart/domain/records/site';
import type { Asking } from '@micromart/sources/ask';
import { anchorOf } from '../../platform/present-row.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { ActivityLogsView } from './activity-view.ts';

/** What the site keeps beside its log: whether visits are connected with the person, and their language. Null: it could not be asked. */
export async function readTies(ctx: CustomerContext, asking: Asking): Promise<ActivityLogsView['ties']> {
  const kinds = [languageKind.kind, visitLinkKind.kind];
  const held = await ctx.services.sources.site.read({ subject: ctx.person, kinds }, asking);
  if (held.state === 'unavailable') return null;
  const isEditable = held.state === 'fresh';
  const language = find(held.data, languageKind);
  const link = find(held.data, visitLinkKind);
  return {
    isEditable,
    language: {
      anchor: anchorOf({ ...languageKind, id: 'main' }),
      version: language?.record.version ?? null,
      chosen: language?.value ?? 'browser',
      how: language === null ? null : sayProvenance(language.record.provenance),
      options: [
        { value: 'browser', label: 'What your browser asks for' },
        ...Object.entries(languages).map(([value, label]) => ({ value, label })),
      ],
    },
    visitLink:
      link === null
        ? null
        : {
            anchor: anchorOf({ ...visitLinkKind, id: 'main' }),
            version: link.record.version,
            linked: link.value.linked,
            joins: link.value.joins.map(
              ({ with: other, why, since, visits }) =>
                `${visits.toLocaleString('en-US')} ${visits === 1 ? 'visit' : 'visits'} with ${other}, since ${sayDay(since)}: ${why}`,
            ),
          },
  };
}

function find<Value>(records: readonly HeldRecord[], { kind, value }: RecordKind<Value>): { record: HeldRecord; value: Value } | null {
  const record = records.find((held) => held.kind === kind);
  const parsed = value.safeParse(record?.value);
  return record && parsed.success ? { record, value: parsed.data } : null;
}
