import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { CameraRow } from './camera-row.tsx';
import type { Media } from './media-view.ts';

/** Every device that takes pictures, or took some: whether it may, how long they stay, whether they are used to improve the service. */
export function CameraRows({ media }: { media: Media }) {
  const { edit, about } = usePlace();
  if (media.cameras.length === 0) return <SectionEmpty>No device of yours takes pictures.</SectionEmpty>;
  const { last, next } = media.upkeep;
  return (
    <>
      <Rows label="Cameras">
        {media.cameras.map((camera) => (
          <CameraRow
            key={camera.anchor}
            camera={camera}
            nextRun={next}
            isEditing={edit !== null && edit === camera.setting?.anchor}
            isAsking={edit === `${camera.anchor}-ask`}
            isAboutOpen={about !== null && about === camera.setting?.anchor}
          />
        ))}
      </Rows>
      <p className="text-small text-soft mt-3 max-w-[34rem]">
        What is older than its device’s setting allows is deleted every day.{' '}
        {last ? `The last time was ${last}.` : 'That has not happened yet.'} The next time is {next}.
      </p>
    </>
  );
}
