import * as z from 'zod';
import { sectionView } from '../../platform/section-view.ts';

const pictureView = z.object({
  id: z.string(),
  anchor: z.string(),
  /** What is known of it without looking: "Kitchen fridge, door opened, May 30, 2026 at 6:02 PM UTC". */
  alt: z.string(),
  /** "6:02 PM". */
  time: z.string(),
  deviceName: z.string(),
  /** "door opened". */
  reason: z.string(),
  isClip: z.boolean(),
});
export type PictureView = z.infer<typeof pictureView>;

/** One picture on a view of its own. */
const onePictureView = pictureView.extend({
  /** "Kitchen fridge, May 30, 2026". */
  title: z.string(),
  /** Pixels. */
  width: z.int(),
  height: z.int(),
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Who or what opened it, newest first. */
  openings: z.array(z.object({ who: z.string(), when: z.string() })),
});
export type OnePictureView = z.infer<typeof onePictureView>;

/** A device with a camera, or one that left pictures behind. */
const cameraView = z.object({
  deviceId: z.string(),
  name: z.string(),
  typeName: z.string(),
  isLinked: z.boolean(),
  count: z.int(),
  anchor: z.string(),
  /** Null: its system sent no setting. */
  setting: z
    .object({
      id: z.string(),
      version: z.string(),
      anchor: z.string(),
      on: z.boolean(),
      improve: z.boolean(),
      keep: z.string(),
      how: z.string(),
      /** `older`: how many pictures the next run of the daily job would remove. */
      keepChoices: z.array(z.object({ value: z.string(), label: z.string(), older: z.int() })),
    })
    .nullable(),
});
export type CameraView = z.infer<typeof cameraView>;

const dayView = z.object({
  day: z.string(),
  anchor: z.string(),
  /** "May 30, 2026". */
  title: z.string(),
  /** Of the whole day and the chosen device, not of this page. */
  count: z.int(),
  pictures: z.array(pictureView),
});
export type DayView = z.infer<typeof dayView>;

/** Pictures that were removed and can still be brought back. */
const removalView = z.object({ key: z.string(), anchor: z.string(), count: z.int(), /** "6:12 PM UTC". */ until: z.string() });

export const mediaView = sectionView(
  z.object({
    /** Of all devices and days. */
    total: z.int(),
    cameras: z.array(cameraView),
    /** What is shown: null is all. `count`: how many that leaves. */
    filter: z.object({ device: z.string().nullable(), day: z.string().nullable(), count: z.int() }),
    /** Days that have pictures of the chosen device, newest first. */
    dayChoices: z.array(z.object({ day: z.string(), label: z.string(), count: z.int() })),
    days: z.array(dayView),
    /** Cursor of the pictures before these, or null. */
    next: z.string().nullable(),
    removals: z.array(removalView),
    upkeep: z.object({ last: z.string().nullable(), next: z.string() }),
    /** Null unless the address names one picture that is there. */
    one: onePictureView.nullable(),
  }),
);
export type MediaView = z.infer<typeof mediaView>;
