import * as z from 'zod';
import { anonymousProcedure, router } from '../../trpc.ts';
import { cookiesView } from './cookies-view.ts';
import { readCookies } from './read-cookies.ts';

export const cookiesRouter = router({
  read: anonymousProcedure({
    access: 'anonymous',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the cookies of this browser', when: 'by-agents' },
    input: z.void(),
    output: cookiesView,
  }).query(({ ctx }) => readCookies(ctx)),
});
