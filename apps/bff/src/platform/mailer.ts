import { createTransport } from 'nodemailer';
import type { Env } from '../env.ts';
import type { ContactName } from './jobs.ts';

interface Message {
  readonly subject: string;
  readonly text: string;
  readonly headers?: Record<string, string>;
}

/** Mail by SMTP. A text message goes to the number's address at the e-mail-to-SMS gateway. */
export function openMailer(env: Env) {
  const transport = createTransport(env.smtpUrl, { from: env.mailFrom, disableFileAccess: true, disableUrlAccess: true });
  return {
    /** Rejects when the mail server did not take the message: the job tries again. */
    async send(channel: ContactName, to: string, message: Message): Promise<void> {
      if (channel === 'phone' && env.smsGatewayDomain === null) throw new Error('no gateway for text messages is configured');
      const address = channel === 'email' ? to : `${to}@${env.smsGatewayDomain}`;
      await transport.sendMail({ ...message, to: { name: '', address } }).catch(refusal);
    },
    close: () => transport.close(),
  };
}

/** What a mail server says names the person it was for, and this goes to the log: only its code is kept. */
function refusal(error: unknown): never {
  const { code = 'unknown', responseCode = '' } = error as { code?: string; responseCode?: number | '' };
  throw new Error(`the mail server did not take it: ${code} ${responseCode}`.trim());
}
