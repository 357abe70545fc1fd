import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { procedure, router } from '../../trpc.ts';
import { forgetPerson, forgetPersonInput } from './forget-person.ts';
import { peopleView } from './people-view.ts';
import { readPeople } from './read-people.ts';

export const peopleRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the people', when: 'by-agents' },
    input: z.void(),
    output: peopleView,
  }).query(({ ctx }) => readPeople(ctx, readDeadline(ctx))),
  forgetPerson: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'removed somebody', when: 'always' },
    input: forgetPersonInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => forgetPerson(ctx, input)),
});
