import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { HttpClient } from './HttpClient.ts';
import type { Watched } from './Watcher.ts';

const EVERY_MS = 20;

const client = new HttpClient(workerData as { port: number });
let isOver = false;
parentPort!.once('message', () => {
  isOver = true;
});

const waits: number[] = [];
let failed = 0;
while (!isOver) {
  const began = performance.now();
  const answer = await client.ask('{ __typename }').catch(() => null);
  waits.push(performance.now() - began);
  if (answer?.data?.__typename !== 'Query') failed++;
  await wait(EVERY_MS);
}
client.close();
waits.sort((a, b) => a - b);
const watched: Watched = { asked: waits.length, failed, longestMs: waits.at(-1) ?? 0, p99Ms: waits[Math.floor(waits.length * 0.99)] ?? 0 };
parentPort!.postMessage(watched);
