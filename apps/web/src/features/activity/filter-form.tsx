import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import { queryOfWords, useWords } from '../../lib/words.ts';
import { activityHref, activityPath, filterNames } from './activity-address.ts';
import type { Activity } from './activity-view.ts';

type Option = { value: string; label: string; count: number };

/** Narrows the timeline. A form that needs no script; the words stand in no address. */
export function FilterForm({ activity }: { activity: Activity }) {
  const navigate = useNavigate();
  const { isGone } = useWords();
  const { filter, options, isFiltered } = activity;
  return (
    <form
      key={JSON.stringify(filter)}
      method="post"
      action={activityPath}
      className="grid sm:grid-cols-2 gap-x-4 mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const read = (name: string) => ((typed.get(name) as string | null) ?? '').trim();
        void navigate(activityHref({ ...Object.fromEntries(filterNames.map((name) => [name, read(name)])), ...queryOfWords(read('q')) }));
      }}
    >
      <SelectField label="Kind" name="kind" defaultValue={filter.kind} options={withChosen('Everything', kindsOf(options), filter.kind)} />
      <TextField
        label="Whole words"
        name="q"
        type="search"
        defaultValue={filter.q}
        maxLength={200}
        autoComplete="off"
        hint={isGone ? 'What you looked for is kept in no address. Type it again.' : undefined}
      />
      <details className="sm:col-span-2 mb-3" open={[filter.device, filter.place, filter.from, filter.to].some((text) => text !== '')}>
        <summary className="act cursor-pointer">Device, place and days</summary>
        <div className="grid sm:grid-cols-2 gap-x-4 mt-3">
          <SelectField
            label="Device"
            name="device"
            defaultValue={filter.device}
            options={withChosen('All devices', options.devices, filter.device)}
          />
          <SelectField
            label="Place"
            name="place"
            defaultValue={filter.place}
            options={withChosen('All places', options.places, filter.place)}
          />
          <TextField label="From" name="from" type="date" defaultValue={filter.from} hint="Days are counted in UTC." />
          <TextField label="To" name="to" type="date" defaultValue={filter.to} />
        </div>
      </details>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:col-span-2">
        <Button type="submit">Show</Button>
        {isFiltered ? (
          <a href={activityPath} data-page="" className="act">
            Show everything
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** A log with one kind is that kind. */
function kindsOf(options: Activity['options']): Option[] {
  return options.kinds.flatMap(({ log, label, count, kinds }) => [
    { value: log, label, count },
    ...(kinds.length > 1 ? kinds.map((kind) => ({ ...kind, label: `${label}: ${kind.label.toLowerCase()}` })) : []),
  ]);
}

/** What is chosen stays in the list, also when its log could not be asked. */
function withChosen(all: string, options: readonly Option[], chosen: string): { value: string; label: string }[] {
  const known = options.map(({ value, label, count }) => ({ value, label: `${label} (${count.toLocaleString('en-US')})` }));
  const isStrange = chosen !== '' && !options.some(({ value }) => value === chosen);
  return [{ value: '', label: all }, ...(isStrange ? [{ value: chosen, label: 'What was chosen before' }] : []), ...known];
}
