import type { GraphQLFieldResolver } from 'graphql';
import type { AtlasContext } from './AtlasContext.ts';

type Resolver = GraphQLFieldResolver<unknown, AtlasContext>;

/**
 * The same resolvers, none of which begins when the time of its request is over or its client has left. Works under every executor. What one throws at once is
 * a rejected promise instead: graphql-js 16 forgets the promises of a list's first items when a later item throws, and a rejection that nobody hears ends the
 * process.
 */
export function withDeadline<T extends object>(resolvers: T): T {
  return Object.fromEntries(Object.entries(resolvers).map(([type, fields]) => [type, isScalar(fields) ? fields : checkedFields(fields)])) as T;
}

function isScalar(definition: object): boolean {
  return 'serialize' in definition;
}

function checkedFields(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, resolve]) => [name, name.startsWith('__') || typeof resolve !== 'function' ? resolve : checked(resolve as Resolver)]),
  );
}

function checked(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    try {
      context.deadline.check();
      return resolve(source, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}
