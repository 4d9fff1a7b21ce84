import type { ApolloServerPlugin } from '@apollo/server';
import type { AtlasContext } from './AtlasContext.ts';
import { jsonBytes } from './jsonBytes.ts';
import { LIMITS } from './limits.ts';
import { measuredSizes, type QueryLimit } from './queryCost.ts';

/** Whether a request asks for what it costs, which is part of its answer then: `"extensions": {"cost": true}`. */
export function isCostAsked(extensions: unknown): boolean {
  return typeof extensions === 'object' && extensions !== null && (extensions as Record<string, unknown>)['cost'] === true;
}

/** Tells in `extensions.cost` what was measured of a query, what is allowed, and what answering it took; of a refused query too. */
export const costPlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart({ request, contextValue }) {
    if (!isCostAsked(request.extensions)) return;
    const { spent, notes } = contextValue;
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || spent.size === null) return;
        const measured = measuredSizes(spent.size);
        const allowed = Object.fromEntries(Object.keys(measured).map((limit) => [limit, LIMITS[limit as QueryLimit]]));
        const { searches, explored } = spent;
        const responseBytes = notes.data === undefined ? jsonBytes(body.singleResult) : Buffer.byteLength(notes.data) + '{"data":}'.length;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: { measured, allowed, spent: { searches, explored, responseBytes } } };
      },
    };
  },
};
