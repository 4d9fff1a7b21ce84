import type { MapScene } from '../MapScene.ts';
import { areaOf } from './drawing/areaOf.ts';
import { changeScene } from './drawing/changeScene.ts';
import { createFrame } from './drawing/createFrame.ts';
import { DrawnScene } from './drawing/DrawnScene.ts';
import { drawingStyle } from './drawing/drawingStyle.ts';
import { brightParts, type Emphasis, NO_EMPHASIS } from './drawing/Emphasis.ts';
import { setEmphasisClasses } from './drawing/emphasisClasses.ts';
import { edgeAt, nodeAt } from './drawing/findAt.ts';
import { keyActions } from './drawing/keyActions.ts';
import { LightWalk } from './drawing/LightWalk.ts';
import { listenToPointer, type Place } from './drawing/listenToPointer.ts';
import { MapFocus } from './drawing/MapFocus.ts';
import { Marks } from './drawing/Marks.ts';
import { describeNode, NodeList } from './drawing/NodeList.ts';
import { startCytoscape } from './drawing/startCytoscape.ts';
import { THEMES, type ThemeName } from './drawing/themes.ts';
import { Viewport } from './drawing/Viewport.ts';
import { DRAWING_TEXTS, type DrawingTexts } from './drawingTexts.ts';
import type { DrawingColours, DrawingEvents, DrawingOptions, MapDrawing } from './MapDrawing.ts';

/** Elements that are painted anew for each frame of a movement. */
const MOST_PAINTED = 500;
const ZOOM_STEP = 1.3;

/** The picture of a scene by Cytoscape.js, with labels, pointer, keyboard and a list of its nodes of our own; see docs/decisions/0029-drawing-library.md. */
export function createDrawing(options: DrawingOptions, events: DrawingEvents): MapDrawing {
  const { container, language, theme, colours, gestures = 'ALWAYS' } = options;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const frame = createFrame(container);
  const { surface, root, stage, canvas, live } = frame;
  let texts: DrawingTexts = DRAWING_TEXTS[language];
  let drawn: DrawnScene | null = null;
  let emphasis: Emphasis = NO_EMPHASIS;
  let isMovedByReader = false;
  /** A view that was set before there was a scene. */
  let isViewKept = false;

  const cy = startCytoscape({ stage, style: drawingStyle({ ...THEMES[theme], ...colours }) });
  const viewport = new Viewport({
    ...{ cy, stage, isStill },
    onMove: () => marks.followZoom(false),
    onRest() {
      marks.followZoom(true);
      if (isMovedByReader) events.onView(viewport.view);
      isMovedByReader = false;
    },
  });
  const marks = new Marks({ canvas, cy, isStill, pose: () => viewport.pose }, { ...THEMES[theme], ...colours });
  const list = new NodeList(frame.list);
  const walk = new LightWalk(isStill, (lit) => emphasize({ lit }));

  const nodeOf = (id: string | null) => (id === null ? undefined : drawn?.nodeById.get(id)?.node);
  const known = (id: string | null) => (nodeOf(id) === undefined ? null : id);
  const isFold = (id: string) => nodeOf(id)?.form === 'FOLD';

  function emphasize(change: Partial<Emphasis>): void {
    const changed = { ...emphasis, ...change };
    emphasis = { ...changed, bright: brightParts(changed, drawn) };
    if ('selected' in change || 'path' in change || 'lit' in change) setEmphasisClasses(cy, emphasis);
    marks.emphasize(emphasis);
  }

  function select(wanted: string | null): void {
    const id = known(wanted);
    if (id === emphasis.selected) return;
    emphasize({ selected: id, ...(id === null || emphasis.active === null ? {} : { active: id }) });
    list.selected = id;
    if (id !== null) list.active = id;
    const node = nodeOf(id);
    live.textContent = node === undefined ? texts.deselected : texts.selected(describeNode(node, texts));
  }

  /** By the reader. */
  function choose(id: string | null): void {
    const before = emphasis.selected;
    select(id);
    if (emphasis.selected !== before) events.onSelect(emphasis.selected);
  }

  function activate(id: string | null): void {
    list.active = id;
    emphasize({ active: id });
    const node = nodeOf(id);
    if (node !== undefined && viewport.reveal(node)) isMovedByReader = true;
  }

  function fitInto(ids: readonly string[] | undefined, isMoving: boolean): void {
    if (drawn === null) return;
    const { nodes, nodeById, scene } = drawn;
    const wanted = (ids ?? []).flatMap((id) => nodeById.get(id) ?? []);
    viewport.fit((zoom) => areaOf(wanted.length === 0 ? nodes : wanted, zoom) ?? scene.bounds, isMoving);
    if (!isMoving) marks.followZoom(true);
  }

  function zoom(factor: number, at?: Place, isMoving = false): void {
    isMovedByReader = true;
    viewport.zoomAt(factor, at, isMoving);
  }

  function nodeIdAt(at: Place, isTouch: boolean): string | null {
    if (drawn === null) return null;
    return nodeAt(drawn, viewport.onMap(at), viewport.pose.zoom, isTouch)?.id ?? marks.labelAt(at);
  }

  function edgeIdAt(at: Place): string | null {
    return drawn === null ? null : (edgeAt(drawn, viewport.onMap(at), viewport.pose.zoom)?.edge.id ?? null);
  }

  const share = { wheel: () => gestures === 'ALWAYS' || focus.isHeld, finger: gestures === 'ALWAYS' };
  const stopPointer = listenToPointer(surface, share, {
    moveBy(dx, dy) {
      isMovedByReader = true;
      viewport.moveBy(dx, dy);
    },
    zoomAt: (factor, at) => zoom(factor, at),
    tap(at, isTouch) {
      const id = nodeIdAt(at, isTouch);
      const edge = id !== null || events.onEdge === undefined ? null : edgeIdAt(at);
      if (id !== null && isFold(id)) events.onOpen(id);
      else if (edge !== null) events.onEdge?.(edge);
      else choose(id);
    },
    doubleTap(at, isTouch) {
      const id = nodeIdAt(at, isTouch);
      if (id === null) zoom(ZOOM_STEP ** 2, at, true);
      else if (!isFold(id)) events.onOpen(id);
    },
    hover(at) {
      const hovered = at === null ? null : nodeIdAt(at, false);
      const hoveredEdge = at === null || hovered !== null ? null : edgeIdAt(at);
      surface.classList.toggle('pointing', hovered !== null || (hoveredEdge !== null && events.onEdge !== undefined));
      if (hovered !== emphasis.hovered || hoveredEdge !== emphasis.hoveredEdge) emphasize({ hovered, hoveredEdge });
    },
    hold() {
      focus.take();
      if (emphasis.active !== null) emphasize({ active: null });
    },
  });

  const focus = new MapFocus(frame, {
    held(isKeyed) {
      if (isKeyed) activate(emphasis.selected ?? drawn?.nodes[0]?.id ?? null);
      else if (emphasis.active !== null) emphasize({ active: null });
    },
    key: keyActions({
      scene: () => drawn,
      position: () => emphasis.active ?? emphasis.selected,
      middle: () => viewport.view,
      activate,
      toggle: (id) => choose(id === emphasis.selected ? null : id),
      deselect() {
        const isSelected = emphasis.selected !== null;
        choose(null);
        return isSelected;
      },
      open(id) {
        if (!isFold(id)) choose(id);
        events.onOpen(id);
      },
      zoomBy: (steps) => zoom(ZOOM_STEP ** steps, undefined, true),
      fit() {
        fitInto(undefined, true);
        events.onView(null);
      },
    }),
  });
  surface.classList.toggle('scrolls', gestures === 'COOPERATIVE');

  const sizes = new ResizeObserver(() => {
    viewport.resize();
    marks.place();
  });
  sizes.observe(container);

  function setTheme(name: ThemeName, changed: DrawingColours = {}): void {
    const used = { ...THEMES[name], ...changed };
    root.style.background = used.paper;
    root.style.setProperty('--accent', used.accent);
    cy.style(drawingStyle(used));
    marks.theme = used;
  }

  /** For those who do not see it. */
  function tell(): void {
    root.setAttribute('aria-label', drawn?.scene.title || texts.map);
    frame.keys.textContent = [drawn?.scene.description, texts.keys].filter(Boolean).join(' ');
    list.name = texts.nodes;
    if (drawn !== null) list.show(drawn, texts);
    [list.selected, list.active] = [emphasis.selected, emphasis.active ?? emphasis.selected];
  }

  setTheme(theme, colours);
  tell();
  if (options.padding !== undefined) viewport.padding = options.padding;
  return {
    show(scene: MapScene, { animate = false } = {}) {
      const before = drawn;
      drawn = new DrawnScene(scene);
      viewport.isLarge = scene.nodes.length + scene.edges.length > MOST_PAINTED;
      changeScene(cy, drawn, animate && !isStill);
      walk.stop();
      marks.show(drawn);
      emphasize({ ...NO_EMPHASIS, selected: known(emphasis.selected), active: known(emphasis.active) });
      tell();
      const isKnown = before === null ? isViewKept : scene.nodes.some(({ id }) => before.nodeById.has(id));
      if (!isKnown) fitInto(undefined, false);
      live.textContent = texts.shown(scene.nodes.length);
    },
    select,
    light(path) {
      walk.stop();
      emphasize({ path, lit: null });
      if (path !== null) walk.start(path);
    },
    fit: (ids) => fitInto(ids, true),
    zoomBy: (factor) => zoom(factor, undefined, true),
    get view() {
      return viewport.view;
    },
    setView(view) {
      isViewKept = drawn === null;
      viewport.setView(view);
      marks.followZoom(true);
    },
    setPadding(padding) {
      viewport.padding = padding;
    },
    setTheme,
    setLanguage(name) {
      texts = DRAWING_TEXTS[name];
      tell();
    },
    focus: () => frame.list.focus(),
    shownLabels: () => marks.shownLabels(),
    destroy() {
      walk.stop();
      focus.destroy();
      stopPointer();
      sizes.disconnect();
      marks.destroy();
      viewport.destroy();
      cy.destroy();
      frame.host.remove();
    },
  };
}
