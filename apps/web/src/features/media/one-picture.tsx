import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Section } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { refreshSlices } from '../../lib/slices.ts';
import { mediaHref } from './media-address.ts';
import type { Media, OnePicture } from './media-view.ts';
import { Removals } from './removals.tsx';

const RemoveOneQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveOneQuestion }));

/** One picture, what is known of it, and who or what opened it. */
export function OnePictureView({ picture, media }: { picture: OnePicture; media: Media }) {
  const { edit } = usePlace();
  const { id, anchor, alt, title, width, height, facts, openings, isClip } = picture;
  const ask = `${anchor}-ask`;
  return (
    <Section id={anchor} title={title} standing={isClip ? 'a short clip, without sound' : 'a photo'}>
      <AllPictures />
      <Removals removals={media.removals} />
      <picture>
        {isClip ? <source media="(prefers-reduced-motion: reduce)" srcSet={`/media/${id}/thumb`} /> : null}
        <img
          src={`/media/${id}/full`}
          alt={alt}
          width={width}
          height={height}
          onLoad={() => void refreshSlices(['media'])}
          className="block w-full h-auto rounded-lg bg-rule text-small text-soft"
        />
      </picture>
      {isClip ? (
        <p className="text-small text-soft mt-2">
          It plays once. <a href={`/media/${id}/full`}>Open the clip by itself</a> to see it again.
        </p>
      ) : null}
      <dl className="mt-4">
        {facts.map(({ label, text }) => (
          <div key={label} className="sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] gap-x-5 py-2.5 border-b border-rule">
            <dt className="text-soft">{label}</dt>
            <dd className="wrap-anywhere">
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
        <div className="sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] gap-x-5 py-2.5 border-b border-rule">
          <dt className="text-soft">Opened by</dt>
          <dd>
            {openings.length === 0 ? 'Nobody has opened it before.' : null}
            <ul>
              {openings.map(({ who, when }) => (
                <li key={`${who} ${when}`}>
                  <bdi>{who}</bdi>
                  <span className="text-soft">, {when}</span>
                </li>
              ))}
            </ul>
            <p className="text-small text-soft mt-1">That you look at it now is written down too.</p>
          </dd>
        </div>
      </dl>
      <p data-acts className="mt-2">
        <AskLink anchor={ask} of={`, ${alt}`} isOpen={edit === ask}>
          Delete this picture
        </AskLink>
      </p>
      {edit === ask ? <RemoveOneQuestion anchor={ask} picture={picture} /> : null}
    </Section>
  );
}

/** Deleted, or never there: the two look alike. */
export function NoSuchPicture({ media }: { media: Media }) {
  return (
    <Section id="no-picture" title="This picture is not here">
      <AllPictures />
      <Removals removals={media.removals} />
      <p className="mt-5">It was deleted, or there never was one at this address.</p>
    </Section>
  );
}

function AllPictures() {
  return (
    <p className="my-3">
      <a href={mediaHref({})} data-page="" className="act">
        All pictures
      </a>
    </p>
  );
}
