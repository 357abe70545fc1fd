import { useState } from 'react';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { errorCode } from '../../lib/error-code.ts';
import { api, type Outputs } from '../../lib/trpc-client.ts';
import { useIsHydrating } from '../../lib/use-is-hydrating.ts';
import { PlainPage } from './plain-page.tsx';

type Outcome = Outputs['personalInfo']['undoContactChange']['outcome'] | 'not-now' | 'unknown';

const ends: Record<Outcome, { title: string; text: string; mayTryAgain: boolean }> = {
  changed: {
    title: 'The change was taken back.',
    text: 'Your earlier address counts again, and everybody who was signed in to your account was signed out. Sign in and look through your data.',
    mayTryAgain: false,
  },
  expired: {
    title: 'This link no longer works.',
    text: 'It was used before, or the seven days are over. If you did not make the change yourself, write to support@micromart.com.',
    mayTryAgain: false,
  },
  taken: {
    title: 'It could not be taken back.',
    text: 'The earlier address now belongs to another account. Write to support@micromart.com.',
    mayTryAgain: false,
  },
  unavailable: {
    title: 'The account system is not answering.',
    text: 'We could not find out whether it was taken back. Your link stays good; try again in a moment.',
    mayTryAgain: true,
  },
  'not-now': {
    title: 'Not at this moment.',
    text: 'Nothing was changed. Your link stays good; try again in a moment.',
    mayTryAgain: true,
  },
  unknown: {
    title: 'No answer came.',
    text: 'We do not know whether it was taken back. Try again: it will not be done twice.',
    mayTryAgain: true,
  },
};

/** The landing of the link in the notice to the old address. The token stands after the `#`, so no server log ever sees it. */
export default function UndoContactChange() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isPending, setPending] = useState(false);
  const isAsleep = useIsHydrating();
  const undo = async () => {
    setPending(true);
    setOutcome(await undoByToken(location.hash.slice(1)));
    setPending(false);
  };
  const end = outcome ? ends[outcome] : null;
  return (
    <PlainPage title="Take back a change of your contact data">
      <p>Your e-mail address or phone number at Micromart was changed. If that was not you, or not meant, take it back here.</p>
      <output>
        {end ? (
          <Notice tone={outcome === 'changed' ? 'good' : 'needs-you'} title={end.title}>
            {end.text}
          </Notice>
        ) : null}
      </output>
      {end && !end.mayTryAgain ? (
        <ButtonLink href="/">Go to your data</ButtonLink>
      ) : (
        <Button kind="main" disabled={isAsleep} aria-disabled={isPending} onClick={() => (isPending ? undefined : void undo())}>
          {isPending ? 'Taking it back' : 'Undo this change'}
        </Button>
      )}
      <noscript>This one step needs JavaScript: the secret part of your link never leaves your browser by itself.</noscript>
    </PlainPage>
  );
}

async function undoByToken(token: string): Promise<Outcome> {
  try {
    const { outcome } = await api.personalInfo.undoContactChange.mutate({ token }, { signal: AbortSignal.timeout(8_000) });
    return outcome;
  } catch (error) {
    return errorCode(error) === 'too-many' ? 'not-now' : 'unknown';
  }
}
