import { nameOf } from '../../analysis/nameOf.ts';
import { relationshipSentence } from '../../ontology/sentence.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { MapContext } from '../MapContext.ts';
import type { SceneEdge, ScenePath, SceneSource } from '../MapScene.ts';
import { sceneSource } from './sceneSources.ts';

/** Each with its sentence, which tells the relationship with the best evidence at each hop, and with the documents behind all of them. */
export function scenePaths(context: MapContext, paths: readonly FoundPath[], edges: readonly SceneEdge[]): Promise<ScenePath[]> {
  const { ids } = context.snapshot.entities;
  const edgeBetween = new Map(edges.flatMap(({ id, from, to }) => [[`${from}|${to}`, id] as const, [`${to}|${from}`, id] as const]));
  return Promise.all(
    paths.map(async ({ entities, hops, score }) => {
      const nodes = entities.map((entity) => ids.at(entity));
      return {
        nodes,
        edges: nodes.slice(1).map((to, i) => edgeBetween.get(`${nodes[i]}|${to}`) as string),
        ...{ length: hops.length, score, sentence: await sentenceOf(context, hops), sources: await sourcesOf(context, hops) },
      };
    }),
  );
}

async function sentenceOf(context: MapContext, hops: FoundPath['hops']): Promise<string> {
  const { snapshot, language, records } = context;
  const { from, to } = snapshot.relationships;
  const sentences = await Promise.all(
    hops.map(async ([r]) => {
      const [record, fromName, toName] = await Promise.all([records.relationship.load(r), nameOf(context, from[r]), nameOf(context, to[r])]);
      return relationshipSentence(snapshot.ontology, record, { from: fromName, to: toName }, language);
    }),
  );
  return language === 'ZH' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
}

/** In the order of the hops, the best first in each. */
async function sourcesOf({ snapshot, records }: MapContext, hops: FoundPath['hops']): Promise<SceneSource[]> {
  const relationships = await Promise.all(hops.flat().map((r) => records.relationship.load(r)));
  const counts = new Map<string, number>();
  for (const { evidence } of relationships) {
    for (const id of new Set(bestFirst(snapshot, evidence).map(({ source }) => source))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Promise.all([...counts].map(([id, count]) => sceneSource({ records }, snapshot.entities.ids.find(id) as number, count)));
}
