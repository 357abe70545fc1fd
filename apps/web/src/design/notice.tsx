import type { ReactNode } from 'react';

const tones = {
  plain: 'border-line bg-transparent',
  good: 'border-accent bg-tint',
  'needs-you': 'border-amber bg-amber-tint',
  final: 'border-red bg-red-tint',
} as const;

/** A calm paragraph that stands out by a line at its side: what happened, what it means, what to do. */
export function Notice({
  tone = 'plain',
  title,
  children,
  role,
  id,
}: {
  tone?: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  role?: 'status' | 'alert';
  id?: string;
}) {
  return (
    <div role={role} id={id} className={`border-s-3 ps-4 pe-3 py-2.5 max-w-[42rem] ${tones[tone]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
