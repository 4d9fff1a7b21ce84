import { join } from 'node:path';
import { AtlasServer } from '../AtlasServer.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import type { HttpClient, Json } from '../HttpClient.ts';
import { must, type Trial } from '../Trial.ts';
import { Writer } from '../Writer.ts';
import { WRITE } from '../writtenDocument.ts';

export const CURATORS = 20;

/** Twenty curators change one entity from what each has read; and one request comes twice, three times, at once. */
export const rivalCurators: FaultRow = {
  number: 18,
  fault: `${CURATORS} curators change one entity at once; one request is sent several times`,
  async carryOut(trial) {
    const path = join(trial.folder, 'atlas.db');
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    const entity = await writtenEntity(server.operator);
    const writer = new Writer('repeated');
    for (let round = 1; round <= trial.size(40, 4); round++) await trial.attempt(`rivals ${round}`, () => rivals(trial, [server.operator], entity, round));
    for (let n = 1; n <= trial.size(60, 6); n++) await trial.attempt(`repeated ${n}`, () => repeated(trial, [server.operator], writer));
    await server.stop();
    await checkFile(trial, path, writer);
  },
};

export async function writtenEntity(client: HttpClient): Promise<string> {
  const { document, outcome, code } = await new Writer('rivals').write(client);
  must(outcome === 'ok', `the entity could not be written: ${code}`);
  return document.entities[1];
}

const SAY = `mutation ($input: UpsertEntityInput!) { upsertEntity(input: $input) { applied replayed version problems { message } } }`;

/** Of those who read the same version, one is first; whoever read before it gets CONFLICT. None is overwritten unseen. */
export async function rivals(trial: Trial, clients: readonly HttpClient[], entity: string, round: number): Promise<void> {
  const read = 'query ($id: ID!) { graph { version } node(id: $id) { ... on Entity { summary(language: EN) } } }';
  const version = (await clients[0].ask(read, { id: entity })).data.graph.version as number;
  const answers = await Promise.all(
    Array.from({ length: CURATORS }, (_, curator) => {
      const summary = { en: `Summary of curator ${curator} in round ${round}.` };
      const evidence = [{ source: entity.replace(/^institution\/(.*)-b$/, 'source/$1'), locator: 'first line' }];
      const options = { expectedVersion: version, why: `round ${round}` };
      return clients[curator % clients.length].ask(SAY, { input: { entity: { id: entity, type: 'INSTITUTION', summary, evidence }, options } });
    }),
  );
  const winners = answers.flatMap(({ data }, curator) => (data?.upsertEntity?.applied === true ? [curator] : []));
  const conflicts = answers.filter(({ errors }) => errors?.[0].extensions?.code === 'CONFLICT').length;
  trial.count('changes made', winners.length);
  trial.count('CONFLICT', conflicts);
  must(
    winners.length === 1 && conflicts === CURATORS - 1,
    () => `${winners.length} won, ${conflicts} got CONFLICT: ${answers.map(({ text }) => text).slice(0, 3)}`,
  );
  const { data } = await clients[winners[0] % clients.length].ask(read, { id: entity });
  const shown = data.node.summary as string;
  if (shown !== `Summary of curator ${winners[0]} in round ${round}.`) trial.lost++;
  must(shown === `Summary of curator ${winners[0]} in round ${round}.`, `the change of curator ${winners[0]} was acknowledged, and "${shown}" is shown`);
}

/** Sent at once by several, and once more: carried out once, and answered alike. */
export async function repeated(trial: Trial, clients: readonly HttpClient[], writer: Writer): Promise<void> {
  const write = writer.next();
  const { variables } = write.document;
  const send = (i: number) => clients[i % clients.length].ask(WRITE, variables);
  const answers = [...(await Promise.all([0, 1, 2].map(send))), await send(3)];
  const results = answers.map(({ data, text }) => (data?.importDocument ?? text) as Json);
  trial.count('repeated sendings', answers.length);
  if (results.some(({ applied }) => applied === true)) Object.assign(write, { outcome: 'ok', version: results[0].version });
  must(
    results.every(({ applied }) => applied === true),
    `not all were answered as carried out: ${JSON.stringify(results)}`,
  );
  must(new Set(results.map(({ version }) => version)).size === 1, `they were given different versions: ${JSON.stringify(results)}`);
  must(results.filter(({ replayed }) => replayed === false).length === 1, `not exactly one was carried out: ${JSON.stringify(results)}`);
}
