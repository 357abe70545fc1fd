import * as z from 'zod';

/** What a person typed in lines. Forms write a line break as two signs. How long it may be, the system of record says at its field. */
export const writtenText = z
  .string()
  .max(20_000)
  .transform((text) => text.replaceAll('\r\n', '\n'));
