const tones = { good: 'bg-tint text-accent', 'needs-you': 'bg-amber-tint text-amber', plain: 'bg-rule text-soft' } as const;

/** A word or two about a value: "confirmed", "sensitive". */
export function Chip({ tone, text }: { tone: keyof typeof tones; text: string }) {
  return <span className={`inline-block align-baseline rounded-full px-2 text-small leading-6 border border-transparent ${tones[tone]}`}>{text}</span>;
}
