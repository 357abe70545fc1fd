import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { procedure, router } from '../../trpc.ts';
import {
  readActivityInput,
  readLineInput,
  removeFittingInput,
  removeLinesInput,
  setCollectingInput,
  setLanguageInput,
  setVisitLinkInput,
} from './activity-input.ts';
import { activityLineView, activityLogsView, activityView } from './activity-view.ts';
import { setLanguage, setVisitLink } from './change-ties.ts';
import { readActivity } from './read-activity.ts';
import { readLine } from './read-line.ts';
import { readLogs } from './read-logs.ts';
import { removeFitting, removeLines } from './remove-activity.ts';
import { setCollecting } from './set-collecting.ts';

const read = { access: 'customer', agents: 'denied', rate: 'read' } as const;
const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const activityRouter = router({
  read: procedure({
    ...read,
    audit: { line: 'read the activity', when: 'by-agents' },
    input: readActivityInput,
    output: activityView,
  }).query(({ ctx, input }) => readActivity(ctx, input)),
  removeLines: procedure({ ...change, audit: { line: 'removed lines of the activity', when: 'always' }, input: removeLinesInput }).mutation(
    ({ ctx, input }) => removeLines(ctx, input),
  ),
  removeFitting: procedure({
    ...change,
    audit: { line: 'removed a part of the activity', when: 'always' },
    input: removeFittingInput,
  }).mutation(({ ctx, input }) => removeFitting(ctx, input)),
  setCollecting: procedure({
    ...change,
    audit: { line: 'changed what is written down and how long it is kept', when: 'always' },
    input: setCollectingInput,
  }).mutation(({ ctx, input }) => setCollecting(ctx, input)),
  setLanguage: procedure({ ...change, audit: { line: 'changed the language', when: 'always' }, input: setLanguageInput }).mutation(
    ({ ctx, input }) => setLanguage(ctx, input),
  ),
  setVisitLink: procedure({
    ...change,
    audit: { line: 'connected visits or cut the connection', when: 'always' },
    input: setVisitLinkInput,
  }).mutation(({ ctx, input }) => setVisitLink(ctx, input)),
});

/** All that one line says, read only when it is opened. */
export const activityLineRouter = router({
  read: procedure({
    ...read,
    audit: { line: 'opened a line of the activity', when: 'by-agents' },
    input: readLineInput,
    output: activityLineView,
  }).query(({ ctx, input }) => readLine(ctx, input.line)),
});

/** What is written down, and for how long. */
export const activityLogsRouter = router({
  read: procedure({
    ...read,
    audit: { line: 'read what is written down and for how long', when: 'by-agents' },
    input: z.void(),
    output: activityLogsView,
  }).query(({ ctx }) => readLogs(ctx)),
});
