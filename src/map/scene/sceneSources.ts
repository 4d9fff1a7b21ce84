import type { Steps } from '../../lib/steps.ts';
import { OURS } from '../../ontology/words/ours.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import type { MapContext } from '../MapContext.ts';
import type { SceneSource } from '../MapScene.ts';
import { inPiecesFor } from '../plan/inPiecesFor.ts';

const A_STEP = 1_024;

/** Documents behind relationships, those behind most first, then by id; the first `most` of them. */
export async function sceneSources(
  context: Pick<MapContext, 'snapshot' | 'records' | 'signal'>,
  relationships: readonly number[],
  most: number,
): Promise<{ sources: SceneSource[]; sourceCount: number }> {
  const { snapshot, signal } = context;
  const counts = await inPiecesFor(signal, countSources(snapshot, relationships));
  const { topology } = snapshot;
  const ranked = [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number) || rankOf(topology, a) - rankOf(topology, b));
  const sources = await Promise.all(ranked.slice(0, most).map((entity) => sceneSource(context, entity, counts.get(entity) as number)));
  return { sources, sourceCount: ranked.length };
}

/** How many of the relationships each document is behind. */
function* countSources({ relationships: { evidenceAt, evidenceSource } }: Snapshot, relationships: readonly number[]): Steps<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const [i, r] of relationships.entries()) {
    if (i % A_STEP === 0) yield;
    for (let e = evidenceAt[r]; e < evidenceAt[r + 1]; e++) {
      // Once for each relationship, however many places of it are cited.
      if (evidenceSource.indexOf(evidenceSource[e], evidenceAt[r]) === e) counts.set(evidenceSource[e], (counts.get(evidenceSource[e]) ?? 0) + 1);
    }
  }
  return counts;
}

export async function sceneSource({ records }: Pick<MapContext, 'records'>, entity: number, count: number): Promise<SceneSource> {
  const { id, source } = await records.entity.load(entity);
  if (source === null) throw new Error(`${id} is evidence, and no source`);
  const { title, titleTranslated, publisher, published, url } = source;
  return { id, title: titleTranslated ? `${title}${OURS}` : title, publisher, date: published, url, count };
}
