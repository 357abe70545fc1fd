import { type ReactNode, Suspense } from 'react';
import { Section, SectionUnavailable } from '../design/section.tsx';
import { SkeletonRows } from '../design/skeleton.tsx';
import { Seed } from './seeds.tsx';
import { type Slice, type SliceInput, useSlice, type ViewOf } from './slices.ts';

/** The button of a section that could not be asked. */
export interface Again {
  readonly isAsking: boolean;
  readonly onAskAgain: () => void;
}

interface SliceSectionProps<S extends Slice> {
  slice: S;
  input?: SliceInput | undefined;
  id: string;
  title: string;
  /** How many rows to reserve while it is asked for. */
  expect: number;
  /** A few words beside the heading: "11 values". */
  standing?: (view: ViewOf<S>) => ReactNode;
  /** False: another section of the same page brings the data of this slice into the document. */
  isSeeded?: boolean;
  children: (view: ViewOf<S>, again: Again) => ReactNode;
}

/** A section of the page that fills alone when its slice is read, or says that the page's own server could not be reached. */
export function SliceSection<S extends Slice>(props: SliceSectionProps<S>) {
  return (
    <Suspense fallback={<Loading {...props} />}>
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

function Filled<S extends Slice>(props: SliceSectionProps<S>) {
  const { slice, input, id, title, standing, isSeeded = true, children } = props;
  const { view, isAsking, askAgain } = useSlice(slice, input);
  if (view === undefined) return <Loading {...props} />;
  const again = { isAsking, onAskAgain: askAgain };
  return (
    <>
      <Section id={id} title={title} standing={view === null ? 'could not be checked' : standing?.(view)}>
        {view === null ? <SectionUnavailable system="This page’s own server" since="a moment ago" {...again} /> : children(view, again)}
      </Section>
      {isSeeded ? <Seed name={slice} value={view} /> : null}
    </>
  );
}
