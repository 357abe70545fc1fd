import { useLocation } from 'react-router';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { SourcedSection } from '../../lib/sourced-section.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { HolderRow } from './holder-row.tsx';
import { LedgerRows } from './ledger-rows.tsx';
import type { Sharing } from './sharing-view.ts';

/** The register of what left us: the proof of the sales, the purposes one can stop, the ledger, who has what, and releases. */
export function SharingSections() {
  const query = new URLSearchParams(useLocation().search);
  const input = Object.fromEntries(
    ['recipient', 'purpose', 'all'].flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])),
  );
  return (
    <SourcedSection slice="sharing" input={input} id="sharing" title="What left us" expect={8} count={timesInWords}>
      {(data, isEditable) => <Parts data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}

function timesInWords({ ledger }: Sharing): string {
  return ledger.all === 1 ? 'sent once' : `sent ${ledger.all} times`;
}

function Parts({ data, isEditable }: { data: Sharing; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const { sales, ledger, choices, holders, releases } = data;
  return (
    <>
      <p className="font-serif text-heading pt-5">{sales ? `${sales.count} of your data.` : 'The register gave no count of sales.'}</p>
      <p className="text-soft pt-1 max-w-[40rem]">
        {sales ? `${sales.proof} ` : 'So we do not say that there were none. '}
        Some laws call advertising by cookies sharing or selling, even without money: you can say no to it under{' '}
        <a href="/cookies" data-page="" className="text-accent underline decoration-underline">
          Cookies and advertising
        </a>
        .
      </p>
      <LedgerRows ledger={ledger} />

      <Heading id="choices">What you can stop</Heading>
      <Rows label="What you can stop">
        {choices.map((choice) => (
          <ChoiceRow key={choice.id} choice={choice} isEditable={isEditable} edit={edit} isAboutOpen={about === choice.anchor} />
        ))}
      </Rows>

      <Heading id="holders">Who gets it, and on what agreement</Heading>
      {holders.length === 0 ? <SectionEmpty>Nobody else gets your data.</SectionEmpty> : null}
      <Rows label="Who gets it, and on what agreement">
        {holders.map((holder) => (
          <HolderRow key={holder.id} holder={holder} isAsking={isEditable && edit === `${holder.anchor}-ask`} isEditable={isEditable} />
        ))}
      </Rows>

      <Heading id="releases">Released for law and safety</Heading>
      {releases.length === 0 ? <SectionEmpty>None that we may tell you about.</SectionEmpty> : null}
      <Rows label="Released for law and safety">
        {releases.map(({ anchor, to, when, what, reason }) => (
          <Row key={anchor} anchor={anchor} label={when} lines={[to]} how={`${what}. ${reason}`} />
        ))}
      </Rows>
      <p className="text-soft pt-3 max-w-[40rem]">
        The law can make us delay or withhold an entry, so an empty list here is not a promise that there was none.
      </p>
    </>
  );
}

function Heading({ id, children }: { id: string; children: string }) {
  return (
    <h3 id={id} className="text-lead mt-8 pb-2 border-b border-rule scroll-mt-6 outline-none" tabIndex={-1}>
      {children}
    </h3>
  );
}
