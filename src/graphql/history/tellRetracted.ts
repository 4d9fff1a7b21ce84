import type { GraphQLSchema } from 'graphql';
import type { AtlasContext } from '../AtlasContext.ts';
import { withTombstone } from './tombstone.ts';

/** Has every field of Query that refuses an unknown id say what became of it, where the log knows. */
export function tellRetracted(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve === undefined || field.args.length === 0) continue;
    field.resolve = (parent, args, context: AtlasContext, info) => {
      const failed = async (error: unknown) => {
        throw await withTombstone(context, error);
      };
      try {
        const found = resolve(parent, args, context, info);
        return found instanceof Promise ? found.catch(failed) : found;
      } catch (error) {
        return failed(error);
      }
    };
  }
  return schema;
}
