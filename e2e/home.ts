import path from 'node:path';

/** Root of the project. */
export const home = path.resolve(import.meta.dirname, '..');

/** Whatever the tests leave behind; not under version control. */
export const cache = path.join(home, '.cache');
