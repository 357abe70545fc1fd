import type { ReactNode } from 'react';
import { AskPanel } from '../../design/ask-panel.tsx';
import { api, type Inputs } from '../../lib/trpc-client.ts';
import { pictures } from './media-address.ts';
import type { Camera, Day, Media, OnePicture } from './media-view.ts';

type Which = Inputs['media']['remove']['which'];

/** What the removal of so many pictures means, the same wherever it is asked. */
function Question({
  anchor,
  row,
  section,
  which,
  count,
  of,
}: {
  anchor: string;
  row: string;
  section: string;
  which: Which;
  count: number;
  of: ReactNode;
}) {
  const these = count === 1 ? 'This picture' : pictures(count);
  return (
    <AskPanel
      anchor={anchor}
      row={row}
      section={section}
      slice="media"
      version={null}
      act="media.remove"
      fields={Object.fromEntries(Object.entries(which).map(([name, value]) => [`which[${name}]`, value ?? '']))}
      consequence={
        <p>
          {these}
          {of} {count === 1 ? 'disappears' : 'disappear'} at once, here and in the app. You can bring {count === 1 ? 'it' : 'them'} back for
          10 minutes. After that {count === 1 ? 'it is' : 'they are'} deleted for good.
        </p>
      }
      confirm={count === 1 ? 'Delete 1 picture' : `Delete ${pictures(count)}`}
      pending="Deleting"
      kind="final"
      saved={`${count === 1 ? 'The picture is' : `${pictures(count)} are`} deleted in 10 minutes. Until then you can bring ${count === 1 ? 'it' : 'them'} back, above the pictures.`}
      savedAt="foot"
      send={({ key, signal }) => api.media.remove.mutate({ which, key }, { signal })}
    />
  );
}

export function RemoveDeviceQuestion({ anchor, camera }: { anchor: string; camera: Camera }) {
  const { deviceId, name, count, setting } = camera;
  return (
    <Question
      anchor={anchor}
      row={setting?.anchor ?? camera.anchor}
      section="cameras"
      which={{ what: 'device', device: deviceId }}
      count={count}
      of={` of ${name}`}
    />
  );
}

export function RemoveDayQuestion({ anchor, day, device }: { anchor: string; day: Day; device: string | null }) {
  return (
    <Question
      anchor={anchor}
      row={day.anchor}
      section="pictures"
      which={{ what: 'day', day: day.day, ...(device === null ? {} : { device }) }}
      count={day.count}
      of={` of ${day.title}`}
    />
  );
}

export function RemovePickedQuestion({ anchor, ids }: { anchor: string; ids: readonly string[] }) {
  return <Question anchor={anchor} row={anchor} section="pictures" which={{ what: 'some', ids: ids.join() }} count={ids.length} of="" />;
}

export function RemoveAllQuestion({ anchor, media }: { anchor: string; media: Media }) {
  return (
    <Question anchor={anchor} row={anchor} section="pictures" which={{ what: 'all' }} count={media.total} of=" of all devices and days" />
  );
}

export function RemoveOneQuestion({ anchor, picture }: { anchor: string; picture: OnePicture }) {
  return (
    <Question anchor={anchor} row={picture.anchor} section={picture.anchor} which={{ what: 'some', ids: picture.id }} count={1} of="" />
  );
}
