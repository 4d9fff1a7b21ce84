import type { ApolloServerPlugin } from '@apollo/server';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { jsonBytes } from './jsonBytes.ts';
import { LIMITS, limitDetails } from './limits.ts';

/** Refuses an answer that is too long, before it is put into text. */
export const responseSizePlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart({ contextValue: { spent, notes } }) {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return;
        const bytes = notes.data === undefined ? jsonBytes(body.singleResult, COUNT_UP_TO) : Buffer.byteLength(notes.data) + '{"data":}'.length;
        spent.responseBytes = bytes;
        if (bytes <= LIMITS.responseBytes) return;
        const page = spent.size?.largestPage ?? null;
        const advice = page === null ? 'ask for fewer fields' : `lower \`${page.argument}\` (now ${page.value}), or ask for fewer fields`;
        const told = bytes >= COUNT_UP_TO ? `over ${COUNT_UP_TO}` : bytes;
        const { code, message, details } = new AtlasError(
          'LIMIT_EXCEEDED',
          [`the answer has ${told} bytes, more than the ${LIMITS.responseBytes} allowed; ${advice}`],
          { details: limitDetails('responseBytes', bytes, page?.argument) },
        );
        notes.data = undefined;
        body.singleResult = { data: null, errors: [{ message, extensions: { code, ...details } }] };
      },
    };
  },
};

/** Of an answer much longer than allowed only this is told. */
const COUNT_UP_TO = 4 * LIMITS.responseBytes;
