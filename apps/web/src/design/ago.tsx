import { useEffect, useState } from 'react';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in words. `at` is ISO 8601. */
export function agoInWords(at: string, now: number): string {
  const past = now - Date.parse(at);
  if (past < minute) return 'just now';
  if (past < hour) return count(Math.floor(past / minute), 'minute');
  if (past < day) return count(Math.floor(past / hour), 'hour');
  return count(Math.floor(past / day), 'day');
}

function count(many: number, unit: string): string {
  return `${many} ${unit}${many === 1 ? '' : 's'} ago`;
}

/** "6 minutes ago", kept true while the page is open. */
export function Ago({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} suppressHydrationWarning>
      {agoInWords(at, Math.max(now, Date.parse(at)))}
    </time>
  );
}
