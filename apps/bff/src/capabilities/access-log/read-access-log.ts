import { readAccess, type WrittenAccessLine } from '@micromart/store/access-log';
import * as z from 'zod';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayMoment } from '../../platform/say-time.ts';
import type { AccessLineView, AccessLogView } from './access-log-view.ts';

const place = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional()
  .catch(undefined);
/** Where to go on from in each list. */
export const readAccessLogInput = z.object({ people: place, systems: place, own: place }).default({});

const pageSize = 20;

const kinds = { people: 'support-agent', systems: 'system', own: 'customer' } as const;

/** Who opened the person's record, newest first: people, systems, and apart from those what they did themselves. */
export async function readAccessLog(ctx: CustomerContext, from: z.infer<typeof readAccessLogInput>): Promise<AccessLogView> {
  const page = async (list: keyof typeof kinds) => {
    const before = from[list];
    const asked = { by: kinds[list], limit: pageSize + 1, ...(before === undefined ? {} : { before }) };
    const lines = await readAccess(ctx.services.store, ctx.person, asked);
    const shown = lines.slice(0, pageSize);
    return { lines: shown.map(presentLine), next: lines.length > pageSize ? (shown.at(-1)?.seq ?? null) : null };
  };
  const [people, systems, own] = await Promise.all([page('people'), page('systems'), page('own')]);
  return { people, systems, own };
}

const systemNames: Readonly<Record<string, string>> = { 'scan-numbers': 'The daily search for card numbers' };
/** Ends that the line itself tells already. */
const untold: readonly string[] = ['ok', 'changed', 'ended', 'opened'];
const ends: Readonly<Record<string, string>> = {
  refused: 'refused, nothing was changed',
  conflict: 'not done: it had changed meanwhile',
  unavailable: 'not done: the system did not answer',
  unknown: 'no answer came',
  'not-allowed': 'not allowed',
  'too-many': 'not done: too many in a short time',
};

function presentLine({ seq, at, actorKind, actorId, line, outcome }: WrittenAccessLine): AccessLineView {
  const who =
    actorKind === 'customer'
      ? { who: 'You', role: 'you' }
      : actorKind === 'support-agent'
        ? { who: `Support, ${actorId}`, role: 'support staff' }
        : { who: systemNames[actorId] ?? `An automatic task (${actorId})`, role: 'a system of ours' };
  return {
    ...who,
    anchor: `access-${seq}`,
    what: line.slice(0, 1).toUpperCase() + line.slice(1),
    ended: untold.includes(outcome) ? null : (ends[outcome] ?? outcome.replaceAll('-', ' ')),
    when: sayMoment(at),
  };
}
