import { expect, it } from '@jest/globals';
import { Marked } from 'marked';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { MARKDOWN } from '../../../src/reports/render/markdown.ts';
import { sampleReport, textsOf } from '../sampleReport.ts';

it.each([
  ['EN', false],
  ['ZH', false],
  ['EN', true],
] as const)('is read by a Markdown reader as the very texts of the report (%s, hostile names: %s)', async (language, isHostile) => {
  const doc = sampleReport({ language, isHostile });
  const markdown = await written(doc);
  const html = await new Marked({ gfm: true }).parse(markdown);
  expect([...html.matchAll(/<(\w+)/g)].map(([, name]) => name).filter((name) => !TAGS.has(name))).toEqual([]);
  const text = textOf(html);
  for (const piece of textsOf(doc)) {
    const shown = piece.replace(/\s+/g, ' ').replace('\u0007', '\ufffd');
    expect([shown.slice(0, 200), text.includes(shown)]).toEqual([shown.slice(0, 200), true]);
  }
});

it('has each mention and each footnote', async () => {
  const doc = sampleReport();
  const markdown = await written(doc);
  const mentions = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
  const notes = [...markdown.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, text]) => [Number(number), text]);
  expect([...mentions].sort((a, b) => a - b)).toEqual(doc.notes.map(({ number }) => number));
  expect(notes.map(([number]) => number)).toEqual(doc.notes.map(({ number }) => number));
  expect(notes[0][1]).toContain('[https://example.org/documents/');
});

it('has tables of as many cells as columns, whatever stands in them', async () => {
  const markdown = await written(sampleReport({ isHostile: true, rows: 12 }));
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(14);
  expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))).toEqual(new Set([6]));
});

it('gives the same bytes for the same report', async () => {
  expect(await written(sampleReport())).toBe(await written(sampleReport()));
});

/** What the renderer itself makes. */
const TAGS = new Set(['h1', 'h2', 'h3', 'p', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'hr', 'br']);

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/\[\^\d+\]/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

async function written(doc: ReportDoc): Promise<string> {
  return Buffer.concat(await Array.fromAsync(MARKDOWN.render(doc, { signal: new AbortController().signal, table: null }))).toString();
}
