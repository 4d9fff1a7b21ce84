import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordShape } from 'neo4j-driver';
import { checkStore } from '../../src/cli/checkStore.ts';
import type { Store } from '../../src/store/store.ts';
import { CYPHER_AUTHOR } from '../../src/wire.ts';
import { ROOT } from '../docs/renderDocs.ts';
import { describeNeo4j, type TestDatabase } from './describeNeo4j.ts';
import { NEO4J_DOC, openWithSeeds, readEdits, readQuestions, renderQuestions } from './renderQuestions.ts';

const DOC = readFileSync(join(ROOT, NEO4J_DOC), 'utf8');
const QUESTIONS = readQuestions(DOC);
const LOAD_MS = 180_000;
const MOST_ROWS = 8;
/** As many as the cook-book shows. */
const COMPANIES = 13;

describeNeo4j(
  NEO4J_DOC,
  (database) => {
    describe('in the language that a database has by default', () => describeDoc(database, async () => {}));
  },
  { versions: ['5.26'] },
);

describeNeo4j(
  NEO4J_DOC,
  (database) => {
    describe('in the language that a database has by default', () => describeDoc(database, async () => {}));
    // As new databases are with the settings file of 2026.02 and later. The store works in it too.
    describe('in Cypher 25', () => {
      const speak = async (language: string) => void (await database().run(`ALTER DATABASE neo4j SET DEFAULT LANGUAGE ${language}`));
      describeDoc(database, () => speak('CYPHER 25'));
      afterAll(() => speak('CYPHER 5'));
    });
  },
  { versions: ['2026'] },
);

function describeDoc(database: () => TestDatabase, prepare: () => Promise<void>): void {
  let store: Store;
  const answers = new Map<string, RecordShape[]>();
  beforeAll(async () => {
    await database().wipe();
    await prepare();
    store = await openWithSeeds(database().settings);
    for (const query of QUESTIONS) answers.set(query, await database().run(query));
  }, LOAD_MS);
  afterAll(() => store?.close());

  it('has ten questions, each of which finds something, and not too much', () => {
    expect(QUESTIONS).toHaveLength(10);
    const counts = QUESTIONS.map((query) => answers.get(query)!.length);
    expect(counts.filter((count) => count < 1 || count > MOST_ROWS)).toEqual([]);
  });

  it('shows the answers that Neo4j gives now (else: npm run docs)', async () => {
    expect(DOC).toBe(await renderQuestions(DOC, async (query) => answers.get(query)!));
  });

  it('names as many companies between hospitals and funds as the API does', async () => {
    const signature = QUESTIONS.find((query) => query.includes("x.kind = 'COMPANY'"))!;
    expect(await database().run(signature.replace(/LIMIT \d+/, ''))).toHaveLength(COMPANIES);
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`${COMPANIES} companies, complete: true`);
    expect(DOC).toContain(`There are ${COMPANIES} companies`);
  });

  it('shows edits that become versions of a graph that is good', async () => {
    const edits = readEdits(DOC);
    const told: string[][] = [];
    for (const edit of edits) {
      const before = await store.version();
      await database().run(edit);
      // Before the last, which takes all of it away again.
      if (told.length === edits.length - 2) expect(await checked(database())).toEqual(['the store is good: 1131 entities, 1223 relationships']);
      expect(await store.refresh(CYPHER_AUTHOR, (message) => told.push(['left out', message]))).toBe(before + 1);
      const changes: string[] = [];
      for await (const { id, before: was, after } of store.changesSince(before)) {
        changes.push(`${was === null ? 'added' : after === null ? 'removed' : 'changed'} ${id}`);
      }
      told.push(changes.sort());
    }
    const [beta, both] = ['institution/beta-bio', 'partners-with:institution/beta-bio:institution/ruijin-hospital'];
    expect(told).toEqual([[`added ${beta}`, 'added source/gazette-beta'], [`added ${both}`], [`changed ${both}`], [`removed ${beta}`, `removed ${both}`]]);
  }, 120_000);

  it('names every property that nodes and relationships have', async () => {
    const rows = await database().run(
      'MATCH (e:Entity) UNWIND keys(e) AS key RETURN DISTINCT key UNION MATCH (:Entity)-[r]->(:Entity) UNWIND keys(r) AS key RETURN DISTINCT key',
    );
    expect(rows.map(({ key }) => key).filter((key) => !DOC.includes(`\`${key}\``))).toEqual([]);
  });
}

/** What `atlas check --store` prints. */
async function checked({ settings }: TestDatabase): Promise<string[]> {
  const lines: string[] = [];
  const config = { neo4j: { ...settings, refreshSeconds: 0 }, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' as const };
  await checkStore(config, (line) => lines.push(line));
  return lines;
}
