import { sweepExpired } from '@micromart/store/sweep-expired';
import { settleContactChange } from './capabilities/personal-info/finish-contact-change.ts';
import { openSealed } from './platform/enqueue-sealed.ts';
import type { Jobs } from './platform/jobs.ts';
import { openMailer } from './platform/mailer.ts';
import { codeMessage, noticeMessage } from './platform/messages.ts';
import type { Services } from './platform/services.ts';
import { tellIdentityOfEmail } from './platform/tell-identity.ts';

/** The worker role: what is carried out for each queue. Every handler may run twice. */
export async function workOnJobs(services: Services): Promise<{ close(): void }> {
  const { outbox, keyring, env, store } = services;
  const mailer = openMailer(env);

  await outbox.work<Jobs['send-code']>('send-code', async (job) => {
    const { contact, to, code } = await openSealed(keyring, 'send-code', job);
    await mailer.send(contact, to, codeMessage(contact, code));
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
  await outbox.work('sweep-expired', async () => void (await sweepExpired(store)));
  await outbox.repeat('sweep-expired', '17 * * * *');
  return { close: () => mailer.close() };
}
