import { OURS } from '../../analysis/nameOf.ts';
import type { MapContext } from '../MapContext.ts';
import type { SceneSource } from '../MapScene.ts';

/** Documents behind relationships, those behind most first, then by id; the first `most` of them. */
export async function sceneSources(
  context: Pick<MapContext, 'snapshot' | 'records'>,
  relationships: readonly number[],
  most: number,
): Promise<{ sources: SceneSource[]; sourceCount: number }> {
  const { snapshot } = context;
  const { evidenceAt, evidenceSource } = snapshot.relationships;
  const counts = new Map<number, number>();
  for (const r of relationships) {
    for (const source of new Set(evidenceSource.subarray(evidenceAt[r], evidenceAt[r + 1]))) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const { rank } = snapshot.topology;
  const place = (entity: number) => (rank === null ? entity : rank[entity]);
  const ranked = [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number) || place(a) - place(b));
  const sources = await Promise.all(ranked.slice(0, most).map((entity) => sceneSource(context, entity, counts.get(entity) as number)));
  return { sources, sourceCount: ranked.length };
}

export async function sceneSource({ records }: Pick<MapContext, 'records'>, entity: number, count: number): Promise<SceneSource> {
  const { id, source } = await records.entity.load(entity);
  if (source === null) throw new Error(`${id} is evidence, and no source`);
  const { title, titleTranslated, publisher, published, url } = source;
  return { id, title: titleTranslated ? `${title}${OURS}` : title, publisher, date: published, url, count };
}
