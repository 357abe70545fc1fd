import type { MediaItem } from '../../media.ts';

/** A picture as it is kept: nothing in it but what can be seen. */
export interface CleanPicture extends Pick<MediaItem, 'form' | 'width' | 'height'> {
  readonly type: 'image/jpeg' | 'image/webp';
  readonly full: Uint8Array;
  /** WebP, a still also of a clip. */
  readonly thumb: Uint8Array;
}

/** Pixels. */
const longestSide = 2048;
const thumbSize = { width: 400, height: 300 } as const;

/**
 * Writes the picture anew, which leaves behind where it was taken, with what, and whatever else a camera puts inside; turned as the
 * camera was held. A moving picture plays once. Rejects what is no picture.
 */
export async function cleanPicture(raw: Uint8Array): Promise<CleanPicture> {
  const { default: sharp } = await import('sharp');
  const { pages = 1 } = await sharp(raw).metadata();
  const form = pages > 1 ? 'clip' : 'photo';
  const within = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const;
  const picture = sharp(raw, { animated: form === 'clip' })
    .autoOrient()
    .resize(within);
  const [{ data, info }, thumb] = await Promise.all([
    (form === 'clip' ? picture.webp({ quality: 68, loop: 1 }) : picture.jpeg({ quality: 80 })).toBuffer({ resolveWithObject: true }),
    sharp(raw)
      .autoOrient()
      .resize({ ...thumbSize, fit: 'cover' })
      .webp({ quality: 62 })
      .toBuffer(),
  ]);
  return {
    form,
    type: form === 'clip' ? 'image/webp' : 'image/jpeg',
    width: info.width,
    height: info.pageHeight ?? info.height,
    full: data,
    thumb,
  };
}
