/** Keeps the ends of an identifier, so that its owner recognises it and nobody can use it: "MM-F…9041". */
export function maskMiddle(text: string): string {
  if (text.length <= 6) return '•'.repeat(text.length);
  const kept = Math.min(4, Math.floor(text.length / 4));
  return `${text.slice(0, kept)}…${text.slice(-kept)}`;
}

/** "a…@example.com" and "+1…0142": enough to know which, too little to write to. */
export function maskContact(target: string): string {
  const at = target.lastIndexOf('@');
  if (at > 0) return `${target.slice(0, 1)}…${target.slice(at)}`;
  return `${target.slice(0, 2)}…${target.slice(-4)}`;
}
