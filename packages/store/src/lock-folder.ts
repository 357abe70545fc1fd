import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has the embedded database open. The message is one sentence for the person who started this one. */
export class StoreInUseError extends Error {
  constructor(folder: string) {
    super(`Another process is using the database in ${folder}; stop it first, or set DATABASE_URL to share a PostgreSQL server.`);
    this.name = 'StoreInUseError';
  }
}

/**
 * Takes the one-writer lock of an embedded database folder, or throws `StoreInUseError`. Returns how to let go.
 *
 * PGlite has no lock of its own: two processes on one folder lose most of what they acknowledged. The lock is SQLite's
 * exclusive file lock beside the folder; the kernel lets go of it when the process dies, however it dies.
 */
export function lockFolder(folder: string): () => void {
  const lock = openLockFile(`${folder}.lock`);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    throw (error as { errcode?: number }).errcode === sqliteBusy ? new StoreInUseError(folder) : error;
  }
  return () => lock.close();
}

const sqliteBusy = 5;

function openLockFile(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new DatabaseSync(file);
  } catch (error) {
    throw new Error(`The file ${file} cannot be written, so the database cannot be opened.`, { cause: error });
  }
}
