import { z } from 'zod';

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address',
});
const given = (least: number) => z.string({ error: 'is missing' }).min(least, `must have at least ${least} characters`);

const schema = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(1).max(65_535).default(4311),
  ISSUER: address.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  CLIENT_ID: given(1),
  CLIENT_SECRET: given(16),
  CLIENT_REDIRECT_URI: address,
  CLIENT_POST_LOGOUT_URI: address,
  SMTP_URL: z.url({
    protocol: /^smtps?$/,
    error: 'must be an smtp or smtps address',
  }),
  MAIL_FROM: z.string().min(3).default('Micromart <sign-in@micromart.test>'),
  PROVISIONING_TOKEN: given(16),
  SEED_DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
});

/** Settings of the process, or one sentence for each thing that is wrong with them. */
export type EnvReading = { readonly ok: true; readonly env: Env } | { readonly ok: false; readonly faults: string[] };

export type Env = z.infer<typeof schema> & { readonly ISSUER: string };

export function readEnv(variables: NodeJS.ProcessEnv): EnvReading {
  const read = schema.safeParse(variables);
  if (!read.success) {
    return {
      ok: false,
      faults: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  }
  const issuer = read.data.ISSUER ?? `http://localhost:${read.data.PORT}`;
  return { ok: true, env: { ...read.data, ISSUER: issuer.replace(/\/$/, '') } };
}
