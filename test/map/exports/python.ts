import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const FOLDER = import.meta.dirname;
/** Made by `python3 -m venv node_modules/.cache/python` and `node_modules/.cache/python/bin/pip install -r test/map/exports/requirements.txt`. */
const OWN = resolve(FOLDER, '../../../node_modules/.cache/python/bin/python');
const PYTHON = process.env['TEST_PYTHON'] ?? OWN;

/** With CI=true a missing Python with the packages of requirements.txt fails the tests, elsewhere they are skipped, which is told. */
export const canRunPython: boolean = hasPackages() || process.env['CI'] === 'true';
if (!canRunPython) {
  process.stderr.write(`Skipped: what Python reads of exports. ${PYTHON} lacks what test/map/exports/requirements.txt names; set TEST_PYTHON.\n`);
}

const WAIT_MS = 60_000;

/** Runs a Python program, which finds the given files by their names in its folder and prints one JSON value. */
export async function runPython<T>(program: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-python-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await writeFile(join(folder, 'program.py'), program);
    const { stdout } = await run(PYTHON, ['-I', '-X', 'utf8', 'program.py'], { cwd: folder, timeout: WAIT_MS, maxBuffer: 256 * 1024 * 1024 });
    return JSON.parse(stdout) as T;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function hasPackages(): boolean {
  if (!existsSync(PYTHON)) return false;
  const packages = readFileSync(join(FOLDER, 'requirements.txt'), 'utf8').matchAll(/^([a-z0-9]+)==(\S+)$/gm);
  const program = `import importlib.metadata as m; assert all(m.version(n) == v for n, v in ${JSON.stringify(Array.from(packages, ([, name, version]) => [name, version]))})`;
  return spawnSync(PYTHON, ['-I', '-c', program]).status === 0;
}
