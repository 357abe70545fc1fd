import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO 8601. */
  readonly date: string;
  /** Where a mail program sends its press on "Unsubscribe" (RFC 8058); null: the message has no such header. */
  readonly unsubscribe: string | null;
}

export interface Mailbox {
  readonly port: number;
  /** Newest first. */
  list(): readonly Mail[];
  close(): Promise<void>;
}

const mostMails = 200;

/** A real SMTP server on loopback that keeps the last mails in memory, so that the demo needs no mail account. Port 0: any free one. */
export async function openMailbox(port: number): Promise<Mailbox> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: 1_000_000,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          mails.unshift({
            to,
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            date: new Date().toISOString(),
            unsubscribe: unsubscribeOf(mail.headers),
          });
          mails.length = Math.min(mails.length, mostMails);
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const { port: own } = server.server.address() as AddressInfo;
  return { port: own, list: () => mails, close: () => new Promise((resolve) => server.close(resolve)) };
}

function unsubscribeOf(headers: readonly { key: string; value: string }[]): string | null {
  const headerOf = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
  if (headerOf('list-unsubscribe-post') !== 'List-Unsubscribe=One-Click') return null;
  return /<(https?:[^>]+)>/.exec(headerOf('list-unsubscribe'))?.[1] ?? null;
}
