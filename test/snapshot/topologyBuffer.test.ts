import { describe, expect, it } from '@jest/globals';
import { AGAINST, dayCode } from '../../src/snapshot/slotColumns.ts';
import { bufferOf, createTopology, topologyOf } from '../../src/snapshot/topologyBuffer.ts';
import { randomGraph } from './randomGraph.ts';

const SIZES = { entities: 3, relationships: 5, evidence: 7 };
const LENGTHS = {
  ...{ at: 4, to: 10, relationship: 10, slotType: 10, slotSince: 10, slotUntil: 10, type: 5, status: 5, since: 5, until: 5, weight: 5 },
  ...{ evidenceAt: 6, evidenceSource: 7, evidenceStance: 7, entityType: 3, kind: 3, quality: 3 },
};

describe('the topology of a snapshot', () => {
  it('is in one shared buffer, and the columns of the snapshot are its arrays', () => {
    const { rows, entities, relationships, topology } = randomGraph(3).snapshot;
    const {
      at,
      to,
      relationship,
      slotType,
      slotSince,
      slotUntil,
      type,
      status,
      since,
      until,
      weight,
      evidenceAt,
      evidenceSource,
      evidenceStance,
      entityType,
      kind,
      quality,
    } = topology;
    const shared = [at, to, relationship, type, status, since, until, weight, evidenceAt, evidenceSource, evidenceStance, entityType, kind, quality];
    const columns = [
      ...[rows.at, rows.to, rows.relationship, relationships.type, relationships.status, relationships.since, relationships.until],
      ...[relationships.weight, relationships.evidenceAt, relationships.evidenceSource, relationships.evidenceStance],
      ...[entities.type, entities.kind, entities.quality],
    ];
    expect(shared.filter((array, i) => array !== columns[i])).toEqual([]);
    expect([...shared, slotType, slotSince, slotUntil].filter(({ buffer }) => buffer !== bufferOf(topology))).toEqual([]);
    const row = (slot: number) => at.findIndex((begin, v) => begin <= slot && slot < at[v + 1]);
    expect([...slotType]).toEqual(Array.from(relationship, (r, slot) => type[r] + (relationships.from[r] === row(slot) ? 0 : AGAINST)));
    expect([...slotSince]).toEqual(Array.from(relationship, (r) => dayCode(since[r])));
    expect([...slotUntil]).toEqual(Array.from(relationship, (r) => dayCode(until[r])));
    expect([topology.entityCount, topology.relationshipCount]).toEqual([entities.count, relationships.count]);
  });

  it('is seen through any other views of the buffer', () => {
    const { topology } = randomGraph(4).snapshot;
    const again = topologyOf(bufferOf(topology));
    expect(again).toEqual(topology);
    expect(again.at).not.toBe(topology.at);
  });

  it('takes 48 bytes a relationship, 5 a piece of evidence, 7 an entity, and a header', () => {
    const bytes = (entities: number, relationships: number, evidence: number) => bufferOf(createTopology({ entities, relationships, evidence })).byteLength;
    expect(bytes(0, 0, 0)).toBe(248);
    expect([bytes(8_000, 0, 0), bytes(0, 8_000, 0), bytes(0, 0, 8_000)].map((total) => Math.round((total - 248) / 8_000))).toEqual([7, 48, 5]);
  });

  it('has sections of the lengths asked for, all zero', () => {
    const { entityCount, relationshipCount, ...sections } = createTopology(SIZES);
    expect([entityCount, relationshipCount]).toEqual([3, 5]);
    expect(Object.fromEntries(Object.entries(sections).map(([name, { length }]) => [name, length]))).toEqual(LENGTHS);
    expect(Object.values(sections).some((section) => [...section].some((value) => value !== 0))).toBe(false);
  });
});

describe('a buffer that is no topology', () => {
  const changed = (word: number, value: number) => {
    const buffer = bufferOf(createTopology(SIZES));
    new Uint32Array(buffer)[word] = value;
    return buffer;
  };

  it.each<[string, SharedArrayBuffer, string]>([
    ['nothing', new SharedArrayBuffer(0), 'it is too short for a header'],
    ['zeros', new SharedArrayBuffer(1_000), 'it does not begin with the magic number'],
    ['another magic', changed(0, 0x41_54_50_4f), 'it does not begin with the magic number'],
    ['another format', changed(1, 1), 'its format is 1, this program reads 2'],
    ['another number of sections', changed(5, 13), 'it has 13 sections, not 17'],
    ['counts that the sections do not have', changed(2, 4), 'its section "at" is not what the counts ask for'],
    ['a section of other numbers', changed(6, 3), 'its section "at" is not what the counts ask for'],
    ['a section beyond the end', changed(8, 1_000_000), 'its section "at" is out of bounds'],
    ['a section inside the one before', changed(11, 30), 'its section "to" is out of bounds'],
    ['a section inside the header', changed(8, 0), 'its section "at" is out of bounds'],
  ])('is refused: %s', (_, buffer, why) => {
    expect(() => topologyOf(buffer)).toThrow(`This is no topology buffer: ${why}.`);
  });

  it('is refused where its end is cut off', () => {
    const whole = new Uint8Array(bufferOf(createTopology(SIZES)));
    const cut = new SharedArrayBuffer(whole.length - 8);
    new Uint8Array(cut).set(whole.subarray(0, cut.byteLength));
    expect(() => topologyOf(cut)).toThrow('This is no topology buffer: its section "quality" is out of bounds.');
  });

  it('is not handed out for a topology that lives elsewhere', () => {
    const { topology } = randomGraph(1).snapshot;
    expect(() => bufferOf({ ...topology, at: topology.at.slice() })).toThrow('This is no topology buffer: it is not shared between threads.');
  });
});
