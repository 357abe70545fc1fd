import * as z from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4330),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().min(1).optional(),
  SYSTEMS_TOKEN: z.string({ error: 'Give the bearer token of the systems.' }).min(16, 'At least 16 characters.'),
});

/** Names all faults at once. */
export function readEnv(variables: NodeJS.ProcessEnv): { port: number; dataDir: string; databaseUrl: string | undefined; token: string } {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) throw new Error(`The environment is not complete.\n${z.prettifyError(parsed.error)}`);
  const { PORT, DATA_DIR, DATABASE_URL, SYSTEMS_TOKEN } = parsed.data;
  return { port: PORT, dataDir: DATA_DIR, databaseUrl: DATABASE_URL, token: SYSTEMS_TOKEN };
}
