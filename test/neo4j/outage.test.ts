import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../src/curation/seedChanges.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import type { Answer } from '../http/startAtlas.ts';
import { author, everything, logged, putEntity } from '../store/records.ts';
import { BoltProxy } from './BoltProxy.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names, ontology } from './names.ts';
import { Process } from './Process.ts';

/** From the snapshot and from records that are in memory. */
const ANSWERED_WITHOUT_STORE = {
  paths: `{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, first: 5) { totalCount nodes { length entities { id } } } }`,
  search: '{ search(text: "瑞金", first: 5) { totalCount edges { node { ... on Entity { id } } } } }',
  list: '{ institutions(where: { kinds: [HOSPITAL] }, first: 5) { totalCount nodes { id } } }',
  'cached details': '{ institutions(where: { kinds: [HOSPITAL] }, first: 5) { nodes { name(language: EN) names { text } statements { property } } } }',
};
const SEEDS = loadSeeds(ontology);
/** What is asked for again and again is kept in memory; far fewer than the relationships that are asked for in turn, so that those are in the store alone. */
const CACHED_RECORDS = 300;
const RELATIONSHIPS = SEEDS.relationships.map(({ id }) => id);
let asked = 0;

function needsStore(api: Process): Promise<Answer> {
  const ids = Array.from({ length: 40 }, (_, i) => RELATIONSHIPS[(asked + i) % RELATIONSHIPS.length]);
  asked += 40;
  return api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Relationship { evidence { locator } } } }', { ids });
}

interface Tally {
  served: number;
  failed: number;
  slowestMs: number;
}

/** Asks all the time, and writes, until told to stop. */
class Load {
  readonly #api: Process;
  readonly without: Record<string, Tally> = {};
  readonly store: Tally = { served: 0, failed: 0, slowestMs: 0 };
  readonly wrong: string[] = [];
  readonly acknowledged: string[] = [];
  readonly unknown: string[] = [];
  readonly #running: Promise<void>[];
  #isOver = false;
  #writes = 0;
  #outageBegan = 0;

  constructor(api: Process) {
    this.#api = api;
    this.#running = [...Object.entries(ANSWERED_WITHOUT_STORE).map(([name, query]) => this.#ask(name, query)), this.#askStore(), this.#write()];
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  /** Neo4j is about to go: what had been asked before and is still at work then is to fail within 2 seconds from now. */
  outageBegins(): void {
    this.#outageBegan = performance.now();
  }

  #msOfOutage(askedAt: number): number {
    return performance.now() - Math.max(askedAt, this.#outageBegan);
  }

  async #ask(name: string, query: string): Promise<void> {
    this.without[name] = { served: 0, failed: 0, slowestMs: 0 };
    const tally = this.without[name];
    while (!this.#isOver) {
      const began = performance.now();
      const answer = await this.#api.ask(query);
      tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began);
      if (answer.status === 200 && answer.errors === undefined) tally.served++;
      else {
        tally.failed++;
        this.wrong.push(`${name}: ${JSON.stringify(answer)}`.slice(0, 500));
      }
      await wait(50);
    }
  }

  async #askStore(): Promise<void> {
    while (!this.#isOver) {
      const began = performance.now();
      const { errors } = await needsStore(this.#api);
      const took = this.#msOfOutage(began);
      if (errors === undefined) this.store.served++;
      else {
        this.store.failed++;
        this.store.slowestMs = Math.max(this.store.slowestMs, took);
        if (errors.some(({ extensions }) => extensions.code !== 'STORE_UNAVAILABLE' || !((extensions as { retryAfter?: number }).retryAfter! > 0)))
          this.wrong.push(JSON.stringify(errors).slice(0, 500));
        if (/bolt|127\.0\.0\.1|Neo\.|MATCH|UNWIND/.test(JSON.stringify(errors))) this.wrong.push(`leaks: ${JSON.stringify(errors)}`);
      }
      await wait(50);
    }
  }

  async #write(): Promise<void> {
    while (!this.#isOver) {
      const id = `institution/written-${this.#writes++}`;
      const began = performance.now();
      const { error } = await this.#api.append([putEntity(id)], { untilShown: false });
      if (error === undefined) this.acknowledged.push(id);
      else {
        this.unknown.push(id);
        if (error.code !== 'STORE_UNAVAILABLE') this.wrong.push(`write: ${error.code}`);
        if (this.#msOfOutage(began) > 2_000) this.wrong.push(`a write failed only after ${Math.round(this.#msOfOutage(began))} ms`);
      }
      await wait(250);
    }
  }
}

describeNeo4j(
  'an outage',
  (database) => {
    let api: Process;
    let proxy: BoltProxy | null = null;
    beforeAll(async () => {
      const store = await openNeo4j(database().settings, names);
      await store.append(seedChanges(SEEDS), null, author);
      await store.close();
    }, 120_000);
    afterEach(async () => {
      await api?.close();
      await proxy?.close();
      proxy = null;
    });
    const start = (env: Record<string, string> = {}) =>
      Process.start({ ...database().env, NEO4J_REFRESH_SECONDS: '0', CACHED_RECORDS: String(CACHED_RECORDS), ...env });
    const isReady = async () => (await api.ready()).status === 'ready' && (await needsStore(api)).errors === undefined;
    const msUntil = async (is: () => Promise<boolean>): Promise<number> => {
      const began = performance.now();
      while (!(await is())) {
        if (performance.now() - began > 60_000) throw new Error('it did not come in a minute');
        await wait(20);
      }
      return Math.round(performance.now() - began);
    };
    /** Neo4j is back when it answers somebody who has waited for nothing else. */
    const startAgain = async () => {
      await database().server.start();
      await database().run('RETURN 1');
    };
    const degraded = async () => (await api.ready()).status === 'degraded';

    it('is survived: Neo4j killed, hung, and restarted under load', async () => {
      api = await start();
      await msUntil(isReady);
      const load = new Load(api);
      const recovered: Record<string, number> = {};
      const noticed: Record<string, number> = {};
      const writesGoOn = async () => {
        const before = load.acknowledged.length;
        await msUntil(async () => load.acknowledged.length >= before + 3);
      };
      await writesGoOn();

      load.outageBegins();
      await database().server.kill();
      noticed['killed'] = await msUntil(degraded);
      await wait(2_000);
      await startAgain();
      recovered['killed'] = await msUntil(isReady);

      await writesGoOn();
      load.outageBegins();
      database().server.signal('SIGSTOP');
      noticed['hung'] = await msUntil(degraded);
      await wait(2_500);
      database().server.signal('SIGCONT');
      recovered['hung'] = await msUntil(isReady);

      await writesGoOn();
      load.outageBegins();
      await database().server.kill();
      await startAgain();
      recovered['restarted'] = await msUntil(isReady);
      await writesGoOn();
      await load.stop();

      const store = await openNeo4j(database().settings, names);
      const { items } = await everything(store);
      const there = new Set(items.flatMap(({ entity }) => (entity === undefined ? [] : [entity.id])));
      const lost = load.acknowledged.filter((id) => !there.has(id));
      const timesLogged = new Map<string, number>();
      for (const { id } of await logged(store.changesSince(0))) timesLogged.set(id, (timesLogged.get(id) ?? 0) + 1);
      const twice = [...load.acknowledged, ...load.unknown].filter((id) => (timesLogged.get(id) ?? 0) !== (there.has(id) ? 1 : 0));
      await store.close();

      for (const [name, { served, failed, slowestMs }] of Object.entries(load.without))
        process.stdout.write(`outage: ${name}: ${served} served, ${failed} failed, slowest ${Math.round(slowestMs)} ms\n`);
      process.stdout.write(
        `outage: what needs the store: ${load.store.served} served, ${load.store.failed} failed, slowest failure ${Math.round(load.store.slowestMs)} ms\n` +
          `outage: writes: ${load.acknowledged.length} acknowledged, ${lost.length} lost, ${load.unknown.length} failed of which ${load.unknown.filter((id) => there.has(id)).length} had been done\n` +
          `outage: degraded after ${JSON.stringify(noticed)} ms, recovered ${JSON.stringify(recovered)} ms after Neo4j was back\n`,
      );
      expect(load.wrong).toEqual([]);
      expect(lost).toEqual([]);
      expect(twice).toEqual([]);
      for (const tally of Object.values(load.without)) expect(tally.served).toBeGreaterThan(20);
      expect(load.store.failed).toBeGreaterThan(0);
      expect(load.store.slowestMs).toBeLessThan(2_000);
      expect(load.acknowledged.length).toBeGreaterThanOrEqual(12);
      for (const ms of Object.values(recovered)) expect(ms).toBeLessThan(5_000);
    }, 180_000);

    it('at start is waited for', async () => {
      await database().server.kill();
      try {
        api = await start();
        expect((await fetch(`${api.origin}/health/live`)).status).toBe(200);
        expect(await api.ready()).toMatchObject({ code: 503, status: 'starting' });
        const refused = await api.ask('{ graph { version } }');
        expect([refused.status, refused.errors?.[0].extensions.code]).toEqual([503, 'STORE_UNAVAILABLE']);
      } finally {
        await startAgain();
      }
      const ms = await msUntil(isReady);
      process.stdout.write(`outage: ready ${ms} ms after Neo4j was there for the first time\n`);
      expect((await api.ask('{ institutions { totalCount } }')).data.institutions.totalCount).toBeGreaterThan(100);
    }, 120_000);

    it('by a network that swallows everything ends each request in time, and the rest goes on', async () => {
      proxy = await BoltProxy.start(database().settings.uri);
      api = await start({ NEO4J_URI: proxy.uri });
      await msUntil(isReady);
      for (const fault of [{ delayMs: 3_000 }, { isBlackHole: true }]) {
        for (const query of Object.values(ANSWERED_WITHOUT_STORE)) expect((await api.ask(query)).errors).toBeUndefined();
        Object.assign(proxy, fault);
        const began = performance.now();
        const answers = await Promise.all(Array.from({ length: 30 }, () => needsStore(api)));
        const took = performance.now() - began;
        expect(answers.map(({ errors }) => errors?.[0].extensions.code)).toEqual(answers.map(() => 'STORE_UNAVAILABLE'));
        for (const query of Object.values(ANSWERED_WITHOUT_STORE)) expect((await api.ask(query)).errors).toBeUndefined();
        process.stdout.write(`outage: ${JSON.stringify(fault)}: 30 requests ended after ${Math.round(took)} ms at most\n`);
        expect(took).toBeLessThan(2_500);
        Object.assign(proxy, { delayMs: 0, isBlackHole: false });
        await msUntil(isReady);
      }
      // What was given up is given up in the database too.
      await wait(1_500);
      expect(
        await database().run(
          "SHOW TRANSACTIONS YIELD elapsedTime, currentQuery WHERE currentQuery STARTS WITH 'UNWIND' AND elapsedTime > duration('PT1S') RETURN currentQuery",
        ),
      ).toEqual([]);
    }, 60_000);

    it('between a COMMIT and its answer does the write once, and says so', async () => {
      proxy = await BoltProxy.start(database().settings.uri);
      const store = await openNeo4j({ ...database().settings, uri: proxy.uri }, names);
      try {
        const before = await store.version();
        for (let n = 1; n <= 5; n++) {
          proxy.cutsAfterCommit = 1;
          expect(await store.append([putEntity(`institution/cut-${n}`)], before + n - 1, author)).toBe(before + n);
          expect(await store.history(`institution/cut-${n}`)).toHaveLength(1);
        }
        expect(proxy.cuts).toBe(5);
      } finally {
        await store.close();
      }
    }, 60_000);
  },
  // What the driver does then is not of a version of Neo4j.
  { ownServer: true, versions: ['2026'] },
);
