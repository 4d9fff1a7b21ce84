import { fileURLToPath } from 'node:url';
import { AtlasServer, until } from '../AtlasServer.ts';
import type { FaultRow } from '../FaultRow.ts';
import { LEAK } from '../Readers.ts';
import { must, type Trial } from '../Trial.ts';

const PROGRAM = fileURLToPath(new URL('../throwingServer.ts', import.meta.url));
/** What the mistakes say; nobody outside may read it. */
const SECRET = 'a mistake that a test has made';

interface Mistake {
  readonly name: string;
  readonly path: string;
  readonly query?: string;
  /** What is logged. */
  readonly logged: string;
}

const MISTAKES: readonly Mistake[] = [
  { name: 'a resolver throws', path: '/graphql', query: '{ suggest(text: "throws NUMBER") { node { id } } }', logged: SECRET },
  { name: 'a resolver rejects', path: '/graphql', query: '{ suggest(text: "rejects NUMBER") { node { id } } }', logged: SECRET },
  {
    name: 'a resolver leaves a promise that rejects',
    path: '/graphql',
    query: '{ suggest(text: "leaves NUMBER") { node { id } } }',
    logged: `${SECRET}: left`,
  },
  { name: 'a resolver leaves a timer that throws', path: '/graphql', query: '{ suggest(text: "timer NUMBER") { node { id } } }', logged: `${SECRET}: timer` },
  { name: 'a report throws', path: '/reports/overview.md', logged: SECRET },
  { name: 'a map throws', path: '/map.json?focus=institution/ruijin-hospital', logged: SECRET },
];

/** A mistake of ours in one place: whoever asked there is told with a code, and nobody else notices. */
export const thrownErrors: FaultRow = {
  number: 17,
  fault: 'an exception or a rejected promise in one resolver, one report, one map',
  async carryOut(trial) {
    const server = await AtlasServer.start({ ATLAS_DATA: ':memory:' }, { program: PROGRAM, args: [] });
    for (let round = 0; round < trial.size(10, 2); round++) {
      for (const mistake of MISTAKES) await trial.attempt(mistake.name, () => carryOutMistake(trial, server, mistake, round));
    }
    trial.worst('rssMb', server.rssMb());
  },
};

async function carryOutMistake(trial: Trial, server: AtlasServer, { path, query, logged }: Mistake, round: number): Promise<void> {
  const linesBefore = server.logLines().length;
  const others = Array.from({ length: 5 }, () => server.ask('{ graph { version } }'));
  const answer =
    query === undefined
      ? await server.client.send(path, { headers: { accept: 'application/json' } })
      : await server.ask(query.replace('NUMBER', String(round)));
  trial.count(`answered ${answer.status}`);
  const id = answer.headers['x-request-id'];
  must(!answer.text.includes(SECRET) && !LEAK.test(answer.text), `the answer tells of the inside: ${answer.text.slice(0, 500)}`);
  must(typeof id === 'string' && id.length > 8, 'the answer has no request id');
  const isLeft = /left|timer/.test(logged);
  if (!isLeft) must(/INTERNAL_SERVER_ERROR/.test(answer.text), `answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  for (const other of await Promise.all(others)) must(other.errors === undefined, `another was answered: ${other.text}`);
  const logLine = () =>
    server
      .logLines()
      .slice(linesBefore)
      .find(({ err }) => (err as { message?: string } | undefined)?.message?.startsWith(logged));
  await until(() => logLine() !== undefined || !server.isAlive, 5_000, 'the log does not have it');
  const line = logLine();
  must(server.isAlive && line !== undefined, `the process ended: ${server.stderr.slice(0, 500)}`);
  must((line.err as { stack?: string }).stack?.includes('throwingServer.ts') === true, 'the log has no stack');
}
