import type { ApolloServerPlugin } from '@apollo/server';
import type { AtlasContext } from './AtlasContext.ts';

const requestIds = new WeakMap<object, string>();

/** The request in which an error was met, for the log. */
export function requestIdOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? requestIds.get(error) : undefined;
}

/** Notes it before the error gets its outward form, which knows nothing of the request. */
export const errorRequestIds: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) requestIds.set(error, contextValue.requestId);
      },
    };
  },
};
