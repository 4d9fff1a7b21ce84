import type cytoscape from 'cytoscape';
import { areaOf } from './areaOf.ts';
import type { DrawnEdge, DrawnNode, DrawnScene } from './DrawnScene.ts';
import type { Emphasis } from './Emphasis.ts';
import { NO_EMPHASIS } from './Emphasis.ts';
import type { Area } from './FreeSpace.ts';
import { type Brush, paintBadge, paintLabel, paintRing, paintSheetLines, paintWords } from './paintMarks.ts';
import { placeBadges, SMALLEST_MARKED } from './placeBadges.ts';
import { type PlacedWords, placeEdgeWords, type WordsOfEdge } from './placeEdgeWords.ts';
import { labelArea, type PlacedLabels, placeLabels, type Spot } from './placeLabels.ts';
import type { ShownLabel } from './ShownLabel.ts';
import type { Theme } from './themes.ts';
import { MARGIN_PX, type Pose } from './Viewport.ts';

/** Words along all lines are shown from here on; before, only those of what is brought out. */
const WORDS_ZOOM = 1.3;
/** While the zoom changes, labels are placed again so often. */
const PLACE_EVERY_MS = 90;
/** And takes so large a part of the time at the most. */
const PLACE_PART = 0.15;
const FADE_MS = 150;

export interface MarksParts {
  readonly canvas: HTMLCanvasElement;
  readonly cy: cytoscape.Core;
  readonly isStill: boolean;
  readonly pose: () => Pose;
}

/**
 * The layer above signs and lines: labels, words of lines, badges, counts and rings. They keep their size on the screen where the map gets smaller, and labels have room or
 * are not there, which the library's own labels cannot do.
 */
export class Marks {
  readonly #canvas: HTMLCanvasElement;
  readonly #cy: cytoscape.Core;
  readonly #isStill: boolean;
  readonly #pose: () => Pose;
  #theme: Theme;
  #drawn: DrawnScene | null = null;
  #emphasis: Emphasis = NO_EMPHASIS;
  #placed: PlacedLabels | null = null;
  #words = new Map<string, PlacedWords>();
  #placedAt = 0;
  #placeMs = 0;
  /** How far each label has come in or gone out, 0 to 1; those that are not to be seen are not in it. */
  readonly #strength = new Map<string, { readonly spot: Spot; readonly part: number }>();
  #lastPaint = 0;
  #frame = 0;

  constructor({ canvas, cy, isStill, pose }: MarksParts, theme: Theme) {
    this.#canvas = canvas;
    this.#cy = cy;
    this.#isStill = isStill;
    this.#pose = pose;
    this.#theme = theme;
    cy.on('render', this.paint);
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.request();
  }

  /** To be followed by `emphasize`. */
  show(drawn: DrawnScene): void {
    this.#drawn = drawn;
  }

  emphasize(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    this.place();
  }

  /** The labels that are to be seen, where they are now. */
  shownLabels(): ShownLabel[] {
    const { zoom, ...pan } = this.#pose();
    return [...(this.#placed?.spots ?? [])].flatMap(([id, spot]) => {
      const drawn = this.#drawn?.nodeById.get(id);
      if (drawn === undefined) return [];
      const { left, top, right, bottom } = labelArea({ ...drawn, ...this.#place(drawn) }, zoom, spot);
      return { id, left: left + pan.x, top: top + pan.y, right: right + pan.x, bottom: bottom + pan.y };
    });
  }

  /** Its label, where it is to be seen at a place of the container. */
  labelAt({ x, y }: { readonly x: number; readonly y: number }): string | null {
    return this.shownLabels().find(({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom)?.id ?? null;
  }

  /** After the zoom has changed: now and then while it does, and once at its end. */
  followZoom(isAtRest: boolean): void {
    const isPlaced = this.#placed === null || this.#placed.zoom === this.#pose().zoom;
    if (!isPlaced && (isAtRest || performance.now() - this.#placedAt > Math.max(PLACE_EVERY_MS, this.#placeMs / PLACE_PART))) this.place();
    else this.request();
  }

  place(): void {
    const drawn = this.#drawn;
    if (drawn === null) return;
    const [start, { zoom }] = [performance.now(), this.#pose()];
    const { selected, active, hovered, bright } = this.#emphasis;
    const first = [hovered, active, selected].filter((id) => id !== null);
    const chosen = new Set([...first, ...(bright?.nodes ?? [])]);
    const chief = [...chosen].flatMap((id) => drawn.nodeById.get(id) ?? []).map((node) => (first.includes(node.id) ? { ...node, mayCover: true } : node));
    this.#placed = placeLabels([...chief, ...drawn.nodes.filter(({ id }) => !chosen.has(id))], zoom, windowOf(drawn, zoom, this.#canvas));
    const worded = this.#wordedEdges(drawn, zoom);
    this.#words = placeEdgeWords(worded, zoom, this.#placed.space);
    // What is pointed at is told in any case, in the middle of its line.
    const pointedAt = worded.find(({ id, width }) => id === this.#emphasis.hoveredEdge && width > 0 && !this.#words.has(id));
    if (pointedAt !== undefined) {
      const { id, fromX, fromY, toX, toY } = pointedAt;
      this.#words.set(id, { x: ((fromX + toX) / 2) * zoom, y: ((fromY + toY) / 2) * zoom, angle: 0 });
    }
    this.#placedAt = performance.now();
    this.#placeMs = this.#placedAt - start;
    if (this.#isStill) this.#strength.clear();
    this.request();
  }

  /** Paints before the next frame. */
  request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.paint);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#cy.off('render', this.paint);
  }

  readonly paint = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const brush = this.#begin();
    const drawn = this.#drawn;
    if (brush === null || drawn === null) return;
    if (this.#advance()) this.request();
    this.#paintWords(brush, drawn);
    this.#paintLabels(brush, drawn);
    this.#paintNodeMarks(brush, drawn);
  };

  #begin(): Brush | null {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const ratio = window.devicePixelRatio || 1;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== pixelWidth || this.#canvas.height !== pixelHeight) [this.#canvas.width, this.#canvas.height] = [pixelWidth, pixelHeight];
    const context = this.#canvas.getContext('2d');
    if (context === null || pixelWidth === 0 || pixelHeight === 0) return null;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const { zoom, ...pan } = this.#pose();
    return { context, theme: this.#theme, zoom, pan, width, height };
  }

  /** Labels come and go; true: they are not there yet. */
  #advance(): boolean {
    const now = performance.now();
    const step = Math.min((now - this.#lastPaint) / FADE_MS, 0.25);
    this.#lastPaint = now;
    const wanted = this.#placed?.spots ?? new Map<string, Spot>();
    let isUnderway = false;
    for (const [id, spot] of wanted) {
      const before = this.#strength.get(id);
      const part = this.#isStill ? 1 : Math.min((before?.spot === spot ? before.part : 0) + step, 1);
      this.#strength.set(id, { spot, part });
      isUnderway ||= part < 1;
    }
    for (const [id, { spot, part }] of this.#strength) {
      if (wanted.has(id)) continue;
      if (part - step <= 0) this.#strength.delete(id);
      else this.#strength.set(id, { spot, part: part - step });
      isUnderway ||= part - step > 0;
    }
    return isUnderway;
  }

  #paintLabels(brush: Brush, { nodeById }: DrawnScene): void {
    for (const [id, { spot, part }] of this.#strength) {
      const drawn = nodeById.get(id);
      if (drawn === undefined) continue;
      const isFaded = this.#emphasis.bright !== null && !this.#emphasis.bright.nodes.has(id);
      paintLabel(brush, drawn, this.#position(drawn), spot, part * (isFaded ? 0.35 : 1));
    }
  }

  #paintWords(brush: Brush, { edges }: DrawnScene): void {
    if (this.#words.size === 0 || this.#placed === null) return;
    const scale = brush.zoom / this.#placed.zoom;
    for (const { edge, width } of edges) {
      const words = this.#words.get(edge.id);
      if (words === undefined) continue;
      const isLit = this.#emphasis.lit?.edges.has(edge.id) ?? false;
      paintWords(brush, edge.label, width, { x: words.x * scale + brush.pan.x, y: words.y * scale + brush.pan.y, angle: words.angle }, isLit);
    }
  }

  #paintNodeMarks(brush: Brush, { nodes, nodeById }: DrawnScene): void {
    const { bright, lit, selected, active } = this.#emphasis;
    this.#paintChoice(brush, nodeById.get(selected ?? ''), 4, 3);
    this.#paintChoice(brush, nodeById.get(active ?? ''), 8, 2);
    for (const drawn of nodes) {
      const { node, reach } = drawn;
      const isFaded = bright !== null && !bright.nodes.has(node.id);
      if (isFaded || reach * 2 * brush.zoom < SMALLEST_MARKED) continue;
      const at = this.#position(drawn);
      if (at.x < -40 || at.y < -40 || at.x > brush.width + 40 || at.y > brush.height + 40) continue;
      const radius = drawn.radius * brush.zoom;
      if (lit?.nodes.has(node.id)) paintRing(brush, at, radius + 3, brush.theme.bright, 2.5);
      if (node.form === 'ENTITY' && node.type === 'AGREEMENT') paintSheetLines(brush, at, node.extent * brush.zoom);
      if (node.form === 'ENTITY' && node.isFocus) paintRing(brush, at, radius + 3, brush.theme.ink, 1.5);
      if (this.#placed?.covered.has(node.id)) continue;
      for (const badge of placeBadges(drawn, brush.zoom)) paintBadge(brush, at, badge);
    }
  }

  #paintChoice(brush: Brush, drawn: DrawnNode | undefined, gap: number, width: number): void {
    if (drawn !== undefined) paintRing(brush, this.#position(drawn), drawn.radius * brush.zoom + gap, brush.theme.accent, width);
  }

  /** On the canvas. */
  #position(drawn: DrawnNode): { x: number; y: number } {
    const [at, { x, y, zoom }] = [this.#place(drawn), this.#pose()];
    return { x: at.x * zoom + x, y: at.y * zoom + y };
  }

  /** On the map, also while it moves to its place. */
  #place({ id, x, y }: DrawnNode): { x: number; y: number } {
    const element = this.#cy.getElementById(id);
    return element.empty() ? { x, y } : element.position();
  }

  #wordedEdges(drawn: DrawnScene, zoom: number): WordsOfEdge[] {
    const { hoveredEdge, selected, bright } = this.#emphasis;
    const own = selected === null ? [] : (drawn.edgesOf.get(selected) ?? []);
    const first = drawn.edges.filter(({ edge }) => edge.id === hoveredEdge || bright?.edges.has(edge.id));
    const rest = zoom >= WORDS_ZOOM && bright === null ? drawn.edges : [];
    return [...new Set([...first, ...own, ...rest])].map((edge) => wordsOf(edge, drawn));
  }
}

/** What is in a window of this form when all of the map is, in pixels. */
function windowOf({ nodes }: DrawnScene, zoom: number, { clientWidth, clientHeight }: HTMLElement): Area | undefined {
  const area = areaOf(nodes, zoom);
  if (area === null) return undefined;
  const [width, height] = [(area.right - area.left) * zoom + 2 * MARGIN_PX, (area.bottom - area.top) * zoom + 2 * MARGIN_PX];
  const [halfWidth, halfHeight] = [
    Math.max(width, (height * clientWidth) / (clientHeight || 1)) / 2,
    Math.max(height, (width * clientHeight) / (clientWidth || 1)) / 2,
  ];
  const [x, y] = [((area.left + area.right) / 2) * zoom, ((area.top + area.bottom) / 2) * zoom];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function wordsOf({ edge, width }: DrawnEdge, { nodeById }: DrawnScene): WordsOfEdge {
  const [from, to] = [nodeById.get(edge.from) as DrawnNode, nodeById.get(edge.to) as DrawnNode];
  return { id: edge.id, width, fromX: from.x, fromY: from.y, fromReach: from.reach, toX: to.x, toY: to.y, toReach: to.reach };
}
