import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PLAYGROUND_FILES } from './securityHeaders.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Our own modules for browsers, as they stand in a folder: no build, and what a browser runs is what the repository holds. */
export function serveClient(app: FastifyInstance, folder: URL, path: string): void {
  for (const file of readdirSync(folder)) {
    const type = TYPES[extname(file)];
    if (type === undefined) continue;
    const text = readFileSync(new URL(file, folder), 'utf8');
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    app.get(`${path}${file}`, (request, reply) => {
      reply.headers({ etag, 'cache-control': 'no-cache', 'content-security-policy': PLAYGROUND_FILES });
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(type).send(text);
    });
  }
}
