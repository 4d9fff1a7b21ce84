import { lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { type IncomingMessage, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import type { Config } from '../../config.ts';
import { AtlasError, ERRORS, type ErrorCode } from '../../errors.ts';
import { answers, listenLocally } from '../../http/localSocket.ts';
import { localSocketPath } from '../../http/localSocketPath.ts';
import { createLogger } from '../../telemetry/logger.ts';
import { createAtlas } from '../../wire.ts';

/** The server, for a command: that which has the data file, or where none has it, one of the command's own. What is asked is asked as the operator. */
export interface Desk {
  /** Throws AtlasError with the code and the message of the first error of the answer. */
  graphql<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Any other address of the server; a status of 400 and more is told by an AtlasError. */
  request(method: 'GET' | 'POST', path: string, options?: { headers?: Readonly<Record<string, string>>; body?: Readable | string }): Promise<IncomingMessage>;
  close(): Promise<void>;
}

/** Whether a server has the data file. */
export async function hasServer({ neo4j, dataPath }: Config): Promise<boolean> {
  if (neo4j !== null || dataPath === ':memory:') return false;
  const path = localSocketPath(dataPath);
  return isOwners(path, dataPath) && answers(path);
}

/** `existing`: a data file that is not there is refused, not made: a slip in ATLAS_DATA must not look like a graph. */
export async function openDesk(config: Config, { existing = false }: { existing?: boolean } = {}): Promise<Desk> {
  if (existing && config.neo4j === null && config.dataPath !== ':memory:' && statSync(config.dataPath, { throwIfNoEntry: false }) === undefined) {
    throw new AtlasError('BAD_USER_INPUT', [`there is no data file ${config.dataPath}; set ATLAS_DATA to where it is`]);
  }
  if (await hasServer(config)) return deskAt(localSocketPath(config.dataPath), async () => {});
  const atlas = await createAtlas(config, createLogger('silent'));
  // Of this user alone, and there also where the store is no file.
  const folder = mkdtempSync(join(tmpdir(), 'atlas-desk-'));
  const path = localSocketPath(join(folder, 'desk'));
  const end = await listenLocally(atlas.app, path);
  return deskAt(path, async () => {
    await end();
    await atlas.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Whether the socket is of whoever has the data file: another user of the machine must not answer in the server's place. */
function isOwners(socketPath: string, dataPath: string): boolean {
  if (process.platform === 'win32') return true;
  const socket = lstatSync(socketPath, { throwIfNoEntry: false });
  const file = statSync(dataPath, { throwIfNoEntry: false });
  return socket?.isSocket() === true && socket.uid === file?.uid;
}

function deskAt(socketPath: string, close: () => Promise<void>): Desk {
  const request: Desk['request'] = async (method, path, { headers = {}, body } = {}) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = send({ socketPath, method, path, headers: { host: 'localhost', connection: 'close', ...headers } }, resolve);
      sent.on('error', reject);
      if (body === undefined || typeof body === 'string') sent.end(body);
      else body.on('error', (error) => sent.destroy(error)).pipe(sent);
    });
    if ((answer.statusCode ?? 500) >= 400) throw refusal((await json(answer).catch(() => null)) as Answer | null);
    return answer;
  };
  return {
    request,
    graphql: async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const answer = (await json(await request('POST', '/graphql', { headers, body: JSON.stringify({ query, variables }) }))) as Answer & { data: T };
      if (answer.errors !== undefined) throw refusal(answer);
      return answer.data;
    },
    close,
  };
}

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The messages of the server are fit to be shown; some codes fill theirs into a sentence, which it has been in already. */
function refusal(answer: Answer | null): AtlasError {
  const { message, extensions } = answer?.errors?.[0] ?? { message: 'The server gives an answer that cannot be read.' };
  const code = extensions?.code;
  const known = code !== undefined && Object.hasOwn(ERRORS, code) && ERRORS[code as ErrorCode] === '%s' ? (code as ErrorCode) : 'BAD_REQUEST';
  return new AtlasError(known, [message]);
}
