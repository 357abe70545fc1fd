/** Pages that broke in this document, by path. The browser asks for their code again with a new document only. */
const broken = new Set<string>();

export function noteBroken(path: string): void {
  broken.add(path);
}

export function isBroken(path: string): boolean {
  return broken.has(path);
}
