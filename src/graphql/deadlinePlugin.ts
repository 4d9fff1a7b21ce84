import type { ApolloServerPlugin } from '@apollo/server';
import type { AtlasContext } from './AtlasContext.ts';

/** Starts the time of a request, and answers one that ran out of it with that alone: neither half an answer nor an error for each field that is missing. */
export const deadlinePlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart({ contextValue: { deadline } }) {
    deadline.start();
    return {
      async willSendResponse({ response: { body } }) {
        deadline.end(body.kind === 'single' && body.singleResult.errors !== undefined);
        const { exceeded } = deadline;
        if (exceeded === null || body.kind !== 'single' || !body.singleResult.errors?.some(({ extensions }) => extensions?.['code'] === exceeded.code)) return;
        body.singleResult = { data: null, errors: [{ message: exceeded.message, extensions: { code: exceeded.code, ...exceeded.details } }] };
      },
    };
  },
};
