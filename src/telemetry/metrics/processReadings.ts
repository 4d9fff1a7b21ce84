import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Family } from './Family.ts';
import { Reading } from './Reading.ts';

const RESOLUTION_MS = 10;
const MICROSECOND = 1e-6;
const NANOSECOND = 1e-9;

export interface ProcessReadings {
  readonly families: readonly Family[];
  close(): void;
}

/** The process itself, under the names that dashboards for Node.js know. The delays are those since they were last read. */
export function processReadings(): ProcessReadings {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  // What is recorded is the time between two looks, which are that far apart when nothing delays them.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds * NANOSECOND - RESOLUTION_MS / 1_000);
  const gauge = (name: string, help: string, read: () => number) => new Reading('gauge', name, help, read);
  const counter = (name: string, help: string, read: () => number) => new Reading('counter', name, help, read);
  const families = [
    gauge('nodejs_eventloop_lag_p50_seconds', 'How late the event loop was, the median since the last reading.', () => late(delays.percentile(50))),
    gauge('nodejs_eventloop_lag_p99_seconds', 'How late the event loop was, the 99th percentile since the last reading.', () => late(delays.percentile(99))),
    // The last of the three to be read.
    gauge('nodejs_eventloop_lag_max_seconds', 'How late the event loop was at most since the last reading.', () => {
      const max = late(delays.max);
      delays.reset();
      return max;
    }),
    counter('process_cpu_user_seconds_total', 'Time of a core spent in the program.', () => process.cpuUsage().user * MICROSECOND),
    counter('process_cpu_system_seconds_total', 'Time of a core spent in the system on its behalf.', () => process.cpuUsage().system * MICROSECOND),
    gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', () => performance.timeOrigin / 1_000),
    gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss()),
    gauge('nodejs_heap_size_used_bytes', 'JavaScript memory in use.', () => process.memoryUsage().heapUsed),
    gauge('nodejs_heap_size_total_bytes', 'JavaScript memory taken.', () => process.memoryUsage().heapTotal),
    gauge('nodejs_external_memory_bytes', 'Memory outside the JavaScript heap that belongs to objects in it.', () => process.memoryUsage().external),
    ...openFiles(),
    new Reading('gauge', 'nodejs_version_info', 'The version of Node.js.', () => [[{ version: process.version }, 1]]),
  ];
  return { families, close: () => void delays.disable() };
}

/** Where the system tells it. */
function openFiles(): readonly Family[] {
  if (process.platform !== 'linux') return [];
  return [new Reading('gauge', 'process_open_fds', 'Open files and connections.', () => readdirSync('/proc/self/fd').length)];
}
