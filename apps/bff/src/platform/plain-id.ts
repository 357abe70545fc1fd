import * as z from 'zod';

/** Text that names something. No control signs and no halves of letters: a database refuses them, and that would look like its fault. */
export function plainId(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}
