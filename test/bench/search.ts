import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import { prepareSearch } from '../../src/search/SearchIndex.ts';
import { searchEntities } from '../../src/search/searchEntities.ts';
import { suggestEntities } from '../../src/search/suggestEntities.ts';
import { ecosystemSnapshot } from './ecosystemSnapshot.ts';
import { madeUpNames } from './madeUpNames.ts';

/**
 * `npm run bench:search [entities]`: a made-up graph of 100,000 entities with an English and a Chinese name each: what its search index takes, then searches and
 * suggestions for each kind of text, p50, p99 and the longest of the medians of its texts, and suggest ÷ search of the medians. Figures of another day or machine do not
 * compare; ratios do. Run with --expose-gc it prints memory, too.
 */
const print = (line: string) => process.stdout.write(`${line}\n`);
const ROUNDS = 8;
const count = Number(process.argv[2] ?? 100_000);
const names = madeUpNames(count, 7);
const snapshot = ecosystemSnapshot(readOntology(loadSdl()), count, 1, names);

print(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; ${count} entities`);
await benchBuild();
for (const [kind, texts] of Object.entries(kindsOfText())) benchTexts(kind, texts);

async function benchBuild(): Promise<void> {
  globalThis.gc?.();
  const [before, began, cpu] = [process.memoryUsage(), performance.now(), process.cpuUsage()];
  let [longest, last] = [0, began];
  const watch = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await prepareSearch(snapshot);
  const { user, system } = process.cpuUsage(cpu);
  const ms = performance.now() - began;
  clearInterval(watch);
  await setImmediate();
  globalThis.gc?.();
  const after = process.memoryUsage();
  const mb = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  print(
    `index: ${ms.toFixed(0)} ms, ${((user + system) / 1e3).toFixed(0)} ms of CPU, others waited ${longest.toFixed(0)} ms at most; ${mb.toFixed(0)} MB${globalThis.gc ? '' : ' (not collected)'}`,
  );
}

function kindsOfText(): Record<string, readonly string[]> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const english = names.slice(0, 400).map(([name]) => name);
  const chinese = names.slice(0, 400).map(([, name]) => name);
  return {
    'one letter': letters,
    'two letters': letters.flatMap((one) => [...'aeiouhn'].map((other) => one + other)),
    'beginnings of English words': english.map((name) => name.split(' ')[1].slice(0, 4)),
    'frequent words': ['shanghai', 'zhangjiang', 'medical', 'shanghai m', 'company', 'bio'],
    'English names': english,
    'names with a slip': english.map((name) => name.replace(/^(.)(.)(.)/, '$1$3$2')),
    'one Chinese character': [...new Set(chinese.map((name) => name[0]))],
    'two Chinese characters': chinese.map((name) => name.slice(2, 4)),
    'Chinese names': chinese,
    'Chinese in pieces': chinese.map((name) => name.slice(2, 6) + name.slice(0, 2)),
    pinyin: ['shanghai', 'ruijin', 'zhangjiang', 'yiyuan', 'shengwu', 'keji', 'huaruijin', 'shanghaikang', 'xinyao', 'fudan', 'shangh', 'zh ang', 'rui jin'],
    initials: ['shrj', 'rjsw', 'zjkj', 'shkh', 'fdyy', 'rjyy', 'zjy'],
    nothing: ['qqqq', '龘靐', 'zzyzx', 'xyzzyx', '瑞瑞瑞瑞'],
  };
}

function benchTexts(kind: string, texts: readonly string[]): void {
  const [suggest, search]: number[][] = [[], []];
  for (const text of texts) {
    const works = [
      () => suggestEntities(snapshot, text, { types: null, first: 8 }),
      () => searchEntities(snapshot, text, { types: null, first: 20, after: null }),
    ];
    const [short, long] = works.map((work) => at(Array.from({ length: ROUNDS }, () => timed(work)).slice(1), 0.5));
    suggest.push(short);
    search.push(long);
  }
  print(`${kind.padEnd(28)} suggest ${spread(suggest)}   search ${spread(search)}   suggest ÷ search ${(at(suggest, 0.5) / at(search, 0.5)).toFixed(3)}`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function spread(times: readonly number[]): string {
  return `p50 ${at(times, 0.5).toFixed(3)} p99 ${at(times, 0.99).toFixed(3)} max ${Math.max(...times).toFixed(2)} ms`;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)];
}
