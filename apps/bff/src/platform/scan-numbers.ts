import { findKeptOutNumbers } from '@micromart/domain/kept-out-numbers';
import { allLines } from '@micromart/domain/log-line';
import { connectedSystems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import type { GuardedLog } from '@micromart/sources/guard-log';
import { writeAccess } from '@micromart/store/access-log';
import { readDiary } from '@micromart/store/diary';
import { type Finding, listPeople, type NumberScan, readNumberScan, saveNumberScan } from '@micromart/store/number-scans';
import type { Services } from './services.ts';

/** People searched in one job; the next job goes on after the last of them. */
const peopleAtOnce = 25;
/** Milliseconds after which a job leaves the rest of them to the next one. One person more may take a minute, and a job has two. */
const longestRun = 45_000;
const pageSize = 200;
/** Of each log, and of the diary, the newest so many lines are searched. The page says so. */
export const newestLines = 2000;

/**
 * Searches the data of the next few people, and leaves a job for those after them. Searching twice does no harm, and somebody whose data cannot
 * be searched keeps nobody else's from it. `until`: milliseconds of the clock.
 */
export async function scanSomePeople(services: Services, after: string, until = Date.now() + longestRun): Promise<void> {
  const { store, outbox, log } = services;
  const people = await listPeople(store.db, after, peopleAtOnce);
  let searched = 0;
  for (const person of people) {
    await scanPerson(services, person).catch((error: unknown) =>
      log.error({ alarm: 'unsearched-person', err: error }, 'the data of a person could not be searched for numbers'),
    );
    searched++;
    if (Date.now() >= until) break;
  }
  const last = people[searched - 1];
  if (last !== undefined && (searched < people.length || people.length === peopleAtOnce))
    await outbox.enqueue(store.db, 'scan-numbers', { after: last });
}

/**
 * Searches everything that our own systems and this page hold about a person for numbers that the policy says are not kept (K5).
 * What was found is kept as places and last digits only, what was found before in a system that could not be asked now as well; that the data was opened for it stands in the person's access log.
 */
export async function scanPerson(services: Services, person: string): Promise<Omit<NumberScan, 'searchedAt'>> {
  const { store, keyring } = services;
  const requestId = crypto.randomUUID();
  const searched = await Promise.all(
    connectedSystems.map(async (system) => ({ system, found: await scanSystem(services, system, person, requestId) })),
  );
  const found = [...searched.flatMap((one) => one.found ?? []), ...(await scanDiary(services, person))];
  const unsearched = searched.filter((one) => one.found === null).map(({ system }) => system);
  const earlier = unsearched.length === 0 ? null : await readNumberScan(store.db, keyring, person);
  const carriedOver = (earlier?.findings ?? []).filter(({ system }) => unsearched.some((away) => away === system));
  const scan = { findings: [...found, ...carriedOver], unsearched };
  await store.db.transaction().execute(async (trx) => {
    await saveNumberScan(trx, keyring, person, scan);
    await writeAccess(trx, {
      person,
      actorKind: 'system',
      actorId: 'scan-numbers',
      procedure: 'scan-numbers',
      line: 'searched everything we hold for card, social security and bank account numbers',
      outcome: `${found.length === 0 ? 'none' : found.length} found${unsearched.length === 0 ? '' : ' in what could be asked'}`,
      requestId,
    });
  });
  return scan;
}

/** Null: the system could not be asked, or not for all of it. */
async function scanSystem(
  { sources }: Services,
  system: (typeof connectedSystems)[number],
  subject: string,
  requestId: string,
): Promise<Finding[] | null> {
  const held = await sources[system].read({ subject, kinds: [] }, soon(requestId));
  const { log } = sources[system];
  const lines = log === undefined ? [] : await newestOf(log, subject, requestId);
  if (held.state !== 'fresh' || lines === null) return null;
  return [
    ...held.data.flatMap(({ kind, id, value }) => findKeptOutNumbers(value).map((found) => ({ ...found, system, kind, id }))),
    ...lines.flatMap(({ id, text, details }) =>
      findKeptOutNumbers({ text, details }).map((found) => ({ ...found, system, kind: 'log', id })),
    ),
  ];
}

async function newestOf(log: GuardedLog, subject: string, requestId: string) {
  const lines = [];
  let after = null;
  while (lines.length < newestLines) {
    const asked: Awaited<ReturnType<GuardedLog['page']>> = await log.page(
      { subject, filter: allLines, after, limit: pageSize },
      soon(requestId),
    );
    if (asked.state === 'unavailable') return null;
    lines.push(...asked.result.lines);
    after = asked.result.reached;
    if (after === null) break;
  }
  return lines;
}

async function scanDiary({ store, keyring }: Services, person: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  let before: string | undefined;
  for (let read = 0; read < newestLines; read += pageSize) {
    const lines = await readDiary(store, keyring, person, { limit: pageSize, ...(before === undefined ? {} : { before }) });
    for (const { seq, before: was, after: is } of lines)
      findings.push(
        ...findKeptOutNumbers({ before: was, after: is }).map((found) => ({ ...found, system: 'dashboard', kind: 'diary', id: seq })),
      );
    before = lines.at(-1)?.seq;
    if (lines.length < pageSize) break;
  }
  return findings;
}

function soon(requestId: string) {
  return { deadlineAt: Date.now() + durations.changeDeadline, requestId };
}
