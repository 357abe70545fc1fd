import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a new embedded database begins with: a dumped data directory, made by build-embedded-image.ts. */
export const embeddedImage = fileURLToPath(new URL('../dist/embedded-image.tar', import.meta.url));

const ofSources = fileURLToPath(new URL('../../sources/migrations', import.meta.url));

/** Folders of migrations that are in it besides the store's own. */
export const imageMigrations: readonly string[] = existsSync(ofSources) ? [ofSources] : [];
