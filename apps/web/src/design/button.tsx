import type { ComponentProps } from 'react';

const base =
  'inline-flex items-center justify-center rounded-lg cursor-pointer coarse:min-h-11 aria-disabled:cursor-default aria-disabled:opacity-60 disabled:cursor-default disabled:opacity-60';
const kinds = {
  /** The one act of a form. */
  main: 'min-h-10 px-5 font-semibold bg-accent text-accent-ink border border-transparent hover:underline',
  /** Same weight for no as for yes. */
  plain: 'min-h-10 px-4 border border-line text-ink hover:bg-tint',
  /** What cannot be undone. */
  final: 'min-h-10 px-4 border border-red text-red hover:bg-red-tint',
  /** An act inside a line of text. */
  text: 'min-h-8 coarse:min-w-11 text-accent underline decoration-underline hover:decoration-accent',
} as const;

type ButtonKind = keyof typeof kinds;

export function Button({ kind = 'plain', ...rest }: Omit<ComponentProps<'button'>, 'className'> & { kind?: ButtonKind }) {
  return <button type="button" {...rest} className={`${base} ${kinds[kind]}`} />;
}

/** A link that looks like the button it stands for. */
export function ButtonLink({ kind = 'plain', children, ...rest }: Omit<ComponentProps<'a'>, 'className'> & { kind?: ButtonKind }) {
  return (
    <a {...rest} className={`${base} no-underline ${kinds[kind]}`}>
      {children}
    </a>
  );
}
