import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts times of processes in. */
const TICK_MS = 10;

/** Memory of a process and all that it started, in megabytes; what several share counts once. */
export function memoryOf(pid: number): number {
  const kilobytes = familyOf(pid).map((member) => Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${member}/smaps_rollup`))?.[1] ?? 0));
  return sum(kilobytes) / 1024;
}

/** Time that cores have worked for a process and all that it started, in milliseconds. On a machine that is busy otherwise it says more than a clock. */
export function workOf(pid: number): number {
  // After the name, which may hold anything, in brackets: the 12th and 13th are time in the process and in the kernel.
  const ticks = familyOf(pid).map((member) => {
    const text = textOf(`/proc/${member}/stat`);
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return sum(ticks) * TICK_MS;
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1];
    if (/^\d+$/.test(name) && parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return [...parents.keys()].filter((member) => {
    for (let at: number | undefined = member; at !== undefined && at > 1; at = parents.get(at)) if (at === pid) return true;
    return false;
  });
}

/** Empty: it has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
