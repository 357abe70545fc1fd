import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

export const deviceTypes = {
  'smart-fridge': 'Smart Fridge',
  'smart-cooker': 'Smart Cooker',
  'smart-pantry': 'Smart Pantry',
  phone: 'Phone',
  browser: 'Browser',
} as const;

/**
 * A device linked to the account. The customer may change `name` and `room` only; everything else is reported by the device.
 * `pending` names an act that waits for an offline device to come back.
 */
export const deviceKind = recordKind({
  system: 'kitchen',
  kind: 'device',
  many: true,
  acts: ['set', 'unlink', 'hand-over'],
  control: 'device',
  undo: true,
  value: z.strictObject({
    type: z.enum(Object.keys(deviceTypes) as [keyof typeof deviceTypes]),
    name: z.string().trim().min(1, 'A device needs a name.').max(60, 'At most 60 characters.'),
    room: z.string().trim().max(60, 'At most 60 characters.'),
    model: z.string().max(80),
    serial: z.string().max(40),
    firmware: z.string().max(40),
    online: z.boolean(),
    /** Online or offline since. */
    since: z.iso.datetime(),
    lastDataAt: z.iso.datetime().nullable(),
    members: z.array(z.strictObject({ name: z.string().max(120), role: z.enum(['owner', 'member']), since: z.iso.datetime() })),
    pending: z.enum(['unlink', 'hand-over']).nullable(),
  }),
});

/** One identifier that tells a device apart. Each is its own record; `joinedWith` lists the personal data it is combined with. */
export const deviceIdentifierKind = recordKind({
  system: 'kitchen',
  kind: 'device-identifier',
  many: true,
  acts: ['rotate'],
  control: 'none',
  undo: false,
  value: z.strictObject({
    deviceId: z.string().max(120),
    identifier: z.enum(['installation', 'hardware', 'advertising', 'push', 'browser']),
    value: z.string().max(120),
    firstSeen: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
    joinedWith: z.array(z.string().max(60)),
  }),
});

/** For how many days pictures are kept; `null`: until the person deletes them. */
export const pictureKeepDays = [7, 30, 90, 365, null] as const;

/**
 * Whether a device takes pictures, how long they are kept, and whether they may be used to improve the service. One for each device with a
 * camera; its id is the id of the device, and it outlives the device for as long as there are pictures.
 */
export const captureKind = recordKind({
  system: 'kitchen',
  kind: 'capture',
  many: true,
  acts: ['set'],
  control: 'chapter',
  undo: true,
  value: z.strictObject({
    deviceId: z.string().max(120),
    on: z.boolean(),
    keepDays: z.union([z.literal([7, 30, 90, 365]), z.null()]),
    improve: z.boolean(),
  }),
});

export const kitchenKinds = [deviceKind, deviceIdentifierKind, captureKind] as const;
