import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';

/** What mutations of the graph say of themselves; others say less. */
interface Outcome {
  readonly applied?: boolean;
  readonly replayed?: boolean;
  readonly problems?: readonly unknown[];
}

/** Has every mutation counted by how it ends. */
export function countMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name, resolve } = field;
    if (resolve === undefined) continue;
    const counted: GraphQLFieldResolver<unknown, AtlasContext> = async (source, args, context, info) => {
      const count = (outcome: string) => {
        const cell = context.metrics?.mutations.of(name, outcome);
        if (cell !== undefined) cell.count++;
      };
      try {
        const result: unknown = await resolve(source, args, context, info);
        count(outcomeOf((result ?? {}) as Outcome, args));
        return result;
      } catch (error) {
        count(error instanceof AtlasError ? error.code : 'INTERNAL_SERVER_ERROR');
        throw error;
      }
    };
    field.resolve = counted;
  }
  return schema;
}

function outcomeOf(
  { applied, replayed, problems = [] }: Outcome,
  args: { readonly input?: { readonly options?: { readonly preview?: unknown } | null } },
): string {
  if (problems.length > 0) return 'refused';
  if (replayed === true) return 'replayed';
  if (args.input?.options?.preview === true) return 'previewed';
  return applied === false ? 'nothing' : 'ok';
}
