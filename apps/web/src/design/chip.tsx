/** A word or two about a value: "confirmed", "sensitive". */
export function Chip({ tone, text }: { tone: 'good' | 'needs-you' | 'plain'; text: string }) {
  return <span className={`chip ${tone}`}>{text}</span>;
}
