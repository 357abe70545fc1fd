import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { GalleryDay } from './gallery-day.tsx';
import { GalleryFilter } from './gallery-filter.tsx';
import { mediaHref, useMediaInput } from './media-address.ts';
import type { Media } from './media-view.ts';
import { PickBar } from './pick-bar.tsx';
import { Removals } from './removals.tsx';

const RemoveAllQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveAllQuestion }));

const all = 'pictures-all';

/** The pictures by day, small; what was removed a moment ago above them. */
export function Gallery({ media }: { media: Media }) {
  const { edit } = usePlace();
  const { after } = useMediaInput();
  const { device, day, count } = media.filter;
  return (
    <>
      <Removals removals={media.removals} />
      {media.total === 0 ? <SectionEmpty>We hold no pictures.</SectionEmpty> : <GalleryFilter media={media} />}
      {media.total > 0 && count === 0 ? <SectionEmpty>There are none of this device and day.</SectionEmpty> : null}
      {media.days.map((shown) => (
        <GalleryDay key={shown.day} day={shown} device={device} isAsking={edit === `${shown.anchor}-ask`} />
      ))}
      <nav aria-label="Pages of the gallery" className="flex flex-wrap gap-x-6 mt-6">
        {after ? (
          <a href={mediaHref({ device, day })} data-page="" className="act">
            Show the newest
          </a>
        ) : null}
        {media.next ? (
          <a href={mediaHref({ device, day, after: media.next })} data-page="" className="act">
            Show earlier ones
          </a>
        ) : null}
      </nav>
      {media.days.length > 0 ? <PickBar media={media} /> : null}
      {media.total > 0 ? (
        <div className="mt-8 pt-4 border-t border-rule">
          <p className="text-small text-soft max-w-[34rem]">
            Whenever a picture is opened in full, that is written down and shown with it. That you looked through this gallery is written
            down once a visit; the small pictures are not written down one by one.
          </p>
          <p data-acts id={all}>
            <AskLink anchor={`${all}-ask`} of="of all devices and days" isOpen={edit === `${all}-ask`}>
              Delete all pictures
            </AskLink>
          </p>
          {edit === `${all}-ask` ? <RemoveAllQuestion anchor={`${all}-ask`} media={media} /> : null}
        </div>
      ) : null}
    </>
  );
}
