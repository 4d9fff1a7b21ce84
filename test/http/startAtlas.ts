import type { AddressInfo } from 'node:net';
import { type Config, DEFAULT_HTTP, type HttpConfig } from '../../src/config.ts';
import type { Change } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, type AtlasOptions, createAtlas } from '../../src/wire.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON; each test says what it must be.
export type Data = any;

/** What a query is answered. */
export interface Answer {
  readonly status: number;
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly argument?: string };
  }[];
  readonly extensions?: Data;
}

export interface RunningAtlas {
  readonly atlas: Atlas;
  /** http://127.0.0.1:PORT */
  readonly origin: string;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The data of a query that must not fail. */
  data(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Data>;
  close(): Promise<void>;
}

/** The whole program, in memory, listening on a port of its own. */
export async function startAtlas(options: AtlasOptions = {}, settings: Partial<HttpConfig> = {}): Promise<RunningAtlas> {
  const http = { ...DEFAULT_HTTP, ...settings };
  const config: Config = { neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', http };
  const atlas = await createAtlas(config, createLogger('silent'), options);
  await atlas.app.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(atlas.app.server.address() as AddressInfo).port}`;
  const ask: RunningAtlas['ask'] = async (query, variables, headers = {}) => {
    const reply = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: reply.status, ...((await reply.json()) as Omit<Answer, 'status'>) };
  };
  return {
    atlas,
    origin,
    ask,
    data: async (...request) => {
      const answer = await ask(...request);
      if (answer.errors !== undefined) throw new Error(`${answer.status} ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
    close: () => atlas.close(),
  };
}

/** The same with a graph of one's own instead of seeds/. */
export async function startAtlasWith(changes: readonly Change[]): Promise<RunningAtlas> {
  const running = await startAtlas({ seedsFolder: null });
  await running.atlas.store.append(changes, null, { who: 'test', why: 'to see' });
  await running.atlas.projector.catchUp();
  return running;
}
