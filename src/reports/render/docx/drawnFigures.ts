import { rasterizeSvg } from '../../../lib/rasterizeSvg.ts';
import type { ReportDoc, Section } from '../../ReportDoc.ts';

/** Pixels of a picture to a pixel of CSS, so that it is sharp on paper. */
const SCALE = 2;

/** PNG of each figure, by its id. */
export async function drawnFigures(doc: ReportDoc, signal: AbortSignal): Promise<Map<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  for (const figure of doc.sections.flatMap(figuresOf)) drawn.set(figure.id, await rasterizeSvg(figure.svg, { scale: SCALE }, signal));
  return drawn;
}

function figuresOf({ blocks, sections = [] }: Section<number>): { readonly id: string; readonly svg: string }[] {
  return [...blocks.flatMap((block) => (block.form === 'FIGURE' ? [block] : [])), ...sections.flatMap(figuresOf)];
}
