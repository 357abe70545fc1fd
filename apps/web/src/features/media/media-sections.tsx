import { Suspense } from 'react';
import { Ago } from '../../design/ago.tsx';
import { Section, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { CameraRows } from './camera-rows.tsx';
import { Gallery } from './gallery.tsx';
import { pictures, useMediaInput } from './media-address.ts';
import { NoSuchPicture, OnePictureView } from './one-picture.tsx';

/** The cameras and the gallery, or one picture: from one answer of one system. */
export function MediaSections() {
  return (
    <Suspense fallback={<Loading />}>
      <Filled />
    </Suspense>
  );
}

function Loading() {
  return (
    <Section id="pictures" title="Pictures" standing="being asked for">
      <SkeletonRows rows={6} />
    </Section>
  );
}

function Filled() {
  const input = useMediaInput();
  const { view, isAsking, askAgain } = useSlice('media', input);
  if (view === undefined) return <Loading />;
  const asking = { isAsking, onAskAgain: askAgain };
  if (view === null || view.state === 'unavailable') {
    const unavailable =
      view === null ? (
        <SectionUnavailable system="This page’s own server" since="a moment ago" {...asking} />
      ) : (
        <SectionUnavailable system={view.system} since={<Ago at={view.since} />} why={view.why} {...asking} />
      );
    return (
      <>
        {input.photo ? null : (
          <Section id="cameras" title="Cameras" standing="could not be checked">
            {unavailable}
          </Section>
        )}
        <Section id="pictures" title="Pictures" standing="could not be checked">
          {unavailable}
        </Section>
        <Seed name="media" value={view} />
      </>
    );
  }
  const { data, asOf } = view;
  return (
    <>
      {input.photo && data.one === null && !isAsking ? <NoSuchPicture media={data} /> : null}
      {data.one ? <OnePictureView key={data.one.id} picture={data.one} media={data} /> : null}
      {input.photo || data.one ? null : (
        <>
          <Section
            id="cameras"
            title="Cameras"
            standing={taking(data.cameras.filter(({ isLinked, setting }) => isLinked && setting?.on).length)}
          >
            <CameraRows media={data} />
          </Section>
          <Section
            id="pictures"
            title="Pictures"
            standing={
              <>
                {pictures(data.total)}, checked <Ago at={asOf} />
              </>
            }
          >
            <Gallery media={data} />
          </Section>
        </>
      )}
      <Seed name="media" value={view} />
    </>
  );
}

function taking(cameras: number): string {
  return cameras === 1 ? '1 takes pictures' : `${cameras} take pictures`;
}
