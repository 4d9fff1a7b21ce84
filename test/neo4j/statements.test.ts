import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { identifier } from '../../src/store/neo4j/labels.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import type { Change } from '../../src/store/store.ts';
import { author, deleteEntity, deleteRelationship, entity, everything, relationship } from '../store/records.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names } from './names.ts';

const FOLDER = fileURLToPath(new URL('../../src/store/neo4j/', import.meta.url));

describe('Cypher is made of our own text', () => {
  const files = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}${name}`, 'utf8')] as const);

  it.each(files)('%s: no statement comes from anywhere but the template tag', (name, text) => {
    // The compiler takes nothing else as a statement (type Cypher); what could deceive it stands in one file.
    if (name !== 'labels.ts') expect(text).not.toMatch(/as (?:unknown as )?(?:Cypher|Identifier|any|never as never)\b/);
    // Whoever has the driver's session or transaction could run any text.
    if (name !== 'Connection.ts') expect(text).not.toMatch(/\.run\(|executeRead|executeWrite|\bsession\(/);
  });

  it('and the driver is called in two places, with what the compiler let through', () => {
    const text = files.find(([name]) => name === 'Connection.ts')![1];
    expect(text.match(/\.run\([^)]*\)/g)).toEqual(['.run(statement, parameters, { timeout: WRITE_MS })', '.run(statement, parameters)']);
    expect(text.match(/statement: \w+/g)).toEqual(['statement: Cypher', 'statement: Cypher']);
  });

  it('names become identifiers that end where they should', () => {
    expect(identifier('A`) DETACH DELETE n //')).toBe('`A``) DETACH DELETE n //`');
    expect(identifier('A\\u0060x')).toBe('`A``x`');
  });
});

const HOSTILE = ["x'}) DETACH DELETE n //", 'x` SET n.owned = true //', '$id', '\\u0027', '{"a":1}', '*/ MATCH (n) DELETE n /*'];

describeNeo4j('what the database is sent', (database) => {
  it('is the same statements whatever the data are', async () => {
    const sent = async (text: (i: number) => string): Promise<Set<string>> => {
      await database().wipe();
      const statements = new Set<string>();
      const stop = await watch(database().driver, statements);
      const store = await openNeo4j(database().settings, names);
      try {
        for (let i = 0; i < HOSTILE.length; i++) {
          const id = text(i);
          const evidence = [{ source: id, locator: id, stance: 'STATED', asOf: null } as const];
          const changes: Change[] = [
            { op: 'PUT_ENTITY', entity: { ...entity(id, id), kind: id, evidence, identifiers: [{ scheme: id, value: id } as never] } },
            { op: 'PUT_RELATIONSHIP', relationship: { ...relationship(id, id), from: id, to: `${id}2`, role: id, evidence } },
          ];
          await store.append(changes, null, { who: id, why: id });
          await store.entities([id]);
          await store.relationships([id]);
          await store.history(id);
          expect((await everything(store)).items.length).toBeGreaterThan(0);
          await store.append([deleteRelationship(id), deleteEntity(id)], null, { who: id, why: id });
          await store.append(changes, null, author);
        }
        await store.refresh(author);
      } finally {
        stop();
        await store.close();
      }
      return statements;
    };
    // Constraints and indexes are made once.
    await (await openNeo4j(database().settings, names)).close();
    const plain = await sent((i) => `plain-${i}`);
    const hostile = await sent((i) => HOSTILE[i]);
    expect(plain.size).toBeGreaterThan(20);
    expect([...hostile].toSorted()).toEqual([...plain].toSorted());
    expect(await database().run('MATCH (n) WHERE n.owned RETURN n')).toEqual([]);
  }, 120_000);
});

/** All that any driver of this process runs, from now on until told to stop. */
async function watch(driver: Driver, statements: Set<string>): Promise<() => void> {
  const session = driver.session();
  const makers = await session.executeRead(async (transaction) => [session, transaction].map((one) => Object.getPrototypeOf(one) as Runner));
  await session.close();
  const originals = makers.map(({ run }) => run);
  for (const [i, maker] of makers.entries()) {
    maker.run = function (this: unknown, ...parts) {
      statements.add(String(parts[0]));
      return originals[i].apply(this, parts);
    };
  }
  return () => {
    for (const [i, maker] of makers.entries()) maker.run = originals[i];
  };
}

interface Runner {
  run(this: unknown, ...parts: unknown[]): unknown;
}
