import { escapeXml } from '../../../lib/picture/escapeXml.ts';
import { webAddress } from '../../../lib/webAddress.ts';
import type { Figure } from '../../ReportDoc.ts';

/** What a figure may hold; what runs, fetches, or styles the page around it is not among them. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g a title desc metadata defs rect circle ellipse line polyline polygon path text tspan textPath linearGradient radialGradient stop clipPath marker pattern use'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The figure as a part of the page: its ids get the figure's before them, and it is one picture with a description. Throws what is no plain picture. */
export function inlineSvg(figure: Figure): string {
  const { id, svg } = figure;
  const isLinked = /<a[\s>]/.test(svg);
  let written = '';
  let end = 0;
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', end)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(svg);
    if (tag === null || !ELEMENTS.has(tag[2])) throw new Error(`the figure "${id}" holds "${svg.slice(at, at + 40)}", which is no plain picture`);
    const [whole, closing, name, attributes, empty] = tag;
    const isRoot = end === 0;
    if (isRoot && name !== 'svg') break;
    written += `${isRoot ? '' : svg.slice(end, at)}<${closing}${name}${attributesOf(figure, name, attributes, isRoot)}${isRoot ? accessible(figure, isLinked) : ''}${empty}>`;
    end = at + whole.length;
  }
  if (end === 0) throw new Error(`the figure "${id}" is no SVG`);
  return written;
}

function attributesOf(figure: Figure, element: string, text: string, isRoot: boolean): string {
  let written = '';
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (isRoot && (name === 'role' || name.startsWith('aria-'))) continue;
    const value = attribute(figure, element, name, double ?? single);
    written += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  }
  return written;
}

function attribute({ id }: Figure, element: string, name: string, value: string): string {
  const plain = name.toLowerCase();
  if (plain === 'id') return `${id}_${value}`;
  if (plain === 'aria-labelledby' || plain === 'aria-describedby') return value.replace(/\S+/g, (one) => `${id}_${one}`);
  if (plain === 'href' || plain === 'xlink:href') {
    if (value.startsWith('#')) return `#${id}_${value.slice(1)}`;
    if (element === 'a' && (/^\/(?![/\\])/.test(value) || webAddress(value) !== null)) return value;
    throw new Error(`the figure "${id}" leads to "${value.slice(0, 40)}"`);
  }
  const inside = value.replace(/url\(\s*#/g, `url(#${id}_`);
  const isFetched = inside.replaceAll(`url(#${id}_`, '').toLowerCase().includes('url(');
  if (plain.startsWith('on') || isFetched || (plain === 'style' && /[\\@]|import|expression/i.test(value))) {
    throw new Error(`the figure "${id}" holds ${name}="${value.slice(0, 40)}", which is no plain picture`);
  }
  return inside;
}

/** A picture with links in it is no single picture to those who hear it. */
function accessible({ description, title }: Figure, isLinked: boolean): string {
  return isLinked ? ` role="group" aria-label="${escapeXml(title)}"` : ` role="img" aria-label="${escapeXml(description)}"`;
}
