import type { Steps } from '../../lib/steps.ts';
import { STANCES, STATUSES, type Stance, type Status } from '../../ontology/records.ts';
import { relationshipLabel } from '../../ontology/words/Labels.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { MapContext } from '../MapContext.ts';
import type { SceneEdge } from '../MapScene.ts';
import { pairKey } from './pairKey.ts';
import type { ShownPlan } from './ShownPlan.ts';

const MOST_IDS = 20;
const MOST_WORDS = 3;
const A_STEP = 1_024;

/** One edge for all relationships between the same two nodes, in order of their first one. */
export function* sceneEdges(
  context: Pick<MapContext, 'snapshot' | 'language'>,
  { relationships, placeOf }: ShownPlan,
  idOf: (place: number) => string,
): Steps<SceneEdge[]> {
  const { from, to } = context.snapshot.relationships;
  const groups = new Map<number, number[]>();
  for (const [i, r] of relationships.entries()) {
    if (i % A_STEP === 0) yield;
    const [a, b] = [placeOf.get(from[r]) as number, placeOf.get(to[r]) as number];
    if (a === b) continue;
    const key = pairKey(a, b);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [r]);
    else group.push(r);
  }
  const edges: SceneEdge[] = [];
  for (const group of groups.values()) {
    yield;
    const [a, b] = [placeOf.get(from[group[0]]) as number, placeOf.get(to[group[0]]) as number];
    edges.push(sceneEdge(context, group, (r) => placeOf.get(from[r]) === a, [idOf(a), idOf(b)]));
  }
  return edges;
}

function sceneEdge(
  { snapshot, language }: Pick<MapContext, 'snapshot' | 'language'>,
  group: readonly number[],
  isForward: (r: number) => boolean,
  [from, to]: [string, string],
): SceneEdge {
  const { relationships, ontology } = snapshot;
  const definition = (r: number) => ontology.relationshipTypes[relationships.type[r]];
  const types = byFrequency(group.map((r) => definition(r).name));
  const words = byFrequency(
    group.map((r) => relationshipLabel(ontology.labels, definition(r).name, isForward(r) || definition(r).symmetric ? 'OUT' : 'IN', language)),
  );
  return {
    ...{ id: `${from}|${to}`, from, to, types, count: group.length },
    label: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' · ')} …` : words.join(' · '),
    relationships: group.slice(0, MOST_IDS).map((r) => relationships.ids.at(r)),
    direction: group.every((r) => isForward(r) && !definition(r).symmetric) ? 'FORWARD' : 'NONE',
    status: statusOf(snapshot, group),
    stance: stanceOf(snapshot, group),
  };
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number));
}

function statusOf({ relationships }: Snapshot, group: readonly number[]): Status {
  const found = new Set(group.map((r) => STATUSES[relationships.status[r]]));
  return STATUSES.find((status) => found.has(status)) as Status;
}

function stanceOf({ relationships: { evidenceAt, evidenceStance } }: Snapshot, group: readonly number[]): Stance {
  const stated = STANCES.indexOf('STATED');
  return group.some((r) => evidenceStance.subarray(evidenceAt[r], evidenceAt[r + 1]).includes(stated)) ? 'STATED' : 'IMPLIED';
}
