import { pathPeriod } from '../../paths/pathPeriod.ts';
import { bestFirst } from '../evidenceOrder.ts';
import type { PathResolvers } from '../generated.ts';
import type { EntityRef, HopRef, PathRef } from '../refs.ts';
import { entityNumber } from '../selection.ts';
import { sentenceOf } from './Relationship.ts';

export const Path: PathResolvers = {
  length: ({ hops }) => hops.length,
  entities: ({ entities }) => entities.map((entity): EntityRef => ({ entity })),
  hops: (path) => hopsOf(path),
  period: async ({ hops }, _, { loaders }) => pathPeriod(await Promise.all(hops.map((hop) => Promise.all(hop.map((r) => loaders.relationship.load(r)))))),
  sources: async ({ hops }, _, { loaders, snapshot }) => {
    const records = await Promise.all(hops.flat().map((r) => loaders.relationship.load(r)));
    const ids = new Set(records.flatMap(({ evidence }) => bestFirst(snapshot, evidence).map(({ source }) => source)));
    return [...ids].map((id) => ({ entity: entityNumber(snapshot, 'source', id) }));
  },
  sentence: async ({ hops }, { language }, context) => {
    const sentences = await Promise.all(hops.map((hop) => sentenceOf(context, hop[0], language)));
    return (language ?? context.language) === 'ZH' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
  },
};

function hopsOf({ entities, hops }: PathRef): HopRef[] {
  return hops.map((relationships, i) => ({
    from: { entity: entities[i] },
    to: { entity: entities[i + 1] },
    relationships: relationships.map((relationship) => ({ relationship })),
  }));
}
