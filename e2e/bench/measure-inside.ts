import { measureInside } from './product.ts';
import { ms, type Row, times } from './row.ts';

/** S6: reading all sections as data, with opening what is sealed, against the same statements alone. */
export async function measureDataStep(env: Record<string, string>): Promise<Row> {
  const { step, alone, statements } = await measureInside<{ step: number; alone: number; statements: string[] }>(env, 'data-step');
  return {
    id: 'S6',
    what: 'overview on PostgreSQL: the data step against the same SQL alone',
    goal: '<= 2.00x',
    reached: `${times(step / alone)} (${ms(step)} against ${ms(alone)}, ${statements.length} statements)`,
    isReached: step / alone <= 2,
  };
}

/** S8: one edit with its diary line and its audit line, against one bare commit on the same engine. */
export async function measureEdit(engine: string, env: Record<string, string>): Promise<Row> {
  const { edit, commit, statements } = await measureInside<{ edit: number; commit: number; statements: string[] }>(env, 'edits');
  return {
    id: 'S8',
    what: `edit with diary and audit line on ${engine}, against a bare commit`,
    goal: '<= 5.00x',
    reached: `${times(edit / commit)} (${ms(edit)} against ${ms(commit)}, ${statements.length} statements)`,
    isReached: edit / commit <= 5,
  };
}
