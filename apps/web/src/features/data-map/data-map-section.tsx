import { Suspense, useMemo } from 'react';
import { Section, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import type { DataMap } from './data-map-view.ts';
import { layOutTall } from './lay-out-tall.ts';
import { layOutWide } from './lay-out-wide.ts';
import { MapPicture } from './map-picture.tsx';
import { MapTables } from './map-tables.tsx';

const heading = { id: 'data-map', title: 'The map of your data' } as const;

/** Where the data is, what it is, what for, and who got it: as a picture, and as tables that say the same. */
export function DataMapSection() {
  return (
    <Suspense fallback={<Loading />}>
      <Filled />
    </Suspense>
  );
}

function Loading() {
  return (
    <Section {...heading} standing="being asked for">
      <SkeletonRows rows={6} />
    </Section>
  );
}

function Filled() {
  const { view, isAsking, askAgain } = useSlice('dataMap');
  if (view === undefined) return <Loading />;
  return (
    <>
      <Section {...heading} standing={view ? standingOf(view) : 'could not be checked'}>
        {view ? (
          <Drawn map={view} />
        ) : (
          <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />
        )}
      </Section>
      <Seed name="dataMap" value={view} />
    </>
  );
}

function standingOf({ notAsked, systems }: DataMap): string {
  return notAsked.length === 0
    ? `${systems.length} systems, all asked`
    : `${systems.length - notAsked.length} of ${systems.length} systems asked`;
}

function Drawn({ map }: { map: DataMap }) {
  const [wide, tall] = useMemo(() => [layOutWide(map), layOutTall(map)], [map]);
  return (
    <>
      <p className="text-soft pt-3 max-w-[40rem]">
        A line is as thick as there is much of it: records up to “What for”, and from there how often something was sent. Each name leads to
        the place of its data.
        {map.notAsked.length > 0 ? ` Not asked now: ${map.notAsked.join(', ')}. What is dashed is not known; it is not nothing.` : null}
      </p>
      <figure aria-label="The map of your data" className="hidden sm:block pt-4">
        <MapPicture picture={wide} isWide />
      </figure>
      <figure aria-label="The map of your data" className="sm:hidden pt-3">
        <MapPicture picture={tall} isWide={false} />
      </figure>
      <MapTables map={map} />
    </>
  );
}
