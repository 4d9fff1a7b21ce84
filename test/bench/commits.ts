import { cpus } from 'node:os';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { buildSnapshot } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import type { LoggedChange, StoredItem } from '../../src/store/store.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { entity, evidence, LOADED_AT, ONTOLOGY, relationship, source } from '../snapshot/records.ts';

/**
 * `npm run bench:commits [entities …]`: how long it takes until a commit is visible in a snapshot of so many entities and five times as many relationships,
 * once the store has told of it. Median and worst in milliseconds.
 */
const ROUNDS = 30;
const BATCH = 20_000;
const print = (line: string) => process.stdout.write(`${line}\n`);
const REPORT = 'source/report';
const institution = (i: number) => `institution/${String(i).padStart(8, '0')}`;

async function* items(entityCount: number): AsyncGenerator<readonly StoredItem[]> {
  yield [{ entity: source(REPORT) }];
  for (let from = 0; from < entityCount; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, entityCount - from) }, (_, i) => ({ entity: entity(institution(from + i)) }));
  }
  const random = new RandomNumbers(1);
  const someone = () => institution(Math.floor((random.chance(0.5) ? random.next() : random.next() ** 3) * entityCount));
  for (let from = 0; from < entityCount * 5; from += BATCH) {
    const batch: StoredItem[] = [];
    for (let i = 0; i < BATCH && from + i < entityCount * 5; i++) {
      const [one, other] = [someone(), someone()];
      if (one !== other) batch.push({ relationship: link(String(from + i).padStart(9, '0'), one, other) });
    }
    yield batch;
  }
}

function link(id: string, from: string, to: string): RelationshipRecord {
  return { ...relationship('PARTNERS_WITH', from, to, { evidence: [evidence(REPORT)] }), id: `r${id}` };
}

type Made = readonly [before: EntityRecord | RelationshipRecord | null, after: EntityRecord | RelationshipRecord | null];

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];
print(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
for (const size of sizes) {
  const begin = performance.now();
  let snapshot = await buildSnapshot(items(size), ONTOLOGY, { isLenient: true }, () => ({ version: 1, loadedAt: LOADED_AT }));
  const { count } = snapshot.relationships;
  print(`\n${size} entities, ${count} relationships, built in ${((performance.now() - begin) / 1_000).toFixed(1)} s`);
  const hub = institution(0);
  print(`  largest degree ${snapshot.entities.degree[snapshot.entities.ids.find(hub) as number]}`);
  const random = new RandomNumbers(2);
  const someone = () => institution(random.whole(1, size - 1));
  let made = 0;
  const agreement = (): Made[] => {
    const id = `agreement/new-${++made}`;
    const party = (to: string): Made => [null, { ...link(`new-${made}-${to}`, to, id), type: 'PARTY_TO' }];
    return [[null, entity(id, { evidence: [evidence(REPORT)] })], party(someone()), party(someone()), party(someone())];
  };
  const kinds: [string, () => Made[]][] = [
    ['a relationship', () => [[null, link(`new-${++made}`, someone(), someone())]]],
    ['a relationship of the largest hub', () => [[null, link(`new-${++made}`, hub, someone())]]],
    ['an agreement with three parties', agreement],
    ['another name', () => [renamed(snapshot, random.whole(1, size - 1))]],
  ];
  for (const [name, make] of kinds) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const version = snapshot.version + 1;
      const changes: LoggedChange[] = make().map(([before, after], sequence) => {
        return { version, sequence, id: (after ?? before)!.id, before, after, who: 'bench', why: 'bench', at: '2026-01-01T00:00:00Z' };
      });
      const start = performance.now();
      const next = changedSnapshot(snapshot, changes, { version, loadedAt: LOADED_AT, published: () => null });
      times.push(performance.now() - start);
      if (next === null) throw new Error(`${name} could not be taken over`);
      snapshot = next;
    }
    times.sort((a, b) => a - b);
    print(`  ${name.padEnd(36)} ${times[times.length >> 1].toFixed(1).padStart(8)} ${times[times.length - 1].toFixed(1).padStart(8)}`);
  }
}

function renamed(snapshot: Snapshot, number: number): Made {
  const before = entity(institution(number));
  return [before, { ...before, names: [{ ...before.names[0], text: `Renamed in ${snapshot.version}` }] }];
}
