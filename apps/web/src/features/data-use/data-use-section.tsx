import { Ago } from '../../design/ago.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty, SectionStale, SectionUnavailable } from '../../design/section.tsx';
import { type Again, SliceSection } from '../../lib/slice-section.tsx';
import type { ViewOf } from '../../lib/slices.ts';

type DataUse = ViewOf<'dataUse'>;
type Sourced = DataUse['suggestions'] | DataUse['conversations'];

/** J1 and J3: what the data changed for the person, and what support could see. */
export function DataUseSection() {
  return (
    <SliceSection slice="dataUse" id="data-use" title="What your data was used for" expect={4}>
      {(view, again) => <Parts view={view} again={again} />}
    </SliceSection>
  );
}

function Parts({ view: { suggestions, personalise, conversations }, again }: { view: DataUse; again: Again }) {
  return (
    <>
      <Part id="suggestions" title="What it changed for you" sourced={suggestions} again={again} />
      {suggestions.state === 'unavailable' ? null : (
        <>
          {suggestions.data.length === 0 ? <SectionEmpty>It changed nothing for you so far.</SectionEmpty> : null}
          <Rows label="What it changed for you">
            {suggestions.data.map(({ anchor, where, effect, from, when }) => (
              <Row key={anchor} anchor={anchor} label={where} lines={[effect]} how={`Worked out from: ${from}. ${when}`} />
            ))}
          </Rows>
        </>
      )}
      <p className="text-soft pt-3 max-w-[40rem]">
        {personalise === null
          ? 'Whether suggestions are on could not be asked just now. '
          : personalise
            ? 'Suggestions are on. Without them the shop and the recipes are the same for everybody. '
            : 'Suggestions are off: the shop and the recipes are the same for everybody. '}
        <a href="/#accounts-account-main" data-page="" className="text-accent underline decoration-underline">
          {personalise === false ? 'Turn them on, under Personalisation' : 'Turn them off, under Personalisation'}
        </a>
      </p>
      <Part id="seen-by-support" title="What support could see" sourced={conversations} again={again} />
      {conversations.state === 'unavailable' ? null : (
        <>
          {conversations.data.length === 0 ? <SectionEmpty>You have not asked our support anything.</SectionEmpty> : null}
          <Rows label="What support could see">
            {conversations.data.map(({ anchor, href, subject, isOpen, saw, when }) => (
              <Row
                key={anchor}
                anchor={anchor}
                label={when}
                lines={[subject]}
                chips={isOpen ? [{ tone: 'needs-you', text: 'still open' }] : []}
                how={`They could see: ${saw}`}
                acts={
                  <a href={href} data-page="" className="act quiet" aria-label={`Read “${subject}”`}>
                    Read
                  </a>
                }
              />
            ))}
          </Rows>
          <p className="text-soft pt-3 max-w-[40rem]">
            It goes on while a matter is open, and ends with it. That they could see it does not mean that somebody opened your record: each
            time that happened is listed under{' '}
            <a href="/security#access-log" data-page="" className="text-accent underline decoration-underline">
              Who opened your record
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** Each part has a system of its own, and says so when that is away. */
function Part({ id, title, sourced, again }: { id: string; title: string; sourced: Sourced; again: Again }) {
  return (
    <>
      <h3 id={id} className="text-lead mt-8 pb-2 border-b border-rule scroll-mt-6 outline-none" tabIndex={-1}>
        {title}
      </h3>
      {sourced.state === 'unavailable' ? (
        <SectionUnavailable system={sourced.system} since={<Ago at={sourced.since} />} why={sourced.why} {...again} />
      ) : null}
      {sourced.state === 'stale' ? (
        <SectionStale system={sourced.system} asOf={<Ago at={sourced.asOf} />} why={sourced.why} {...again} />
      ) : null}
    </>
  );
}
