import { supportAccessKind } from '@micromart/domain/records/accounts';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { changeInput, changeResult } from '../../platform/change-result.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { procedure, router } from '../../trpc.ts';
import { readSecurity } from './read-security.ts';
import { securityView } from './security-view.ts';

export const securityRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read how the account is protected', when: 'by-agents' },
    input: z.void(),
    output: securityView,
  }).query(({ ctx }) => readSecurity(ctx)),
  /** Allowing and refusing are the same act. */
  setSupportAccess: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'allowed or refused support to look', when: 'always' },
    input: z.object({ allowed: formBoolean, ...changeInput }),
    output: changeResult,
  }).mutation(({ ctx, input: { allowed, ...edit } }) =>
    changeRecord(ctx, { ...edit, system: 'accounts', kind: supportAccessKind.kind, id: 'main', act: 'set', value: { allowed } }),
  ),
});
