/** One line of the table. `isReached` null: told, with no goal to hold it against. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly reached: string;
  readonly isReached: boolean | null;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}

export function ms(duration: number): string {
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`;
}

/** In Markdown; what missed its goal stands out. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ id, what, goal, reached, isReached }) => [id, what, goal, isReached === false ? `**${reached}**` : reached]);
  return [['id', 'what', 'goal', 'reached'], ['---', '---', '---', '---'], ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
