import { STATUSES } from '../../ontology/records.ts';
import { relationshipSentence } from '../../ontology/sentence.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { RelationshipResolvers } from '../generated.ts';
import { logList } from '../history/logList.ts';
import { nameOf } from './Entity.ts';

export const Relationship: RelationshipResolvers = {
  id: ({ relationship }, _, { snapshot }) => snapshot.relationships.ids.at(relationship),
  formerIds: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).formerIds ?? [],
  history: ({ relationship }, args, context) => logList(context, context.snapshot.relationships.ids.at(relationship), args),
  type: ({ relationship }, _, { snapshot }) => snapshot.ontology.relationshipTypes[snapshot.relationships.type[relationship]].name as never,
  from: ({ relationship }, _, { snapshot }) => ({ entity: snapshot.relationships.from[relationship] }),
  to: ({ relationship }, _, { snapshot }) => ({ entity: snapshot.relationships.to[relationship] }),
  status: ({ relationship }, _, { snapshot }) => STATUSES[snapshot.relationships.status[relationship]],
  role: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).role,
  since: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).since,
  until: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).until,
  on: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).on,
  amount: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).amount,
  note: async ({ relationship }, _, { loaders }) => (await loaders.relationship.load(relationship)).note,
  sentence: ({ relationship }, { language }, context) => sentenceOf(context, relationship, language),
  evidence: async ({ relationship }, _, { loaders, snapshot }) => bestFirst(snapshot, (await loaders.relationship.load(relationship)).evidence),
};

/** Without a full stop, so that a path can chain it. */
export async function sentenceOf(context: AtlasContext, relationship: number, language: string | null | undefined): Promise<string> {
  const { snapshot } = context;
  const record = await context.loaders.relationship.load(relationship);
  const names = {
    from: nameOf(context, snapshot.relationships.from[relationship], language),
    to: nameOf(context, snapshot.relationships.to[relationship], language),
  };
  return relationshipSentence(snapshot.ontology, record, names, (language ?? context.language) === 'ZH' ? 'ZH' : 'EN');
}
