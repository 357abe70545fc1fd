/** What a record is, when its kind's name would not do, and what it says in short lines. */
export type SayHeld = (value: never) => { label?: string; lines: readonly (string | null)[] };

export const count = (many: number, one: string, more = `${one}s`) => `${many} ${many === 1 ? one : more}`;
/** As much of a text as fits into a list. */
export const short = (text: string) => (text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text);
