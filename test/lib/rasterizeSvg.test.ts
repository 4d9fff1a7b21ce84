import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rasterizeSvg } from '../../src/lib/rasterizeSvg.ts';

const svg = (content: string, size = 'width="60" height="40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><rect width="60" height="40" fill="#fff"/>${content}</svg>`;

describe('a picture', () => {
  it('is as large as the SVG says, times the scale', async () => {
    for (const scale of [1, 2, 3]) expect(sizeOf(await rasterizeSvg(svg(''), { scale }))).toEqual([60 * scale, 40 * scale]);
    expect(sizeOf(await rasterizeSvg(svg('', 'width="60px" height="40.5" viewBox="0 0 600 400"'), { scale: 2 }))).toEqual([120, 81]);
  });

  it('has the same bytes for the same SVG', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => rasterizeSvg(svg('<text y="20">张江 Atlas</text>'), { scale: 2 })));
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('shows Chinese and Latin, regular and bold, whatever the family asked for', async () => {
    const text = (content: string, attributes = '') => rasterizeSvg(svg(`<text y="20" font-size="12" ${attributes}>${content}</text>`), { scale: 1 });
    const blank = darkness(await rasterizeSvg(svg(''), { scale: 1 }));
    expect(blank).toBe(0);
    const regular = darkness(await text('张江'));
    expect(regular).toBeGreaterThan(1_000);
    expect(darkness(await text('张江', 'font-weight="700"'))).toBeGreaterThan(regular * 1.1);
    for (const written of ['&#24352;&#27743;', '&#x5f20;&#x6C5F;']) expect(Buffer.compare(await text(written), await text('张江'))).toBe(0);
    // Not one box for every character that is missing.
    expect(Buffer.compare(await text('张江'), await text('上海'))).not.toBe(0);
    for (const family of ['serif', 'sans-serif', 'monospace', 'Arial', "'PingFang SC', 'Noto Sans', sans-serif"]) {
      expect(Buffer.compare(await text('Atlas 张江', `font-family="${family}"`), await text('Atlas 张江'))).toBe(0);
    }
  });

  it('is not drawn when nobody waits any more', async () => {
    await expect(rasterizeSvg(svg(''), { scale: 1 }, AbortSignal.abort())).rejects.toThrow('aborted');
    const controller = new AbortController();
    const drawn = rasterizeSvg(svg('<text y="20">张江</text>'), { scale: 2 }, controller.signal);
    controller.abort();
    await expect(drawn).rejects.toThrow('aborted');
  });
});

describe('of what comes from elsewhere or is too large', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasterize-'));
  const black = join(folder, 'black.png');
  beforeAll(async () => writeFileSync(black, await rasterizeSvg(svg('<rect width="60" height="40"/>'), { scale: 1 })));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('nothing is read: neither files nor addresses', async () => {
    for (const content of [
      `<image href="${black}" width="60" height="40"/>`,
      `<image xlink:href="file://${black}" width="60" height="40"/>`,
      `<s:image xmlns:s="http://www.w3.org/2000/svg" href="${black}" width="60" height="40"/>`,
      `<filter id="f"><feImage href="${black}"/></filter><rect width="60" height="40" filter="url(#f)"/>`,
      `<use href="${black}"/>`,
      '<foreignObject><iframe src="http://127.0.0.1:9/"/></foreignObject>',
      '<script>alert(1)</script>',
    ]) {
      await expect(rasterizeSvg(svg(content), { scale: 1 })).rejects.toThrow(/^an SVG may not hold </);
    }
    // The same whether what a style names is there or not.
    const styled = (file: string) =>
      rasterizeSvg(
        svg(
          `<style>@import url("${file}"); @font-face { font-family: x; src: url("${file}") } rect { fill: url("${file}") #fff; mask: url("${file}") }</style>`,
        ),
        { scale: 1 },
      );
    expect(Buffer.compare(await styled(black), await styled(`${black}.none`))).toBe(0);
    // A link is no reference.
    expect(darkness(await rasterizeSvg(svg(`<a href="${black}"><text y="20">x</text></a>`), { scale: 1 }))).toBeGreaterThan(0);
  });

  it('nothing is taken that is more than tags: document types, instructions, comments, CDATA, half a tag', async () => {
    const entities = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    for (const text of [
      `${entities}${svg('<text y="20">&a;</text>')}`,
      svg('<?xml-stylesheet href="file:///etc/hostname"?>'),
      svg('<!-- <g> -->'),
      svg('<![CDATA[<image/>]]>'),
      svg('<g title="<image/>"/>'),
      svg('<rect x=1/>'),
      `${svg('')}<`,
    ]) {
      await expect(rasterizeSvg(text, { scale: 1 })).rejects.toThrow('tags alone');
    }
  });

  it('text that looks like markup stays text', async () => {
    const text = '&lt;image href=&quot;x&quot;/&gt; href="x"';
    expect(darkness(await rasterizeSvg(svg(`<title>${text}</title><text y="20">${text}</text>`), { scale: 1 }))).toBeGreaterThan(0);
  });

  it('no picture is drawn without a size, or with more than 16 million pixels', async () => {
    for (const size of ['', 'width="60"', 'width="100%" height="40"', 'width="1e9" height="40"', 'width="0" height="40"', 'width="40000" height="40000"']) {
      await expect(rasterizeSvg(svg('', size), { scale: 1 })).rejects.toThrow('width and height in pixels');
    }
    await expect(rasterizeSvg(svg(''), { scale: 100 })).rejects.toThrow('16000000');
    await expect(rasterizeSvg(svg(''), { scale: Number.NaN })).rejects.toThrow(RangeError);
  });

  it('nothing is nested so deeply, or so long, that drawing it would not end', async () => {
    await expect(rasterizeSvg(svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)), { scale: 1 })).rejects.toThrow('nested deeper than 64');
    await expect(rasterizeSvg(svg(`<text>${'x'.repeat(4_000_000)}</text>`), { scale: 1 })).rejects.toThrow('longer than 4000000');
  });
});

function sizeOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Sum of what lacks to white in the red of each pixel; undoes the filters of PNG rows. */
function darkness(png: Uint8Array): number {
  const bytes = Buffer.from(png);
  const [width, height] = sizeOf(png);
  expect([...bytes.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  let above = Buffer.alloc(stride);
  let sum = 0;
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    const row = Buffer.from(rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : row[x - 4];
      const up = above[x];
      const corner = x < 4 ? 0 : above[x - 4];
      row[x] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      if (x % 4 === 0) sum += 255 - row[x];
    }
    above = row;
  }
  return sum;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
