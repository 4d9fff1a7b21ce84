import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { jsonBytes, surelyWithin } from './jsonBytes.ts';
import { LIMITS, limitDetails } from './limits.ts';
import type { Spent } from './Spent.ts';

/** Refuses an answer that is too long, before it is put into text. */
export const responseSizePlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart({ contextValue: { spent, notes } }) {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return;
        if (notes.data === undefined && surelyWithin(body.singleResult, LIMITS.responseBytes)) return;
        const bytes = notes.data === undefined ? jsonBytes(body.singleResult, COUNT_UP_TO) : Buffer.byteLength(notes.data) + '{"data":}'.length;
        const refusal = refusalOfLength(bytes, spent);
        if (refusal === null) return;
        notes.data = undefined;
        body.singleResult = { data: null, errors: [refusal] };
      },
    };
  },
};

/** What is answered instead of an answer of so many bytes; null: it may be as long. */
export function refusalOfLength(bytes: number, { size }: Spent): GraphQLFormattedError | null {
  if (bytes <= LIMITS.responseBytes) return null;
  const page = size?.largestPage ?? null;
  const advice = page === null ? 'ask for fewer fields' : `lower \`${page.argument}\` (now ${page.value}), or ask for fewer fields`;
  const told = bytes >= COUNT_UP_TO ? `over ${COUNT_UP_TO}` : bytes;
  const why = `the answer has ${told} bytes, more than the ${LIMITS.responseBytes} allowed; ${advice}`;
  const { code, message, details } = new AtlasError('LIMIT_EXCEEDED', [why], { details: limitDetails('responseBytes', bytes, page?.argument) });
  return { message, extensions: { code, ...details } };
}

/** Of an answer much longer than allowed only this is told. */
const COUNT_UP_TO = 4 * LIMITS.responseBytes;
