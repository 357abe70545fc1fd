import { type SubmitEvent, useState } from 'react';
import { Button, ButtonLink } from '../../design/button.tsx';
import { FreshSignIn } from '../../design/fresh-sign-in.tsx';
import { HiddenFields } from '../../design/hidden-fields.tsx';
import { errorCode } from '../../lib/error-code.ts';
import { useFormResult, usePageFacts } from '../../lib/page-facts.tsx';
import { lockPage } from '../../lib/session-lock.ts';
import { signInAgain } from '../../lib/sign-in-again.ts';
import { wire } from '../../lib/wire.ts';

const anchor = 'stripe-portal';
const noAnswer = 'No answer came. Nothing was changed; try again.';

type Opened = { outcome: 'opened'; url: string } | { outcome: 'refused'; reason: string } | { outcome: 'unavailable'; system: string };

/** The way into Stripe's own page. The server asks Stripe for it when it is pressed: such a page is good for a few minutes. */
export function Portal() {
  const { formToken } = usePageFacts();
  const ended = useFormResult(anchor)?.result as Opened | undefined;
  const [isPending, setPending] = useState(false);
  const [needsSignIn, setNeedsSignIn] = useState(false);
  const [said, setSaid] = useState(ended ? inWords(ended) : null);

  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    try {
      const { api } = await wire();
      const opened = await api.payment.openPortal.mutate({}, { signal: AbortSignal.timeout(8_000) });
      setSaid(inWords(opened));
      if (opened.outcome === 'opened') return location.assign(opened.url);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'sign-in-needed') lockPage();
      if (code === 'fresh-sign-in-needed') setNeedsSignIn(true);
      else setSaid(noAnswer);
    }
    setPending(false);
  };

  return (
    <div id={anchor} className="pt-2" data-screen-only>
      <form method="post" action="/act" onSubmit={(event) => void open(event)} aria-busy={isPending}>
        <HiddenFields formToken={formToken} act="payment.openPortal" anchor={anchor} fields={{}} />
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? 'Asking Stripe' : 'Open Stripe’s own page'}
        </Button>
        <p className="text-small text-soft mt-1.5">
          There you add or change cards and read your invoices. Stripe’s own policy holds there.
        </p>
      </form>
      <output className="block text-amber">{said}</output>
      {ended?.outcome === 'opened' ? (
        <ButtonLink href={ended.url} rel="noopener noreferrer">
          Go on to Stripe
        </ButtonLink>
      ) : null}
      {needsSignIn ? <FreshSignIn onSignInAgain={() => void signInAgain(anchor, null)} /> : null}
    </div>
  );
}

function inWords(opened: Opened): string | null {
  if (opened.outcome === 'refused') return opened.reason;
  return opened.outcome === 'unavailable' ? `${opened.system} is not answering. Nothing was changed; try again.` : null;
}
