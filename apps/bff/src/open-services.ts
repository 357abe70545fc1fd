import { hkdfSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { keepLogs } from '@micromart/sources/embedded/log/keep-logs';
import { openMediaFiles } from '@micromart/sources/embedded/media/media-files';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import type { AskLimits } from '@micromart/sources/ask';
import { openFaultSwitches, withFaults } from '@micromart/sources/faults';
import { type GuardedSource, guardSource } from '@micromart/sources/guard';
import { httpSource } from '@micromart/sources/http/http-source';
import { openStripe } from '@micromart/sources/recipients/stripe';
import { embeddedImage } from '@micromart/store/embedded-image';
import { listForgotten, openKeyring, readWrappingKey } from '@micromart/store/keys';
import { listenKeysDestroyed, tellChanged } from '@micromart/store/live';
import { openStore, type Store } from '@micromart/store/open-store';
import { openOutbox } from '@micromart/store/outbox';
import type { Env } from './env.ts';
import { slicesOfSystem } from './platform/change-record.ts';
import { queues } from './platform/jobs.ts';
import { openLimits } from './platform/limits.ts';
import type { Log } from './platform/log.ts';
import { readPolicyDir } from './platform/policy-dir.ts';
import type { Services } from './platform/services.ts';

const systemsMigrations = fileURLToPath(new URL('../../../packages/sources/migrations', import.meta.url));

/** Opens everything an act may reach for, as the configuration says. */
export async function openServices(env: Env, log: Log) {
  const wrappingKey = await readWrappingKey(env.wrappingKeyFile, { create: env.demo });
  const store = await openStore({ url: env.databaseUrl, migrations: [systemsMigrations], image: embeddedImage });
  const composed = await composeServices({ env, log, store, wrappingKey });
  return {
    ...composed,
    async close(): Promise<void> {
      await composed.close();
      await store.close();
    },
  };
}

/** The only place where store and sources meet. The store stays open at `close`. */
export async function composeServices({
  env,
  log,
  store,
  wrappingKey,
  limits = {},
}: {
  env: Env;
  log: Log;
  store: Store;
  wrappingKey: Buffer;
  /** Named by tests only, which break many systems and do not want to wait as long; the product keeps to those of the sources. */
  limits?: Partial<AskLimits>;
}) {
  const keyring = openKeyring(store.db, wrappingKey);
  const faults = openFaultSwitches();
  const embedded = openEmbeddedSystems({ db: store.db, cipher: keyring, files: openMediaFiles(env.media) });

  const guarded = connectedSystems.map((system): [ConnectedSystemId, GuardedSource] => {
    const address = env.sources[system];
    const source = address === null ? embedded[system] : httpSource({ id: system, baseUrl: address, token: env.sourceToken });
    const guard = guardSource(env.demo ? withFaults(source, faults) : source, {
      ...limits,
      onAlarm: (alarm) =>
        log.error({ alarm: alarm.kind, system: alarm.system, requestId: alarm.requestId }, 'a system answered what it must not'),
    });
    // What a device or a carrier reports by itself shows on open pages too.
    guard.watch?.(
      (person) =>
        void tellChanged(store.db, person, slicesOfSystem[system]).catch((error: unknown) =>
          log.warn({ err: error }, 'an update could not be told'),
        ),
    );
    return [system, guard];
  });

  // What a system last said about somebody goes with their key.
  await listenKeysDestroyed(store, {
    ...keyring,
    forget(person) {
      keyring.forget(person);
      for (const [, guard] of guarded) guard.forget(person);
    },
    forgetAll() {
      keyring.forgetAll();
      for (const [, guard] of guarded) guard.forgetAll();
    },
  });
  const inHouse = connectedSystems.filter((system) => env.sources[system] === null);
  if (!env.demo && inHouse.length > 0)
    log.warn({ systems: inHouse }, 'these systems are kept in the own database: no address is set for them');

  const outbox = await openOutbox(store, {
    queues,
    worker: env.roles.worker,
    onFault: (fault) => log.error({ err: fault }, 'follow-up work failed and will be tried again'),
    onGivenUp: (queue) => log.error({ alarm: 'given-up', queue }, 'follow-up work was given up'),
  });
  const services: Services = {
    env,
    log,
    store,
    keyring,
    sources: Object.fromEntries(guarded) as Record<ConnectedSystemId, GuardedSource>,
    stripe:
      env.stripe === null
        ? null
        : openStripe({
            ...env.stripe,
            onAlarm: ({ kind, requestId }) => log.error({ alarm: kind, system: 'stripe', requestId }, 'Stripe answered what it must not'),
          }),
    keepLogs: (milliseconds, from) =>
      keepLogs({ db: store.db, cipher: keyring }, inHouse, {
        from,
        milliseconds,
        forgotten: (after) => listForgotten(store.db, after),
        onFault: (fault) => log.error({ err: fault }, 'the log of a person could not be looked after'),
      }),
    mediaUpkeep: env.sources.kitchen === null ? (embedded.kitchen.media ?? null) : null,
    signInLog: env.sources.accounts === null ? (embedded.accounts.log ?? null) : null,
    outbox,
    limits: await openLimits(store, keyring),
    policy: await readPolicyDir(env.policyDir),
    formSecret: env.sessionSecret ?? Buffer.from(hkdfSync('sha256', wrappingKey, '', 'micromart form tokens', 32)).toString('base64url'),
  };
  return {
    services,
    faults,
    embedded,
    close: () => outbox.stop(),
  };
}
