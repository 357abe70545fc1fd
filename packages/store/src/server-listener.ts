import pg from 'pg';

/** Listens to channels on a connection of its own, and comes back by itself when that breaks. */
export interface ServerListener {
  /** `onGap` is called when messages may have been missed. */
  listen(channel: string, onMessage: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

interface Ear {
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  readonly onGap: () => void;
}

const firstRetry = 100;
const slowestRetry = 5000;
/** A connection that died silently is noticed within two of these. */
const heartbeatEvery = 5000;

export function openServerListener(connectionString: string): ServerListener {
  const ears = new Set<Ear>();
  let client: pg.Client | undefined;
  let connecting: Promise<pg.Client> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString, keepAlive: true, query_timeout: heartbeatEvery });
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ channel, payload }) => {
      for (const ear of ears) if (ear.channel === channel) ear.onMessage(payload ?? '');
    });
    await fresh.connect();
    for (const channel of new Set([...ears].map((ear) => ear.channel))) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    client = fresh;
    beat(fresh);
    return fresh;
  }

  function beat(live: pg.Client): void {
    timer = setTimeout(() => {
      live.query('select 1').then(
        () => client === live && beat(live),
        () => lost(live),
      );
    }, heartbeatEvery).unref();
  }

  function lost(dead: pg.Client): void {
    if (client !== dead) return;
    client = undefined;
    connecting = undefined;
    clearTimeout(timer);
    dead.end().catch(() => {});
    retry(firstRetry);
  }

  function retry(wait: number): void {
    if (closed) return;
    timer = setTimeout(() => {
      connected().then(
        () => {
          for (const ear of ears) ear.onGap();
        },
        () => retry(Math.min(wait * 2, slowestRetry)),
      );
    }, wait).unref();
  }

  function connected(): Promise<pg.Client> {
    connecting ??= connect().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  }

  return {
    async listen(channel, onMessage, onGap = () => {}) {
      const ear: Ear = { channel, onMessage, onGap };
      const live = await connected();
      ears.add(ear);
      await live.query(`listen ${live.escapeIdentifier(channel)}`);
      return async () => {
        ears.delete(ear);
        if ([...ears].every((other) => other.channel !== channel)) await client?.query(`unlisten ${live.escapeIdentifier(channel)}`);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}
