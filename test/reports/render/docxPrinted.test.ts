import { describe, expect, it } from '@jest/globals';
import { DOCX } from '../../../src/reports/render/docx.ts';
import { sampleReport, textsOf } from '../sampleReport.ts';
import { canConvert, printedPages } from './libreOffice.ts';

if (!canConvert) process.stdout.write('SKIPPED: the tests of Word documents in LibreOffice, for there is no soffice or no pdftotext\n');
const describeWhere = canConvert ? describe : describe.skip;

describeWhere.each(['EN', 'ZH'] as const)('a Word document that LibreOffice prints (%s)', (language) => {
  it('has every text on paper, footnotes with the numbers of the report, pages counted, heads repeated', async () => {
    // More rows than footnotes, so that some are mentioned again.
    const doc = sampleReport({ language, rows: 70 });
    const bytes = Buffer.concat(await Array.fromAsync(DOCX.render(doc, { signal: new AbortController().signal, table: null })));
    const pages = await printedPages(bytes, 'docx');
    const printed = bare(pages.join(' '));
    expect(textsOf(doc).filter((text) => !printed.includes(bare(text)))).toEqual([]);
    // At its foot each note has its number before it, and its text tells which it is.
    expect(doc.notes.filter(({ number, content }) => !printed.includes(bare(`${number}${content[0].text}`)))).toEqual([]);
    // The last row rests on a note that stood before: its number is printed again.
    const row = doc.sections[1].blocks.flatMap((block) => (block.form === 'TABLE' ? block.rows : []))[69][0].content[0];
    expect(printed).toContain(bare(`${row.text}${row.notes?.[0]}`));
    pages.forEach((page, i) => {
      expect(bare(page)).toContain(bare(language === 'ZH' ? `第${i + 1}页，共${pages.length}页` : `Page ${i + 1} of ${pages.length}`));
      expect(bare(page)).toContain(bare(doc.title));
    });
    const head = bare(language === 'ZH' ? '协议 签署日期 金额 币种' : 'Agreement Signed Amount Currency');
    const withRows = pages.filter((page) => /register \d/.test(page));
    expect(withRows.length).toBeGreaterThan(1);
    expect(withRows.filter((page) => !bare(page).includes(head))).toEqual([]);
  });
});

/** Where lines break and how wide spaces are is the printer's. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
