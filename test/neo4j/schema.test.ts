import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { AtlasError } from '../../src/errors.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import type { Neo4jSettings } from '../../src/store/neo4j/Connection.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { isTooOld } from '../../src/store/neo4j/schema.ts';
import { describeNeo4j, type TestDatabase } from './describeNeo4j.ts';
import { openWithSeeds } from './renderQuestions.ts';

const ontology = readOntology(loadSdl());
const NAMES = { entityTypes: ontology.entityTypes.map(({ name }) => name), relationshipTypes: ontology.relationshipTypes.map(({ name }) => name) };
const LABELS = ['Institution', 'Person', 'Fund', 'Platform', 'Product', 'Agreement', 'Event', 'Programme', 'Place', 'Source'];

const CARSGEN_EVIDENCE: readonly string[] = [
  'STATED | source/carsgen-com-carsgen-and-shanghai-cancer-institute-reach | reached a strategic collaboration and signed the framework agreement',
  'STATED | source/en-shftz-pudong-gov-cn-first-car-t-product-from-bonded-area-approved | a wholly-owned subsidiary of CARsgen Therapeutics',
  'STATED | source/bnnbreaking-com-nmpa-greenlights-carsgens-car-t-therapy-for | Dr. Zonghai Li, Founder, Chairman of the Board, CEO',
];

describeNeo4j('the layout of the database', (database) => {
  beforeAll(() => database().dropSchema(), 120_000);

  // First, while the database is as new: nothing of ours is in it.
  it('is not begun in a database of somebody else, which is left untouched', async () => {
    await database().run("CREATE (:Film {title: '三毛流浪记', year: 1949})-[:SHOT_IN]->(:Town {name: 'Shanghai'})");
    await database().run('CREATE INDEX film_title FOR (f:Film) ON (f.title)');
    await database().run('CALL db.awaitIndexes(60)');
    const before = await everythingIn(database());
    const message = await refusalOf(database().settings);
    expect(message).toBe(
      'STORE_REFUSED: Neo4j at NEO4J_URI cannot be used: the database holds nodes that are not of an atlas; it was left untouched. Give the atlas an empty database by NEO4J_DATABASE.',
    );
    expect(await everythingIn(database())).toEqual(before);
    await database().run('DROP INDEX film_title');
    await database().wipe();
  });

  describe('with the seeds in it', () => {
    beforeAll(async () => {
      const store = await openWithSeeds(database().settings);
      await store.close();
    }, 180_000);

    it('has the constraints and indexes that follow from the ontology, and no others', async () => {
      const unique = [
        ...['AtlasGraph.key', 'Entity.id', 'Missing.id', 'AtlasRevision.version', 'AtlasChanges.serial', 'AtlasTombstone.key', 'AtlasKept.place'].map(
          (what) => `NODE ${what}`,
        ),
        ...NAMES.relationshipTypes.map((type) => `RELATIONSHIP ${type}.id`),
      ];
      const ranges = [
        'Entity.name',
        'Entity.nameZh',
        'Entity.kind',
        'AtlasChanges.version',
        'AtlasRevision.token',
        'AtlasRevision.key',
        ...LABELS.map((label) => `${label}.kind`),
      ];
      const { constraints, indexes } = await schemaOf(database());
      expect(constraints.map(({ type, what }) => [String(type).includes('UNIQUENESS'), what]).sort()).toEqual(unique.map((what) => [true, what]).sort());
      expect(
        indexes
          .filter(({ type }) => type !== 'LOOKUP')
          .map(({ type, what, state }) => `${state} ${type} ${what}`)
          .sort(),
      ).toEqual(
        [...unique, ...ranges.map((what) => `NODE ${what}`)]
          .map((what) => `ONLINE RANGE ${what}`)
          .concat('ONLINE FULLTEXT NODE Entity.name,nameZh,aliases,summary,summaryZh')
          .sort(),
      );
      expect(constraints.filter(({ name }) => !String(name).startsWith('atlas_'))).toEqual([]);
    });

    it('stays as it is when it is opened again, with what others have made besides', async () => {
      await database().run('CREATE INDEX own_publisher FOR (s:Source) ON (s.publisher)');
      await database().run('CALL db.awaitIndexes(60)');
      const before = await schemaOf(database());
      const store = await openNeo4j(database().settings, NAMES);
      expect(await store.version()).toBe(1);
      await store.close();
      expect(await schemaOf(database())).toEqual(before);
      await database().run('DROP INDEX own_publisher');
    });

    it('gets an index for a relationship type that is new in the ontology', async () => {
      const store = await openNeo4j(database().settings, { ...NAMES, relationshipTypes: [...NAMES.relationshipTypes, 'NAMED_AFTER'] });
      await store.close();
      const { constraints } = await schemaOf(database());
      expect(constraints.filter(({ what }) => String(what).includes('NAMED_AFTER'))).toMatchObject([{ name: 'atlas_named_after_id' }]);
      await database().run('DROP CONSTRAINT atlas_named_after_id');
    });

    it('shows an institution under two labels, with its names, kind and evidence to read', async () => {
      const [{ labels, node }] = await database().run('MATCH (n:Entity {nameZh: $name}) RETURN labels(n) AS labels, properties(n) AS node', {
        name: '科济药业',
      });
      expect((labels as string[]).toSorted()).toEqual(['Entity', 'Institution']);
      const { names, ...read } = readable(node);
      expect(read).toEqual({
        id: 'institution/carsgen-therapeutics',
        kind: 'COMPANY',
        status: 'ACTUAL',
        name: 'CARsgen Therapeutics',
        nameZh: '科济药业',
        aliases: [],
        summaries: [],
        identifiers: [],
        evidence: CARSGEN_EVIDENCE,
        sources: CARSGEN_EVIDENCE.map((line) => line.split(' | ')[1]),
        statements: [],
      });
      expect((names as string[]).map((text) => JSON.parse(text))).toMatchObject([
        { text: 'CARsgen Therapeutics', language: 'EN', use: 'PRIMARY' },
        { text: '科济药业', language: 'ZH', use: 'PRIMARY' },
      ]);
    });

    it('shows a source with what it is, and no relationships', async () => {
      const [{ labels, node, degree }] = await database().run(
        "MATCH (n:Entity {id: 'source/100md-com-10'}) RETURN labels(n) AS labels, properties(n) AS node, COUNT { (n)--() } AS degree",
      );
      expect((labels as string[]).toSorted()).toEqual(['Entity', 'Source']);
      expect(degree).toBe(0);
      const { names: _, ...read } = readable(node);
      const title = '改革开放,前进中的上海医药(集团)有限公司';
      expect(read).toEqual({
        id: 'source/100md-com-10',
        status: 'ACTUAL',
        nameZh: title,
        title,
        titleTranslated: false,
        url: 'http://www.100md.com/html/paper/1006-1533/2009/10/10.htm',
        publisher: '《上海医药》2009年第10期',
        published: '2009-10-01',
        language: 'zh-Hans',
        quality: 'REPOST',
        ...Object.fromEntries(['aliases', 'summaries', 'identifiers', 'statements', 'evidence', 'sources'].map((key) => [key, []])),
      });
    });

    it('shows a post with its role and period, and an acquisition with its day, amount and sources', async () => {
      const [{ post }] = await database().run(
        "MATCH (:Person {name: 'Ding Jian'})-[r:AFFILIATED_WITH]->(:Institution {name: 'Shanghai Institute of Materia Medica, Chinese Academy of Sciences'}) RETURN properties(r) AS post",
      );
      expect(readable(post)).toEqual({
        id: 'affiliated-with:person/ding-jian:institution/shanghai-institute-of-materia-medica-chinese-academy-of-sciences',
        role: 'director general',
        status: 'ENDED',
        since: '2004',
        until: '2013',
        evidence: [
          'STATED | source/github-com-simm-in-the-storm-of-shuanghuanglian-southern | Ding Jian, the sixth director (from 2004 to 2013) of SIMM',
          "STATED | source/simm-cas-cn-simm-and-servier-reinforce-the-cooperation | as of 2012 | Professor Jian Ding, SIMM's Director General",
        ],
        sources: ['source/github-com-simm-in-the-storm-of-shuanghuanglian-southern', 'source/simm-cas-cn-simm-and-servier-reinforce-the-cooperation'],
      });
      const [{ deal }] = await database().run(
        "MATCH (:Entity {name: 'Shanghai Pharmaceuticals Holding'})-[r:ACQUIRED]->(:Entity {id: 'institution/shanghai-hutchison-pharmaceuticals'}) RETURN properties(r) AS deal",
      );
      expect(readable(deal)).toEqual({
        id: 'acquired:institution/shanghai-pharmaceuticals-holding:institution/shanghai-hutchison-pharmaceuticals',
        role: 'further 10% stake, to 60%',
        status: 'ACTUAL',
        on: '2025-04-25',
        amount: 995_000_000,
        currency: 'CNY',
        scope: 'PRICE',
        note: 'from HUTCHMED; announced 2025-01, completed 2025-04-25',
        evidence: [
          'STATED | source/wdatahk-aastocks-com-stock-news-content | 收购上海和黄10%股权的交易,已於4月25日完成交割',
          'STATED | source/202-62-215-10-quote-ci-detail | 增持上海和黄药业10%股权至60%',
        ],
        sources: ['source/wdatahk-aastocks-com-stock-news-content', 'source/202-62-215-10-quote-ci-detail'],
      });
    });

    it('keeps whole numbers as integers and amounts as floats, and the store gives plain numbers', async () => {
      const [types] =
        await database().run(`MATCH (g:AtlasGraph) MATCH (e:Entity {id: 'institution/ruijin-hospital'}) MATCH ()-[r:ACQUIRED]->() WHERE r.amount > 0
        WITH g, e, r LIMIT 1 RETURN [valueType(g.version), valueType(e._version), valueType(e._seal), valueType(r._version)] AS integers, valueType(r.amount) AS amount`);
      expect(types).toEqual({ integers: Array(4).fill('INTEGER NOT NULL'), amount: 'FLOAT NOT NULL' });
      const store = await openNeo4j(database().settings, NAMES);
      const [line] = await store.history('institution/ruijin-hospital');
      expect([await store.version(), line.version, typeof line.sequence]).toEqual([1, 1, 'number']);
      await store.close();
    });

    it('finds Chinese names through the full-text index, by any two characters of them', async () => {
      const find = async (text: string) =>
        (
          await database().run("CALL db.index.fulltext.queryNodes('atlas_names', $text) YIELD node WHERE NOT node:Source RETURN node.id AS id ORDER BY id", {
            text,
          })
        ).map(({ id }) => id);
      expect(await find('瑞金')).toEqual(['institution/ruijin-hospital', 'institution/ruijin-hospital-north-branch']);
      expect(await find('"瑞金医院北部"')).toEqual(['institution/ruijin-hospital-north-branch']);
      expect(await find('ruijin AND branch')).toEqual(['institution/ruijin-hospital-north-branch']);
    });

    it('is refused, and left untouched, when a newer atlas has made it', async () => {
      await database().run('MATCH (g:AtlasGraph) SET g.layout = 2');
      const before = await everythingIn(database());
      expect(await refusalOf(database().settings)).toBe(
        'STORE_REFUSED: Neo4j at NEO4J_URI cannot be used: the database was written by a newer version of the atlas (layout 2, this one reads up to 1).',
      );
      expect(await everythingIn(database())).toEqual(before);
      await database().run('MATCH (g:AtlasGraph) SET g.layout = 1');
    });
  });

  // A user who may not write needs roles, which only the Enterprise Edition has: in the Community Edition every user may do everything.
  describe('a start that cannot succeed', () => {
    it.each([
      ['a wrong password', { password: 'wrong' }, 'it refuses the user name or password; set NEO4J_USER and NEO4J_PASSWORD'],
      ['a user that is not there', { user: 'nobody' }, 'it refuses the user name or password; set NEO4J_USER and NEO4J_PASSWORD'],
      ['a database that is not there', { database: 'elsewhere' }, 'it has no database of the name in NEO4J_DATABASE'],
      ['a name that no database can have', { database: 'no name!' }, 'it has no database of the name in NEO4J_DATABASE'],
    ])('says which setting is wrong: %s', async (_, wrong, reason) => {
      expect(await refusalOf({ ...database().settings, ...wrong })).toBe(`STORE_REFUSED: Neo4j at NEO4J_URI cannot be used: ${reason}.`);
    });

    it('says that the password has to be changed first', async () => {
      await database().driver.executeQuery("CREATE OR REPLACE USER fresh SET PASSWORD 'changes-soon' CHANGE REQUIRED", {}, { database: 'system' });
      expect(await refusalOf({ ...database().settings, user: 'fresh', password: 'changes-soon' })).toBe(
        'STORE_REFUSED: Neo4j at NEO4J_URI cannot be used: the password has to be changed once in Neo4j before it can be used.',
      );
    });

    it('says that NEO4J_URI is no address of a Neo4j', async () => {
      expect(await refusalOf({ ...database().settings, uri: 'http://127.0.0.1:7474' })).toContain('BAD_CONFIG: The configuration is wrong:\nNEO4J_URI must be');
    });

    it('says that NEO4J_URI names the port of HTTP', async () => {
      const http = createServer((_, reply) => reply.end('{}')).listen(0, '127.0.0.1');
      await once(http, 'listening');
      try {
        const uri = `bolt://127.0.0.1:${(http.address() as AddressInfo).port}`;
        expect(await refusalOf({ ...database().settings, uri })).toBe(
          'STORE_REFUSED: Neo4j at NEO4J_URI cannot be used: NEO4J_URI names its HTTP port; give the port for Bolt, which is 7687 unless it was set otherwise.',
        );
      } finally {
        http.close();
      }
    });

    it('is no failure when the server is not there yet: the store answers STORE_UNAVAILABLE, and says nothing of where it looked', async () => {
      const store = await openNeo4j({ ...database().settings, uri: 'bolt://127.0.0.1:1' }, NAMES);
      const error = await store.version().catch((thrown: unknown) => thrown);
      expect(shown(error)).toMatch(/^STORE_UNAVAILABLE: The store does not answer: /);
      await store.close();
    });
  });

  it('a password that is changed while the store is open does not lock the user out: the old one is tried seldom', async () => {
    const set = (password: string) => database().driver.executeQuery(`CREATE OR REPLACE USER worker SET PASSWORD '${password}' CHANGE NOT REQUIRED`);
    await set('the-first-one');
    const store = await openNeo4j({ ...database().settings, user: 'worker', password: 'the-first-one' }, NAMES);
    try {
      await store.version();
      await set('the-second-one');
      await database().driver.executeQuery(
        "CALL dbms.listConnections() YIELD connectionId, username WITH connectionId, username WHERE username = 'worker' " +
          'WITH collect(connectionId) AS ids CALL dbms.killConnections(ids) YIELD message RETURN message',
      );
      const answers = new Set<string>();
      for (let n = 0; n < 100; n++) answers.add(await store.version().then(String, shown));
      expect(answers).toContain('STORE_UNAVAILABLE: The store does not answer: the database refuses the atlas.');
      expect([...answers].filter((answer) => !answer.startsWith('STORE_UNAVAILABLE: '))).toEqual([]);
      const other = neo4j.driver(database().settings.uri, neo4j.auth.basic('worker', 'the-second-one'));
      await expect(other.verifyAuthentication()).resolves.toBe(true);
      await other.close();
      await set('the-first-one');
      const end = performance.now() + 15_000;
      while (performance.now() < end && !(await store.version().catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await store.version()).toBeGreaterThan(0);
    } finally {
      await store.close();
    }
  }, 60_000);
});

it('needs Neo4j 5.26 or newer', () => {
  expect(['4.4.40', '5.25.1', 'unknown', ''].map(isTooOld)).toEqual([true, true, true, true]);
  expect(['5.26.0', '5.26.20', '5.27.0', '2025.01.0', '2026.08.1'].map(isTooOld)).toEqual([false, false, false, false, false]);
});

/** Without the bookkeeping. */
function readable(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties as object).filter(([key]) => !key.startsWith('_')));
}

/** How opening fails; null when it does not. */
async function refusalOf(settings: Neo4jSettings): Promise<string | null> {
  try {
    const store = await openNeo4j(settings, NAMES);
    await store.close();
    return null;
  } catch (error) {
    return shown(error);
  }
}

/** The one line that people get to see, which names no address, password, Cypher or code of Neo4j's. */
function shown(error: unknown): string {
  expect(error).toBeInstanceOf(AtlasError);
  const { code, message } = error as AtlasError;
  expect(message).not.toMatch(/127\.0\.0\.1|atlas-tests-only|Neo\.|MATCH|CREATE|neo4j-driver|\.ts|wrong;|nobody|elsewhere/);
  return `${code}: ${message}`;
}

async function schemaOf(database: TestDatabase): Promise<{ constraints: Record<string, unknown>[]; indexes: Record<string, unknown>[] }> {
  const what = ({ entityType, labelsOrTypes, properties, ...rest }: Record<string, unknown>): Record<string, unknown> => ({
    ...rest,
    what: `${entityType} ${labelsOrTypes}.${properties}`,
  });
  const constraints = await database.run('SHOW CONSTRAINTS YIELD id, name, type, entityType, labelsOrTypes, properties');
  const indexes = await database.run('SHOW INDEXES YIELD id, name, state, type, entityType, labelsOrTypes, properties, options');
  return { constraints: constraints.map(what), indexes: indexes.map(what) };
}

async function everythingIn(database: TestDatabase): Promise<unknown> {
  const nodes = await database.run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)');
  const relationships = await database.run('MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties ORDER BY elementId(r)');
  return { nodes, relationships, ...(await schemaOf(database)) };
}
