import type { EntityRecord } from '../../ontology/records.ts';
import { statementId } from '../../ontology/statementId.ts';
import type {
  EntityStateResolvers,
  EvidenceStateResolvers,
  RecordChangeResolvers,
  RecordStateResolvers,
  RelationshipStateResolvers,
  StatementStateResolvers,
} from '../generated.ts';

export const RecordChange: RecordChangeResolvers = {
  nodeId: ({ id }) => id,
  kind: ({ before, after }) => (before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED'),
};

export const RecordState: RecordStateResolvers = { __resolveType: (record) => ('names' in record ? 'EntityState' : 'RelationshipState') };

export const EntityState: EntityStateResolvers = {
  nodeId: ({ id }) => id,
  formerIds: ({ formerIds }) => formerIds ?? [],
  kind: ({ kind }) => kind as never,
  name: ({ names }, { language }, context) => {
    const wanted = language ?? context.language;
    return (names.find((name) => name.language === wanted) ?? names[0]).text;
  },
  summary: ({ summaries }: EntityRecord, { language }, context) => {
    const wanted = language ?? context.language;
    return (summaries.find((summary) => summary.language === wanted) ?? summaries[0])?.text ?? null;
  },
};

export const RelationshipState: RelationshipStateResolvers = { nodeId: ({ id }) => id, formerIds: ({ formerIds }) => formerIds ?? [] };

export const StatementState: StatementStateResolvers = { key: statementId };

export const EvidenceState: EvidenceStateResolvers = {
  title: async ({ source }, _, { snapshot, loaders }) => {
    const entity = snapshot.entities.ids.find(source);
    return entity === undefined ? null : ((await loaders.entity.load(entity)).source?.title ?? null);
  },
  url: async ({ source }, _, { snapshot, loaders }) => {
    const entity = snapshot.entities.ids.find(source);
    return entity === undefined ? null : ((await loaders.entity.load(entity)).source?.url ?? null);
  },
};
