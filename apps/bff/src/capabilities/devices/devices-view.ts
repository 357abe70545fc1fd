import * as z from 'zod';
import { chip, rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const identifierView = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  label: z.string(),
  /** Middle replaced by dots. */
  masked: z.string(),
  /** "First seen March 3, 2024, last seen yesterday". */
  seen: z.string(),
  /** The personal data it is combined with, in words. */
  joinedWith: z.array(z.string()),
});

const deviceView = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  type: z.enum(['smart-fridge', 'smart-cooker', 'smart-pantry', 'phone', 'browser']),
  typeName: z.string(),
  name: z.string(),
  room: z.string(),
  /** Label and text, such as "Model" "MM-F400". */
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  chips: z.array(chip),
  /** "Online since ..., last data ...". */
  how: z.string(),
  members: z.array(z.object({ name: z.string(), role: z.enum(['owner', 'member']), since: z.string() })),
  /** What waits for the device to come online, as a sentence; null when nothing does. */
  pending: z.string().nullable(),
  online: z.boolean(),
  identifiers: z.array(identifierView),
});
export type DeviceView = z.infer<typeof deviceView>;

export const devicesView = sectionView(
  z.object({
    devices: z.array(deviceView),
    /** Identifiers of devices that are no longer linked. */
    loose: z.array(identifierView),
    /** What the system sent and the catalogue does not know. */
    other: z.array(rowView),
  }),
);
export type DevicesView = z.infer<typeof devicesView>;
