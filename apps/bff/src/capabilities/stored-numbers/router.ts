import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { readStoredNumbers } from './read-stored-numbers.ts';
import { removeStoredNumbers, searchAgain, storedNumbersInput } from './remove-stored-numbers.ts';
import { storedNumbersView } from './stored-numbers-view.ts';

const act = { access: 'customer', agents: 'denied', rate: 'costly-act', input: storedNumbersInput, output: changeResult } as const;

export const storedNumbersRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read whether card numbers are held', when: 'by-agents' },
    input: z.void(),
    output: storedNumbersView,
  }).query(({ ctx }) => readStoredNumbers(ctx)),
  search: procedure({ ...act, audit: { line: 'had the data searched for card numbers', when: 'always' } }).mutation(({ ctx }) =>
    searchAgain(ctx),
  ),
  remove: procedure({ ...act, audit: { line: 'had found card numbers removed', when: 'always' } }).mutation(({ ctx }) =>
    removeStoredNumbers(ctx),
  ),
});
