import { defaultFieldResolver, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { AtlasContext } from './AtlasContext.ts';

/**
 * Has every field that gives a search's answer (its type has `truncatedBy`) note in the context when time ended that search: asked again, on an idle
 * machine, it may answer more, so nobody may keep it.
 */
export function noteTimeCuts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const answer = getNamedType(field.type);
      if (!(isObjectType(answer) || isInterfaceType(answer)) || answer.getFields()['truncatedBy'] === undefined) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: AtlasContext, info) => {
        const found = resolve(parent, args, context, info);
        return found instanceof Promise ? found.then((awaited) => noted(awaited, context)) : noted(found, context);
      };
    }
  }
  return schema;
}

function noted<T>(found: T, { notes }: AtlasContext): T {
  if ((found as { truncatedBy?: unknown } | null)?.truncatedBy === 'TIME') notes.isCutByTime = true;
  return found;
}
