import { afterEach, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { AtlasProcess, ask } from '../cli/atlasProcess.ts';
import { author, logged, putEntity } from '../store/records.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names, ontology } from './names.ts';

const COUNTS = '{ graph { version store } entities { totalCount } }';
const SEEDS = loadSeeds(ontology);

describeNeo4j('a start', (database) => {
  const running: AtlasProcess[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop('SIGTERM')));
    await database().wipe();
  });
  const serve = async (...options: string[]): Promise<{ process: AtlasProcess; address: string }> => {
    const process = new AtlasProcess(['serve', ...options], database().env);
    running.push(process);
    return { process, address: await process.address() };
  };
  const logOf = async () => {
    const store = await openNeo4j(database().settings, names);
    const changes = await logged(store.changesSince(0));
    await store.close();
    return changes;
  };

  it('with --seed fills an empty database, once though three begin at once', async () => {
    await database().dropSchema();
    const started = await Promise.all([serve('--seed'), serve('--seed'), serve('--seed')]);
    for (const { address } of started)
      expect(await ask(address, COUNTS)).toEqual({
        data: { graph: { version: 1, store: 'neo4j' }, entities: { totalCount: SEEDS.entities.length } },
      });
    expect((await logOf()).length).toBe(SEEDS.entities.length + SEEDS.relationships.length);
  }, 120_000);

  it('with --seed leaves a database as it is that holds an atlas', async () => {
    const store = await openNeo4j(database().settings, names);
    await store.append([putEntity('institution/ours')], null, author);
    await store.close();
    const { address } = await serve('--seed');
    expect(await ask(address, COUNTS)).toEqual({ data: { graph: { version: 1, store: 'neo4j' }, entities: { totalCount: 1 } } });
    expect((await logOf()).map(({ id }) => id)).toEqual(['institution/ours']);
  }, 60_000);

  it('without --seed serves an empty database as it is, and tells how to fill it; `atlas load` fills it while it is served', async () => {
    const { process, address } = await serve();
    expect(await ask(address, COUNTS)).toEqual({ data: { graph: { version: 0, store: 'neo4j' }, entities: { totalCount: 0 } } });
    expect(process.stdout).toContain('npm start -- --seed');
    expect(await new AtlasProcess(['load'], database().env).finished).toMatchObject({ code: 0 });
    const end = performance.now() + 20_000;
    const version = async () => ((await ask(address, COUNTS)).data as { graph: { version: number } }).graph.version;
    while ((await version()) === 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await version()).toBe(1);
  }, 60_000);

  it('refuses a database of somebody else, in one line, and ends', async () => {
    await database().run("CREATE (:Film {title: '三毛流浪记'})");
    const { code, stderr } = await new AtlasProcess(['serve', '--seed'], database().env).finished;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^atlas: .*holds nodes that are not of an atlas; it was left untouched.*\n$/)]);
    expect(await database().run('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['Film'] }]);
  }, 60_000);
});
