import { enableCompileCache } from 'node:module';

/** Has to come before everything else is loaded: it takes a third off the second start. */
enableCompileCache();
const { readEnv } = await import('./env.ts');
const { serve } = await import('./serve.ts');

// Started with a channel, as the demo does: it breaks when that process dies, however it dies, also while this was being loaded.
process.once('disconnect', () => process.exit(0));
if (process.connected === false) process.exit(0);

const reading = readEnv(process.env);
if (reading.ok) await serve(reading.env);
else {
  process.stderr.write(`The identity provider cannot start:\n${reading.faults.map((fault) => `  ${fault}\n`).join('')}`);
  process.exitCode = 1;
}
