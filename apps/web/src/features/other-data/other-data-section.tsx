import { Notice } from '../../design/notice.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { useFound } from '../../lib/find.ts';
import { SliceSection } from '../../lib/slice-section.tsx';
import type { ViewOf } from '../../lib/slices.ts';

const heading = { id: 'other-data', title: 'Other data we hold' } as const;

/** What the systems of the chapters sent and nobody has described. It can be seen in full where its system stands. */
export function OtherDataSection() {
  return (
    <SliceSection slice="otherData" {...heading} expect={1}>
      {(view) => <OtherRows view={view} />}
    </SliceSection>
  );
}

const listed = new Intl.ListFormat('en');

function OtherRows({ view: { rows, asked, missing } }: { view: ViewOf<'otherData'> }) {
  const found = useFound(rows, ({ label, lines, how, system }) => [label, ...lines, how, system]);
  return (
    <>
      {rows.length === 0 && asked.length > 0 ? (
        <SectionEmpty>{sentenceStart(listed.format(asked))} hold nothing that has no name on these pages.</SectionEmpty>
      ) : null}
      <Rows label={heading.title}>
        {found.map(({ anchor, label, lines, how, system, href }) => (
          <Row
            key={anchor}
            anchor={anchor}
            label={label}
            lines={lines}
            chips={[{ tone: 'plain', text: system }]}
            how={how}
            acts={
              <a href={href} data-page="" className="act quiet" aria-label={`Where it stands: ${label}`}>
                Where it stands
              </a>
            }
          />
        ))}
      </Rows>
      {missing.length > 0 ? (
        <div className="pt-4">
          <Notice tone="needs-you">
            {sentenceStart(listed.format(missing))} could not be asked. This does not mean that nothing more is held.
          </Notice>
        </div>
      ) : null}
    </>
  );
}
