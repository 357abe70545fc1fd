import { deviceKind } from '@micromart/domain/records/kitchen';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

const place = z.union([z.int().min(0).max(999), z.stringFormat('place', /^\d{1,3}$/).transform(Number)]);
/** `member` is the place in the list of the version that was seen. */
export const removeMemberInput = z.object({ id: plainId(120), member: place, ...changeInput });

/** Ends somebody's use of a device. Whoever owns it stays with it. */
export function removeMember(ctx: CustomerContext, { member, ...edit }: z.infer<typeof removeMemberInput>): Promise<ChangeResult> {
  const patch = (value: unknown) => {
    const { members } = deviceKind.value.parse(value);
    return members[member] === undefined ? null : { members: members.filter((_, at) => at !== member) };
  };
  return changeRecord(ctx, { ...edit, system: deviceKind.system, kind: deviceKind.kind, act: 'set', value: null, patch, isFinal: true });
}
