/** A calendar date in the three parts that a person types. */
export interface DateParts {
  readonly month: string;
  readonly day: string;
  readonly year: string;
}

/** `YYYY-MM-DD` in parts, without leading zeros; anything else in empty parts. */
export function datePartsOf(value: unknown): DateParts {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) : null;
  if (!match) return { month: '', day: '', year: '' };
  return { year: match[1] ?? '', month: String(Number(match[2])), day: String(Number(match[3])) };
}

/** The parts as `YYYY-MM-DD`. What is missing or not a number stays as typed: the server says what is wrong with it. */
export function dateOfParts({ month, day, year }: DateParts): string {
  return [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-');
}
