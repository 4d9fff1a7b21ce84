import { expect, it } from '@jest/globals';
import type { SourceDetails } from '../../../src/ontology/records.ts';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { RIS } from '../../../src/reports/render/ris.ts';
import { readRis } from '../readRis.ts';
import { HOSTILE, sampleReport } from '../sampleReport.ts';

async function rendered(doc: ReportDoc): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of RIS.render(doc, { signal: new AbortController().signal, table: null })) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function citing(doc: ReportDoc, details: readonly Partial<SourceDetails>[]): ReportDoc {
  const nothing = { title: 'T', titleTranslated: false, url: null, publisher: null, author: null, published: null, language: 'en', quality: 'WEAK' } as const;
  return { ...doc, sources: details.map((one, i) => ({ id: `source/${i}`, details: { ...nothing, ...one }, content: [], notes: [i + 1, i + 2] })) };
}

it('has a record for each document, with what is known of it and nothing else', async () => {
  const doc = citing(sampleReport(), [
    {
      title: '张江园区',
      author: '杨珍莹',
      publisher: '浦东时报',
      published: '2023-05-24',
      url: 'https://example.org/a?b=1',
      language: 'zh-Hans',
      quality: 'PRESS',
      titleTranslated: true,
    },
    { published: '2017-05', url: 'https://example.org/b', publisher: 'Ruijin Hospital', quality: 'PRIMARY' },
    { published: '2012', quality: 'REPOST' },
    {},
  ]);
  const cited = (i: number) => `Cited in “Agreement register: Ruijin Hospital”, footnotes ${i + 1}, ${i + 2}.`;
  expect(readRis(await rendered(doc)).map((record) => Object.fromEntries(record))).toEqual([
    {
      TY: ['NEWS'],
      ID: ['source/0'],
      TI: ['张江园区'],
      AU: ['杨珍莹'],
      T2: ['浦东时报'],
      PB: ['浦东时报'],
      PY: ['2023'],
      DA: ['2023/05/24/'],
      UR: ['https://example.org/a?b=1'],
      LA: ['zh-Hans'],
      N1: ['The title is paraphrased or translated by Zhangjiang Atlas.', 'Press report.', cited(0)],
    },
    {
      TY: ['ELEC'],
      ID: ['source/1'],
      TI: ['T'],
      PB: ['Ruijin Hospital'],
      PY: ['2017'],
      DA: ['2017/05//'],
      UR: ['https://example.org/b'],
      LA: ['en'],
      N1: ['Primary document.', cited(1)],
    },
    { TY: ['GEN'], ID: ['source/2'], TI: ['T'], PY: ['2012'], DA: ['2012///'], LA: ['en'], N1: ['Repost.', cited(2)] },
    { TY: ['GEN'], ID: ['source/3'], TI: ['T'], LA: ['en'], N1: ['Weak source.', cited(3)] },
  ]);
});

it('names every document that the report cites, in Chinese too', async () => {
  const doc = sampleReport({ language: 'ZH' });
  const records = readRis(await rendered(doc));
  expect(records.map((record) => [record.get('ID')?.[0], record.get('TI')?.[0], record.get('UR')?.[0] ?? null])).toEqual(
    doc.sources.map(({ id, details }) => [id, details.title.trim(), details.url]),
  );
  expect(records[0].get('N1')).toEqual(['媒体报道。', `见《${doc.title}》脚注${doc.sources[0].notes.join('、')}。`]);
});

it('keeps a record a record, whatever a document is called', async () => {
  const titles = [...HOSTILE, 'x\r\nER  - \r\nTY  - GEN\r\nTI  - forged', '\n\u2028TY  - GEN'];
  const records = readRis(
    await rendered(
      citing(
        sampleReport({ isHostile: true }),
        titles.map((title) => ({ title, author: title, publisher: title })),
      ),
    ),
  );
  expect(records.map((record) => record.get('TI'))).toEqual([
    ["=cmd|' /C calc'!A0"],
    ['<script>alert(1)</script>'],
    ['[x](javascript:alert(1)) `code` | # * _ ~'],
    ['gnp.exe'],
    ['bell & "quotes" \'s'],
    [HOSTILE[5]],
    ['x ER  -  TY  - GEN TI  - forged'],
    ['TY  - GEN'],
  ]);
});

it('is empty where nothing is cited, and gives the same bytes again', async () => {
  expect(await rendered(citing(sampleReport(), []))).toBe('');
  expect(await rendered(sampleReport())).toBe(await rendered(sampleReport()));
});
