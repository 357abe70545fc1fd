import { useIsHydrating } from './use-is-hydrating.ts';

/**
 * JSON that is safe between `<script type="application/json">` and `</script>`: `<` never appears, so no tag can begin or end inside,
 * and the two line separators that old parsers trip over are escaped as well.
 */
export function seedText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The data that the server put beside a section. `undefined` when the server sent none. */
export function readSeed(name: string): unknown {
  const text = document.querySelector(`script[data-seed="${name}"]`)?.textContent;
  return text ? JSON.parse(text) : undefined;
}

/**
 * Puts data into the document on the server and leaves it alone while the browser wakes up.
 * The browser itself never makes such an element: a script made there would break the Trusted Types rule of the page.
 */
export function Seed({ name, value }: { name: string; value?: unknown }) {
  const isHydrating = useIsHydrating();
  if (!import.meta.env.SSR && !isHydrating) return null;
  const text = import.meta.env.SSR ? seedText(value) : '';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped, written by the server only.
  return <script type="application/json" data-seed={name} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
