import { createHash } from 'node:crypto';
import type { LogLine } from '@micromart/domain/log-line';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { hashPlace, hashWord, type LogCipher, wordsOf } from './log-words.ts';

/** A line as it comes in. `mark` tells two lines of one moment apart; the same line with the same mark is taken once. */
export interface NewLine extends Omit<LogLine, 'id'> {
  readonly mark: string;
}

/** A line as a row: what it says only as ciphertext (base64), place and words only as hashes. */
export interface SealedLine {
  readonly at: string;
  readonly seq: string;
  readonly kind: string;
  readonly device: string | null;
  readonly place: string | null;
  readonly words: string;
  readonly sealed: string;
}

export interface LineRow {
  readonly at: Date;
  readonly seq: string;
  readonly kind: string;
  readonly device: string | null;
  readonly sealed: Uint8Array;
}

/** Of one person's one log. Hashes are remembered as long as it is: few words make many lines. */
export function lineSealer(cipher: LogCipher, person: string, system: ConnectedSystemId): (line: NewLine) => Promise<SealedLine> {
  const words = remembering((text: string) => hashWord(cipher, person, system, text));
  const places = remembering((text: string) => hashPlace(cipher, person, system, text));
  return async ({ at, mark, kind, device, place, text, details }) => {
    const moment = new Date(at).toISOString();
    const seq = seqOf(mark);
    const sealed = await cipher.seal(person, placeOf(system, moment, seq), JSON.stringify({ text, place, details }));
    return {
      at: moment,
      seq,
      kind,
      device,
      place: place === null ? null : places(place),
      words: `{${wordsOf([text, place ?? '', ...Object.values(details)].join(' '))
        .map(words)
        .join()}}`,
      sealed: Buffer.from(sealed).toString('base64'),
    };
  };
}

export async function unsealLine(cipher: LogCipher, person: string, system: ConnectedSystemId, row: LineRow): Promise<LogLine> {
  const at = row.at.toISOString();
  const said = JSON.parse(await cipher.open(person, placeOf(system, at, row.seq), row.sealed)) as Pick<
    LogLine,
    'text' | 'place' | 'details'
  >;
  return { id: writeLineId(row), at, kind: row.kind, device: row.device, ...said };
}

/** The id of a line is where it stands in its log. */
export function writeLineId({ at, seq }: { at: Date; seq: string }): string {
  return `${at.getTime().toString(36)}.${BigInt(seq).toString(36)}`;
}

/** Null: no line has such an id. */
export function readLineId(id: string): { at: string; seq: string } | null {
  const [, at = '', seq = ''] = /^([0-9a-z]{1,9})\.([0-9a-z]{1,10})$/.exec(id) ?? [];
  if (at === '') return null;
  const moment = new Date(Number.parseInt(at, 36));
  return Number.isNaN(moment.getTime()) ? null : { at: moment.toISOString(), seq: String(Number.parseInt(seq, 36)) };
}

/** 48 bits of a hash: the order of lines of one moment is of no meaning. */
function seqOf(mark: string): string {
  return String(createHash('sha256').update(mark).digest().readUIntBE(0, 6));
}

function placeOf(system: ConnectedSystemId, at: string, seq: string): string {
  return `log_entry|${system}|${at}|${seq}`;
}

function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}
