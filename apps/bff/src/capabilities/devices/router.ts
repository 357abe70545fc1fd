import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import { changeDevice, changeDeviceInput } from './change-device.ts';
import { devicesView } from './devices-view.ts';
import { deviceActInput, handOverDevice, rotateIdentifier, unlinkDevice } from './part-with-device.ts';
import { readDevices } from './read-devices.ts';
import { removeMember, removeMemberInput } from './remove-member.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const devicesRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the devices', when: 'by-agents' },
    input: z.void(),
    output: devicesView,
  }).query(({ ctx }) => readDevices(ctx, readDeadline(ctx))),
  changeDevice: procedure({ ...change, audit: { line: 'named a device', when: 'always' }, input: changeDeviceInput }).mutation(
    ({ ctx, input }) => changeDevice(ctx, input),
  ),
  removeMember: procedure({
    ...change,
    audit: { line: 'ended somebody’s use of a device', when: 'always' },
    input: removeMemberInput,
  }).mutation(({ ctx, input }) => removeMember(ctx, input)),
  rotateIdentifier: procedure({
    ...change,
    audit: { line: 'gave a device identifier a new value', when: 'always' },
    input: deviceActInput,
  }).mutation(({ ctx, input }) => rotateIdentifier(ctx, input)),
  unlink: procedure({ ...change, audit: { line: 'took a device off the account', when: 'always' }, input: deviceActInput }).mutation(
    ({ ctx, input }) => unlinkDevice(ctx, input),
  ),
  handOver: procedure({ ...change, audit: { line: 'gave a device away', when: 'always' }, input: deviceActInput }).mutation(
    ({ ctx, input }) => handOverDevice(ctx, input),
  ),
});
