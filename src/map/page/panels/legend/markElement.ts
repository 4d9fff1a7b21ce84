import type { Legend } from '../../../MapScene.ts';
import { element } from '../../element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A piece of the style that a mark has on the map; for eyes alone, since what it means stands beside it. */
export function markElement(mark: Legend['marks'][number]['mark']): Element {
  if (mark === 'OURS') return element('span', { class: 'at-mark', 'aria-hidden': 'true' }, '†');
  const svg = document.createElementNS(SVG, 'svg');
  const look = { class: 'at-mark', viewBox: '0 0 26 16', width: '26', height: '16', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
  const parts: readonly Part[] = mark === 'FOLD' ? FOLD : [{ name: 'path', attributes: { d: 'M1 8h24', 'stroke-width': '2', ...LINES[mark] } }];
  svg.append(...parts.map(drawn));
  return svg;
}

interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const LINES: Record<'PLANNED' | 'ENDED' | 'IMPLIED', Readonly<Record<string, string>>> = {
  PLANNED: { 'stroke-dasharray': '7 4' },
  ENDED: { 'stroke-opacity': '0.45' },
  IMPLIED: { 'stroke-dasharray': '1.5 3' },
};

const FOLD: readonly Part[] = [
  { name: 'rect', attributes: { x: '8', y: '1', width: '11', height: '11', rx: '2' } },
  { name: 'path', attributes: { d: 'M11 14.5h10.5V4' } },
];

function drawn({ name, attributes }: Part): Element {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries({ fill: 'none', stroke: 'currentColor', ...attributes })) made.setAttribute(attribute, value);
  return made;
}
