import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { createReport } from '../../src/reports/createReport.ts';
import { REPORT_FORMATS } from '../../src/reports/render/reportFormats.ts';
import type { Change } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../snapshot/records.ts';

/**
 * `npm run bench:reports [-- --agreements 5000]`: a register of so many agreements, put together and written in each format, one after the other in one process: how
 * long it takes, how long it holds the thread at most, and what the process takes more than before. The goal for XLSX: 3 s and 300 MB in all.
 */
const at = process.argv.indexOf('--agreements');
const count = at < 0 ? 5_000 : Number(process.argv[at + 1]);

const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'), {
  seedsFolder: null,
});
await atlas.store.append(register(count), null, { who: 'bench', why: 'to measure' });
await atlas.projector.catchUp();
const snapshot = atlas.projector.current;
const runner = createPathRunner();
const { signal } = new AbortController();
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();

const lines: string[] = [];
const doc = await measured('assembled', async () => {
  const records = createLoaders(atlas.store, snapshot, new RecordCache(1), signal);
  return createReport({ snapshot, records, store: atlas.store, runner, signal }, { kind: 'agreements', parameters: {}, language: 'ZH', asOf: null });
});
// XLSX first: what others leave behind is not to be counted to it.
for (const format of REPORT_FORMATS.toSorted((a, b) => Number(b.name === 'xlsx') - Number(a.name === 'xlsx'))) {
  await measured(format.name, async () => {
    let bytes = 0;
    for await (const piece of format.render(doc, { signal, table: null })) bytes += piece.length;
    return bytes;
  });
}
process.stdout.write(
  `${count} agreements, ${doc.notes.length} footnotes, before: ${before.toFixed(0)} MB\n\n| step | ms | longest hold ms | MB more than before, at most | ms ÷ 3,000 | MB ÷ 300 |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n`,
);
await runner.close();
await atlas.close();

async function measured<T>(step: string, work: () => Promise<T>): Promise<T> {
  let [longest, most] = [0, megabytes()];
  let last = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    most = Math.max(most, megabytes());
  }, 2);
  const begun = performance.now();
  const result = await work();
  const ms = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(look);
  const more = Math.max(most, megabytes()) - before;
  lines.push(`| ${step} | ${ms.toFixed(0)} | ${longest.toFixed(0)} | ${more.toFixed(0)} | ${(ms / 3_000).toFixed(2)} | ${(more / 300).toFixed(2)} |`);
  return result;
}

/** Each agreement has three parties, a date, a value and a subject, each in a place of its own of one of 500 documents. */
function register(agreements: number): Change[] {
  const changes: Change[] = [];
  const put = (record: ReturnType<typeof entity>) => changes.push({ op: 'PUT_ENTITY', entity: record });
  for (let i = 0; i < 500; i++) {
    put(
      source(`source/s${i}`, {
        title: `Filing ${i} 关于合作的公告`,
        url: `https://example.org/${i}`,
        publisher: `Publisher ${i % 40}`,
        published: '2021-05-06',
      }),
    );
  }
  for (let i = 0; i < 800; i++) {
    const names = [name(`Institution ${i}`), name(`机构${i}号`)];
    put(entity(`institution/i${i}`, { kind: i % 3 === 0 ? 'HOSPITAL' : 'COMPANY', names, evidence: [evidence(`source/s${i % 500}`)] }));
  }
  for (let i = 0; i < agreements; i++) {
    const said = [{ ...evidence(`source/s${i % 500}`), locator: `paragraph ${i % 30}: the parties agreed` }];
    const statements = [
      statement('signedOn', date(`${2010 + (i % 15)}-0${1 + (i % 9)}-1${i % 9}`), { evidence: said }),
      statement('dealValue', money(String(1_000_000 + i * 1_000)), { evidence: said }),
      statement('subject', { form: 'text', text: '联合研究与临床转化', language: 'ZH' }, { evidence: said }),
    ];
    put(entity(`agreement/a${i}`, { kind: 'STRATEGIC_COOPERATION', names: [name(`Agreement ${i}`), name(`合作协议第${i}号`)], statements, evidence: said }));
    for (let k = 0; k < 3; k++) {
      changes.push({
        op: 'PUT_RELATIONSHIP',
        relationship: relationship('PARTY_TO', `institution/i${(i * 7 + k * 13) % 800}`, `agreement/a${i}`, { evidence: said }),
      });
    }
  }
  return changes;
}
