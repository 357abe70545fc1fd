import type { ActivityView } from './activity-view.ts';

const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const oneDay = 24 * 60 * 60 * 1000;
const weeks = 53;

/** The Monday with which a year of 53 weeks begins that ends in this week. `YYYY-MM-DD`. */
export function firstDayOfYear(now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  const monday = Date.parse(today) - ((new Date(today).getUTCDay() + 6) % 7) * oneDay;
  return new Date(monday - (weeks - 1) * 7 * oneDay).toISOString().slice(0, 10);
}

/** Every day from the first one to today, and the same by month as words. */
export function presentYear(counted: readonly { day: string; count: number }[], now: number): ActivityView['year'] {
  const first = firstDayOfYear(now);
  const begin = Date.parse(first);
  const days = Array<number>(Math.floor((now - begin) / oneDay) + 1).fill(0);
  for (const { day, count } of counted) {
    const index = Math.round((Date.parse(day) - begin) / oneDay);
    if (index in days) days[index] = (days[index] ?? 0) + count;
  }
  const months = new Map<string, number>();
  for (const [index, count] of days.entries()) {
    const label = month.format(new Date(begin + index * oneDay));
    months.set(label, (months.get(label) ?? 0) + count);
  }
  return { first, days, months: [...months].map(([label, count]) => ({ label, count })) };
}
