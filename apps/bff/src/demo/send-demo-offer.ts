import { makeUnsubscribeLink } from '@micromart/store/unsubscribe-links';
import { openMailer } from '../platform/mailer.ts';
import type { Services } from '../platform/services.ts';

const to = 'household@micromart.test';
/** At the foot of the message; the log of the demo's messaging system knows it. */
const code = 'K7Q2-M9XD';

/**
 * One message as Micromart's senders send it, to the demo's household (`person`): with a code at its foot and the two headers with which mail programs
 * show "Unsubscribe" (RFC 8058). Resolves to its link.
 */
export async function sendDemoOffer({ env, store, keyring }: Services, person: string): Promise<string> {
  const token = await makeUnsubscribeLink(store.db, keyring, { person, choice: 'offers:email' });
  const link = `${env.baseUrl}/unsubscribe/${token}`;
  const mailer = openMailer(env);
  try {
    await mailer.send('email', to, {
      subject: 'Two jars for the price of one this week',
      text: `Until Sunday, the second jar of anything in your pantry list is on us.

You get this because you agreed to offers by e-mail.
No more offers by e-mail: ${link}
Why did I get this? ${env.baseUrl}/messages?code=${code}
Code of this message: ${code}`,
      headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  } finally {
    mailer.close();
  }
  return link;
}
