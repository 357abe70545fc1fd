import { Button } from '../../design/button.tsx';
import { Section } from '../../design/section.tsx';
import { SelectField } from '../../design/select-field.tsx';
import type { Policy } from './policy-views.ts';

/** Every version, to be read and to be compared. */
export function VersionsSection({ versions }: { versions: Policy['versions'] }) {
  if (versions.length === 0)
    return (
      <Section id="versions" title="Versions of the policy">
        <p className="py-5">
          Micromart has not put the text of the policy here. What you read above are the plain words of this page only; the text itself
          stands on the site of Micromart.
        </p>
      </Section>
    );
  return (
    <Section id="versions" title="Versions of the policy" standing={`${versions.length} ${versions.length === 1 ? 'version' : 'versions'}`}>
      <ul>
        {versions.map(({ date, day, shown }, place) => {
          const before = versions[place + 1];
          return (
            <li key={date} className="row">
              <h3>{place === 0 ? 'In force' : 'Earlier'}</h3>
              <div className="acts">
                <a href={`/policy?version=${date}#reading`} data-page="" className="act">
                  Read<span className="sr-only"> the version of {day}</span>
                </a>
                {before ? (
                  <a href={`/policy?from=${before.date}&to=${date}#compare`} data-page="" className="act">
                    What changed<span className="sr-only"> on {day}</span>
                  </a>
                ) : null}
              </div>
              <div className="value">{day}</div>
              {shown ? <div className="how">{shown}</div> : null}
            </li>
          );
        })}
      </ul>
      {versions.length > 2 ? <CompareForm versions={versions} /> : null}
    </Section>
  );
}

function CompareForm({ versions }: { versions: Policy['versions'] }) {
  const options = versions.map(({ date, day }) => ({ value: date, label: day }));
  return (
    <form method="get" action="/policy#compare" className="mt-5 flex flex-wrap items-end gap-4">
      <SelectField label="Compare" name="from" options={options} defaultValue={versions.at(-1)?.date} />
      <SelectField label="with" name="to" options={options} defaultValue={versions[0]?.date} />
      <Button type="submit">Show the difference</Button>
    </form>
  );
}
