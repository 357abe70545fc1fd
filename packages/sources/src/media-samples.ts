import type { CleanPicture } from './embedded/media/clean-picture.ts';
import type { EmbeddedMedia } from './embedded/media/embedded-media.ts';
import type { PictureReason } from './media.ts';

/** A white JPEG of one point: what tests put in, where nothing looks at the picture itself. */
const point = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

export const samplePicture: CleanPicture = { form: 'photo', type: 'image/jpeg', width: 1, height: 1, full: point, thumb: point };

const shots: readonly [deviceId: string, takenAt: string, reason: PictureReason][] = [
  ['fridge-1', '2026-05-30T18:02:00.000Z', 'door-opened'],
  ['fridge-1', '2026-05-30T18:02:00.000Z', 'asked-for'],
  ['fridge-1', '2026-05-30T07:30:10.500Z', 'door-opened'],
  ['cooker-1', '2026-05-30T19:10:00.000Z', 'program-finished'],
  ['fridge-1', '2026-05-29T23:59:59.999Z', 'door-opened'],
  ['cooker-1', '2026-05-29T00:00:00.000Z', 'asked-for'],
  ['fridge-2', '2026-03-02T12:00:00.000Z', 'door-opened'],
];

/** Seven pictures of three devices over three days, two of them of one moment. */
export async function plantPictures(media: EmbeddedMedia, subject: string, nameOf = (deviceId: string) => deviceId): Promise<void> {
  const pictures = shots.map(([deviceId, takenAt, reason]) => ({ deviceId: nameOf(deviceId), takenAt, reason, picture: samplePicture }));
  await media.plant(subject, pictures, 'sample-pictures');
}
