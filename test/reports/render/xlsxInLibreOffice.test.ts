import { expect, it } from '@jest/globals';
import { XLSX } from '../../../src/reports/render/xlsx.ts';
import { sampleReport } from '../sampleReport.ts';
import { canConvert, printedPages } from './libreOffice.ts';

(canConvert ? it : it.skip).each(['EN', 'ZH'] as const)(
  'a workbook is opened by another program, which shows names, days and amounts as they are, and each head again on its pages (%s)',
  async (language) => {
    const bytes = Buffer.concat(
      await Array.fromAsync(XLSX.render(sampleReport({ language, rows: 200 }), { signal: new AbortController().signal, table: null })),
    );
    const pages = await printedPages(bytes, 'xlsx');
    const text = pages.join('\n');
    for (const piece of ['register 0 Ruijin Hospital', 'register 199', '上海医药集团', '2002-05-24', '1,500,000', '3,500,000.25']) {
      expect([piece, text.includes(piece)]).toEqual([piece, true]);
    }
    const head = language === 'ZH' ? '签署日期' : 'Signed';
    const ofTable = pages.filter((page) => (page.match(/register \d+ /g) ?? []).length > 10);
    expect(ofTable.length).toBeGreaterThan(1);
    expect(ofTable.filter((page) => !page.includes(head))).toEqual([]);
    expect(text).not.toMatch(/#(NAME|VALUE|REF)|Err:/);
  },
  180_000,
);
