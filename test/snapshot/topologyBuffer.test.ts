import { describe, expect, it } from '@jest/globals';
import { AGAINST, dayCode } from '../../src/snapshot/slotColumns.ts';
import type { Topology } from '../../src/snapshot/Topology.ts';
import { createTopology, createVersion, memoryOf, roomOf, topologyOf } from '../../src/snapshot/topologyBuffer.ts';
import { randomGraph } from './randomGraph.ts';

const SIZES = { entities: 3, relationships: 5, evidence: 7 };
const ROOM = { entities: 3, relationships: 9, evidence: 8 };
const LENGTHS = {
  ...{ at: 3, end: 3, to: 10, relationship: 10, slotType: 10, slotSince: 10, slotUntil: 10 },
  ...{ type: 5, fromEntity: 5, toEntity: 5, status: 5, since: 5, until: 5, weight: 5 },
  ...{ evidenceAt: 6, evidenceSource: 7, evidenceStance: 7, entityType: 3, kind: 3, quality: 3 },
};

type Sections = Record<string, Uint32Array>;

function sectionsOf({ entityCount, relationshipCount, memory, rank, byRank, ...sections }: Topology): Sections {
  return sections as unknown as Sections;
}

function lengthsOf(topology: Topology): Record<string, number> {
  return Object.fromEntries(Object.entries(sectionsOf(topology)).map(([name, { length }]) => [name, length]));
}

describe('the topology of a snapshot', () => {
  it('is in one shared buffer, and the columns of the snapshot are its arrays', () => {
    const { entities, relationships, topology } = randomGraph(3).snapshot;
    const { at, end, relationship, slotType, slotSince, slotUntil, type, fromEntity, toEntity, status, since, until, weight } = topology;
    const { evidenceAt, evidenceSource, evidenceStance, entityType, kind, quality } = topology;
    const shared = [type, fromEntity, toEntity, status, since, until, weight, evidenceAt, evidenceSource, evidenceStance, entityType, kind, quality];
    const columns = [
      ...[relationships.type, relationships.from, relationships.to, relationships.status, relationships.since, relationships.until],
      ...[relationships.weight, relationships.evidenceAt, relationships.evidenceSource, relationships.evidenceStance],
      ...[entities.type, entities.kind, entities.quality],
    ];
    expect(shared.filter((array, i) => array !== columns[i])).toEqual([]);
    const { base, version } = memoryOf(topology);
    expect(Object.values(sectionsOf(topology)).filter(({ buffer }) => (buffer as unknown) !== base)).toEqual([]);
    expect(version).toBe(null);
    const row = (slot: number) => at.findIndex((begin, v) => begin <= slot && slot < end[v]);
    expect([...slotType]).toEqual(Array.from(relationship, (r, slot) => type[r] + (relationships.from[r] === row(slot) ? 0 : AGAINST)));
    expect([...slotSince]).toEqual(Array.from(relationship, (r) => dayCode(since[r])));
    expect([...slotUntil]).toEqual(Array.from(relationship, (r) => dayCode(until[r])));
    expect([topology.entityCount, topology.relationshipCount]).toEqual([entities.count, relationships.count]);
  });

  it('is seen through any other views of the buffer', () => {
    const { topology } = randomGraph(4).snapshot;
    const again = topologyOf(memoryOf(topology));
    expect(again).toEqual(topology);
    expect(again.at).not.toBe(topology.at);
  });

  it('takes 56 bytes a relationship, 5 a piece of evidence, 7 an entity, and a header', () => {
    const bytes = (entities: number, relationships: number, evidence: number) =>
      memoryOf(createTopology({ entities, relationships, evidence })).base.byteLength;
    expect(bytes(0, 0, 0)).toBe(272);
    expect([bytes(8_000, 0, 0), bytes(0, 8_000, 0), bytes(0, 0, 8_000)].map((total) => Math.round((total - 272) / 8_000))).toEqual([7, 56, 5]);
  });

  it('has sections of the lengths asked for, all zero, whatever the room', () => {
    for (const topology of [createTopology(SIZES), createTopology(SIZES, ROOM)]) {
      expect([topology.entityCount, topology.relationshipCount, topology.rank, topology.byRank]).toEqual([3, 5, null, null]);
      expect(lengthsOf(topology)).toEqual(LENGTHS);
      expect(Object.values(sectionsOf(topology)).some((section) => [...section].some((value) => value !== 0))).toBe(false);
    }
    expect(roomOf(memoryOf(createTopology(SIZES, ROOM)).base)).toEqual({ relationships: 9, slots: 18, evidence: 8 });
  });
});

describe('a later version', () => {
  const base = createTopology(SIZES, ROOM);
  const sizes = { entities: 4, relationships: 8, evidence: 8, slots: 16 };

  it('reaches further into the sections of its base, and has its own rows, weights, columns of entities and order', () => {
    base.type.fill(7);
    const version = createVersion(memoryOf(base).base, { ...sizes, isRanked: true }, null);
    expect(lengthsOf(version)).toEqual({
      ...{ at: 4, end: 4, to: 16, relationship: 16, slotType: 16, slotSince: 16, slotUntil: 16 },
      ...{ type: 8, fromEntity: 8, toEntity: 8, status: 8, since: 8, until: 8, weight: 8 },
      ...{ evidenceAt: 9, evidenceSource: 8, evidenceStance: 8, entityType: 4, kind: 4, quality: 4 },
    });
    expect([version.entityCount, version.relationshipCount, version.rank?.length, version.byRank?.length]).toEqual([4, 8, 4, 4]);
    expect([...version.type]).toEqual([7, 7, 7, 7, 7, 0, 0, 0]);
    const memory = memoryOf(version);
    expect(topologyOf(memory)).toEqual(version);
    const own = ['at', 'end', 'entityType', 'kind', 'quality', 'rank', 'byRank'];
    const inVersion = Object.entries({ ...version }).filter(([, array]) => ArrayBuffer.isView(array) && array.buffer === memory.version);
    expect(inVersion.map(([name]) => name).sort()).toEqual(own.sort());
  });

  it('has no order of its own where no entity was added', () => {
    const version = createVersion(memoryOf(base).base, { ...sizes, isRanked: false }, null);
    expect([version.rank, version.byRank]).toEqual([null, null]);
  });

  it('is refused where the base has no room for it', () => {
    expect(() => createVersion(memoryOf(base).base, { ...sizes, relationships: 10, isRanked: false }, null)).toThrow(
      'This is no version of this base: its section "type" is out of bounds.',
    );
  });
});

describe('a buffer that is no topology', () => {
  const changed = (word: number, value: number) => {
    const { base } = memoryOf(createTopology(SIZES));
    new Uint32Array(base)[word] = value;
    return base;
  };

  it.each<[string, SharedArrayBuffer, string]>([
    ['nothing', new SharedArrayBuffer(0), 'it is too short for a header'],
    ['zeros', new SharedArrayBuffer(1_000), 'it does not begin with the magic number'],
    ['another magic', changed(0, 0x41_54_50_4f), 'it does not begin with the magic number'],
    ['another format', changed(1, 1), 'its format is 1, this program reads 3'],
    ['another number of sections', changed(2, 13), 'it has 13 sections, not 19'],
    ['counts that the sections have no room for', changed(3, 4), 'its section "at" is not what the counts ask for'],
    ['a section of other numbers', changed(6, 3), 'its section "at" is not what the counts ask for'],
    ['a section beyond the end', changed(8, 1_000_000), 'its section "at" is out of bounds'],
    ['a section inside the one before', changed(11, 33), 'its section "to" is out of bounds'],
    ['a section inside the header', changed(8, 0), 'its section "at" is out of bounds'],
  ])('is refused: %s', (_, buffer, why) => {
    expect(() => topologyOf({ base: buffer, version: null, weights: null })).toThrow(`This is no topology buffer: ${why}.`);
  });

  it('is refused where its end is cut off', () => {
    const whole = new Uint8Array(memoryOf(createTopology(SIZES)).base);
    const cut = new SharedArrayBuffer(whole.length - 8);
    new Uint8Array(cut).set(whole.subarray(0, cut.byteLength));
    expect(() => topologyOf({ base: cut, version: null, weights: null })).toThrow('This is no topology buffer: its section "quality" is out of bounds.');
  });

  it('is not handed out for a topology that lives elsewhere', () => {
    const { topology } = randomGraph(1).snapshot;
    expect(() => memoryOf({ ...topology, at: topology.at.slice() })).toThrow('This is no topology buffer: it is not shared between threads.');
  });
});
