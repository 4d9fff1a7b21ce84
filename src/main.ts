import { createProgram } from './cli/program.ts';
import { readConfig } from './config.ts';
import { AtlasError } from './errors.ts';

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
  process.stderr.write(`atlas: ${error.message}\n`);
  process.exitCode = 1;
}
