import { compareTexts } from '../../lib/compareTexts.ts';
import { sortInSteps } from '../../lib/sortInSteps.ts';
import { inPieces, type Steps } from '../../lib/steps.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import type { ReportContext } from '../ReportContext.ts';

/** Relationships of one type that an entity has in one direction. */
export interface RelationshipGroup {
  /** Name of the type. */
  readonly type: string;
  /** OUT: from the entity. Of a type without a direction always OUT. */
  readonly direction: 'OUT' | 'IN';
  readonly isSymmetric: boolean;
  /** By beginning, what is undated last, then by name of the other end, then by its id. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly relationship: number;
  readonly neighbour: number;
}

/** In the order of the ontology. Others are served while it looks through a hub. */
export function relationshipGroups(context: ReportContext, entity: number): Promise<RelationshipGroup[]> {
  return inPieces(groupsInSteps(context, entity), { ref: true });
}

interface Key extends Member {
  /** The first day on which it may hold; behind all others where nobody knows. */
  readonly since: number;
  readonly name: string;
}

const KEYS_A_STEP = 200;

function* groupsInSteps({ snapshot, graph, language, signal }: ReportContext, entity: number): Steps<RelationshipGroup[]> {
  const { topology, relationships, ontology, entities } = snapshot;
  const names = graph ?? entities.texts;
  const keys = new Map<number, Key[]>();
  for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
    if ((slot - topology.at[entity]) % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
    const relationship = topology.relationship[slot];
    if (graph !== null && !graph.hasRelationship(relationship)) continue;
    const neighbour = topology.to[slot];
    const type = relationships.type[relationship];
    const since = relationships.since[relationship];
    const isInward = relationships.from[relationship] !== entity && !ontology.relationshipTypes[type].symmetric;
    const group = type * 2 + Number(isInward);
    const key = { relationship, neighbour, since: since === DAY_OPEN_START ? DAY_OPEN_END : since, name: names.name(neighbour, language) };
    const known = keys.get(group);
    if (known === undefined) keys.set(group, [key]);
    else known.push(key);
  }
  const groups: RelationshipGroup[] = [];
  for (const group of [...keys.keys()].sort((a, b) => a - b)) {
    signal.throwIfAborted();
    const found = keys.get(group) as Key[];
    const order = yield* sortInSteps(found.length, (a, b) => compareKeys(found[a], found[b], (one) => rankOf(topology, one)));
    const { name: type, symmetric } = ontology.relationshipTypes[group >> 1];
    const direction = group % 2 === 0 ? 'OUT' : 'IN';
    groups.push({ type, direction, isSymmetric: symmetric, members: Array.from(order, (i) => found[i]) });
  }
  return groups;
}

function compareKeys(a: Key, b: Key, rank: (entity: number) => number): number {
  return a.since - b.since || compareTexts(a.name, b.name) || rank(a.neighbour) - rank(b.neighbour);
}
