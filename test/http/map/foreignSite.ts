import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignSite {
  /** http://127.0.0.1:PORT, not the atlas's. */
  readonly origin: string;
  /** Each path and what stands there; `.js` are scripts, `.css` styles, all else pages. */
  readonly files: Map<string, string>;
  close(): Promise<void>;
}

/** A site that embeds maps, with the Content-Security-Policy that is given to all its pages. */
export async function foreignSite(policy: string): Promise<ForeignSite> {
  const files = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const text = files.get(path);
    if (text === undefined) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing but files of the site itself and what docs/embedding.md says that the atlas needs. */
export function strictPolicy(atlas: string): string {
  return `default-src 'none'; script-src 'self' ${atlas}; connect-src ${atlas}; style-src 'self'; frame-src ${atlas}; img-src 'self'; base-uri 'none'`;
}
