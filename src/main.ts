import { setFlagsFromString } from 'node:v8';
import { createProgram } from './cli/program.ts';
import { readConfig } from './config.ts';
import { AtlasError } from './errors.ts';

// V8 lets garbage grow to four times what is in use before it looks for it in earnest: reading a million relationships would take twice the memory.
setFlagsFromString('--heap-growing-percent=50');

/** Node prints stack traces of what main throws; a person at a shell wants the one line that says what to do. */
try {
  await createProgram(
    () => readConfig(process.env),
    (line) => process.stdout.write(`${line}\n`),
    () => {
      process.exitCode = 1;
    },
  ).parseAsync();
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  const where = error.code === 'STORE_UNAVAILABLE' ? ' Is it running, and is NEO4J_URI its address (with +s or +ssc if it takes TLS only)?' : '';
  process.stderr.write(`atlas: ${error.message}${where}\n`);
  process.exitCode = 1;
}
