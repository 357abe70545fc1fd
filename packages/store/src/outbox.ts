import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { fromKysely, type JobResult, type JobWithMetadata, PgBoss, type QueueResult } from 'pg-boss';
import type { Store } from './open-store.ts';
import { plainError } from './plain-errors.ts';
import type { Tables } from './tables.ts';

/**
 * Follow-up work that happens if and only if its act did. At least once: a handler must be safe to repeat. A handler that throws is
 * tried again, later and later, ten times or for as long as its queue says; then its job lies in the queue `given-up`.
 */
export interface Outbox<JobName extends string = string> {
  /**
   * With the transaction of the act: the job exists only if that commits. `data` is JSON without clear personal values: ids, or sealed bytes in base64.
   * While a job with the same `singletonKey` waits, no second one is added. `startAfter`: milliseconds until it may start.
   */
  enqueue(trx: Kysely<Tables>, queue: JobName, data: object, options?: EnqueueOptions): Promise<void>;
  work<Data extends object>(queue: JobName, handler: (data: Data) => Promise<void>): Promise<void>;
  /** Adds a job whenever `cron` says so (UTC), once for all processes together. */
  repeat(queue: JobName, cron: string): Promise<void>;
  /** Takes no more jobs and lets those under way finish, 8 s at most. */
  stop(): Promise<void>;
}

export interface EnqueueOptions {
  readonly singletonKey?: string;
  readonly startAfter?: number;
}

export interface Queue<JobName extends string> {
  readonly name: JobName;
  /** Milliseconds during which a job is tried again at least; minutes unless named. */
  readonly retryFor?: number;
}

export interface OutboxOptions<JobName extends string> {
  readonly queues: readonly Queue<JobName>[];
  /** Whether this process carries out jobs and looks after the queues. */
  readonly worker: boolean;
  /** Hears of faults of the machinery and of every handler that threw. */
  readonly onFault: (fault: unknown) => void;
  /** Hears of every job whose last try failed. */
  readonly onGivenUp?: (queue: JobName) => void;
}

const givenUp = 'given-up';
const day = 24 * 60 * 60;
const stopWithin = 8000;

/** pg-boss's own defaults recover in minutes; these recover in seconds. */
const watchful = {
  useListenNotify: true,
  superviseIntervalSeconds: 2,
  monitorIntervalSeconds: 2,
  maintenanceIntervalSeconds: 2,
  flowIntervalSeconds: 1,
};

const tries = 10;
/** Seconds. */
const longestPause = 300;

const queueSettings = {
  notify: true,
  heartbeatSeconds: 10,
  expireInSeconds: 120,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: longestPause,
  deleteAfterSeconds: day,
};

/** A batch at a time, each job settled by itself. */
const workerSettings = {
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
  includeMetadata: true,
} as const;

export async function openOutbox<JobName extends string>(
  store: Store,
  { queues, worker, onFault, onGivenUp }: OutboxOptions<JobName>,
): Promise<Outbox<JobName>> {
  const boss = new PgBoss({ ...store.jobDatabase, ...watchful, schema: 'pgboss', supervise: worker, schedule: worker });
  boss.on('error', (fault) => onFault(plainError(fault)));
  await boss.start();
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  if (!known.has(givenUp)) await boss.createQueue(givenUp);
  for (const { name, retryFor = 0 } of queues) {
    const wanted = { ...queueSettings, retryLimit: tries + Math.ceil(retryFor / 1000 / longestPause), deadLetter: givenUp };
    const there = known.get(name);
    // Nothing to write, and the start has looked it up.
    if (there !== undefined && isSetTo(there, wanted)) continue;
    // A job that waits already keeps what its queue said when it was added.
    if (there === undefined) await boss.createQueue(name, { ...wanted, policy: 'short' });
    else await boss.updateQueue(name, wanted);
    // Looks the queue up now: done later, within a transaction on the embedded database, it would wait for itself.
    await boss.findJobs(name, { id: randomUUID() });
  }
  return {
    async enqueue(trx, queue, data, { singletonKey = randomUUID(), startAfter = 0 } = {}) {
      await boss.send(queue, data, { singletonKey, startAfter: Math.ceil(startAfter / 1000), db: fromKysely(trx) });
    },
    async work<Data extends object>(queue: JobName, handler: (data: Data) => Promise<void>) {
      if (!worker) throw new Error(`This process has no worker role, so it cannot work on ${queue}.`);
      const onFailed = (fault: unknown, { retryCount, retryLimit }: JobWithMetadata<Data>) => {
        onFault(fault);
        if (retryCount >= retryLimit) onGivenUp?.(queue);
      };
      await boss.work(queue, workerSettings, (jobs: JobWithMetadata<Data>[]) =>
        Promise.all(jobs.map((job) => carryOut(job, handler, onFailed))),
      );
    },
    repeat: (queue, cron) => boss.schedule(queue, cron),
    stop: () => boss.stop({ graceful: true, timeout: stopWithin }),
  };
}

function isSetTo(queue: QueueResult, wanted: Partial<QueueResult>): boolean {
  return (Object.keys(wanted) as (keyof QueueResult)[]).every((setting) => queue[setting] === wanted[setting]);
}

/** What a fault says may name a person, so it goes to the log of the process and not into the job's row. */
async function carryOut<Data>(
  job: JobWithMetadata<Data>,
  handler: (data: Data) => Promise<void>,
  onFailed: (fault: unknown, job: JobWithMetadata<Data>) => void,
): Promise<JobResult> {
  try {
    await handler(job.data);
    return { id: job.id, status: 'completed' };
  } catch (fault) {
    onFailed(fault, job);
    return { id: job.id, status: 'failed' };
  }
}
