const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** "March 3, 2024". Takes an ISO 8601 date or time; days are counted in UTC. */
export function sayDay(iso: string): string {
  const key = iso.slice(0, 10);
  const known = said.get(key);
  if (known !== undefined) return known;
  const words = day.format(new Date(iso));
  if (said.size < mostDays) said.set(key, words);
  return words;
}

/** Formatting a date is the dearest part of a row, and a page says few different days. All times are UTC, so the first ten letters are the day. */
const said = new Map<string, string>();
const mostDays = 20_000;

/** "March 3, 2024 at 2:02 PM UTC". */
export function sayMoment(iso: string): string {
  return `${moment.format(new Date(iso))} UTC`;
}

/** "just now", "5 minutes ago", "yesterday", then the day. */
export function sayAgo(iso: string, now: number = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  const days = Math.floor(hours / 24);
  if (days === 1) return 'yesterday';
  if (days < 7) return `${days} days ago`;
  return `on ${sayDay(iso)}`;
}
