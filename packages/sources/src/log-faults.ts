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
