import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { accountKind } from '@micromart/domain/records/accounts';
import { type ConnectedSystemId, connectedSystems, systems } from '@micromart/domain/systems';
import type { AllHeld } from '../../platform/read-all-held.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import { readOwnStanding } from './read-standing.ts';

const and = new Intl.ListFormat('en-US');

type Notes = (ctx: CustomerContext, held: AllHeld) => readonly string[] | Promise<readonly string[]>;

/** What is said under clauses about the policy itself, which no system holds. */
const notes: Readonly<Record<string, Notes>> = {
  A1: async (ctx, held) => [...sayRegistered(ctx, held), ...(await readOwnStanding(ctx))],
  A2: (_, held) => sayWhoHolds(held),
  M1: (ctx) => {
    const days = ctx.services.policy.versions().map(({ date }) => sayDay(date));
    return days.length === 0
      ? []
      : [`There ${days.length === 1 ? 'is one version' : `are ${days.length} versions`} so far: ${days.join(', ')}.`];
  },
  M2: readOwnStanding,
};

/** The systems that what is said under these clauses needs an answer of, besides those that the clauses speak of. */
export function systemsOfNotes(entries: readonly CatalogueEntry[]): readonly ConnectedSystemId[] {
  if (entries.some(({ id }) => id === 'A2')) return connectedSystems;
  return entries.some(({ id }) => id === 'A1') ? ['accounts'] : [];
}

/** `held`: what those systems answered. */
export async function readOwnNotes(
  ctx: CustomerContext,
  entries: readonly CatalogueEntry[],
  held: AllHeld,
): Promise<Map<string, readonly string[]>> {
  const told = await Promise.all(
    entries.map(async ({ id }): Promise<[string, readonly string[]]> => [id, (await notes[id]?.(ctx, held)) ?? []]),
  );
  return new Map(told);
}

/** The first acceptance: the version that was in force when the account was opened. */
function sayRegistered(ctx: CustomerContext, held: AllHeld): string[] {
  const accounts = held.systems.get('accounts');
  if (accounts === undefined) return ['When you registered could not be asked just now.'];
  const records = accounts.known.filter(({ kind }) => kind === accountKind.kind);
  const createdAt = records.flatMap((record) => accountKind.value.safeParse(record.value).data ?? [])[0]?.createdAt;
  if (createdAt === undefined) return [];
  const then = ctx.services.policy.versions().find(({ date }) => date <= createdAt.slice(0, 10));
  return [
    then === undefined
      ? `You registered on ${sayDay(createdAt)}. We have no text of the policy of that day.`
      : `You registered on ${sayDay(createdAt)}, when the version of ${sayDay(then.date)} was in force. Under the policy, that was your consent to it.`,
  ];
}

function sayWhoHolds(held: AllHeld): string[] {
  return connectedSystems.map((system) => {
    const name = upperFirst(systems[system].name);
    const found = held.systems.get(system);
    if (found === undefined || held.notAsked.includes(system)) return `${name} could not be asked just now.`;
    const records = found.known.length + found.unknown.length;
    const lines = [...(held.logged.get(system)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    const pictures = held.pictured.get(system) ?? 0;
    const parts = [
      records > 0 ? `${records} ${records === 1 ? 'entry' : 'entries'}` : null,
      lines > 0 ? `${lines.toLocaleString('en-US')} ${lines === 1 ? 'line' : 'lines'} of log` : null,
      pictures > 0 ? `${pictures.toLocaleString('en-US')} ${pictures === 1 ? 'photo or clip' : 'photos and clips'}` : null,
    ].filter((part) => part !== null);
    return `${name} holds ${parts.length === 0 ? 'nothing about you' : `${and.format(parts)} about you`}.`;
  });
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
