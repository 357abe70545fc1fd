import type { LogPort } from './log.ts';

const lineOfSomebodyElse = {
  id: 'lb0k2o00.1',
  at: '2024-01-01T00:00:00.000Z',
  kind: 'visit',
  device: null,
  place: null,
  text: 'Somebody else was here',
  details: {},
} as const;

/** What a system in the state `other-person` answers about its log, by question. */
export function ofSomebodyElsesLog(subject: string) {
  return {
    'log/page': { subject, lines: [lineOfSomebodyElse], reached: null },
    'log/find': { subject, line: lineOfSomebodyElse },
    'log/count': {
      subject,
      total: 1,
      staying: 0,
      days: [{ day: '2024-01-01', count: 1 }],
      older: [],
      kinds: [{ kind: 'visit', count: 1 }],
      devices: [],
      places: [],
      keeping: { ranAt: null, runsAt: null },
    },
    'log/remove': { subject, removed: 1, remaining: 0, staying: 0 },
  } as const;
}

type Faulty = <Reply>(answer: () => Promise<Reply>, otherPerson: () => unknown) => Promise<Reply>;
type Losable = <Reply>(reply: Promise<Reply>) => Promise<Reply>;

/** The same log, with what the switch of its system says. */
export function logWithFaults(log: LogPort, faulty: Faulty, losable: Losable): LogPort {
  const other = ofSomebodyElsesLog('p-somebody-else');
  return {
    page: (request, call) =>
      faulty(
        () => log.page(request, call),
        () => other['log/page'],
      ),
    find: (request, call) =>
      faulty(
        () => log.find(request, call),
        () => other['log/find'],
      ),
    count: (request, call) =>
      faulty(
        () => log.count(request, call),
        () => other['log/count'],
      ),
    remove: (request, call) =>
      faulty(
        () => losable(log.remove(request, call)),
        () => other['log/remove'],
      ),
  };
}
