import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { mediaHref, pictures, usePicked } from './media-address.ts';
import type { Day, Picture } from './media-view.ts';
import { pickForm } from './pick-bar.tsx';

const RemoveDayQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveDayQuestion }));

/** The pictures of one day. `device`: the one that the gallery is narrowed to. */
export function GalleryDay({ day, device, isAsking }: { day: Day; device: string | null; isAsking: boolean }) {
  const picked = usePicked();
  return (
    <div id={day.anchor} className="mt-7 scroll-mt-6" data-row>
      <div className="flex flex-wrap items-baseline justify-between gap-x-5">
        <h3>
          {day.title} <span className="text-small text-soft font-sans font-normal">{pictures(day.count)}</span>
        </h3>
        <p data-acts>
          <AskLink anchor={`${day.anchor}-ask`} of={`, ${day.title}`} isOpen={isAsking}>
            Delete this day
          </AskLink>
        </p>
      </div>
      {isAsking ? <RemoveDayQuestion anchor={`${day.anchor}-ask`} day={day} device={device} /> : null}
      <ul className="grid grid-cols-2 sm:grid-cols-3 gap-x-4 gap-y-5 mt-2">
        {day.pictures.map((picture) => (
          <Thumb key={picture.id} picture={picture} isPicked={picked.includes(picture.id)} />
        ))}
      </ul>
    </div>
  );
}

function Thumb({ picture, isPicked }: { picture: Picture; isPicked: boolean }) {
  const { id, alt, time, deviceName, reason, isClip } = picture;
  return (
    <li id={picture.anchor}>
      <a href={mediaHref({ photo: id })} data-page="" className="block">
        <img
          src={`/media/${id}/thumb`}
          alt={alt}
          width={400}
          height={300}
          loading="lazy"
          decoding="async"
          className="block w-full h-auto aspect-[4/3] object-cover rounded-lg bg-rule text-small text-soft"
        />
      </a>
      <label className="flex items-start gap-2 mt-1.5 coarse:min-h-11 cursor-pointer text-small leading-snug">
        <input
          type="checkbox"
          form={pickForm}
          name="pick"
          value={id}
          defaultChecked={isPicked}
          aria-label={`Pick ${alt}`}
          className="size-5 coarse:size-6 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          {time}
          {isClip ? ', short clip' : ''}
          <span className="block text-soft wrap-anywhere">
            <bdi>{deviceName}</bdi>, {reason}
          </span>
        </span>
      </label>
    </li>
  );
}
