import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import type { MediaPlace } from '@micromart/sources/embedded/media/media-files';
import * as z from 'zod';

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));
const secret = z.string().min(16, 'must be at least 16 characters');

/** `SOURCE_ACCOUNTS` and so on: one for each system. */
const sourceAddress = address.optional();
const sourceAddresses = Object.fromEntries(connectedSystems.map((system) => [sourceVariable(system), sourceAddress])) as Record<
  ReturnType<typeof sourceVariable<ConnectedSystemId>>,
  typeof sourceAddress
>;

const variables = z.object({
  MICROMART_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(1).max(65_532).default(4310),
  HOST: z.string().optional(),
  BASE_URL: address.transform((url) => new URL(url).origin).optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KEY_WRAPPING_KEY_FILE: z.string().optional(),
  SESSION_SECRET: secret.optional(),
  OIDC_ISSUER: address.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: secret.optional(),
  /** The provider's own page where a person changes password and second factor. */
  OIDC_ACCOUNT_URL: address.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Micromart <privacy@micromart.test>'),
  /** Text messages leave as mail to `<number>@<this domain>`, an e-mail-to-SMS gateway. */
  SMS_GATEWAY_DOMAIN: z.string().optional(),
  /** SCIM address of the identity provider, told when the sign-in e-mail changes. */
  PROVISIONING_URL: address.optional(),
  PROVISIONING_TOKEN: secret.optional(),
  ...sourceAddresses,
  SOURCE_TOKEN: z.string().default(''),
  /** Of the Stripe account that takes the payments; may be a restricted key. Without it, what Stripe holds is told as not connected. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[rs]k_\w{8,}$/, 'is no secret key of Stripe')
    .optional(),
  /** Folder of the operator's legal texts, `YYYY-MM-DD.md`, and `operator.json`. The demo brings its own. */
  POLICY_DIR: z.string().optional(),
  /** Pictures go to a bucket of a store that speaks S3, `https://host/bucket?region=name`; without it, to a folder beside the database. */
  MEDIA_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEDIA_ACCESS_KEY: z.string().optional(),
  MEDIA_SECRET_KEY: z.string().optional(),
  /** Addresses of the proxies in front, as express takes them; none by default, so that X-Forwarded-For is not believed. */
  TRUSTED_PROXIES: z.string().optional(),
  ROLES: z.enum(['all', 'web', 'worker']).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

const neededInProduction = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'KEY_WRAPPING_KEY_FILE',
  'DATABASE_URL',
  'BASE_URL',
  'SMTP_URL',
] as const;

const demoPolicy = fileURLToPath(new URL('demo/policy', import.meta.url));

const loopback = /^(.*\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/;

export type Env = ReturnType<typeof readEnv>;

/** The only reader of the environment. Throws one `EnvError` that lists every fault at once. */
export function readEnv(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (given.MICROMART_MODE === 'production') {
    for (const name of neededInProduction) if (given[name] === undefined) faults.push(`${name}: is missing`);
    if (given.BASE_URL?.startsWith('http:')) faults.push('BASE_URL: must be https in production');
    if (given.PROVISIONING_URL !== undefined && given.PROVISIONING_TOKEN === undefined)
      faults.push('PROVISIONING_TOKEN: is missing, with PROVISIONING_URL');
    if (connectedSystems.some((system) => given[sourceVariable(system)] !== undefined) && given.SOURCE_TOKEN === undefined)
      faults.push('SOURCE_TOKEN: is missing, with the address of a system');
  } else if (parsed.success && parsed.data.BASE_URL !== undefined && !loopback.test(new URL(parsed.data.BASE_URL).hostname)) {
    faults.push('BASE_URL: a demo is for this machine only; set MICROMART_MODE=production to serve others');
  }
  if (given.MEDIA_URL !== undefined) {
    for (const name of ['MEDIA_ACCESS_KEY', 'MEDIA_SECRET_KEY'])
      if (given[name] === undefined) faults.push(`${name}: is missing, with MEDIA_URL`);
    if (URL.canParse(given.MEDIA_URL) && !/^\/[^/]+$/.test(new URL(given.MEDIA_URL).pathname)) faults.push('MEDIA_URL: names no bucket');
  }
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);

  const env = parsed.data;
  const demo = env.MICROMART_MODE === 'demo';
  const identityPort = env.PORT + 1;
  const smtpPort = env.PORT + 2;
  const stripePort = env.PORT + 3;
  const identity = env.OIDC_ISSUER ?? `http://localhost:${identityPort}`;
  return {
    demo,
    port: env.PORT,
    /** The demo is reached from this machine only, by either name of it. */
    hosts: env.HOST !== undefined ? [env.HOST] : demo ? ['127.0.0.1', '::1'] : ['0.0.0.0'],
    baseUrl: env.BASE_URL ?? `http://localhost:${env.PORT}`,
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? `pglite:${path.resolve(env.DATA_DIR, 'db')}`,
    wrappingKeyFile: env.KEY_WRAPPING_KEY_FILE ?? path.resolve(env.DATA_DIR, 'keys', 'wrapping-key'),
    /** Null: derived from the wrapping key. */
    sessionSecret: env.SESSION_SECRET ?? null,
    oidc: {
      issuer: identity,
      clientId: env.OIDC_CLIENT_ID ?? 'privacy-dashboard',
      clientSecret: env.OIDC_CLIENT_SECRET ?? randomBytes(32).toString('base64url'),
      accountUrl: env.OIDC_ACCOUNT_URL ?? null,
    },
    /** Started beside us, for the demo only. */
    demoIdentity: demo && env.OIDC_ISSUER === undefined ? { port: identityPort } : null,
    demoMailbox: demo && env.SMTP_URL === undefined ? { port: smtpPort } : null,
    smtpUrl: env.SMTP_URL ?? `smtp://127.0.0.1:${smtpPort}`,
    mailFrom: env.MAIL_FROM,
    smsGatewayDomain: env.SMS_GATEWAY_DOMAIN ?? (demo ? 'sms.micromart.test' : null),
    provisioning: {
      url: env.PROVISIONING_URL ?? (demo ? `${identity}/scim/v2` : null),
      token: env.PROVISIONING_TOKEN ?? randomBytes(32).toString('base64url'),
    },
    sources: Object.fromEntries(connectedSystems.map((system) => [system, env[sourceVariable(system)] ?? null])) as Record<
      (typeof connectedSystems)[number],
      string | null
    >,
    sourceToken: env.SOURCE_TOKEN,
    stripe: stripeOf(env.STRIPE_SECRET_KEY, demo ? `http://localhost:${stripePort}` : null),
    /** What stands in for Stripe in a demo without an account there. */
    demoStripe: demo && env.STRIPE_SECRET_KEY === undefined ? { port: stripePort } : null,
    /** Null: none; the page shows the plain words only. */
    policyDir: env.POLICY_DIR === undefined ? (demo ? demoPolicy : null) : path.resolve(env.POLICY_DIR),
    /** Where the kitchen in our own database keeps its pictures. */
    media: mediaOf(env.MEDIA_URL, env.MEDIA_ACCESS_KEY, env.MEDIA_SECRET_KEY) ?? { folder: path.resolve(env.DATA_DIR, 'media') },
    trustedProxies: env.TRUSTED_PROXIES ?? false,
    roles: { web: env.ROLES !== 'worker', worker: env.ROLES !== 'web' },
    logLevel: env.LOG_LEVEL,
  };
}

/** Null: no account at Stripe is connected. `address` null: Stripe's own. */
function stripeOf(secretKey: string | undefined, double: string | null): { secretKey: string; address: string | null } | null {
  if (secretKey !== undefined) return { secretKey, address: null };
  return double === null ? null : { secretKey: `sk_test_${randomBytes(16).toString('hex')}`, address: double };
}

function mediaOf(address: string | undefined, accessKey = '', secretKey = ''): MediaPlace | null {
  if (address === undefined) return null;
  const { origin, pathname, searchParams } = new URL(address);
  return { endpoint: origin, bucket: pathname.slice(1), region: searchParams.get('region') ?? 'us-east-1', accessKey, secretKey };
}

function sourceVariable<System extends ConnectedSystemId>(system: System) {
  return `SOURCE_${system.toUpperCase() as Uppercase<System>}` as const;
}

export class EnvError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The configuration is not complete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'EnvError';
    this.faults = faults;
  }
}
