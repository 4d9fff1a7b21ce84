import type { RelationshipTypeDefinition } from '../ontology/Ontology.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { NO_KIND } from '../snapshot/Snapshot.ts';
import type { FoundPath } from './FoundPath.ts';
import { rounded } from './kernels/score.ts';

/** Paths that are alike but for the entities they go through. */
export interface PathType {
  readonly pattern: string;
  readonly count: number;
  /** Sum of the scores of its paths. */
  readonly score: number;
  /** The first of its paths. */
  readonly example: FoundPath;
}

/** What the paths have in common, most frequent first, then by score (highest first), then by pattern. */
export function pathTypes(snapshot: Snapshot, paths: readonly FoundPath[]): PathType[] {
  const types = new Map<string, { pattern: string; count: number; score: number; example: FoundPath }>();
  for (const path of paths) {
    const pattern = patternOf(snapshot, path);
    const known = types.get(pattern);
    if (known === undefined) types.set(pattern, { pattern, count: 1, score: path.score, example: path });
    else {
      known.count++;
      known.score += path.score;
    }
  }
  return [...types.values()]
    .map((type) => ({ ...type, score: rounded(type.score) }))
    .sort((a, b) => b.count - a.count || b.score - a.score || (a.pattern < b.pattern ? -1 : 1));
}

/** As in `Hospital –PARTY_TO→ Agreement ←PARTY_TO– Company`. */
export function patternOf(snapshot: Snapshot, { entities, hops }: FoundPath): string {
  return hops.reduce(
    (pattern, relationships, hop) => `${pattern} ${arrowsOf(snapshot, relationships, entities[hop])} ${wordOf(snapshot, entities[hop + 1])}`,
    wordOf(snapshot, entities[0]),
  );
}

/** Institutions differ by their kind more than by anything; of all else the type says what it is. */
function wordOf({ entities, ontology }: Snapshot, entity: number): string {
  const type = ontology.entityTypes[entities.type[entity]].name;
  const kind = entities.kind[entity];
  const name = type === 'INSTITUTION' && kind !== NO_KIND ? ontology.kinds[kind].name : type;
  return name[0] + name.slice(1).toLowerCase().replaceAll('_', ' ');
}

/** Types of parallel relationships in the order of the ontology: those along the step, those against it, those without a direction. */
function arrowsOf({ relationships, ontology }: Snapshot, hop: readonly number[], from: number): string {
  const names = (isAsked: (type: RelationshipTypeDefinition, isForward: boolean) => boolean): string => {
    const types = hop
      .filter((r) => isAsked(ontology.relationshipTypes[relationships.type[r]], relationships.from[r] === from))
      .map((r) => relationships.type[r]);
    return [...new Set(types)]
      .sort((a, b) => a - b)
      .map((type) => ontology.relationshipTypes[type].name)
      .join('+');
  };
  const along = names(({ symmetric }, isForward) => !symmetric && isForward);
  const against = names(({ symmetric }, isForward) => !symmetric && !isForward);
  const without = names(({ symmetric }) => symmetric);
  return [along && `–${along}→`, against && `←${against}–`, without && `–${without}–`].filter((arrow) => arrow !== '').join('&');
}
