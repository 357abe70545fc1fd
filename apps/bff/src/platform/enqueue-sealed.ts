import { randomUUID } from 'node:crypto';
import type { Keyring } from '@micromart/store/keys';
import type { Store } from '@micromart/store/open-store';
import type { EnqueueOptions } from '@micromart/store/outbox';
import type { ChoiceToEnd, CodeToSend, NoticeToSend, ProvedContact } from './jobs.ts';
import type { Services } from './services.ts';

interface Sealed {
  'send-code': CodeToSend;
  'end-choice': ChoiceToEnd;
  'send-contact-notice': NoticeToSend;
  'settle-contact-change': ProvedContact;
}

/** Adds follow-up work to the transaction of its act; what it carries of the person is sealed with their key. */
export async function enqueueSealed<Queue extends keyof Sealed>(
  services: Services,
  db: Store['db'],
  queue: Queue,
  person: string,
  content: Sealed[Queue],
  options: EnqueueOptions = {},
): Promise<void> {
  const place = `outbox.${queue}/${randomUUID()}`;
  const sealed = await services.keyring.within(db).seal(person, place, JSON.stringify(content));
  await services.outbox.enqueue(db, queue, { person, place, sealed: Buffer.from(sealed).toString('base64') }, options);
}

/** Opens what `enqueueSealed` sealed. Rejects when the person's key was destroyed meanwhile. */
export async function openSealed<Queue extends keyof Sealed>(
  keyring: Keyring,
  _queue: Queue,
  job: { person: string; place: string; sealed: string },
): Promise<Sealed[Queue]> {
  return JSON.parse(await keyring.open(job.person, job.place, Buffer.from(job.sealed, 'base64'))) as Sealed[Queue];
}
