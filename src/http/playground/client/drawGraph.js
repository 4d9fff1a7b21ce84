import { LINE_HEIGHT, RADIUS } from './layoutGraph.js';

/**
 * @typedef {import('./layoutGraph.js').Layout} Layout
 * @typedef {{ ink: string, soft: string, line: string, paper: string }} Theme
 */

const SVG = 'http://www.w3.org/2000/svg';

const FONT = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", Arial, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** @type {Readonly<Record<'light' | 'dark', Theme>>} */
export const THEMES = {
  light: { ink: '#17211f', soft: '#52605d', line: '#8b9a96', paper: '#ffffff' },
  dark: { ink: '#e6ecea', soft: '#a3b3af', line: '#71827d', paper: '#172120' },
};

/** Colours by Okabe and Ito, told apart by colour-blind eyes too; and for eyes that tell no colours each type has a shape of its own. */
const LOOKS = /** @type {Readonly<Record<string, { colour: string, shape: string }>>} */ ({
  INSTITUTION: { colour: '#0072b2', shape: polygon(4, 45, 1.18) },
  PERSON: { colour: '#e69f00', shape: 'circle' },
  FUND: { colour: '#009e73', shape: polygon(4, 0, 1.2) },
  PLATFORM: { colour: '#56b4e9', shape: polygon(6, 0, 1.08) },
  PRODUCT: { colour: '#cc79a7', shape: polygon(3, -90, 1.25) },
  AGREEMENT: { colour: '#d55e00', shape: 'M-15,-8H15V8H-15Z' },
  EVENT: { colour: '#f0e442', shape: star() },
  PROGRAMME: { colour: '#9467bd', shape: polygon(5, -90, 1.12) },
  PLACE: { colour: '#8c8c8c', shape: polygon(3, 90, 1.25) },
  SOURCE: { colour: '#a6761d', shape: 'M-11,-12H6L11,-7V12H-11Z' },
});

const UNKNOWN = { colour: '#b9c4c1', shape: 'circle' };

/**
 * The picture as an SVG element. Colours are attributes, so that the saved file looks the same in every program. What hovering and focus show is
 * marked by classes, which picture.css knows.
 * @param {Layout} layout
 * @param {Theme} theme
 * @param {{ typeNames: Readonly<Record<string, string>>, label: string, linked: string }} texts
 * @returns {SVGSVGElement}
 */
export function drawGraph(layout, theme, { typeNames, label, linked }) {
  const { x, y, width, height } = bounds(layout);
  const svg = /** @type {SVGSVGElement} */ (element('svg', { xmlns: SVG, viewBox: `${x} ${y} ${width} ${height}`, role: 'group', 'aria-label': label }));
  svg.append(arrowHead(theme));
  const placeByKey = new Map(layout.nodes.map((place) => [place.node.key, place]));
  const edges = element('g', { class: 'edges' });
  const nodes = element('g', { class: 'nodes' });
  svg.append(edges, nodes);
  /** @type {Map<string, number>} */
  const drawn = new Map();
  const pairOf = (/** @type {{ from: string, to: string }} */ { from, to }) => JSON.stringify([from, to].sort());
  const counts = Map.groupBy(layout.edges, pairOf);
  for (const edge of layout.edges) {
    const [from, to] = [placeByKey.get(edge.from), placeByKey.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const nth = drawn.get(pairOf(edge)) ?? 0;
    drawn.set(pairOf(edge), nth + 1);
    const aside = (nth - ((counts.get(pairOf(edge))?.length ?? 1) - 1) / 2) * 9;
    edges.append(drawEdge(edge, from, to, { theme, linked, aside: edge.from < edge.to ? aside : -aside }));
  }
  for (const place of layout.nodes) nodes.append(drawNode(place, theme, typeNames));
  return svg;
}

/**
 * One look for the legend.
 * @param {string | null} type
 * @param {Theme} theme
 */
export function drawSymbol(type, theme) {
  const svg = element('svg', { viewBox: '-18 -18 36 36', width: '18', height: '18', 'aria-hidden': 'true' });
  svg.append(shape(type, theme));
  return svg;
}

/** @param {Layout} layout */
function bounds({ nodes }) {
  const margin = 24;
  const left = Math.min(...nodes.map((place) => place.x - place.width / 2)) - margin;
  const right = Math.max(...nodes.map((place) => place.x + place.width / 2)) + margin;
  const top = Math.min(...nodes.map((place) => place.y - RADIUS)) - margin;
  const bottom = Math.max(...nodes.map((place) => place.y - RADIUS + place.height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * @param {import('./layoutGraph.js').PlacedNode} place
 * @param {Theme} theme
 * @param {Readonly<Record<string, string>>} typeNames
 */
function drawNode({ node, lines, x, y }, theme, typeNames) {
  const group = element('g', { class: 'node', transform: `translate(${round(x)} ${round(y)})`, 'data-key': node.key });
  const title = element('title', {});
  title.textContent = [node.name, node.type === null ? '' : (typeNames[node.type] ?? node.type), node.kind ?? '', node.id ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  group.append(title, shape(node.type, theme));
  for (const [index, line] of lines.entries()) {
    const attributes = { y: String(RADIUS + 16 + index * LINE_HEIGHT), 'font-size': '12', 'text-anchor': 'middle', fill: theme.ink, ...halo(theme) };
    const text = element('text', attributes);
    text.textContent = line;
    group.append(text);
  }
  return group;
}

/**
 * The line ends where the shapes begin. Hovering and focus take a broader line than is seen.
 * @param {import('./answerToGraph.js').PictureEdge} edge
 * @param {import('./layoutGraph.js').PlacedNode} from
 * @param {import('./layoutGraph.js').PlacedNode} to
 * @param {{ theme: Theme, linked: string, aside: number }} options `aside`: how far it is moved to its right, for lines between the same two.
 */
function drawEdge({ labels, direction }, from, to, { theme, linked, aside }) {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [ax, ay] = [-dy * aside, dx * aside];
  const gaps = [gap(from, dx, dy), gap(to, -dx, -dy) + (direction === 'along' ? 2 : 0)];
  const [startsAt, endsAt] = gaps[0] + gaps[1] < length - 12 ? gaps : [RADIUS + 5, RADIUS + 7];
  const points = { x1: from.x + dx * startsAt + ax, y1: from.y + dy * startsAt + ay, x2: to.x - dx * endsAt + ax, y2: to.y - dy * endsAt + ay };
  const ends = Object.fromEntries(Object.entries(points).map(([name, value]) => [name, round(value)]));
  const text = [...(direction === 'link' ? [linked] : []), ...labels].join(', ');
  const arrow = direction === 'along' ? '→' : '–';
  const group = element('g', {
    class: 'edge',
    tabindex: '0',
    role: 'img',
    'data-from': from.node.key,
    'data-to': to.node.key,
    'aria-label': `${from.node.name} –${text}${arrow} ${to.node.name}`,
  });
  const seen = element('line', {
    ...ends,
    class: 'seen',
    stroke: theme.line,
    'stroke-width': '1.4',
    ...(direction === 'along' ? { 'marker-end': 'url(#arrow)' } : {}),
    ...(direction === 'link' ? { 'stroke-dasharray': '5 4' } : {}),
  });
  const felt = element('line', { ...ends, stroke: 'transparent', 'stroke-width': '16' });
  group.append(seen, felt);
  const attributes = {
    x: round((from.x + to.x) / 2 + ax),
    'text-anchor': 'middle',
    'font-size': '11.5',
    'font-weight': '600',
    fill: theme.ink,
    ...halo(theme),
    class: 'label',
  };
  const written = [`${short(from.node.name)} ${arrow} ${short(to.node.name)}`, ...(direction === 'link' ? [linked] : []), ...labels];
  for (const [index, line] of written.entries()) {
    const label = element('text', { ...attributes, y: round((from.y + to.y) / 2 + ay - 5 + (index - (written.length - 1) / 2) * 14) });
    label.textContent = line;
    if (index === 0) label.setAttribute('font-weight', '400');
    group.append(label);
  }
  return group;
}

/** @param {string} name */
function short(name) {
  const characters = [...name];
  return characters.length <= 30 ? name : `${characters.slice(0, 29).join('').trimEnd()}…`;
}

/**
 * How far from the centre of a shape a line is clear of it, and of the label below.
 * @param {import('./layoutGraph.js').PlacedNode} place
 * @param {number} dx
 * @param {number} dy
 */
function gap({ width, lines }, dx, dy) {
  const shapeOnly = RADIUS + 5;
  const [half, bottom] = [(width - 12) / 2 + 3, RADIUS + 8 + lines.length * LINE_HEIGHT];
  if (dy <= 0 || lines.length === 0) return shapeOnly;
  if (Math.abs(dx) * (bottom / dy) <= half) return bottom / dy;
  const side = half / Math.abs(dx);
  return dy * side > RADIUS + 4 ? side : shapeOnly;
}

/** @param {Theme} theme */
function arrowHead({ line }) {
  const definitions = element('defs', {});
  const marker = element('marker', {
    id: 'arrow',
    viewBox: '0 0 10 10',
    refX: '9',
    refY: '5',
    markerWidth: '9',
    markerHeight: '9',
    markerUnits: 'userSpaceOnUse',
    orient: 'auto',
  });
  marker.append(element('path', { d: 'M0,0.8L9.5,5L0,9.2Z', fill: line }));
  definitions.append(marker);
  return definitions;
}

/**
 * @param {string | null} type
 * @param {Theme} theme
 */
function shape(type, { ink }) {
  const look = LOOKS[type ?? ''] ?? UNKNOWN;
  const attributes = {
    class: 'shape',
    fill: look.colour,
    stroke: ink,
    'stroke-width': '1',
    'stroke-linejoin': 'round',
  };
  return look.shape === 'circle' ? element('circle', { r: String(RADIUS), ...attributes }) : element('path', { d: look.shape, ...attributes });
}

/** @param {Theme} theme */
function halo({ paper }) {
  return {
    stroke: paper,
    'stroke-width': '3.5',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'font-family': FONT,
  };
}

/**
 * @param {number} corners
 * @param {number} turned Degrees.
 * @param {number} size Of the radius.
 */
function polygon(corners, turned, size) {
  const points = Array.from({ length: corners }, (_, corner) => at((corner * 360) / corners + turned, RADIUS * size));
  return `M${points.join('L')}Z`;
}

function star() {
  return `M${Array.from({ length: 10 }, (_, corner) => at(corner * 36 - 90, corner % 2 === 0 ? RADIUS * 1.3 : RADIUS * 0.58)).join('L')}Z`;
}

/**
 * @param {number} degrees
 * @param {number} distance
 */
function at(degrees, distance) {
  const angle = (degrees * Math.PI) / 180;
  return `${round(distance * Math.cos(angle))},${round(distance * Math.sin(angle))}`;
}

/** @param {number} value */
function round(value) {
  return String(Math.round(value * 10) / 10);
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @returns {SVGElement}
 */
function element(name, attributes) {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
