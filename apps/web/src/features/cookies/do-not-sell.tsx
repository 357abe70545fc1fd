import { AskLink } from '../../design/ask-link.tsx';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { usePage, usePlace } from '../../lib/place.ts';
import { BrowserForm } from './browser-form.tsx';
import type { Cookies } from './cookie-views.ts';

const ask = 'allow-sale';

/** "Do not sell or share": said with one press, taken back in two steps, and never asked about again. */
export function DoNotSell({ view: { gpc, optedOut, optedOutOnAccount, missing }, isSignedIn }: { view: Cookies; isSignedIn: boolean }) {
  const { edit } = usePlace();
  const isSaid = optedOut !== null || optedOutOnAccount !== null;
  const isNo = gpc || isSaid;
  return (
    <Section
      id="do-not-sell"
      title="Do not sell or share"
      standing={isNo ? 'your no counts' : missing.length > 0 ? 'not said in this browser' : 'you have not said no'}
    >
      <div className="py-4 border-b border-rule grid gap-4">
        {gpc ? (
          <Notice tone="good" title="Your browser asks us not to sell or share; we honour it.">
            It sends the Global Privacy Control signal with every page.
            {isSignedIn ? ' Your account keeps it, also for the app and for browsers that do not send it.' : null}
          </Notice>
        ) : null}
        <p className="max-w-[34rem]">
          {optedOut
            ? `You said no in this browser ${optedOut}.`
            : optedOutOnAccount
              ? `Your account says no ${optedOutOnAccount}. It counts here too.`
              : isNo
                ? 'Nothing more has to be done here.'
                : 'We sell no data. Advertising cookies let ad companies learn of your visits, which counts as sharing in some places. Your no ends that.'}{' '}
          Ads do not go away with it. They are no longer chosen for you.
        </p>
        {isNo ? null : (
          <BrowserForm fields={{ wish: 'opt-out' }}>
            <Button type="submit">Do not sell or share</Button>
          </BrowserForm>
        )}
        {isSaid && !gpc ? (
          <p>
            <AskLink anchor={ask} of="selling and sharing" isOpen={edit === ask}>
              Allow again
            </AskLink>
          </p>
        ) : null}
        {isSaid && !gpc && edit === ask ? <AllowSale isSignedIn={isSignedIn} /> : null}
      </div>
    </Section>
  );
}

function AllowSale({ isSignedIn }: { isSignedIn: boolean }) {
  const page = usePage();
  return (
    <div className="border-s-3 border-accent ps-4 py-1.5 max-w-[34rem] grid gap-3">
      <p>
        Advertising cookies may be set again{isSignedIn ? ', in this browser and on your account,' : ' in this browser'} once you allow them
        below. Your visits may then be shared with ad companies.
      </p>
      <div className="flex flex-wrap gap-3">
        <BrowserForm fields={{ wish: 'allow-sale' }}>
          <Button type="submit">Allow selling and sharing</Button>
        </BrowserForm>
        <ButtonLink href={page} data-place="" aria-expanded="true">
          Keep my no
        </ButtonLink>
      </div>
    </div>
  );
}
