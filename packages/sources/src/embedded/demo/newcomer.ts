import { type DemoPerson, registration } from './demo-record.ts';
import { sales } from './recipients.ts';

/** Nothing but what registration forces, and what the disclosure register says of everybody. */
export const newcomer: DemoPerson = {
  person: 'p-newcomer-2b94d3',
  records: [...registration('newcomer@micromart.test', '2026-05-31T15:20:00.000Z'), sales('2026-06-01T00:00:00.000Z')],
};
