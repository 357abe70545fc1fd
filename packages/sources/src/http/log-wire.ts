import { day } from '@micromart/domain/dates';
import { logFilter } from '@micromart/domain/log-line';
import { logSystems } from '@micromart/domain/logs';
import * as z from 'zod';
import { logCounts, logFound, logPage, logPosition, logRemoval, logSelection } from '../log.ts';

const subject = z.string().min(1).max(200);

/** The questions to a system with a log, each `POST /v1/<system>/log/<question>` with a JSON body. */
export const logQuestions = {
  page: {
    request: z.strictObject({ subject, filter: logFilter, after: logPosition.nullable(), limit: z.int().min(1).max(200) }),
    reply: logPage,
    says: 'Lines that fit, newest first, older than a position. May come with few lines or none: `reached` says how far back was looked.',
  },
  find: { request: z.strictObject({ subject, id: z.string().min(1).max(60) }), reply: logFound, says: 'One line.' },
  count: {
    request: z.strictObject({ subject, filter: logFilter, daysSince: day, olderThan: z.array(day).max(5) }),
    reply: logCounts,
    says: 'How many lines fit, without looking at them: in all, by day, older than some days. And what there is to filter by.',
  },
  remove: {
    request: z.strictObject({ subject, selection: logSelection }),
    reply: logRemoval,
    says: 'Removes as many of the lines as fit into one call, and says how many remain. Asked again it goes on.',
  },
} as const;
export type LogQuestion = keyof typeof logQuestions;

export const systemsWithLog = logSystems;
