import { type ReactNode, Suspense } from 'react';
import { Ago } from '../design/ago.tsx';
import { Section, SectionStale, SectionUnavailable } from '../design/section.tsx';
import { SkeletonRows } from '../design/skeleton.tsx';
import { Seed } from './seeds.tsx';
import { type Slice, type SliceInput, useSlice, type ViewOf } from './slices.ts';

/** Slices whose answer says how fresh it is. */
export type SourcedSlice = { [S in Slice]: ViewOf<S> extends { state: string } ? S : never }[Slice];
export type DataOf<S extends SourcedSlice> = Extract<ViewOf<S>, { state: 'fresh' }>['data'];

interface SourcedSectionProps<S extends SourcedSlice> {
  slice: S;
  input?: SliceInput;
  id: string;
  title: string;
  /** How many rows to reserve while it is asked for. */
  expect: number;
  /** A few words beside the heading: "11 values". */
  count: (data: DataOf<S>) => string;
  /** False: another section of the same page brings the data of this slice into the document. */
  isSeeded?: boolean;
  /** `isEditable` is false while an older answer is shown. */
  children: (data: DataOf<S>, isEditable: boolean) => ReactNode;
}

/** A section of the page that fills when its system answers, alone, and shows the right one of its faces. */
export function SourcedSection<S extends SourcedSlice>(props: SourcedSectionProps<S>) {
  const { id, title, expect } = props;
  return (
    <Suspense fallback={<Loading id={id} title={title} expect={expect} />}>
      <Filled {...props} />
    </Suspense>
  );
}

function Loading({ id, title, expect }: { id: string; title: string; expect: number }) {
  return (
    <Section id={id} title={title} standing="being asked for">
      <SkeletonRows rows={expect} />
    </Section>
  );
}

function Filled<S extends SourcedSlice>({ slice, input, id, title, expect, count, isSeeded = true, children }: SourcedSectionProps<S>) {
  const { view: read, isAsking, askAgain } = useSlice(slice, input);
  const view = read as Exclude<ViewOf<SourcedSlice>, undefined> | null | undefined;
  if (view === undefined) return <Loading id={id} title={title} expect={expect} />;
  return (
    <>
      <Section id={id} title={title} standing={view ? <Standing view={view} count={count as never} /> : 'could not be checked'}>
        {view === null ? (
          <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />
        ) : null}
        {view?.state === 'unavailable' ? (
          <SectionUnavailable system={view.system} since={<Ago at={view.since} />} isAsking={isAsking} onAskAgain={askAgain} />
        ) : null}
        {view?.state === 'stale' ? (
          <SectionStale system={view.system} asOf={<Ago at={view.asOf} />} isAsking={isAsking} onAskAgain={askAgain} />
        ) : null}
        {view && view.state !== 'unavailable' ? children(view.data as DataOf<S>, view.state === 'fresh') : null}
      </Section>
      {isSeeded ? <Seed name={slice} value={view} /> : null}
    </>
  );
}

function Standing({ view, count }: { view: ViewOf<SourcedSlice>; count: (data: unknown) => string }) {
  if (view.state === 'unavailable') return 'could not be checked';
  return (
    <>
      {count(view.data)}, {view.state === 'fresh' ? 'checked' : 'as of'} <Ago at={view.asOf} />
    </>
  );
}
