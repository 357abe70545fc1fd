import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import { chooseCookies, chooseInput, removeCookie, removeCookieInput, setOptOut, setOptOutInput } from './choose-cookies.ts';
import { cookieRecordsView } from './cookie-records-view.ts';
import { readCookieRecords } from './read-cookie-records.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const cookieRecordsRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the cookies on record', when: 'by-agents' },
    input: z.void(),
    output: cookieRecordsView,
  }).query(({ ctx }) => readCookieRecords(ctx)),
  choose: procedure({ ...change, audit: { line: 'allowed or declined cookies', when: 'always' }, input: chooseInput }).mutation(
    ({ ctx, input }) => chooseCookies(ctx, input),
  ),
  setOptOut: procedure({
    ...change,
    audit: { line: 'said whether data may be sold or shared', when: 'always' },
    input: setOptOutInput,
  }).mutation(({ ctx, input }) => setOptOut(ctx, input)),
  removeCookie: procedure({
    ...change,
    audit: { line: 'took a cookie off the record', when: 'always' },
    input: removeCookieInput,
  }).mutation(({ ctx, input }) => removeCookie(ctx, input)),
});
