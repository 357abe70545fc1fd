import { keepingCron } from '@micromart/domain/keeping';
import { mediaUpkeepCron } from '@micromart/domain/media-upkeep';
import { sweepExpired } from '@micromart/store/sweep-expired';
import { workOnRemoval } from './capabilities/activity/work-on-removal.ts';
import { endChoice } from './capabilities/messages/unsubscribe.ts';
import { settleContactChange } from './capabilities/personal-info/finish-contact-change.ts';
import { lookForNewVersion, tellNewVersion } from './capabilities/policy/tell-new-version.ts';
import { openSealed } from './platform/enqueue-sealed.ts';
import type { Jobs } from './platform/jobs.ts';
import { carryOptOut } from './platform/keep-opt-out.ts';
import { openMailer } from './platform/mailer.ts';
import { codeMessage, noticeMessage, ownAddressMessage } from './platform/messages.ts';
import { scanSomePeople } from './platform/scan-numbers.ts';
import type { Services } from './platform/services.ts';
import { tellIdentityOfEmail } from './platform/tell-identity.ts';
import { tellMessaging } from './platform/tell-messaging.ts';

/** Milliseconds of one run over the logs or the pictures; what is left has a run of its own. */
const longestKeeping = 60_000;

/** The worker role: what is carried out for each queue. Every handler may run twice. */
export async function workOnJobs(services: Services): Promise<{ close(): void }> {
  const { outbox, keyring, env, log, store, keepLogs, mediaUpkeep } = services;
  const mailer = openMailer(env);

  await outbox.work<Jobs['send-code']>('send-code', async (job) => {
    const { contact, to, code, use } = await openSealed(keyring, 'send-code', job);
    await mailer.send(contact, to, use === 'own-address' ? ownAddressMessage(code) : codeMessage(contact, code));
  });
  await outbox.work<Jobs['send-contact-notice']>('send-contact-notice', async (job) => {
    const { contact, channel, to, undoToken } = await openSealed(keyring, 'send-contact-notice', job);
    // The token stands behind the #: it is not sent to any server, log or other site by following the link.
    await mailer.send(channel, to, noticeMessage(contact, `${env.baseUrl}/undo#${undoToken}`));
  });
  await outbox.work<Jobs['settle-contact-change']>('settle-contact-change', async (job) => {
    await settleContactChange(services, job.person, await openSealed(keyring, 'settle-contact-change', job));
  });
  await outbox.work<Jobs['tell-identity']>('tell-identity', (job) => tellIdentityOfEmail(services, job.person));
  await outbox.work<Jobs['tell-messaging']>('tell-messaging', (job) => tellMessaging(services, job.person));
  await outbox.work<Jobs['end-choice']>('end-choice', async (job) => {
    await endChoice(services, job.person, await openSealed(keyring, 'end-choice', job));
  });
  await outbox.work<Jobs['keep-opt-out']>('keep-opt-out', (job) => carryOptOut(services, job));
  await outbox.work<Partial<Jobs['scan-numbers']>>('scan-numbers', ({ after = '' }) => scanSomePeople(services, after));
  await outbox.repeat('scan-numbers', '41 3 * * *');
  await outbox.work<Jobs['remove-lines']>('remove-lines', (job) => workOnRemoval(services, job));
  await outbox.work<Partial<Jobs['keep-logs']>>('keep-logs', async ({ from = null }) => {
    const rest = await keepLogs(longestKeeping, from);
    if (rest !== null) await outbox.enqueue(store.db, 'keep-logs', { from: rest }, { singletonKey: 'rest' });
  });
  await outbox.repeat('keep-logs', keepingCron);
  await outbox.work('clear-media', async () => void (await mediaUpkeep?.clear()));
  await outbox.repeat('clear-media', '27 * * * *');
  await outbox.work<Partial<Jobs['keep-media']>>('keep-media', async ({ after = '' }) => {
    const onFault = (fault: unknown) => log.error({ err: fault }, 'the pictures of a person could not be looked after');
    const done = await mediaUpkeep?.applyKeepDays({ after, milliseconds: longestKeeping, onFault });
    if (done && done.rest !== null) await outbox.enqueue(store.db, 'keep-media', { after: done.rest }, { singletonKey: 'rest' });
  });
  await outbox.repeat('keep-media', mediaUpkeepCron);
  await outbox.work('look-for-policy-version', () => lookForNewVersion(services));
  await outbox.work<Jobs['tell-policy-version']>('tell-policy-version', (job) => tellNewVersion(services, mailer, job));
  await outbox.repeat('look-for-policy-version', '9 6 * * *');
  // A text that was put there while nothing ran.
  await outbox.enqueue(store.db, 'look-for-policy-version', {}, { singletonKey: 'start' });
  await outbox.work('sweep-expired', async () => void (await sweepExpired(store)));
  await outbox.repeat('sweep-expired', '17 * * * *');
  return { close: () => mailer.close() };
}
