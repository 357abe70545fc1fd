import { useMemo } from 'react';
import { SliceSection } from '../../lib/slice-section.tsx';
import type { DataMap } from './data-map-view.ts';
import { layOutTall } from './lay-out-tall.ts';
import { layOutWide } from './lay-out-wide.ts';
import { MapPicture } from './map-picture.tsx';
import { MapTables } from './map-tables.tsx';

/** Where the data is, what it is, what for, and who got it: as a picture, and as tables that say the same. */
export function DataMapSection() {
  return (
    <SliceSection slice="dataMap" id="data-map" title="The map of your data" expect={6} standing={howManyAsked}>
      {(map) => <Drawn map={map} />}
    </SliceSection>
  );
}

function howManyAsked({ notAsked, systems }: DataMap): string {
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
