import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// V8 lets garbage grow to four times what is in use before it looks for it in earnest: reading a million relationships would take twice the memory.
setFlagsFromString('--heap-growing-percent=50');

// What Node makes of the sources is kept for later starts, which take a third less then: in a folder of our own, because others may write to the system's
// temporary one. Where that cannot be written to, every start is like the first. It has to be said before the sources are imported.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
const { createProgram } = await import('./cli/program.ts');
const { AtlasError } = await import('./errors.ts');

// Whoever reads the first lines alone has them all: `atlas report | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Node prints stack traces of what main throws; a person at a shell wants the one line that says what to do. */
try {
  await createProgram(
    process.env,
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
