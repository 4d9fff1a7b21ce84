import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { POLICIES } from '../../../src/http/securityHeaders.ts';
import type { Figure, Inline, ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { HTML } from '../../../src/reports/render/html.ts';
import { CHROMIUM, canBrowse, openBrowser } from '../../http/browser.ts';
import { tableOf } from '../reportMaker.ts';
import { type SampleOptions, sampleReport, textsOf } from '../sampleReport.ts';
import { rendered, reportOf } from './rendered.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of pages of reports, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SAMPLES: readonly (readonly [string, SampleOptions])[] = [
  ['English', {}],
  ['Chinese', { language: 'ZH' }],
  ['hostile names', { isHostile: true, rows: 12 }],
];

(canBrowse ? describe : describe.skip)('a report as a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** As the server sends it; whatever it asks for, runs or complains of is kept. */
  async function open(html: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; context: BrowserContext; heard: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await context.route('**/*', (route) => {
      if (route.request().url() === ADDRESS)
        return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY } });
      heard.push(`asked for ${route.request().url()}`);
      return route.abort();
    });
    await page.goto(ADDRESS);
    return { page, context, heard };
  }

  describe.each(SAMPLES)('%s', (_, sample) => {
    const doc = sampleReport(sample);

    it('shows every text in its order and every footnote, under the policy of the server’s pages, asking for nothing', async () => {
      const { page, context, heard } = await open(await rendered(HTML, doc));
      const text = plain((await page.evaluate('document.querySelector("main").textContent')) as string);
      expect(missing(text, textsOf(doc))).toEqual([]);
      const notes = (await page.evaluate('[...document.querySelectorAll(".notes li")].map((li) => [li.id, li.value, li.firstChild.textContent])')) as unknown[];
      expect(notes).toEqual(doc.notes.map(({ number, content }) => [`note_${number}`, number, shown(textOf(content))]));
      const sources = (await page.evaluate(
        '[...document.querySelectorAll(".sources li > span")].map((span) => [span.dataset.source, span.textContent])',
      )) as unknown[];
      expect(sources).toEqual(doc.sources.map(({ id, content }) => [id, shown(textOf(content))]));
      expect(await page.evaluate('[document.documentElement.lang, document.title]')).toEqual([
        doc.language === 'ZH' ? 'zh-Hans' : 'en',
        shown(`${doc.title} · ${doc.language === 'ZH' ? '张江图谱' : 'Zhangjiang Atlas'}`),
      ]);
      expect(await page.evaluate('document.querySelectorAll("script, iframe, object, embed, img, link[rel=stylesheet], form").length')).toBe(0);
      expect(heard).toEqual([]);
      await context.close();
    });

    it('leads from each mention to its footnote and back, and from the contents to each section', async () => {
      const { page, context } = await open(await rendered(HTML, doc));
      const { broken, twice, mentions, backs } = (await page.evaluate(`(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const inner = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1));
        return {
          broken: inner.filter((id) => document.getElementById(id) === null),
          twice: ids.filter((id, i) => ids.indexOf(id) !== i),
          mentions: [...document.querySelectorAll('sup a')].map((a) => [a.id, a.getAttribute('href')]),
          backs: [...document.querySelectorAll('.notes .back a')].map((a) => [a.getAttribute('href').slice(1), '#' + a.closest('li').id]),
        };
      })()`)) as { broken: string[]; twice: string[]; mentions: [string, string][]; backs: [string, string][] };
      expect([broken, twice]).toEqual([[], []]);
      expect(mentions.length).toBeGreaterThan(doc.notes.length - 1);
      expect(backs.toSorted()).toEqual(mentions.toSorted());
      expect(await page.evaluate('[...document.querySelectorAll(".contents a")].map((a) => a.getAttribute("href"))')).toEqual([
        '#words',
        '#register',
        '#inner',
        '#notes_',
        '#sources_',
        '#about_',
      ]);
      expect(await page.evaluate('[...document.querySelectorAll("h1, h2, h3")].map((h) => h.tagName)')).toEqual(['H1', 'H2', 'H2', 'H3', 'H2', 'H2', 'H2']);
      await context.close();
    });

    it.each(['light', 'dark'] as const)('is accessible in %s: axe finds nothing', async (colorScheme) => {
      const { page, context } = await open(await rendered(HTML, doc), { colorScheme, bypassCSP: true });
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 200)])).toEqual([]);
      await context.close();
    });

    it('fits a phone: tables scroll within themselves', async () => {
      const { page, context } = await open(await rendered(HTML, doc), { viewport: { width: 360, height: 700 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      expect(await page.evaluate('[...document.querySelectorAll(".scroll")].map((s) => s.scrollWidth > s.clientWidth)')).toEqual([true]);
      await context.close();
    });

    it('prints on A4 in light colours, with running title, page numbers and table heads on each page, without the bar', async () => {
      const { page, context } = await open(await rendered(HTML, doc), { colorScheme: 'dark' });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(PRINTED)).toEqual({
        ink: 'rgb(0, 0, 0)',
        bar: 'none',
        csv: 'none',
        back: 'none',
        head: 'table-header-group',
        row: 'avoid',
        figure: 'avoid',
      });
      await context.close();
      const { sizes, pages } = readPdf(pdf);
      expect(new Set(sizes)).toEqual(new Set(['595 x 842']));
      const [first, ...others] = pages;
      const running = plain(doc.title).slice(0, 12);
      pages.forEach((text, i) => {
        expect(plain(text)).toMatch(new RegExp(`${i + 1}/${pages.length}$`));
      });
      expect(others.filter((text) => !plain(text).startsWith(running))).toEqual([]);
      expect(first).not.toContain('DOCX');
      const whole = plain(pages.join('\n'));
      for (const { number } of doc.notes.filter(({ source }) => doc.sources.some(({ id, details }) => id === source && details.url !== null))) {
        const { content } = doc.notes[number - 1];
        expect(whole).toContain(plain(content[1].text));
      }
    });
  });

  it('repeats the head of a table on each page that it fills, and breaks no row', async () => {
    const { page, context } = await open(await rendered(HTML, sampleReport({ rows: 200 })));
    const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
    await context.close();
    const filled = pages.filter((text) => /register \d+ /.test(text));
    expect(filled.length).toBeGreaterThan(4);
    expect(filled.filter((text) => !/Agreement\s+Signed\s+Amount\s+Currency/.test(text))).toEqual([]);
    // In order, each once, and with its last cell on the same page.
    const rows = filled.map((text) => [...text.matchAll(/register (\d+) /g)].map(([, row]) => Number(row)));
    expect(rows.flat()).toEqual(Array.from({ length: 200 }, (_, row) => row));
    expect(filled.map((text) => text.match(/CNY/g)?.length)).toEqual(rows.map(({ length }) => length));
  });

  it('leaves no head of a table behind at the foot of a page, and shows a title once', async () => {
    const doc = sampleReport();
    const register = tableOf(doc, 'register');
    const words = 'Words that fill a line or two of a cell. '.repeat(12);
    const table = {
      ...register,
      title: 'Only',
      rows: register.rows.map((row, i) => (i === 0 ? [{ content: [{ text: `first ${words}` }] }, ...row.slice(1)] : row)),
    };
    for (let lines = 20; lines < 30; lines++) {
      const filler = Array.from({ length: lines }, (_, i) => ({ form: 'PARAGRAPH' as const, content: [{ text: `Line ${i}` }] }));
      const { page, context } = await open(await rendered(HTML, reportOf(doc, [...filler, table])));
      const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(pages.filter((text) => /Agreement\s+Signed/.test(text) && !/first Words|register \d+ /.test(text))).toEqual([]);
      expect(pages.join('').match(/^\s*Only/gm)).toHaveLength(2);
      await context.close();
    }
  });

  it('prints tables of many columns on pages that lie, and the rest upright', async () => {
    const doc = sampleReport();
    const [column] = tableOf(doc, 'register').columns;
    const row = Array.from({ length: 9 }, (_, i) => ({ content: [{ text: `cell ${i}` }] }));
    const table = { ...tableOf(doc, 'register'), columns: row.map(() => column), rows: [row] };
    const { page, context } = await open(await rendered(HTML, reportOf(doc, [{ form: 'PARAGRAPH', content: [{ text: 'Before.' }] }, table])));
    const { pages, sizes } = readPdf(await page.pdf({ preferCSSPageSize: true }));
    await context.close();
    expect(sizes.slice(0, 3)).toEqual(['595 x 842', '842 x 595', '595 x 842']);
    expect(pages.map((text) => text.includes('cell 7')).slice(0, 3)).toEqual([false, true, false]);
  });

  it('lists many inner sections to those who ask', async () => {
    const doc = sampleReport();
    const inner = Array.from({ length: 21 }, (_, i) => ({ id: `inner-${i}`, title: `Inner ${i}`, blocks: [] }));
    const { page, context } = await open(await rendered(HTML, { ...doc, sections: [{ id: 'outer', title: 'Outer', blocks: [], sections: inner }] }));
    expect(await page.locator('.contents a[href="#inner-20"]').isVisible()).toBe(false);
    await page.locator('summary').click();
    expect(await page.locator('.contents a[href="#inner-20"]').isVisible()).toBe(true);
    await context.close();
  });

  it('is readable in both colour schemes: every text has a contrast of at least 4.5', async () => {
    const html = await rendered(HTML, sampleReport());
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open(html, { colorScheme, bypassCSP: true });
      await page.evaluate(AXE);
      const { passes, incomplete } = (await page.evaluate('axe.run({ exclude: ["svg"] }, { runOnly: ["color-contrast"] })')) as Record<
        string,
        { nodes: unknown[] }[]
      >;
      expect(passes[0].nodes.length).toBeGreaterThan(200);
      expect(incomplete).toEqual([]);
      await context.close();
    }
  });
});

describe('what leads out of a report', () => {
  const links = async (doc: ReportDoc, isDetached = false) =>
    [...(await rendered(HTML, doc, { isDetached })).matchAll(/<a [^>]*href="([^"#][^"]*)"([^>]*)>/g)].map(([, href, rest]) => [unescaped(href), rest]);
  const withLinks = (content: readonly Inline<number>[], more: Partial<ReportDoc> = {}): ReportDoc => ({
    ...reportOf(sampleReport({ language: 'ZH' }), [{ form: 'PARAGRAPH', content }]),
    notes: [],
    sources: [],
    lead: [],
    colophon: [],
    address: '/reports/people/institution/ruijin-hospital?language=zh&asOf=2017',
    asOf: '2017',
    ...more,
  });

  it('are profiles in its language and as of its date, pages of the web, and its other formats', async () => {
    const doc = withLinks([
      { text: 'a', link: { entity: 'institution/a&b' } },
      { text: 'd', link: { entity: 'source/d' } },
      { text: 'https://example.org/', link: { url: 'https://example.org/' } },
      { text: 'named', link: { url: 'http://example.org/?a=1&b=<2>' } },
    ]);
    expect(await links(doc)).toEqual([
      ['/', ''],
      ['/reports?language=zh', ''],
      ['/reports/people/institution/ruijin-hospital.html?language=en&asOf=2017', ' hreflang="en" lang="en"'],
      ...['docx', 'xlsx', 'md'].map((format) => [
        `/reports/people/institution/ruijin-hospital.${format}?language=zh&asOf=2017`,
        expect.stringContaining('download'),
      ]),
      ['/reports/profile/institution/a%26b.html?language=zh&asOf=2017', ''],
      ['/reports/dossier/source/d.html?language=zh&asOf=2017', ''],
      ['https://example.org/', ' rel="noopener nofollow"'],
      ['http://example.org/?a=1&b=%3C2%3E', ' rel="noopener nofollow" class="named"'],
    ]);
  });

  it('never run and lead nowhere but to the web', async () => {
    const urls = ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'no address'];
    expect((await links(withLinks(urls.map((url) => ({ text: 'x', link: { url } }))), true)).length).toBe(0);
  });

  it('are pages of the web alone where there is no server', async () => {
    const doc = withLinks([
      { text: 'a', link: { entity: 'institution/a' } },
      { text: 'b', link: { url: 'https://example.org/' } },
    ]);
    expect((await links(doc, true)).map(([href]) => href)).toEqual(['https://example.org/']);
    expect(await links({ ...sampleReport(), notes: [], sources: [] }, true)).toEqual([]);
  });

  it('offer each table as CSV, and documents as RIS where there are some', async () => {
    const hrefs = (await links(sampleReport())).map(([href]) => href).filter((href) => /\.(csv|ris)/.test(href));
    expect(hrefs).toEqual([
      '/reports/agreements.csv?of=HOSPITAL&language=en',
      '/reports/agreements.ris?of=HOSPITAL&language=en',
      '/reports/agreements.csv?of=HOSPITAL&language=en&table=register',
    ]);
  });
});

describe('a figure', () => {
  const withSvg = (svg: string) => {
    const figure: Figure = { form: 'FIGURE', id: 'one', title: 'One', description: 'Shows <one>.', svg, width: 10, height: 10 };
    return rendered(HTML, reportOf(sampleReport(), [figure, { ...figure, id: 'two' }]));
  };
  const root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"';

  it('has ids of its own, and a description', async () => {
    const html = await withSvg(
      `${root} role="presentation"><defs><clipPath id="a"><rect width="5" height="5"/></clipPath></defs><g clip-path="url(#a)"><use href="#a"/></g></svg>`,
    );
    for (const id of ['one', 'two']) {
      expect(html).toContain(
        `${root} role="img" aria-label="Shows &#60;one&#62;."><defs><clipPath id="${id}_a"><rect width="5" height="5"/></clipPath></defs><g clip-path="url(#${id}_a)"><use href="#${id}_a"/></g></svg>`,
      );
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>body{display:none}</style>',
    '<image href="https://example.org/x.png"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<rect onload="alert(1)"/>',
    '<rect ONCLICK="alert(1)"/>',
    '<rect fill="url(https://example.org/x)"/>',
    '<rect style="background:\\75rl(x)"/>',
    '<use href="https://example.org/x.svg#a"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a href="//example.org"><text>x</text></a>',
    '<a xlink:href=" javascript:alert(1)"><text>x</text></a>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<rect fill=red/>',
    '< rect/>',
  ])('is refused with %s in it', async (content) => {
    await expect(withSvg(`${root}>${content}</svg>`)).rejects.toThrow(/the figure "one" (holds|leads)/);
  });

  it('is refused when it is no SVG', async () => {
    await expect(withSvg('<g></g>')).rejects.toThrow('is no SVG');
    await expect(withSvg('no picture')).rejects.toThrow('is no SVG');
  });
});

it('is the same page each time, of any length', async () => {
  for (const sample of [{}, { isHostile: true }, { rows: 3_000 }] as const)
    expect(await rendered(HTML, sampleReport(sample))).toBe(await rendered(HTML, sampleReport(sample)));
});

it('comes in pieces, and stops when nobody waits', async () => {
  const leaving = new AbortController();
  const pieces = HTML.render(sampleReport({ rows: 5_000 }), { signal: leaving.signal, table: null })[Symbol.asyncIterator]();
  const first = await pieces.next();
  expect([first.done, (first.value as Uint8Array).length < 200_000]).toEqual([false, true]);
  leaving.abort(new Error('left'));
  await expect(pieces.next()).rejects.toThrow('left');
});

const ADDRESS = 'http://atlas.test/report.html';
const POLICY = Object.entries(POLICIES.page)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

const PRINTED = `(() => {
  const look = (selector) => getComputedStyle(document.querySelector(selector));
  return {
    ink: look('article p').color,
    bar: look('.bar').display,
    csv: look('.csv').display,
    back: look('.back').display,
    head: look('thead').display,
    row: look('tbody tr').breakInside,
    figure: look('figure').breakInside,
  };
})()`;

function textOf(content: readonly Inline<unknown>[]): string {
  return content.map(({ text }) => text).join('');
}

/** A control character is seen as one that is missing. */
function shown(text: string): string {
  return text.replaceAll('\u0007', '\ufffd');
}

function plain(text: string): string {
  return shown(text).replace(/\s+/g, '');
}

/** The pieces that are not found, each behind the one before. */
function missing(text: string, pieces: readonly string[]): string[] {
  let at = 0;
  return pieces.map(plain).filter((piece) => {
    const found = text.indexOf(piece, at);
    if (found >= 0) at = found + piece.length;
    return found < 0;
  });
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** As another program reads it. */
function readPdf(pdf: Uint8Array): { sizes: string[]; pages: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-report-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    const info = execFileSync('pdfinfo', ['-l', '-1', file], { encoding: 'utf8' });
    const sizes = [...info.matchAll(/size:\s*([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 });
    return { sizes, pages: text.split('\f').slice(0, -1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
