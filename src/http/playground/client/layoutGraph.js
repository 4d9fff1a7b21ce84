/**
 * @typedef {import('./answerToGraph.js').PictureNode} PictureNode
 * @typedef {import('./answerToGraph.js').PictureEdge} PictureEdge
 *
 * @typedef {object} PlacedNode
 * @property {PictureNode} node
 * @property {string[]} lines The name as it is written under the shape, cut where it is long.
 * @property {number} x Centre of the shape.
 * @property {number} y
 * @property {number} width Of shape and label together.
 * @property {number} height
 *
 * @typedef {object} Layout
 * @property {PlacedNode[]} nodes
 * @property {PictureEdge[]} edges Those between placed nodes.
 */

export const RADIUS = 13;
export const LINE_HEIGHT = 15;
export const MOST_NODES = 200;

const LINE_WIDTH = 132;
const MOST_LINES = 2;
const ROUNDS = 320;

/**
 * Places for nodes, by forces: those related draw each other near, all others push. It begins on a spiral in the order of the answer and uses no chance, so the
 * same answer is always the same picture. At the end shapes with their labels are moved apart until none covers another.
 * Of more than MOST_NODES those with most edges are placed.
 * @param {import('./answerToGraph.js').Picture} picture
 * @param {number} [aspect] Width of the place for it to its height.
 * @returns {Layout}
 */
export function layoutGraph({ nodes, edges }, aspect = 1.6) {
  const kept = mostRelated(nodes, edges);
  const placeByKey = new Map(kept.map((node, index) => [node.key, index]));
  const between = edges.filter(({ from, to }) => placeByKey.has(from) && placeByKey.has(to));
  const pairs = between.map(({ from, to }) => [Number(placeByKey.get(from)), Number(placeByKey.get(to))]);
  const placed = kept.map((node, index) => ({ node, lines: writtenLines(node.name), ...onSpiral(index), ...{ width: 0, height: 0 } }));
  for (const place of placed) {
    place.width = Math.max(RADIUS * 2, ...place.lines.map(textWidth)) + 12;
    place.height = RADIUS * 2 + place.lines.length * LINE_HEIGHT + 14;
  }
  pull(placed, pairs, aspect);
  spread(placed);
  return { nodes: placed, edges: between };
}

/**
 * @param {PictureNode[]} nodes
 * @param {PictureEdge[]} edges
 */
function mostRelated(nodes, edges) {
  if (nodes.length <= MOST_NODES) return nodes;
  /** @type {Map<string, number>} */
  const degree = new Map();
  for (const { from, to } of edges) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + 1);
  const order = nodes.map(({ key }, index) => ({ key, index })).sort((a, b) => (degree.get(b.key) ?? 0) - (degree.get(a.key) ?? 0) || a.index - b.index);
  const kept = new Set(order.slice(0, MOST_NODES).map(({ key }) => key));
  return nodes.filter(({ key }) => kept.has(key));
}

/** @param {number} index */
function onSpiral(index) {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const distance = 60 * Math.sqrt(index + 0.5);
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/**
 * Fruchterman and Reingold's forces with a weak pull to the centre, which keeps pieces that are not related in sight of each other.
 * @param {PlacedNode[]} places
 * @param {number[][]} pairs
 * @param {number} aspect
 */
function pull(places, pairs, aspect) {
  const ideal = places.length > 80 ? 80 : 100;
  const gravity = { x: 0.25 / aspect, y: 0.25 * aspect };
  const moves = places.map(() => ({ x: 0, y: 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const move of moves) move.x = move.y = 0;
    for (let a = 0; a < places.length; a++) {
      for (let b = 0; b < a; b++) {
        const [x, y] = [places[a].x - places[b].x, places[a].y - places[b].y];
        const squared = Math.max(x * x + y * y, 1);
        if (squared > 12 * ideal * ideal) continue;
        const force = (ideal * ideal) / squared;
        moves[a].x += x * force;
        moves[a].y += y * force;
        moves[b].x -= x * force;
        moves[b].y -= y * force;
      }
    }
    for (const [a, b] of pairs) {
      const [x, y] = [places[a].x - places[b].x, places[a].y - places[b].y];
      const force = Math.hypot(x, y) / ideal;
      moves[a].x -= x * force;
      moves[a].y -= y * force;
      moves[b].x += x * force;
      moves[b].y += y * force;
    }
    const warmth = ideal * (1 - round / ROUNDS) * 0.6 + 1;
    for (const [index, place] of places.entries()) {
      const [x, y] = [moves[index].x - place.x * gravity.x, moves[index].y - place.y * gravity.y];
      const length = Math.max(Math.hypot(x, y), 0.01);
      const step = Math.min(length, warmth) / length;
      place.x += x * step;
      place.y += y * step;
    }
  }
}

/**
 * Moves boxes that overlap apart, each pair along the way that is shorter.
 * @param {PlacedNode[]} places
 */
function spread(places) {
  for (let round = 0; round < 400; round++) {
    let moved = false;
    for (let a = 0; a < places.length; a++) {
      for (let b = 0; b < a; b++) {
        const [one, other] = [places[a], places[b]];
        const x = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
        const y = (one.height + other.height) / 2 - Math.abs(centre(one) - centre(other));
        if (x <= 0 || y <= 0) continue;
        moved = true;
        if (x < y) {
          const way = ((one.x < other.x ? -1 : 1) * (x + 0.5)) / 2;
          one.x += way;
          other.x -= way;
        } else {
          const way = ((centre(one) < centre(other) ? -1 : 1) * (y + 0.5)) / 2;
          one.y += way;
          other.y -= way;
        }
      }
    }
    if (!moved) return;
  }
}

/**
 * Of shape and label together.
 * @param {PlacedNode} place
 */
function centre({ y, height }) {
  return y - RADIUS - 5 + height / 2;
}

/**
 * Breaks at spaces, in Chinese anywhere.
 * @param {string} name
 */
function writtenLines(name) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const piece of name.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > LINE_WIDTH) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  const shown = lines.slice(0, MOST_LINES).map((text) => cut(text, LINE_WIDTH + 8));
  if (lines.length > MOST_LINES) shown[MOST_LINES - 1] = cut(`${shown[MOST_LINES - 1]}…`, LINE_WIDTH + 8);
  return shown;
}

/**
 * @param {string} text
 * @param {number} width
 */
function cut(text, width) {
  if (textWidth(text) <= width) return text;
  const characters = [...text.replace(/…$/, '')];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * At 12 pixels, a little more than most fonts take.
 * @param {string} text
 */
function textWidth(text) {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 12.4 : /[A-ZmwMW@%&]/.test(character) ? 9 : /[iljtfr.,:;'| ()[\]-]/.test(character) ? 4.6 : 7;
  return width;
}
