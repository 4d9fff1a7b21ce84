import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { AtlasContext } from './AtlasContext.ts';
import { contextAt } from './timeOf.ts';

type Resolver = GraphQLFieldResolver<unknown, AtlasContext>;

/**
 * Has no resolver begin when the time of its request is over or its client has left, and gives each the context of its place, so that none can forget the
 * date. Works under every executor. What one throws at once is a rejected promise instead: graphql-js 16 forgets the promises of a list's first items when a
 * later item throws, and a rejection that nobody hears ends the process.
 */
export function guardResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) if (field.resolve !== undefined) field.resolve = guarded(field.resolve);
  }
  return schema;
}

/** The resolver without its guard, for who looks at the time and throws in safety; undefined: it has none. */
export function unguarded(resolve: Resolver): Resolver | undefined {
  return bare.get(resolve);
}

const bare = new WeakMap<Resolver, Resolver>();

function guarded(resolve: Resolver): Resolver {
  const withGuard: Resolver = (source, args, context, info) => {
    try {
      context.deadline.check();
      return resolve(source, args, contextAt(context, info), info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  bare.set(withGuard, resolve);
  return withGuard;
}
