import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { readConfig } from '../../src/config.ts';
import type { Change } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';

/** An order on standard input: one line of JSON. It is answered by one line with the same `n`. */
export interface Order {
  readonly n: number;
  readonly changes: readonly Change[];
  readonly expectedVersion: number | null;
}

export interface Outcome {
  readonly n: number;
  /** Of the graph that this process shows once the order is done. */
  readonly version?: number;
  readonly error?: { readonly code: string; readonly details: Readonly<Record<string, unknown>> };
}

/** Serves as the program does, and appends besides what it is told to. */
const { CACHED_RECORDS, ...env } = process.env;
const config = readConfig(env);
const atlas = await createAtlas(config, createLogger('silent'), CACHED_RECORDS === undefined ? {} : { cachedRecords: Number(CACHED_RECORDS) });
await atlas.app.listen({ host: '127.0.0.1', port: 0 });
tell({ origin: `http://127.0.0.1:${(atlas.app.server.address() as AddressInfo).port}` });

for await (const line of createInterface({ input: process.stdin })) void obey(JSON.parse(line) as Order);
await atlas.close();

async function obey({ n, changes, expectedVersion }: Order): Promise<void> {
  try {
    await atlas.store.append(changes, expectedVersion, { who: `process ${process.pid}`, why: 'told to' });
  } catch (error) {
    const { code, details } = error as { code?: string; details?: Record<string, unknown> };
    return tell({ n, error: { code: code ?? String(error), details: details ?? {} } });
  }
  // What is stored is acknowledged, whether it can be shown already or not.
  const version = await atlas.projector.catchUp().then(
    (snapshot) => snapshot.version,
    () => -1,
  );
  tell({ n, version });
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
