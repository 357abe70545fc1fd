import { Button, ButtonLink } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { StepForm } from './step-form.tsx';

/** How often and when; by whom is not told, because that would be somebody else's data. */
export function Given({ proof, days, refused }: { proof: string; days: readonly string[]; refused: boolean }) {
  const times = days.length === 1 ? 'once' : `${days.length} times`;
  return (
    <>
      {days.length === 0 ? (
        <p>{refused ? 'Nothing is held with your address, and nobody can give it to us again.' : 'Nobody has given us your address.'}</p>
      ) : (
        <>
          <p>
            Customers gave us your address {times}: {new Intl.ListFormat('en').format(days)}. Who they are we do not tell.
          </p>
          <p>
            Removing it deletes {days.length === 1 ? 'this entry' : `these ${days.length} entries`}. We then keep a keyed fingerprint of
            your address and nothing else, so that it is refused when somebody gives it to us again. If you have an account here, it stays
            as it is.
          </p>
        </>
      )}
      {days.length > 0 || !refused ? (
        <StepForm step="forget" fields={{ proof }}>
          <Button kind={days.length > 0 ? 'final' : 'plain'} type="submit">
            {days.length > 0 ? 'Remove my address' : 'Refuse it from now on'}
          </Button>
        </StepForm>
      ) : null}
      <ButtonLink href="/my-address">Leave it as it is</ButtonLink>
    </>
  );
}

/** The proof stays good: the same step again, with the same key, goes on where it stopped. */
export function SystemAway({
  proof,
  system,
  again,
  sameKey,
}: {
  proof: string;
  system: string;
  again: 'look-up' | 'forget';
  sameKey: string;
}) {
  return (
    <>
      <Notice tone="needs-you" title={`${sentenceStart(system)} is not answering.`}>
        {again === 'forget'
          ? 'We do not know whether your address was removed. Try again: it will not be done twice.'
          : 'This does not mean that we hold nothing. Your code was right; try again in a moment.'}
      </Notice>
      <StepForm step={again} fields={again === 'forget' ? { proof, key: sameKey } : { proof }}>
        <Button type="submit">Try again</Button>
      </StepForm>
    </>
  );
}

export function Forgotten({ removed }: { removed: number }) {
  return (
    <output>
      <Notice tone="good" title={removed === 0 ? 'Your address cannot be given to us any more.' : 'Your address was removed.'}>
        {removed === 0
          ? 'Nothing was held with it. Whoever gives it to us from now on is refused.'
          : `${removed === 1 ? 'One entry was' : `${removed} entries were`} deleted. Whoever gives it to us from now on is refused.`}
      </Notice>
    </output>
  );
}
