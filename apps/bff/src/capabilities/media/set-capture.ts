import { captureKind } from '@micromart/domain/records/kitchen';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

const keep = z.enum(['7', '30', '90', '365', 'never']);

/** One device; what is left out stays as it is. */
export const setCaptureInput = z.object({
  id: plainId(120),
  on: formBoolean.optional(),
  /** Days, or `never`: until the person deletes them. */
  keep: keep.optional(),
  improve: formBoolean.optional(),
  ...changeInput,
});

/** Whether a device takes pictures, how long they are kept, whether they may be used to improve the service. */
export function setCapture(
  ctx: CustomerContext,
  { id, on, keep, improve, ...edit }: z.infer<typeof setCaptureInput>,
): Promise<ChangeResult> {
  const patch = {
    ...(on === undefined ? {} : { on }),
    ...(keep === undefined ? {} : { keepDays: keep === 'never' ? null : Number(keep) }),
    ...(improve === undefined ? {} : { improve }),
  };
  return changeRecord(ctx, { ...edit, id, system: captureKind.system, kind: captureKind.kind, act: 'set', value: null, patch });
}
