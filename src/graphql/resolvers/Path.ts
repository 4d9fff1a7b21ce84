import { foldText } from '../../lib/foldText.ts';
import { weakestEvidence } from '../../paths/evidenceRank.ts';
import { pathPeriod } from '../../paths/pathPeriod.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { PathResolvers } from '../generated.ts';
import type { EntityRef, HopRef, PathRef } from '../refs.ts';
import { entityNumber } from '../selection.ts';
import { sentenceOf } from './Relationship.ts';

export const Path: PathResolvers = {
  length: ({ hops }) => hops.length,
  entities: ({ entities }) => entities.map((entity): EntityRef => ({ entity })),
  hops: (path) => hopsOf(path),
  period: async ({ hops }, _, { loaders }) => pathPeriod(await Promise.all(hops.map((hop) => Promise.all(hop.map((r) => loaders.relationship.load(r)))))),
  sources: async (path, _, context) => (await sourceIds(path, context)).map((id) => ({ entity: entityNumber(context.snapshot, 'source', id) })),
  confidence: ({ hops }, _, { snapshot }) => weakestEvidence(snapshot, hops),
  independentSources: async (path, _, context) => {
    const { snapshot, loaders } = context;
    const numbers = (await sourceIds(path, context)).map((id) => entityNumber(snapshot, 'source', id));
    const documents = await Promise.all(numbers.map((entity) => loaders.entity.load(entity)));
    const publishers = documents.map(({ source }) => source?.publisher ?? null);
    const named = new Set(publishers.flatMap((publisher) => (publisher === null ? [] : [foldText(publisher)])));
    return named.size + publishers.filter((publisher) => publisher === null).length;
  },
  sentence: async ({ hops }, { language }, context) => {
    const sentences = await Promise.all(hops.map((hop) => sentenceOf(context, hop[0], language)));
    return (language ?? context.language) === 'ZH' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
  },
};

/** In the order of the hops, the best first in each. */
async function sourceIds({ hops }: PathRef, { loaders, snapshot }: AtlasContext): Promise<string[]> {
  const records = await Promise.all(hops.flat().map((r) => loaders.relationship.load(r)));
  return [...new Set(records.flatMap(({ evidence }) => bestFirst(snapshot, evidence).map(({ source }) => source)))];
}

function hopsOf({ entities, hops }: PathRef): HopRef[] {
  return hops.map((relationships, i) => ({
    from: { entity: entities[i] },
    to: { entity: entities[i + 1] },
    relationships: relationships.map((relationship) => ({ relationship })),
  }));
}
