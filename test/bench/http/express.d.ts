/** Of Express, what we use: it has no types of its own. */
declare module 'express' {
  import type { RequestListener, Server } from 'node:http';

  interface Application extends RequestListener {
    use(path: string, ...handlers: unknown[]): void;
    listen(port: number, host: string): Server;
  }
  const express: { (): Application; json(): unknown };
  export default express;
}
