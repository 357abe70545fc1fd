import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** One statement: anything but a semicolon, where quoted text, dollar-quoted bodies and comments count as a whole. */
const statement = /(?:\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|"[^"]*"|--[^\n]*|[^;])+/g;

/** PGlite takes one statement at a time. Exported for its test. */
export function splitStatements(text: string): string[] {
  return (text.match(statement) ?? []).filter((part) => part.replaceAll(/--[^\n]*/g, '').trim() !== '');
}

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = await filesOf(folder);
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(files.map((name, index) => [nameOf(name), sqlMigration(texts[index] ?? '')]));
}

function nameOf(file: string): string {
  return basename(file, '.sql');
}

function sqlMigration(text: string): Migration {
  return {
    async up(db) {
      for (const part of splitStatements(text)) await sql.raw(part).execute(db);
    },
  };
}

/**
 * Runs what is pending of each folder, in the order given: all of a folder or nothing of it.
 *
 * A folder `<package>/migrations` keeps its own book in the table `<package>_migration`, so that packages number freely.
 */
export async function migrate(db: Kysely<Tables>, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const book = `${basename(dirname(folder))}_migration`;
    if (await isComplete(db, book, (await filesOf(folder)).map(nameOf))) continue;
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => readMigrations(folder) },
      migrationTableName: book,
      migrationLockTableName: `${book}_lock`,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  }
}

/** Whether the book names exactly these. Two short questions: the migrator asks for every table that there is, with all of its columns. */
async function isComplete(db: Kysely<Tables>, book: string, names: readonly string[]): Promise<boolean> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass(${book}) is not null as there`.execute(db);
  if (!found[0]?.there) return false;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(book)}`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  return done.size === names.length && names.every((name) => done.has(name));
}
