const somebodyElsesPicture = {
  id: '00000000-0000-4000-8000-00000000e15e',
  deviceId: 'fridge-of-somebody-else',
  takenAt: '2024-01-01T00:00:00.000Z',
  form: 'photo',
  reason: 'asked-for',
  width: 1,
  height: 1,
  goesAt: null,
} as const;

/** What a system in the state `other-person` answers about pictures, by question. */
export function ofSomebodyElsesMedia(subject: string) {
  const asOf = '2026-01-01T00:00:00.000Z';
  return {
    'media/list': { subject, items: [somebodyElsesPicture], asOf, next: null },
    'media/count': {
      subject,
      counts: [{ deviceId: somebodyElsesPicture.deviceId, day: '2024-01-01', count: 1 }],
      removals: [],
      upkeep: { lastRunAt: null, nextRunAt: asOf },
      asOf,
    },
    'media/find': { subject, item: somebodyElsesPicture, openings: [] },
    'media/open': { subject, id: somebodyElsesPicture.id, picture: { type: 'image/jpeg', bytes: 'AAAA' } },
    'media/remove': { subject, removed: 1, until: asOf },
    'media/restore': { subject, restored: 1 },
  } as const;
}
