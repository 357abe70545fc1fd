import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { Notice } from '../../design/notice.tsx';
import { SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { SourcedSection } from '../../lib/sourced-section.tsx';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { AdPartnerRows } from './ad-partner-rows.tsx';
import { BrowserCookies } from './browser-cookies.tsx';
import { BrowserHowTo } from './browser-how-to.tsx';
import { CookieChoices } from './cookie-choices.tsx';
import { CookieRecordRows } from './cookie-record-rows.tsx';
import { DoNotSell } from './do-not-sell.tsx';

/** `/cookies`: works for whoever looks, for the browser they look with. */
export default function CookiesPage() {
  const { person } = usePageFacts();
  return (
    <ChapterPage
      title="Cookies and advertising"
      lead="What is in this browser, who set it, and what may be done with it. None of it needs an account."
    >
      <AccountTold />
      <Suspense fallback={<SkeletonRows rows={8} />}>
        <ThisBrowser isSignedIn={person !== null} />
      </Suspense>
      {person ? (
        <>
          <SourcedSection
            slice="cookieRecords"
            id="on-record"
            title="On your account"
            expect={8}
            count={({ cookies }) => count(cookies.length)}
          >
            {(data, isEditable) => <CookieRecordRows data={data} isEditable={isEditable} />}
          </SourcedSection>
          <SourcedSection
            slice="adPartners"
            id="partners"
            title="HubSpot and Google Analytics"
            expect={2}
            count={({ partners }) => `${partners.filter(({ isAllowed }) => isAllowed).length} of ${partners.length} allowed`}
          >
            {(data, isEditable) => <AdPartnerRows partners={data.partners} isEditable={isEditable} />}
          </SourcedSection>
        </>
      ) : null}
      <BrowserHowTo />
    </ChapterPage>
  );
}

function ThisBrowser({ isSignedIn }: { isSignedIn: boolean }) {
  const { view, isAsking, askAgain } = useSlice('cookies');
  if (view === undefined) return <SkeletonRows rows={8} />;
  if (view === null)
    return <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />;
  return (
    <>
      <DoNotSell view={view} isSignedIn={isSignedIn} />
      <CookieChoices view={view} isSignedIn={isSignedIn} />
      <BrowserCookies cookies={view.cookies} />
      <Seed name="cookies" value={view} />
    </>
  );
}

/** What the account answered to a form of this page, when that was not a yes. */
function AccountTold() {
  const account = new URLSearchParams(useLocation().search).get('account');
  if (account !== 'away' && account !== 'refused') return null;
  return (
    <output className="block mt-6">
      <Notice tone="needs-you" title="This browser was changed. Your account was not.">
        {account === 'away'
          ? 'The site log did not answer. Press the same button again in a moment.'
          : 'How it stands on your account is written below.'}
      </Notice>
    </output>
  );
}

function count(cookies: number): string {
  return cookies === 1 ? '1 cookie' : `${cookies} cookies`;
}
