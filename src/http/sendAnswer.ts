import type { FastifyReply, FastifyRequest } from 'fastify';
import { abortWhenClientLeaves } from './abortWhenClientLeaves.ts';
import { type AnswerType, answerType } from './answerType.ts';
import { errorBody } from './earlyErrors.ts';
import { chosenEncoding, type Encoding, LEAST_COMPRESSED } from './encodings.ts';
import type { GraphqlRequest } from './GraphqlRequest.ts';
import { lastAsked } from './lastAsked.ts';
import type { RequestMeter } from './metrics/RequestMeter.ts';
import type { Asker, QueryAnswers } from './QueryAnswers.ts';

export const REVALIDATED = 'public, max-age=0, must-revalidate';
export const VARY = 'Accept, Accept-Language, Accept-Encoding';

/** Sends the answer to a query, or by GET that the client has it already. What is not told in `manner` is read from the request's headers. */
export type SendAnswer = (request: FastifyRequest, reply: FastifyReply, asked: GraphqlRequest, manner?: AnswerManner) => Promise<FastifyReply>;

export interface AnswerManner {
  readonly language?: 'EN' | 'ZH';
  readonly type?: AnswerType;
}

export function answerSender(answers: QueryAnswers, meter: RequestMeter): SendAnswer {
  const encodingOf = lastAsked('accept-encoding', ({ headers }) => chosenEncoding(headers['accept-encoding'] as string | undefined));
  const typeOf = lastAsked('accept', answerType);
  const languageOf = lastAsked('accept-language', (request) => (request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN'));

  return async (request, reply, asked, manner = {}) => {
    const isPost = request.method === 'POST';
    const type = manner.type ?? typeOf(request);
    if (type === null) {
      const message = 'The header `accept` does not accept application/json or application/graphql-response+json, in which answers are given.';
      return reply.code(406).header('cache-control', 'no-store').send(errorBody('BAD_REQUEST', message));
    }
    const encoding = encodingOf(request);
    const document = answers.documentOf(asked);
    const { snapshot } = answers;
    const asker: Asker = {
      requestId: request.id,
      language: manner.language ?? languageOf(request),
      principal: request.principal,
      method: isPost ? 'POST' : 'GET',
      signal: () => abortWhenClientLeaves(reply),
    };
    let tag: string | null = null;
    if (!isPost) {
      tag = `${await answers.tag(snapshot, asked, document, asker)}${type.name.length}`;
      const known = heldTag(request.headers['if-none-match'], tag);
      if (known !== null) return reply.code(304).headers({ etag: known, 'cache-control': REVALIDATED }).send();
    }
    const found = await answers.answer(snapshot, asked, document, asker);
    meter.answered(asked, document, found.outcome, reply.elapsedTime);
    const isRefused = found.status === 400;
    for (const [name, value] of found.headers) reply.header(name, value);
    reply.code(isRefused ? type.refused.status : found.status);
    reply.header('content-type', isRefused ? type.refused.name : type.name);
    reply.header('x-cache', found.isHit ? 'HIT' : 'MISS');
    const used: Encoding | null = found.body.length < LEAST_COMPRESSED ? null : encoding;
    if (tag !== null && found.isFinal) reply.header('cache-control', REVALIDATED).header('etag', `"${tag}${used === null ? '' : `-${used}`}"`);
    else reply.header('cache-control', 'no-store');
    if (used === null) return reply.send(found.body);
    return reply.header('content-encoding', used).send(await found.encoded(used));
  };
}

/** The one of the tags in `If-None-Match` that names this answer, compressed or not; `*` names none. */
export function heldTag(ifNoneMatch: string | undefined, tag: string): string | null {
  if (ifNoneMatch === undefined) return null;
  const held = ifNoneMatch.split(',').map((text) => text.trim().replace(/^W\//, ''));
  return held.find((text) => text === `"${tag}"` || text === `"${tag}-br"` || text === `"${tag}-gzip"`) ?? null;
}
