import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ask } from '../cli/atlasProcess.ts';
import { ROOT } from '../docs/renderDocs.ts';
import { all, readDockerfile, type Stage } from './readDockerfile.ts';

const stages = readDockerfile();
const build = stages[0];
const image = stages.at(-1)!;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('the Dockerfile', () => {
  it('has the Node that the npm scripts have', () => {
    const major = manifest.dependencies.node.split('.')[0];
    expect(stages.map(({ base }) => base)).toEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`]);
  });

  it('leaves out no package whose install script is needed', () => {
    const needed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(needed.map(([name]) => name)).toEqual(['node']);
    expect(all(build, 'RUN')).toEqual([expect.stringMatching(/^npm ci --omit=dev --ignore-scripts .*&& rm -rf node_modules\/node node_modules\/\.bin\/node$/)]);
  });

  it('runs as a numbered user who is not root, and keeps its data in /data', () => {
    const words = image.instructions.map(({ word }) => word);
    expect([all(image, 'USER'), all(image, 'VOLUME'), environment(image)['ATLAS_DATA']]).toEqual([['1000:1000'], ['/data'], '/data/atlas.db']);
    // What is made after USER would belong to the user who runs the program.
    expect(words.lastIndexOf('RUN')).toBeLessThan(words.indexOf('USER'));
  });

  it('copies only what the build may see', () => {
    const lines = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    const [everything, ...seen] = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    const copied = stages.flatMap(copies).map(({ from }) => from);
    expect(seen.map((line) => line.replace(/^!/, '')).sort()).toEqual([...new Set(copied)].sort());
  });
});

describe('what the image holds, with the files of its COPY lines alone and its own command', () => {
  let folder: string;
  let root: string;
  let data: string;
  let child: ChildProcess | null = null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-image-'));
    root = join(folder, 'image');
    data = join(folder, 'data');
    for (const path of [root, data]) mkdirSync(path);
    for (const { from, to } of copies(image)) cpSync(join(ROOT, from), join(root, to), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    for (const path of tree(root)) chmodSync(path, statSync(path).mode & 0o555);
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    for (const path of tree(root)) chmodSync(path, statSync(path).mode | 0o200);
    rmSync(folder, { recursive: true });
  });

  it('serves from a file system that it cannot write to, says that it is healthy, and stops on SIGTERM leaving only its data', async () => {
    const before = tree(root).map(described);
    const env = {
      ...environment(image),
      PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      // Whatever is not the data is not writable, not even what usually is.
      HOME: root,
      TMPDIR: root,
      ATLAS_DATA: join(data, 'atlas.db'),
      HOST: '127.0.0.1',
      PORT: '0',
    };
    const run = (command: readonly string[], more: Record<string, string> = {}) => {
      const [program, ...args] = [...WITHOUT_PRIVILEGES, ...command];
      return spawn(program, args, { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    };
    const probe = run(['node', '-e', `require('fs').writeFileSync('src/written', '')`]);
    expect(await once(probe, 'close')).toEqual([1, null]);

    const server = run(JSON.parse(all(image, 'CMD')[0]));
    child = server;
    const address = await addressOf(server);
    expect(await ask(address, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    const health = JSON.parse(/CMD (\[.*\])$/.exec(all(image, 'HEALTHCHECK')[0])![1]);
    expect(await once(run(health, { PORT: new URL(address).port }), 'close')).toEqual([0, null]);

    const closed = once(server, 'close');
    server.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
    expect(await once(run(health, { PORT: new URL(address).port }), 'close')).toEqual([1, null]);
    expect(readdirSync(data)).toEqual(['atlas.db']);
    expect(tree(root).map(described)).toEqual(before);
  });
});

/** Root may write to what is read-only; without its capabilities it is a user like others. */
const WITHOUT_PRIVILEGES: readonly string[] = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--'] : [];

function environment(stage: Stage): Record<string, string> {
  const pairs = all(stage, 'ENV').flatMap((line) => line.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

/** What is copied out of the checkout, not out of another stage. */
function copies(stage: Stage): { from: string; to: string }[] {
  return all(stage, 'COPY')
    .filter((line) => !line.startsWith('--from='))
    .flatMap((line) => {
      const paths = line.split(/\s+/);
      const to = paths.pop()!;
      return paths.map((from) => ({ from, to: to.endsWith('/') ? join(to, from) : to }));
    });
}

/** The folder and all in it; links are not followed, nor listed. */
function tree(path: string): string[] {
  const inside = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.isSymbolicLink());
  return [path, ...inside.flatMap((entry) => (entry.isDirectory() ? tree(join(path, entry.name)) : [join(path, entry.name)]))].sort();
}

function described(path: string): string {
  const { size, mtimeMs, mode } = statSync(path);
  return `${path} ${size} ${mtimeMs} ${mode.toString(8)}`;
}

async function addressOf(server: ChildProcess): Promise<string> {
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream!.on('data', (chunk) => (output += chunk));
  for (;;) {
    const address = /"address":"(http:[^"]+)"/.exec(output)?.[1];
    if (address !== undefined) return address;
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`it ended instead of serving:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
