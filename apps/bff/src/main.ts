import { enableCompileCache } from 'node:module';

/** Has to come before everything else is loaded: later starts then read compiled code. */
enableCompileCache();
const { explain, run } = await import('./run.ts');

run().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
