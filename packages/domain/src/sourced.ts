/**
 * What came back when a system of record was asked.
 *
 * "Nothing is held" is `fresh` with empty data; "could not ask" is `unavailable`. The two can never be mixed up.
 * All times are ISO 8601 strings in UTC.
 */
export type Sourced<T> =
  | { readonly state: 'fresh'; readonly data: T; readonly asOf: string }
  | { readonly state: 'stale'; readonly data: T; readonly asOf: string; readonly why: UnavailableWhy; readonly since: string }
  | { readonly state: 'unavailable'; readonly why: UnavailableWhy; readonly since: string };

/**
 * Why a system could not be asked.
 * - `timeout`: it did not answer within the time left for the page.
 * - `broken`: it answered with an error or with something unreadable, or the connection failed.
 * - `resting`: it failed several times, so it is not asked again for a few seconds (circuit breaker).
 * - `busy`: too many questions to it are under way already (bulkhead).
 * - `wrong-person`: it answered about somebody else, and has not answered rightly since; the answer was thrown away and an alarm was logged.
 * - `old-version`: it answered with an older version than one that we had already seen; the answer was thrown away and an alarm was logged.
 */
export type UnavailableWhy = 'timeout' | 'broken' | 'resting' | 'busy' | 'wrong-person' | 'old-version';

export function fresh<T>(data: T, asOf: string): Sourced<T> {
  return { state: 'fresh', data, asOf };
}
