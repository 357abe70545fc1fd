import { day, moment } from '@micromart/domain/dates';
import { logFilter } from '@micromart/domain/log-line';
import { languages } from '@micromart/domain/records/site';
import * as z from 'zod';
import { changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';

const kind = plainId(130).regex(/^[a-z]+(\.[^.]+)?$/);
/** What a place is called in an address: its words are nobody's business there. */
const place = z.string().regex(/^[0-9a-f]{16}$/);

/** `system.id` of a line. */
const line = z.string().regex(/^[a-z]{1,20}\.[0-9a-z]{1,9}\.[0-9a-z]{1,10}$/);

const anyOf = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Out of the address of the page: what cannot be read is left out. `kind` is a system, or `system.kind`. */
export const readActivityInput = z
  .object({
    kind: anyOf(kind),
    device: anyOf(plainId(120)),
    place: anyOf(place),
    from: anyOf(day),
    to: anyOf(day),
    q: anyOf(logFilter.shape.text.unwrap().regex(/^[^\p{Cc}\p{Cs}]*$/u)),
    /** Where the page goes on. */
    before: anyOf(z.string().regex(/^[0-9a-z]{1,9}\.[a-z]{1,20}\.[0-9a-z.]{0,30}$/)),
  })
  .default({});
export type ReadActivityInput = z.infer<typeof readActivityInput>;

export const readLineInput = z.object({ line: anyOf(line) }).default({});

const key = z.uuid();

/** Lines with commas between them: as a form without script can send them too. */
export const removeLinesInput = z.object({
  lines: z
    .string()
    .max(8000)
    .transform((text) => text.split(','))
    .pipe(z.array(line).min(1).max(200)),
  key,
});

/** All lines that fit and came before the moment when the page said how many there are. A form sends what is not named as an empty text. */
const named = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal('').transform(() => undefined), schema]).optional();
export const removeFittingInput = z.object({
  kind: named(kind),
  device: named(plainId(120)),
  place: named(place),
  from: named(day),
  to: named(day),
  asOf: moment,
  key,
});

/** One log; what is left out stays as it is. */
export const setCollectingInput = z.object({
  log: plainId(20),
  on: formBoolean.optional(),
  /** Months, or `never`: until the person deletes the lines. */
  keep: z.enum(['3', '18', '36', 'never']).optional(),
  ...changeInput,
});

/** `browser`: what the browser asks for. */
export const setLanguageInput = z.object({
  language: z.enum(['browser', ...Object.keys(languages)] as ['browser', ...(keyof typeof languages)[]]),
  ...changeInput,
});
export const setVisitLinkInput = z.object({ linked: formBoolean, ...changeInput });
