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
  /** Whether it is done when it is stored, or only when this process shows it. */
  readonly untilShown: boolean;
}

export interface Outcome {
  readonly n: number;
  /** Of the graph that is stored, or that this process shows, once the order is done. */
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

async function obey({ n, changes, untilShown }: Order): Promise<void> {
  try {
    const version = await atlas.store.append(changes, null, { who: `process ${process.pid}`, why: 'told to' });
    const shown = atlas.projector.catchUp();
    shown.catch(() => {});
    tell({ n, version: untilShown ? (await shown).version : version });
  } catch (error) {
    const { code, details } = error as { code?: string; details?: Record<string, unknown> };
    tell({ n, error: { code: code ?? String(error), details: details ?? {} } });
  }
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
