import type { SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { SelectField } from '../../design/select-field.tsx';
import type { Ledger } from './sharing-view.ts';

/** Each time that something left us: what, when, to whom, what for, on what ground. */
export function LedgerRows({ ledger }: { ledger: Ledger }) {
  const { lines, fitting, all, asked } = ledger;
  const isFiltered = asked.recipient !== '' || asked.purpose !== '';
  const everyLine = new URLSearchParams({ ...chosen(asked), all: '1' });
  return (
    <>
      <h3 id="ledger" className="text-lead mt-8 pb-2 border-b border-rule scroll-mt-6 outline-none" tabIndex={-1}>
        {isFiltered ? `${fitting} of ${all} times` : 'Each time'}
      </h3>
      {all === 0 ? (
        <SectionEmpty>Nothing of yours was given to anybody.</SectionEmpty>
      ) : (
        <Filter key={JSON.stringify(asked)} ledger={ledger} />
      )}
      {all > 0 && fitting === 0 ? <SectionEmpty>Nothing fits.</SectionEmpty> : null}
      <Rows label="Each time that something left us">
        {lines.map(({ anchor, recipient, when, what, purpose, ground }) => (
          <Row key={anchor} anchor={anchor} label={when} lines={[`${recipient}: ${what}`]} how={`${purpose}; ${ground}`} />
        ))}
      </Rows>
      {fitting > lines.length ? (
        <p className="pt-3">
          <a href={`/sharing?${everyLine}#ledger`} data-page="" className="act">
            Show all {fitting}
          </a>
        </p>
      ) : null}
    </>
  );
}

function chosen(asked: Ledger['asked']): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}

/** A plain form that asks for the page anew; with script, nothing but the list changes. */
function Filter({ ledger: { recipients, purposes, asked } }: { ledger: Ledger }) {
  const navigate = useNavigate();
  const show = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = [...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []));
    const query = new URLSearchParams(wish);
    void navigate(`/sharing${query.size > 0 ? `?${query}` : ''}#ledger`);
  };
  return (
    <form
      method="get"
      action="/sharing#ledger"
      onSubmit={show}
      data-screen-only
      className="grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center pt-4"
    >
      <SelectField
        label="To whom"
        name="recipient"
        defaultValue={asked.recipient}
        options={[{ value: '', label: 'Everybody' }, ...recipients]}
      />
      <SelectField
        label="What for"
        name="purpose"
        defaultValue={asked.purpose}
        options={[{ value: '', label: 'Everything' }, ...purposes]}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
