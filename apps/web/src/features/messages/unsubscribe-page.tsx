import { useLocation } from 'react-router';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useFormResult, usePageFacts } from '../../lib/page-facts.tsx';
import { PlainPage } from '../app-shell/plain-page.tsx';

/** The landing of the link in a message. Opening it changes nothing: programs follow links by themselves. */
export default function UnsubscribePage() {
  const { pathname } = useLocation();
  const { unsubscribing } = usePageFacts();
  const wasSent = useFormResult('unsubscribe') !== null;
  return (
    <PlainPage title="No more messages of this kind">
      {wasSent ? (
        <>
          <output>
            <Notice tone="good" title="We have your no.">
              {unsubscribing === null
                ? 'If this link came with one of our messages, that kind of message stops on that channel, usually within a minute.'
                : `${unsubscribing}: nothing more of it is sent, usually within a minute. The other channels and topics stay as they are.`}{' '}
              A message that was handed over for sending before may still arrive.
            </Notice>
          </output>
          <p>Nothing more has to be done. All topics and channels are on your page.</p>
          <ButtonLink href="/#notifications">Go to your notifications</ButtonLink>
        </>
      ) : (
        <>
          <p>
            This link came with a message from us. Press the button, and{' '}
            {unsubscribing === null ? 'messages of that kind stop on that channel' : `this stops: ${unsubscribing}`}. You need not sign in.
          </p>
          <form method="post" action={pathname}>
            <input type="hidden" name="List-Unsubscribe" value="One-Click" />
            <Button kind="main" type="submit">
              Stop these messages
            </Button>
          </form>
          <p className="text-soft text-small">Order news, security and recalls do not stop with it.</p>
        </>
      )}
    </PlainPage>
  );
}
