import type { RowView } from './row-view.ts';

/** What was typed, as a person reads it. */
export function linesOfInput(row: Pick<RowView, 'options'>, input: unknown): readonly string[] {
  const words = (value: string) => row.options.find((option) => option.value === value)?.label ?? value;
  if (typeof input === 'string') return [words(input)];
  if (Array.isArray(input)) return [input.map((value) => words(String(value))).join(', ')];
  if (typeof input !== 'object' || input === null) return [];
  const { precision: _precision, from: _from, ...rest } = input as Record<string, unknown>;
  return Object.values(rest).filter((part): part is string => typeof part === 'string' && part !== '');
}
