import type sharpModule from 'sharp';

/** Where the demo's cameras stand, as a camera writes it into a picture: Midtown Atlanta. */
const exif = {
  IFD0: { Make: 'Micromart', Model: 'Kitchen camera', Software: 'Micromart firmware' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '33/1 46/1 2028/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '84/1 23/1 480/100',
  },
} as const;

/** Milliseconds a frame of a clip stands. */
const frameTime = 250;

/** A JPEG as a camera makes it, with the place inside. */
export async function paintPhoto(drawing: string, width: number): Promise<Uint8Array> {
  const sharp = await openSharp();
  return sharp(Buffer.from(drawing)).resize({ width }).jpeg({ quality: 82 }).withExif(exif).toBuffer();
}

/** A clip of several drawings, as animated WebP, with the place inside. */
export async function paintClip(drawings: readonly string[], width: number): Promise<Uint8Array> {
  const sharp = await openSharp();
  const frames = await Promise.all(drawings.map((drawing) => sharp(Buffer.from(drawing)).resize({ width }).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .webp({ quality: 80, loop: 1, delay: drawings.map(() => frameTime) })
    .withExif(exif)
    .toBuffer();
}

async function openSharp(): Promise<typeof sharpModule> {
  return (await import('sharp')).default;
}
