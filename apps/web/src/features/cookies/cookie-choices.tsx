import { ActLink } from '../../design/act-link.tsx';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Section } from '../../design/section.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePlace } from '../../lib/place.ts';
import { BrowserForm } from './browser-form.tsx';
import type { Cookies, Purpose } from './cookie-views.ts';

const states = { allowed: 'Allowed', declined: 'Declined', none: 'You have not chosen' } as const;

/** Yes and no, of the same size and weight, for each purpose and for all of them. */
export function CookieChoices({ view, isSignedIn }: { view: Cookies; isSignedIn: boolean }) {
  const { about } = usePlace();
  const isRefused = view.gpc || view.optedOut !== null || view.optedOutOnAccount !== null;
  const isHereOnly = view.missing.length > 0;
  return (
    <Section id="cookie-choices" title="Your choices" standing={isSignedIn ? 'this browser and your account' : 'this browser'}>
      <div className="py-4 border-b border-rule grid gap-3">
        <p className="max-w-[34rem]">Declining deletes what is there. What is lost stands beside each purpose; nothing else changes.</p>
        <BrowserForm fields={{ wish: 'choose', purpose: 'all' }}>
          <Answers of="all of them" allow="Allow all" decline="Decline all" />
        </BrowserForm>
      </div>
      {isHereOnly ? (
        <p className="py-4 border-b border-rule text-soft max-w-[34rem]">
          What you chose on your account could not be asked just now. Below is what was chosen in this browser.
        </p>
      ) : null}
      <Rows label="Your choices">
        {view.purposes.map((purpose) => (
          <PurposeRow
            key={purpose.purpose}
            purpose={purpose}
            isSettled={isRefused && purpose.purpose === 'advertising'}
            isHereOnly={isHereOnly}
            isAboutOpen={about === purpose.anchor}
            isSignedIn={isSignedIn}
          />
        ))}
      </Rows>
    </Section>
  );
}

interface PurposeRowProps {
  purpose: Purpose;
  /** The no to selling and sharing has decided it. */
  isSettled: boolean;
  /** The account could not be asked. */
  isHereOnly: boolean;
  isAboutOpen: boolean;
  isSignedIn: boolean;
}

function PurposeRow({
  purpose: { purpose, entry, anchor, name, sentence, lost, choice, chosenOnAccount, left },
  isSettled,
  isHereOnly,
  isAboutOpen,
  isSignedIn,
}: PurposeRowProps) {
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={[choice === 'none' && isHereOnly ? 'Not chosen in this browser' : states[choice]]}
      how={
        <>
          {chosenOnAccount === null ? null : <p>As chosen on your account, {chosenOnAccount}.</p>}
          <p>{sentence}</p>
          <p>Without them: {lost}</p>
          {left.length > 0 ? (
            <p>
              Still in this browser: {left.join(', ')}. Declining here deletes what we can delete; your browser’s settings can delete the
              rest.
            </p>
          ) : null}
          {isSettled ? <p>Your no to selling and sharing has decided this.</p> : null}
        </>
      }
      acts={
        isSignedIn ? (
          <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
            About
          </ActLink>
        ) : null
      }
    >
      {isSettled ? null : (
        <div className="py-2">
          <BrowserForm fields={{ wish: 'choose', purpose }}>
            <Answers of={name} allow="Allow" decline="Decline" chosen={choice} />
          </BrowserForm>
        </div>
      )}
      {isAboutOpen && isSignedIn ? (
        <AboutPanel record={{ system: 'site', kind: 'cookie-choice', id: purpose, entry }} anchor={anchor} />
      ) : null}
    </Row>
  );
}

function Answers({ of, allow, decline, chosen }: { of: string; allow: string; decline: string; chosen?: Purpose['choice'] }) {
  return (
    <>
      <Button type="submit" name="answer" value="allow" aria-label={`${allow}: ${of}`} aria-pressed={chosen && chosen === 'allowed'}>
        {allow}
      </Button>
      <Button type="submit" name="answer" value="decline" aria-label={`${decline}: ${of}`} aria-pressed={chosen && chosen === 'declined'}>
        {decline}
      </Button>
    </>
  );
}
