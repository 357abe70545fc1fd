/** When pictures that are older than their device's setting allows go, every day, in UTC: as cron says it. */
export const mediaUpkeepCron = '40 3 * * *';

/** When that is next, after `now`. ISO 8601. */
export function nextMediaUpkeep(now: Date): string {
  const next = new Date(now);
  next.setUTCHours(3, 40, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}
