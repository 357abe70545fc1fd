import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { accountKind } from '@micromart/domain/records/accounts';
import { connectedSystems, systems } from '@micromart/domain/systems';
import { readAllHeld } from '../../platform/read-all-held.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import { readOwnStanding } from './read-standing.ts';

const and = new Intl.ListFormat('en-US');

type Notes = (ctx: CustomerContext) => Promise<string[]>;

/** What is said under clauses about the policy itself, which no system holds. */
const notes: Readonly<Record<string, Notes>> = {
  A1: async (ctx) => [...(await sayRegistered(ctx)), ...(await readOwnStanding(ctx))],
  A2: sayWhoHolds,
  M1: async (ctx) => {
    const days = ctx.services.policy.versions().map(({ date }) => sayDay(date));
    return days.length === 0
      ? []
      : [`There ${days.length === 1 ? 'is one version' : `are ${days.length} versions`} so far: ${days.join(', ')}.`];
  },
  M2: readOwnStanding,
};

export async function readOwnNotes(ctx: CustomerContext, entries: readonly CatalogueEntry[]): Promise<Map<string, string[]>> {
  const told = await Promise.all(entries.map(async ({ id }): Promise<[string, string[]]> => [id, (await notes[id]?.(ctx)) ?? []]));
  return new Map(told);
}

/** The first acceptance: the version that was in force when the account was opened. */
async function sayRegistered(ctx: CustomerContext): Promise<string[]> {
  const held = await ctx.services.sources.accounts.read(
    { subject: ctx.person, kinds: [accountKind.kind] },
    { deadlineAt: readDeadline(ctx), requestId: ctx.requestId },
  );
  if (held.state === 'unavailable') return ['When you registered could not be asked just now.'];
  const createdAt = held.data.flatMap((record) => accountKind.value.safeParse(record.value).data ?? [])[0]?.createdAt;
  if (createdAt === undefined) return [];
  const then = ctx.services.policy.versions().find(({ date }) => date <= createdAt.slice(0, 10));
  return [
    then === undefined
      ? `You registered on ${sayDay(createdAt)}. We have no text of the policy of that day.`
      : `You registered on ${sayDay(createdAt)}, when the version of ${sayDay(then.date)} was in force. Under the policy, that was your consent to it.`,
  ];
}

async function sayWhoHolds(ctx: CustomerContext): Promise<string[]> {
  const held = await readAllHeld(ctx);
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
