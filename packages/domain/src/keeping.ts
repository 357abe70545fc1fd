/** When lines that are past their time are removed, every day, in UTC: as cron says it. */
export const keepingCron = '10 3 * * *';

/** When that is next, after `now` (milliseconds since the epoch). ISO 8601. */
export function nextKeeping(now: number): string {
  const next = new Date(now);
  next.setUTCHours(3, 10, 0, 0);
  if (next.getTime() <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}

/** The day (UTC) so many whole months before `now`. The 31st of a month without one is its last day. */
export function monthsBefore(now: number, months: number): string {
  const day = new Date(now);
  const ofMonth = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months + 1, 0);
  if (day.getUTCDate() > ofMonth) day.setUTCDate(ofMonth);
  return day.toISOString().slice(0, 10);
}

/** The day (UTC) so many days before `now`. */
export function daysBefore(now: number, days: number): string {
  return new Date(now - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
