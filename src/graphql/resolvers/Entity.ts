import type { EntityCriteria } from '../../analysis/EntityCriteria.ts';
import { daysOf, overlaps, periodDays } from '../../ontology/partialDate.ts';
import { STATUSES } from '../../ontology/records.ts';
import { GraphAsOf } from '../../snapshot/GraphAsOf.ts';
import { NO_KIND } from '../../snapshot/Snapshot.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { InstitutionResolvers, NodeResolvers } from '../generated.ts';
import { logList } from '../history/logList.ts';
import { nonEmpty, plainText } from '../limits.ts';
import { neighbourMask } from '../neighbourMask.ts';
import { dateOfList, neighbourList } from '../neighbours.ts';
import type { EntityRef } from '../refs.ts';
import { statementsOf } from '../statements.ts';

type ObjectTypeName = 'Institution' | 'Person' | 'Fund' | 'Platform' | 'Product' | 'Agreement' | 'Event' | 'Programme' | 'Place' | 'Source';

export function objectTypeOf({ entity }: EntityRef, { snapshot }: AtlasContext): ObjectTypeName {
  return snapshot.ontology.entityTypes[snapshot.entities.type[entity]].objectType as ObjectTypeName;
}

type SharedField =
  | 'id'
  | 'formerIds'
  | 'history'
  | 'type'
  | 'kind'
  | 'status'
  | 'name'
  | 'names'
  | 'summary'
  | 'statements'
  | 'identifiers'
  | 'relationships'
  | 'evidence';

const sharedFields: Required<Pick<InstitutionResolvers, SharedField>> = {
  id: ({ entity }, _, { snapshot }) => snapshot.entities.ids.at(entity),
  formerIds: async ({ entity }, _, { loaders }) => (await loaders.entity.load(entity)).formerIds ?? [],
  history: ({ entity }, args, context) => logList(context, context.snapshot.entities.ids.at(entity), args),
  type: ({ entity }, _, { snapshot }) => snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name,
  kind: ({ entity }, _, { snapshot }) => {
    const kind = snapshot.entities.kind[entity];
    return kind === NO_KIND ? null : (snapshot.ontology.kinds[kind].name as never);
  },
  status: ({ entity }, _, { snapshot }) => STATUSES[snapshot.entities.status[entity]],
  name: ({ entity }, { language }, context) => nameOf(context, entity, language),
  names: async ({ entity }, _, { loaders, asOf }) => {
    const { names } = await loaders.entity.load(entity);
    return asOf === undefined ? names : names.filter((name) => overlaps(periodDays(name), daysOf(asOf)));
  },
  summary: async ({ entity }, { language }, context) => {
    const { summaries } = await context.loaders.entity.load(entity);
    const wanted = language ?? context.language;
    return (summaries.find((summary) => summary.language === wanted) ?? summaries[0])?.text ?? null;
  },
  statements: ({ entity }, args, context) => {
    if (args.property != null) plainText('property', args.property);
    return statementsOf(context, entity, args);
  },
  identifiers: async ({ entity }, _, { loaders }) => (await loaders.entity.load(entity)).identifiers,
  relationships: ({ entity }, args, context) => {
    const types = args.types == null ? null : nonEmpty('types', args.types);
    const where = (args.neighbour ?? null) as EntityCriteria | null;
    const mask = neighbourMask(context, where, dateOfList(context, args.asOf));
    return neighbourList(
      context,
      entity,
      {
        types,
        direction: args.direction ?? 'ANY',
        neighbour: mask === null ? null : (other) => mask[other] !== 0,
        asOf: args.asOf ?? null,
      },
      args,
      { types, where },
    );
  },
  evidence: async ({ entity }, _, { loaders }) => (await loaders.entity.load(entity)).evidence,
};

/** Fields that all ten entity types share; each type inherits them from the interface. */
export const Entity = { __resolveType: objectTypeOf, ...sharedFields };

export const Node: NodeResolvers = {
  __resolveType: (ref, context) => ('tombstone' in ref ? 'Tombstone' : 'relationship' in ref ? 'Relationship' : objectTypeOf(ref, context)),
};

export function nameOf({ snapshot, language: own, asOf }: AtlasContext, entity: number, language: string | null | undefined): string {
  return (GraphAsOf.of(snapshot, asOf) ?? snapshot.entities.texts).name(entity, (language ?? own) === 'ZH' ? 'ZH' : 'EN');
}
