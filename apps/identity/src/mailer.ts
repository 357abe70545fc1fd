import nodemailer from 'nodemailer';
import type { Log } from './log.ts';

export type Mailer = {
  /** Returns at once: how long the mail server takes must not show whether an address is known. */
  readonly sendCode: (to: string, code: string) => void;
  /** Waits for the mails that are on their way. */
  readonly close: () => Promise<void>;
};

export function createMailer(smtpUrl: string, from: string, log: Log): Mailer {
  const transport = nodemailer.createTransport(smtpUrl, { from });
  const underWay = new Set<Promise<unknown>>();

  return {
    sendCode(to, code) {
      const sending = transport
        .sendMail({
          to,
          subject: 'Your one-time code for Micromart',
          text: codeText(code),
        })
        .catch((error: unknown) => log('mail-not-sent', error))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async close() {
      await Promise.all(underWay);
      transport.close();
    },
  };
}

function codeText(code: string): string {
  return [
    `Your one-time code is ${code}`,
    '',
    'Type it on the page where you asked for it. It works once, for 10 minutes.',
    'Nobody from Micromart will ever ask you for it.',
    '',
    'If you did not ask for a code, you need not do anything: without it nobody gets in.',
  ].join('\n');
}
