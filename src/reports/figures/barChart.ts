import { escapeXml } from '../../lib/picture/escapeXml.ts';
import type { Figure } from '../ReportDoc.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
}

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 44;
const BOTTOM = 34;
const TOP = 16;
const FONT = "font-family=\"'Noto Sans SC', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', sans-serif\"";
const LABEL_WIDTH = 40;

/** Upright bars from left to right, with a scale that begins at 0; labels stand under as many bars as they have room for. */
export function barChart({ id, title, description, bars }: { id: string; title: string; description: string; bars: readonly Bar[] }): Figure {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = niceStep(most);
  const top = Math.ceil(most / step) * step;
  const y = (count: number) => round(HEIGHT - BOTTOM - (count / top) * (HEIGHT - BOTTOM - TOP));
  const slot = (WIDTH - LEFT - 8) / Math.max(1, bars.length);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / slot));
  const lines = Array.from({ length: top / step + 1 }, (_, i) => i * step).map(
    (count) =>
      `<line x1="${LEFT}" x2="${WIDTH - 8}" y1="${y(count)}" y2="${y(count)}" stroke="${count === 0 ? '#52605d' : '#dce3e1'}" stroke-width="1"/>` +
      `<text x="${LEFT - 8}" y="${y(count) + 4}" text-anchor="end" font-size="11" fill="#52605d">${count}</text>`,
  );
  const drawn = bars.map(({ label, count }, i) => {
    const x = LEFT + i * slot;
    const bar =
      count === 0
        ? ''
        : `<rect x="${round(x + slot * 0.14)}" y="${y(count)}" width="${round(slot * 0.72)}" height="${round(HEIGHT - BOTTOM - y(count))}" fill="#0f766e"/>`;
    // Counted from the last, so that the newest always has its label.
    if ((bars.length - 1 - i) % every !== 0) return bar;
    return `${bar}<text x="${round(x + slot / 2)}" y="${HEIGHT - 12}" text-anchor="middle" font-size="11" fill="#17211f">${escapeXml(label)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img"><title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc><rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/><g ${FONT}>${lines.join('')}${drawn.join('')}</g></svg>`;
  return { form: 'FIGURE', id, title, description, svg, width: WIDTH, height: HEIGHT };
}

/** 1, 2 or 5 times a power of ten, so that there are at most six lines. */
function niceStep(most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 5 * power]) if (most / step <= 5) return step;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
