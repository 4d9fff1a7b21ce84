import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HttpConfig } from '../config.ts';

/**
 * What a browser may do with each kind of answer (Content-Security-Policy). A kind of page that needs more gets an entry here and is sent by `sendPage`;
 * whatever is sent otherwise is data, with which a browser may do nothing.
 */
export const POLICIES = Object.freeze({
  data: { 'default-src': ["'none'"] },
  /** Our own pages: no script at all. */
  page: { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], 'img-src': ["'self'", 'data:'], 'form-action': ["'self'"] },
  /** Our own pages with a script, which is a file and asks this server alone. */
  reports: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
  },
  /** The map: one script, which asks this server alone; its style stands in the page. */
  map: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
  },
  /** One map, for a frame in other sites: which ones is a setting, see `sendFramed`. */
  embed: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
  },
  /** A page about an entity that other sites show in a frame: nothing runs in it. */
  preview: { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], 'frame-ancestors': ['*'] },
  /** GraphiQL with its editor, which puts styles into the page, and has its workers beside it; its scripts are files. */
  playground: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
  },
} satisfies Record<string, Policy>);

type Policy = Readonly<Record<string, readonly string[]>>;
export type PageKind = Exclude<keyof typeof POLICIES, 'data' | 'embed'>;

/** Sends a page. No inline script runs, whatever has found its way into the page. */
export function sendPage(reply: FastifyReply, kind: PageKind, html: string): FastifyReply {
  if (kind === 'preview') reply.removeHeader('x-frame-options');
  return reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy(kind)).send(html);
}

/** Sends the page of one map, which stands in frames of the sites that `ancestors` names. */
export function sendFramed(reply: FastifyReply, html: string, ancestors: HttpConfig['embedAncestors']): FastifyReply {
  const policy = policyText(POLICIES.embed, ancestors === 'off' ? ["'none'"] : ancestors === '*' ? null : ["'self'", ...ancestors]);
  if (ancestors !== 'off') reply.removeHeader('x-frame-options');
  return reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(html);
}

export function pagePolicy(kind: PageKind): string {
  return policyText(POLICIES[kind]);
}

/** For the files of the playground: a worker obeys the policy that its own file came with. */
export const PLAYGROUND_FILES: string = policyText(POLICIES.playground);

/** The headers that all answers have. With `https` browsers are told to come by nothing else for a year. */
export function addSecurityHeaders(app: FastifyInstance, https: boolean): void {
  const headers = {
    'content-security-policy': policyText(POLICIES.data),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
}

/** `ancestors` null: whoever wants to. `frame-ancestors *` would leave out files and applications, whose addresses begin neither with http nor https. */
function policyText(policy: Policy, ancestors: readonly string[] | null = policy['frame-ancestors'] ?? ["'none'"]): string {
  const directives = { ...policy, 'base-uri': ["'none'"], ...(ancestors === null ? {} : { 'frame-ancestors': ancestors }) };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
