import { labelOf, relationshipLabel, type WrittenLanguage } from '../../ontology/words/Labels.ts';
import { type EntityColumns, NO_KIND } from '../../snapshot/Snapshot.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type {
  EntityTypeInfoResolvers,
  GraphStatusResolvers,
  KindInfoResolvers,
  OntologyResolvers,
  RelationshipTypeInfoResolvers,
  StatementPropertyInfoResolvers,
} from '../generated.ts';

export const Ontology: OntologyResolvers = {
  entityTypes: (_, __, { snapshot }) => {
    const counts = countValues(snapshot.entities, snapshot.ontology.entityTypes.length);
    return snapshot.ontology.entityTypes.map(({ name, description }, i) => ({
      type: name,
      description,
      kinds: snapshot.ontology.kinds.filter(({ of }) => of.includes(name)).map((kind) => kind.name as never),
      count: counts[i],
    }));
  },
  kinds: (_, __, { snapshot }) => {
    const counts = countKinds(snapshot.entities, snapshot.ontology.kinds.length);
    return snapshot.ontology.kinds.map(({ name, description, of }, i) => ({ kind: name as never, description, of: [...of], count: counts[i] }));
  },
  relationshipTypes: (_, __, { snapshot }) => {
    const counts = countValues(snapshot.relationships, snapshot.ontology.relationshipTypes.length);
    return snapshot.ontology.relationshipTypes.map((definition, i) => ({
      type: definition.name as never,
      description: definition.description,
      from: [...definition.from],
      to: [...definition.to],
      properties: [...definition.properties],
      symmetric: definition.symmetric,
      connects: definition.connects,
      count: counts[i],
    }));
  },
  statementProperties: (_, __, { snapshot }) =>
    [...snapshot.statementProperties].map(([property, count]) => ({ property, count })).sort((a, b) => (a.property < b.property ? -1 : 1)),
};

export const EntityTypeInfo: EntityTypeInfoResolvers = {
  label: ({ type }, { language }, context) => labelOf(context.snapshot.ontology.labels.entityTypes, type, written(context, language)),
};

export const KindInfo: KindInfoResolvers = {
  label: ({ kind }, { language }, context) => labelOf(context.snapshot.ontology.labels.kinds, kind, written(context, language)),
};

export const RelationshipTypeInfo: RelationshipTypeInfoResolvers = {
  label: ({ type }, { language, direction }, context) =>
    relationshipLabel(context.snapshot.ontology.labels, type, direction === 'IN' ? 'IN' : 'OUT', written(context, language)),
};

export const StatementPropertyInfo: StatementPropertyInfoResolvers = {
  label: ({ property }, { language }, context) => labelOf(context.snapshot.ontology.labels.properties, property, written(context, language)),
};

/** Ours are written in English and Chinese alone. */
function written(context: AtlasContext, language: string | null | undefined): WrittenLanguage {
  return (language ?? context.language) === 'ZH' ? 'ZH' : 'EN';
}

export const GraphStatus: GraphStatusResolvers = {
  version: (_, __, { snapshot }) => snapshot.version,
  store: (_, __, { storeName }) => storeName,
  loadedAt: (_, __, { snapshot }) => snapshot.loadedAt,
  entityCount: (_, __, { snapshot }) => snapshot.entities.liveCount,
  relationshipCount: (_, __, { snapshot }) => snapshot.relationships.liveCount,
  statementCount: (_, __, { snapshot }) => snapshot.statementCount,
  sourceCount: (_, __, context) => entityCounts(context).find(({ type }) => type === 'SOURCE')?.count ?? 0,
  entities: (_, __, context) => entityCounts(context),
  relationships: (_, __, { snapshot }) => {
    const counts = countValues(snapshot.relationships, snapshot.ontology.relationshipTypes.length);
    return snapshot.ontology.relationshipTypes.map(({ name }, i) => ({ type: name as never, count: counts[i] }));
  },
};

function entityCounts({ snapshot }: AtlasContext) {
  const counts = countValues(snapshot.entities, snapshot.ontology.entityTypes.length);
  return snapshot.ontology.entityTypes.map(({ name }, i) => ({ type: name, count: counts[i] }));
}

function countValues({ type, live }: Pick<EntityColumns, 'type' | 'live'>, types: number): Uint32Array {
  const counts = new Uint32Array(types);
  type.forEach((value, i) => {
    if (live === null || live[i] === 1) counts[value]++;
  });
  return counts;
}

function countKinds({ kind, live }: Pick<EntityColumns, 'kind' | 'live'>, kinds: number): Uint32Array {
  const counts = new Uint32Array(kinds);
  kind.forEach((value, i) => {
    if (value !== NO_KIND && (live === null || live[i] === 1)) counts[value]++;
  });
  return counts;
}
