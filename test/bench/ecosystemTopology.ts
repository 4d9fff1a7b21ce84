import { DAY_OPEN_END, firstDay } from '../../src/ontology/partialDate.ts';
import type { Topology } from '../../src/snapshot/Topology.ts';
import { createTopology } from '../../src/snapshot/topologyBuffer.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { finishTopology } from './finishTopology.ts';

/** Share of the entities of each kind, in thousandths. */
export const KINDS: readonly (readonly [string, number])[] = [
  ['HOSPITAL', 10],
  ['COMPANY', 330],
  ['FUND', 20],
  ['UNIVERSITY', 8],
  ['AGENCY', 4],
  ['PERSON', 290],
  ['PLATFORM', 28],
  ['PRODUCT', 160],
  ['AGREEMENT', 100],
  ['EVENT', 30],
  ['PROGRAMME', 10],
  ['SOURCE', 10],
];

/** Kinds that each type joins, and its share of the relationships, in thousandths. */
const TYPES: readonly (readonly [string, string, number])[] = [
  ['COMPANY', 'AGREEMENT', 90],
  ['HOSPITAL', 'AGREEMENT', 50],
  ['UNIVERSITY', 'AGREEMENT', 20],
  ['AGREEMENT', 'PRODUCT', 50],
  ['PERSON', 'COMPANY', 170],
  ['PERSON', 'HOSPITAL', 60],
  ['PERSON', 'UNIVERSITY', 50],
  ['COMPANY', 'PLATFORM', 50],
  ['HOSPITAL', 'PLATFORM', 20],
  ['COMPANY', 'PRODUCT', 110],
  ['PRODUCT', 'HOSPITAL', 60],
  ['FUND', 'COMPANY', 100],
  ['AGENCY', 'FUND', 10],
  ['AGENCY', 'PRODUCT', 50],
  ['PERSON', 'EVENT', 50],
  ['COMPANY', 'PROGRAMME', 20],
  ['COMPANY', 'COMPANY', 40],
];

export const TYPE_COUNT = TYPES.length;
const FIRST_DAY = firstDay('1995');
const DAYS = firstDay('2026') - FIRST_DAY;

export interface Ecosystem {
  readonly topology: Topology;
  /** Entity numbers by kind, ascending. */
  readonly members: ReadonlyMap<string, Uint32Array>;
  /** What it took to put the relationships into rows and columns. */
  readonly buildMs: number;
}

/**
 * A made-up graph with the shape of the real one, at any size, straight into typed arrays: five relationships an entity, and of each kind a few
 * that have very many (the most at a million entities: tens of thousands). Same seed, same graph.
 */
export function ecosystemTopology(entityCount: number, seed: number): Ecosystem {
  const random = new RandomNumbers(seed);
  const kind = Uint8Array.from({ length: entityCount }, () => byShare(random, KINDS));
  const members = new Map(KINDS.map(([name], i) => [name, Uint32Array.from([...kind.keys()].filter((v) => kind[v] === i))]));
  const relationshipCount = entityCount * 5;
  const topology = createTopology({ entities: entityCount, relationships: relationshipCount, evidence: relationshipCount });
  const { type, fromEntity: from, toEntity: to, status, since, until } = topology;
  until.fill(DAY_OPEN_END);
  for (let r = 0; r < relationshipCount; r++) {
    type[r] = byShare(random, TYPES);
    const [fromKind, toKind] = TYPES[type[r]];
    do {
      from[r] = someOf(random, members.get(fromKind)!);
      to[r] = someOf(random, members.get(toKind)!);
    } while (from[r] === to[r]);
    since[r] = FIRST_DAY + random.whole(0, DAYS);
    if (random.chance(0.3)) until[r] = since[r] + random.whole(0, 3_650);
    status[r] = random.chance(0.9) ? 0 : random.whole(1, 2);
  }
  const sources = members.get('SOURCE')!;
  topology.evidenceAt.set(topology.evidenceAt.map((_, r) => r));
  for (let r = 0; r < relationshipCount; r++) topology.evidenceSource[r] = random.one(sources as unknown as number[]);
  for (let r = 0; r < relationshipCount; r++) topology.evidenceStance[r] = random.whole(0, 1);
  for (let v = 0; v < entityCount; v++) topology.quality[v] = random.whole(0, 3);
  topology.entityType.set(kind);
  topology.kind.set(kind);
  return { topology, members, buildMs: finishTopology(topology, TYPE_COUNT) };
}

function byShare(random: RandomNumbers, shares: readonly (readonly [...unknown[], number])[]): number {
  let left = random.next() * 1_000;
  for (let i = 0; i < shares.length; i++) {
    left -= shares[i].at(-1) as number;
    if (left < 0) return i;
  }
  return shares.length - 1;
}

/** Half of the time any of them, else one with a chance by a power law of its place. */
function someOf(random: RandomNumbers, members: Uint32Array): number {
  const place = random.chance(0.5) ? random.next() : random.next() ** 3;
  return members[Math.floor(place * members.length)];
}
