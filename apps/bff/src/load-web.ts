import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RenderPage } from './page.ts';

const web = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The built web app: where its files are and how a page is rendered. Throws with a plain sentence when it was not built. */
export async function loadWeb(): Promise<{ assets: string; render: RenderPage }> {
  const entry = `${web}/server/entry-server.js`;
  try {
    const { default: render } = (await import(pathToFileURL(entry).href)) as { default: RenderPage };
    return { assets: `${web}/client`, render };
  } catch (cause) {
    throw new Error('The web app could not be loaded. Run "pnpm build" first.', { cause });
  }
}
