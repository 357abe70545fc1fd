import type { ReactNode } from 'react';
import { Ago } from '../design/ago.tsx';
import { SectionStale, SectionUnavailable } from '../design/section.tsx';
import { SliceSection } from './slice-section.tsx';
import type { Slice, SliceInput, ViewOf } from './slices.ts';

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
export function SourcedSection<S extends SourcedSlice>({ count, children, ...section }: SourcedSectionProps<S>) {
  return (
    <SliceSection {...section} standing={(read) => <Standing view={read as ViewOf<SourcedSlice>} count={count as never} />}>
      {(read, again) => {
        const view = read as ViewOf<SourcedSlice>;
        if (view.state === 'unavailable')
          return <SectionUnavailable system={view.system} since={<Ago at={view.since} />} why={view.why} {...again} />;
        return (
          <>
            {view.state === 'stale' ? <SectionStale system={view.system} asOf={<Ago at={view.asOf} />} why={view.why} {...again} /> : null}
            {children(view.data as DataOf<S>, view.state === 'fresh')}
          </>
        );
      }}
    </SliceSection>
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
