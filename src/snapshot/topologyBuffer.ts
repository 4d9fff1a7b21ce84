import { type BufferFormat, createBuffer, type Numbers, openBuffer, type Section } from './sectionedBuffer.ts';
import type { Topology, TopologyMemory } from './Topology.ts';

export interface TopologySizes {
  readonly entities: number;
  readonly relationships: number;
  /** Pieces of evidence of all relationships together. */
  readonly evidence: number;
}

/** How far a later version reaches into the buffer of its base, and what else it is made of. */
interface VersionSizes extends TopologySizes {
  readonly slots: number;
  /** 1: entities were added, so that their numbers are not in order of their ids. */
  readonly ranked: number;
}

const BASE: BufferFormat<TopologySizes> = {
  what: 'topology',
  magic: 0x4f_50_54_41, // "ATPO" on a little-endian machine
  version: 3,
  counts: ['entities', 'relationships', 'evidence'],
  sections: [
    { name: 'at', numbers: Uint32Array, length: ({ entities }) => entities + 1 },
    ...slotSections(({ relationships }) => relationships * 2),
    ...relationshipSections(),
    { name: 'weight', numbers: Float64Array, length: ({ relationships }) => relationships },
    ...entitySections(),
  ],
};

/**
 * What is new in a later version beside what was appended to the sections of its base, and weights: where the rows stand, and what is known of each entity.
 * Rows that changed have been written anew behind all others.
 */
const VERSION: BufferFormat<VersionSizes> = {
  what: 'version',
  magic: 0x45_56_54_41, // "ATVE"
  version: 1,
  counts: ['entities', 'relationships', 'evidence', 'slots', 'ranked'],
  sections: [
    { name: 'at', numbers: Uint32Array, length: ({ entities }) => entities },
    { name: 'end', numbers: Uint32Array, length: ({ entities }) => entities },
    ...entitySections(),
    { name: 'rank', numbers: Uint32Array, length: ({ entities, ranked }) => entities * ranked },
    { name: 'byRank', numbers: Uint32Array, length: ({ entities, ranked }) => entities * ranked },
  ],
};

function slotSections(length: (sizes: TopologySizes) => number): Section<TopologySizes>[] {
  return [
    { name: 'to', numbers: Uint32Array, length },
    { name: 'relationship', numbers: Uint32Array, length },
    { name: 'slotType', numbers: Uint8Array, length },
    { name: 'slotSince', numbers: Uint16Array, length },
    { name: 'slotUntil', numbers: Uint16Array, length },
  ];
}

function relationshipSections(): Section<TopologySizes>[] {
  const length = ({ relationships }: TopologySizes) => relationships;
  const evidence = (sizes: TopologySizes) => sizes.evidence;
  return [
    { name: 'type', numbers: Uint8Array, length },
    { name: 'fromEntity', numbers: Uint32Array, length },
    { name: 'toEntity', numbers: Uint32Array, length },
    { name: 'status', numbers: Uint8Array, length },
    { name: 'since', numbers: Int32Array, length },
    { name: 'until', numbers: Int32Array, length },
    { name: 'evidenceAt', numbers: Uint32Array, length: ({ relationships }) => relationships + 1 },
    { name: 'evidenceSource', numbers: Uint32Array, length: evidence },
    { name: 'evidenceStance', numbers: Uint8Array, length: evidence },
  ];
}

function entitySections(): Section<TopologySizes>[] {
  const length = ({ entities }: TopologySizes) => entities;
  return [
    { name: 'entityType', numbers: Uint8Array, length },
    { name: 'kind', numbers: Uint8Array, length },
    { name: 'quality', numbers: Uint8Array, length },
  ];
}

/** All zeros, in shared memory, for the builder of a snapshot to fill. `room`: what later versions may append to; memory that is not written to costs nothing. */
export function createTopology(sizes: TopologySizes, room: TopologySizes = sizes): Topology {
  return topologyOf({ base: createBuffer(BASE, sizes, { ...room, entities: sizes.entities }), version: null, weights: null });
}

/** All zeros but for what it shares with the base, for the writer of a version to fill. `weights`: those of a version before it, to be shared; null: its own. */
export function createVersion(
  base: SharedArrayBuffer,
  sizes: TopologySizes & { readonly slots: number; readonly isRanked: boolean },
  weights: SharedArrayBuffer | null,
): Topology {
  const { isRanked, ...counts } = sizes;
  const version = createBuffer(VERSION, { ...counts, ranked: Number(isRanked) });
  return topologyOf({ base, version, weights: weights ?? new SharedArrayBuffer(sizes.relationships * Float64Array.BYTES_PER_ELEMENT) });
}

/** Views of what createTopology and createVersion made, here or in another thread. Throws on any other. */
export function topologyOf({ base, version, weights }: TopologyMemory): Topology {
  const { counts, sections, room } = openBuffer(BASE, base);
  if (version === null || weights === null) {
    const at = sections.get('at') as Uint32Array;
    const views = Object.fromEntries(sections) as unknown as Topology;
    const whole = { ...views, at: at.subarray(0, -1), end: at.subarray(1), rank: null, byRank: null, memory: { base, version, weights } };
    return Object.freeze({ ...whole, entityCount: counts.entities, relationshipCount: counts.relationships });
  }
  const later = openBuffer(VERSION, version);
  const { entities, relationships, slots, evidence, ranked } = later.counts;
  const grown = (all: readonly Section<TopologySizes>[], length: (section: Section<TopologySizes>) => number) =>
    all.map((section): [string, Numbers] => {
      const { name } = section;
      const used = length(section);
      if (used > (room.get(name) as number)) throw new Error(`This is no version of this base: its section "${name}" is out of bounds.`);
      const { buffer, byteOffset } = sections.get(name) as Numbers;
      return [name, new section.numbers(buffer as SharedArrayBuffer, byteOffset, used)];
    });
  const sizes = { entities, relationships, evidence };
  const views = Object.fromEntries([
    ...grown(
      slotSections(() => slots),
      () => slots,
    ),
    ...grown(relationshipSections(), ({ length }) => length(sizes)),
    ...later.sections,
  ]) as unknown as Topology;
  const order = ranked === 0 ? { rank: null, byRank: null } : {};
  const weight = new Float64Array(weights, 0, relationships);
  return Object.freeze({ ...views, ...order, weight, memory: { base, version, weights }, entityCount: entities, relationshipCount: relationships });
}

/** The `at` of a base with its last entry, the number of slots: for who fills it. */
export function startsOf({ at, end }: Topology): Uint32Array {
  return new Uint32Array(at.buffer, at.byteOffset, end.length + 1);
}

/** How many relationships, slots and pieces of evidence the buffer has room for. */
export function roomOf(base: SharedArrayBuffer): { readonly relationships: number; readonly slots: number; readonly evidence: number } {
  const { room } = openBuffer(BASE, base);
  return { relationships: room.get('type') as number, slots: room.get('to') as number, evidence: room.get('evidenceSource') as number };
}

/** The memory that all arrays of a topology are in, to be handed to another thread. */
export function memoryOf({ memory, at }: Topology): Topology['memory'] {
  if (at.buffer !== (memory?.version ?? memory?.base)) throw new Error('This is no topology buffer: it is not shared between threads.');
  return memory;
}
