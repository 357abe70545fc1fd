import * as z from 'zod';

const date = z
  .strictObject({ year: z.string(), month: z.string(), day: z.string() })
  .transform(({ year, month, day }) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
const flags = z.record(z.string(), z.stringbool({ truthy: ['true'], falsy: ['false'] }));

/** The input of an act out of the fields of a form: a form has no null, no yes or no, and writes a date in three fields. */
export function inputOfFields({ version, value, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const parsed = z.union([date, flags]).safeParse(value);
  return {
    ...fields,
    ...(version === undefined ? {} : { version: version === '' ? null : version }),
    ...(value === undefined ? {} : { value: parsed.success ? parsed.data : plainLines(value) }),
  };
}

/** Forms write a line break as two signs. */
function plainLines(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainLines(part)]));
}

/** What was typed, by the names of the form's fields (`value[street]`; the parts of a list joined by commas), to put it back into them. */
export function typedFields(fields: Record<string, unknown>, within = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => {
      const field = within === '' ? name : `${within}[${name}]`;
      if (typeof value === 'string') return [[field, value]];
      if (Array.isArray(value)) return [[`${field}[]`, value.join(',')]];
      return typeof value === 'object' && value !== null ? Object.entries(typedFields(value as Record<string, unknown>, field)) : [];
    }),
  );
}
