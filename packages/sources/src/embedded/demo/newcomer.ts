import { type DemoPerson, registration } from './demo-record.ts';

/** Nothing but what registration forces. */
export const newcomer: DemoPerson = {
  person: 'p-newcomer-2b94d3',
  records: registration('newcomer@micromart.test', '2026-05-31T15:20:00.000Z'),
};
