import { catalogue } from '@micromart/domain/catalogue/catalogue';
import type { PolicyHeading } from '@micromart/domain/catalogue/entry';
import { policyHeadingOf } from '@micromart/domain/catalogue/policy-headings';
import { findRecordKind } from '@micromart/domain/record-kinds';
import { systems } from '@micromart/domain/systems';
import type { PolicyVersion } from '../../platform/policy-text.ts';
import { nothingHeld, presentClause } from '../../platform/present-clause.ts';
import { type AllHeld, readAllHeld, recordsOf, systemsOf } from '../../platform/read-all-held.ts';
import { asCustomer } from '../../platform/read-caller.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { sayHeld } from '../../platform/say-held.ts';
import { sayDay } from '../../platform/say-time.ts';
import { compareVersions } from './compare-versions.ts';
import type { PolicyView } from './policy-view.ts';

/** Choices named for one clause. */
const mostChoices = 3;

type Comparison = NonNullable<PolicyView['comparison']>;

/** Two versions word by word, and what the real changes speak about for this person. Null: the address asks for no two versions of ours. */
export async function readComparison(
  ctx: RequestContext,
  versions: readonly PolicyVersion[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Comparison | null> {
  const [older, newer] = [from, to]
    .map((date) => versions.find((version) => version.date === date))
    .toSorted((a, b) => (a?.date ?? '').localeCompare(b?.date ?? ''));
  if (older === undefined || newer === undefined || older === newer) return null;
  const all = compareVersions(older, newer);
  const changes = all.filter(({ kind }) => kind !== 'same');
  const headings = changes.filter(({ kind }) => kind !== 'cosmetic').flatMap(({ about }) => about ?? []);
  const customer = asCustomer(ctx);
  const held = customer === null ? null : await readAllHeld(customer, systemsOf(entriesUnder(headings)));
  return {
    older: { date: older.date, day: sayDay(older.date), title: older.title },
    newer: { date: newer.date, day: sayDay(newer.date), title: newer.title },
    changes: changes.map(({ title, wasTitled, about, kind, pieces }) => ({
      title,
      wasTitled,
      kind: kind as Comparison['changes'][number]['kind'],
      pieces: [...pieces],
      forYou: held === null || kind === 'cosmetic' || about === null ? null : forYou(ctx, about, held),
    })),
    unchanged: all.length - changes.length,
    notAsked: (held?.notAsked ?? []).map((system) => systems[system].name),
  };
}

function entriesUnder(headings: readonly PolicyHeading[]) {
  return catalogue.filter((entry) => headings.includes(entry.clause.heading));
}

/** Each clause under a changed heading: how much is held, and which choices stand. */
function forYou(ctx: RequestContext, about: PolicyHeading, held: AllHeld): NonNullable<Comparison['changes'][number]['forYou']> {
  return entriesUnder([about]).flatMap((entry) => {
    const { holds } = presentClause(entry, held, ctx.services.policy, 0);
    if (holds === null) return [];
    const choices = recordsOf(held, entry)
      .filter(({ system, record }) => findRecordKind(system, record.kind)?.control === 'switch')
      .map(({ system, record }) => {
        const { label, lines } = sayHeld(system, record);
        return lines.some((line) => line.includes(':')) ? lines.join(', ') : `${label}: ${lines.join(', ')}`;
      });
    return [
      {
        entry: entry.id,
        name: entry.name,
        holds,
        isNothing: holds === nothingHeld,
        choices: choices.slice(0, mostChoices),
        moreChoices: Math.max(0, choices.length - mostChoices),
        href: `/policy?open=${policyHeadingOf(entry).id}#clause-${entry.id}`,
      },
    ];
  });
}
