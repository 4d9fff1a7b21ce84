import { median } from '../paths/statistics.ts';
import { CONTESTANT_NAMES, CONTESTANTS, type ContestantName } from './contestants.ts';
import type { ContestantFigures } from './measureContestant.ts';
import { PRODUCT_PAGES, type ProductFigures, type ProductPage } from './measureProduct.ts';

/** With which the others are compared. */
const STANDARD: ContestantName = 'cytoscapeCanvas';

/** Medians of the rounds; in brackets how many times as much as the standard of the same round. */
export function contestantTable(
  figures: ReadonlyMap<ContestantName, readonly ContestantFigures[]>,
  gzipBytes: Readonly<Record<ContestantName, number>>,
): string {
  const rows = CONTESTANT_NAMES.map((name) => {
    const cell = (value: (figures: ContestantFigures) => number, unit: string) => {
      const [own, standard] = [figures.get(name)!.map(value), figures.get(STANDARD)!.map(value)];
      const ratio = median(own.map((one, round) => one / standard[round]));
      return `${rounded(median(own))}${unit}${name === STANDARD ? '' : ` (${ratio.toFixed(2)})`}`;
    };
    return [
      ...[CONTESTANTS[name], cell(({ firstFrameMs }) => firstFrameMs, ' ms'), cell(({ firstFrameWorkMs }) => firstFrameWorkMs, ' ms')],
      ...[cell(({ pan }) => pan.framesPerSecond, ''), cell(({ pan }) => pan.workMs, ' ms'), cell(({ zoom }) => zoom.framesPerSecond, '')],
      ...[cell(({ zoom }) => zoom.workMs, ' ms'), cell(({ megabytes }) => megabytes, ' MB'), `${Math.round(gzipBytes[name] / 1_000)} kB`],
    ];
  });
  const head = ['', 'first frame', 'its work', 'pulled: frames/s', 'work a frame', 'zoomed: frames/s', 'work a frame', 'memory', 'gzip'];
  return table([head, ...rows]);
}

export function productTable(figures: ReadonlyMap<ProductPage, readonly ProductFigures[]>): string {
  const rows = (Object.keys(PRODUCT_PAGES) as ProductPage[]).map((name) => {
    const cell = (value: (figures: ProductFigures) => number, unit: string) => `${rounded(median(figures.get(name)!.map(value)))}${unit}`;
    return [
      ...[name, cell(({ firstPaintMs }) => firstPaintMs, ' ms'), cell(({ firstPaintWorkMs }) => firstPaintWorkMs, ' ms')],
      ...[cell(({ pan }) => pan.framesPerSecond, ''), cell(({ pan }) => pan.longestMs, ' ms'), cell(({ pan }) => pan.workMs, ' ms')],
      ...[cell(({ zoom }) => zoom.framesPerSecond, ''), cell(({ zoom }) => zoom.longestMs, ' ms'), cell(({ zoom }) => zoom.workMs, ' ms')],
    ];
  });
  const motion = (name: string) => [`${name}: frames/s`, '19 of 20 within', 'work a frame'];
  return table([['', 'first paint', 'its work', ...motion('pulled'), ...motion('zoomed')], ...rows]);
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
