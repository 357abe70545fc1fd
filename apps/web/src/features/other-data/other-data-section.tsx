import { Suspense } from 'react';
import { Notice } from '../../design/notice.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Section, SectionEmpty, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { useFound } from '../../lib/find.ts';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice, type ViewOf } from '../../lib/slices.ts';

const heading = { id: 'other-data', title: 'Other data we hold' } as const;

/** What the systems of the chapters sent and nobody has described. It can be seen in full where its system stands. */
export function OtherDataSection() {
  return (
    <Suspense fallback={<Loading />}>
      <Filled />
    </Suspense>
  );
}

function Loading() {
  return (
    <Section {...heading} standing="being asked for">
      <SkeletonRows rows={1} />
    </Section>
  );
}

function Filled() {
  const { view, isAsking, askAgain } = useSlice('otherData');
  if (view === undefined) return <Loading />;
  return (
    <>
      <Section {...heading} standing={view ? undefined : 'could not be checked'}>
        {view ? (
          <OtherRows view={view} />
        ) : (
          <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />
        )}
      </Section>
      <Seed name="otherData" value={view} />
    </>
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
