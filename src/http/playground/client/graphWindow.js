import { answerToGraph } from './answerToGraph.js';
import { drawGraph, drawSymbol, THEMES } from './drawGraph.js';
import { element } from './element.js';
import { layoutGraph } from './layoutGraph.js';
import { moveView } from './moveView.js';

/**
 * The window that shows an answer as a picture, or says what to ask for where there is nothing to draw.
 * @param {unknown} answer
 * @param {{ texts: import('./texts.js').Texts, symmetric: readonly string[], isDark: boolean, fileName: string }} parts
 */
export function showGraph(answer, { texts, symmetric, isDark, fileName }) {
  const { graph: said, types: typeNames, close, tag } = texts;
  const picture = answerToGraph(answer, symmetric);
  const dialog = element('dialog', { class: 'graph-window', 'aria-labelledby': 'graph-title', lang: tag });
  const closing = element('button', { type: 'button', class: 'plain-button', 'aria-label': close, title: close, id: 'graph-close' }, '✕');
  closing.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  const head = element('header', {}, element('h2', { id: 'graph-title' }, said.title));
  dialog.append(head);
  if (picture.nodes.length === 0) {
    head.append(closing);
    dialog.append(element('p', { class: 'graph-empty' }, hasOnlyErrors(answer) ? said.failed : said.empty));
  } else {
    const layout = layoutGraph(picture, Math.min(Math.max(innerWidth / (innerHeight - 120), 0.5), 2));
    const label = said.label(layout.nodes.length, layout.edges.length);
    const draw = (/** @type {'light' | 'dark'} */ theme) => drawGraph(layout, THEMES[theme], { typeNames, label, linked: said.linked });
    const svg = draw(isDark ? 'dark' : 'light');
    svg.setAttribute('tabindex', '0');
    const view = moveView(svg);
    head.append(
      element('span', { class: 'counted' }, said.counted(layout.nodes.length, layout.edges.length)),
      button('−', said.zoomOut, 'graph-out', () => view.zoom(0.8)),
      button('+', said.zoomIn, 'graph-in', () => view.zoom(1.25)),
      button('⤢', said.fit, 'graph-fit', view.fit),
      button('⤓ SVG', said.download, 'graph-download', () => save(draw('light'), fileName)),
      closing,
    );
    dialog.append(
      ...notes(picture, layout.nodes.length, said).map((note) => element('p', { class: 'graph-note' }, note)),
      element('div', { class: 'graph-picture' }, svg),
      legend(layout.nodes, texts, isDark),
    );
    liftOnHover(svg);
  }
  document.body.append(dialog);
  dialog.showModal();
  dialog.focus();
}

/**
 * @param {import('./answerToGraph.js').Picture} picture
 * @param {number} shown
 * @param {import('./texts.js').Texts['graph']} said
 * @returns {string[]}
 */
function notes({ nodes, edges, idsMissing, typesMissing, namesMissing }, shown, said) {
  return [
    ...(shown < nodes.length ? [said.cut(shown, nodes.length)] : []),
    ...(edges.length === 0 ? [said.noEdges] : []),
    ...(idsMissing ? [said.idsMissing] : []),
    ...(typesMissing ? [said.typesMissing] : []),
    ...(namesMissing ? [said.namesMissing] : []),
  ];
}

/**
 * The types that are shown, most frequent first.
 * @param {import('./layoutGraph.js').PlacedNode[]} nodes
 * @param {import('./texts.js').Texts} texts
 * @param {boolean} isDark
 */
function legend(nodes, { types, graph: said }, isDark) {
  /** @type {Map<string | null, number>} */
  const counts = new Map();
  for (const { node } of nodes) counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
  const names = /** @type {Record<string, string>} */ (types);
  const items = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([type, count]) =>
      element(
        'li',
        {},
        drawSymbol(type, THEMES[isDark ? 'dark' : 'light']),
        `${type === null ? said.unknownType : (names[type] ?? type)} `,
        element('b', {}, String(count)),
      ),
    );
  return element('footer', {}, element('ul', { class: 'graph-legend', 'aria-label': said.legend }, ...items), element('p', {}, said.hint));
}

/**
 * A line that is looked at, or each line of an entity that is, stands out, all else fades; and the label of a line is drawn last, so that nothing covers it.
 * @param {SVGSVGElement} svg
 */
function liftOnHover(svg) {
  const front = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
  front.setAttribute('class', 'front');
  const look = (/** @type {Event} */ { target }) => {
    const element = /** @type {Element} */ (target);
    const edge = element.closest('.edge');
    const key = element.closest('.node')?.getAttribute('data-key');
    const looked = new Set([...svg.querySelectorAll('.edge')].filter((other) => other === edge || (key != null && endsOf(other).includes(key))));
    const near = new Set([...(key == null ? [] : [key]), ...[...looked].flatMap(endsOf)]);
    for (const other of svg.querySelectorAll('.edge')) other.classList.toggle('looked', looked.has(other));
    for (const node of svg.querySelectorAll('.node')) node.classList.toggle('looked', near.has(node.getAttribute('data-key')));
    svg.classList.toggle('looking', near.size > 0);
    front.replaceChildren(...(edge === null ? [] : [...edge.querySelectorAll('.label')].map((label) => label.cloneNode(true))));
    if (front.childElementCount > 0) front.prepend(ground(front.getBBox()));
  };
  for (const name of ['pointerover', 'focusin']) svg.addEventListener(name, look);
}

/**
 * A sheet under a label, for names of entities may stand there.
 * @param {DOMRect} box
 */
function ground({ x, y, width, height }) {
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const attributes = { x: x - 6, y: y - 3, width: width + 12, height: height + 6, rx: 4 };
  for (const [name, value] of Object.entries(attributes)) sheet.setAttribute(name, String(value));
  return sheet;
}

/** @param {Element} edge */
function endsOf(edge) {
  return [edge.getAttribute('data-from'), edge.getAttribute('data-to')];
}

/**
 * @param {string} label
 * @param {string} title
 * @param {string} id
 * @param {() => void} act
 */
function button(label, title, id, act) {
  const made = element('button', { type: 'button', class: 'plain-button', 'aria-label': title, title, id }, label);
  made.addEventListener('click', act);
  return made;
}

/**
 * @param {SVGSVGElement} svg
 * @param {string} fileName
 */
function save(svg, fileName) {
  for (const label of svg.querySelectorAll('.edge .label')) label.remove();
  for (const part of svg.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex');
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ');
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }));
  const link = element('a', { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @param {unknown} answer */
function hasOnlyErrors(answer) {
  const { data, errors } = /** @type {{ data?: unknown, errors?: unknown }} */ (answer ?? {});
  return Array.isArray(errors) && (data === null || data === undefined);
}
