import type { MapScene, ScenePath } from '../MapScene.ts';
import { changeScene } from './drawing/changeScene.ts';
import { createFrame } from './drawing/createFrame.ts';
import { DrawnScene } from './drawing/DrawnScene.ts';
import { drawingStyle } from './drawing/drawingStyle.ts';
import { type Emphasis, NO_EMPHASIS } from './drawing/Emphasis.ts';
import { edgeAt, nodeAt } from './drawing/findAt.ts';
import { keyActions } from './drawing/keyActions.ts';
import { LightWalk } from './drawing/LightWalk.ts';
import { listenToPointer } from './drawing/listenToPointer.ts';
import { Marks } from './drawing/Marks.ts';
import { describeNode, NodeList } from './drawing/NodeList.ts';
import { edgeKey } from './drawing/sceneElements.ts';
import { setClass } from './drawing/setClass.ts';
import { startCytoscape } from './drawing/startCytoscape.ts';
import { THEMES } from './drawing/themes.ts';
import { Viewport } from './drawing/Viewport.ts';
import { DRAWING_TEXTS } from './drawingTexts.ts';
import type { DrawingColours, DrawingEvents, DrawingOptions, MapDrawing } from './MapDrawing.ts';

/** Elements that are painted anew for each frame of a movement. */
const MOST_PAINTED = 500;
const ZOOM_STEP = 1.3;

/** The picture of a scene by Cytoscape.js, with labels, keyboard, touch and a list of its nodes of our own; see docs/decisions/0029-drawing-library.md. */
export function createDrawing({ container, language, theme, colours, gestures = 'ALWAYS' }: DrawingOptions, events: DrawingEvents): MapDrawing {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const frame = createFrame(container);
  const cy = startCytoscape({ stage: frame.stage, style: drawingStyle({ ...THEMES[theme], ...colours }) });
  const viewport = new Viewport({
    ...{ cy, stage: frame.stage, isStill },
    onMove: () => marks.followZoom(false),
    onRest() {
      marks.followZoom(true);
      if (isMovedByReader) events.onView(viewport.view);
      isMovedByReader = false;
    },
  });
  let texts: (typeof DRAWING_TEXTS)['en' | 'zh'] = DRAWING_TEXTS[language];
  const marks = new Marks({ canvas: frame.canvas, cy, isStill, pose: () => viewport.pose }, { ...THEMES[theme], ...colours }, texts);
  const list = new NodeList(frame.list);
  let drawn: DrawnScene | null = null;
  let emphasis: Emphasis = NO_EMPHASIS;
  let [isHeld, isMovedByReader] = [false, false];
  const walk = new LightWalk(isStill, (lit) => emphasize({ lit }));
  let path: ScenePath | null = null;

  function emphasize(change: Partial<Emphasis>): void {
    emphasis = { ...emphasis, ...change };
    if ('selected' in change || 'bright' in change || 'lit' in change) applyClasses();
    marks.emphasize(emphasis);
  }

  function applyClasses(): void {
    const { bright, lit, selected } = emphasis;
    const keys = (ids: ReadonlySet<string> | undefined) => new Set([...(ids ?? [])].map(edgeKey));
    const [brightEdges, litEdges] = [keys(bright?.edges), keys(lit?.edges)];
    const nearEdges = selected === null || path !== null ? new Set<string>() : brightEdges;
    cy.batch(() => {
      setClass(cy, 'dim', (id) => bright !== null && !bright.nodes.has(id) && !brightEdges.has(id));
      setClass(cy, 'near', (id) => nearEdges.has(id));
      setClass(cy, 'lit', (id) => litEdges.has(id));
    });
  }

  /** A path before the neighbours of what is selected. */
  function brightOf(selected: string | null): Emphasis['bright'] {
    if (path !== null) return { nodes: new Set(path.nodes), edges: new Set(path.edges) };
    if (selected === null || drawn === null || !drawn.nodeById.has(selected)) return null;
    return { nodes: drawn.around(selected), edges: new Set((drawn.edgesOf.get(selected) ?? []).map(({ edge }) => edge.id)) };
  }

  function select(id: string | null): void {
    const known = id !== null && drawn?.nodeById.has(id) === true ? id : null;
    if (known === emphasis.selected) return;
    emphasize({ selected: known, bright: brightOf(known), ...(known === null || emphasis.active === null ? {} : { active: known }) });
    list.selected = known;
    if (known !== null) list.active = known;
    const node = known === null ? undefined : drawn?.nodeById.get(known)?.node;
    frame.live.textContent = node === undefined ? texts.deselected : texts.selected(describeNode(node, texts));
  }

  function choose(id: string | null): void {
    const before = emphasis.selected;
    select(id);
    if (emphasis.selected !== before) events.onSelect(emphasis.selected);
  }

  function activate(id: string | null): void {
    list.active = id;
    emphasize({ active: id });
    const node = id === null ? undefined : drawn?.nodeById.get(id);
    if (node !== undefined) readerMoves(() => viewport.reveal(node));
  }

  function readerMoves(move: () => void): void {
    isMovedByReader = true;
    move();
  }

  function fitInto(ids?: readonly string[], isMoving = true): void {
    if (drawn === null) return;
    const boxes = (ids ?? []).flatMap((id) => drawn?.nodeById.get(id)?.node.box ?? []);
    const bounds = {
      left: Math.min(...boxes.map(({ x }) => x)),
      top: Math.min(...boxes.map(({ y }) => y)),
      right: Math.max(...boxes.map(({ x, width }) => x + width)),
      bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
    };
    viewport.fit(boxes.length === 0 ? drawn.scene.bounds : bounds, isMoving);
  }

  function nodeIdAt(at: { readonly x: number; readonly y: number }, isTouch: boolean): string | null {
    if (drawn === null) return null;
    return nodeAt(drawn, viewport.onMap(at), viewport.pose.zoom, isTouch)?.id ?? marks.labelAt(at.x, at.y);
  }

  function edgeIdAt(at: { readonly x: number; readonly y: number }): string | null {
    return drawn === null ? null : (edgeAt(drawn, viewport.onMap(at), viewport.pose.zoom)?.edge.id ?? null);
  }

  const isFold = (id: string) => drawn?.nodeById.get(id)?.node.form === 'FOLD';
  const stopListening = listenToPointer(
    frame.surface,
    { wheel: () => gestures === 'ALWAYS' || isHeld, finger: gestures === 'ALWAYS' },
    {
      moveBy: (dx, dy) => readerMoves(() => viewport.moveBy(dx, dy)),
      zoomAt: (factor, at) => readerMoves(() => viewport.zoomAt(factor, at)),
      tap(at, isTouch) {
        const id = nodeIdAt(at, isTouch);
        const edge = id !== null || events.onEdge === undefined ? null : edgeIdAt(at);
        if (id !== null && isFold(id)) events.onOpen(id);
        else if (edge !== null) events.onEdge?.(edge);
        else choose(id);
      },
      doubleTap(at, isTouch) {
        const id = nodeIdAt(at, isTouch);
        if (id === null) readerMoves(() => viewport.zoomAt(ZOOM_STEP * ZOOM_STEP, at, true));
        else if (!isFold(id)) events.onOpen(id);
      },
      hover(at) {
        const hovered = at === null ? null : nodeIdAt(at, false);
        const hoveredEdge = at === null || hovered !== null ? null : edgeIdAt(at);
        frame.surface.classList.toggle('pointing', hovered !== null || (hoveredEdge !== null && events.onEdge !== undefined));
        if (hovered !== emphasis.hovered || hoveredEdge !== emphasis.hoveredEdge) emphasize({ hovered, hoveredEdge });
      },
      hold: () => frame.list.focus({ preventScroll: true }),
    },
  );

  const stop = new AbortController();
  const onKey = keyActions({
    scene: () => drawn,
    position: () => emphasis.active ?? emphasis.selected,
    middle: () => viewport.view,
    activate,
    choose,
    toggle: (id) => choose(id === emphasis.selected ? null : id),
    open: (id) => {
      if (!isFold(id)) choose(id);
      events.onOpen(id);
    },
    zoomBy: (steps) => readerMoves(() => viewport.zoomAt(ZOOM_STEP ** steps, undefined, true)),
    fit: () => {
      fitInto();
      events.onView(null);
    },
  });
  frame.list.addEventListener('keydown', onKey, { signal: stop.signal });
  frame.list.addEventListener(
    'focus',
    () => {
      isHeld = true;
      // Only where keys are used: whoever clicks sees the ring of what is selected.
      if (frame.list.matches(':focus-visible')) activate(emphasis.active ?? emphasis.selected ?? drawn?.nodes[0]?.id ?? null);
    },
    { signal: stop.signal },
  );
  frame.list.addEventListener(
    'blur',
    () => {
      isHeld = false;
      emphasize({ active: null });
    },
    { signal: stop.signal },
  );
  frame.surface.classList.toggle('scrolls', gestures === 'COOPERATIVE');

  const sizes = new ResizeObserver(() => {
    viewport.resize();
    marks.place();
  });
  sizes.observe(container);

  function setTheme(name: 'light' | 'dark', changed: DrawingColours = {}): void {
    const used = { ...THEMES[name], ...changed };
    frame.root.style.background = used.paper;
    frame.root.style.setProperty('--accent', used.accent);
    cy.style(drawingStyle(used));
    marks.theme = used;
  }

  function tell(): void {
    frame.root.setAttribute('aria-label', drawn === null || drawn.scene.title === '' ? texts.map : drawn.scene.title);
    frame.keys.textContent = [drawn?.scene.description, texts.keys].filter(Boolean).join(' ');
    if (drawn !== null) list.show(drawn, texts);
    [list.selected, list.active] = [emphasis.selected, emphasis.active ?? emphasis.selected];
  }

  setTheme(theme, colours);
  tell();
  return {
    show(scene: MapScene, { animate = false } = {}) {
      const before = drawn;
      drawn = new DrawnScene(scene);
      viewport.isLarge = scene.nodes.length + scene.edges.length > MOST_PAINTED;
      changeScene(cy, drawn, animate && !isStill);
      const kept = (id: string | null) => (id !== null && drawn?.nodeById.has(id) ? id : null);
      walk.stop();
      path = null;
      const selected = kept(emphasis.selected);
      emphasis = { ...NO_EMPHASIS, selected, active: kept(emphasis.active), bright: null };
      emphasis = { ...emphasis, bright: brightOf(selected) };
      applyClasses();
      marks.show(drawn, emphasis);
      tell();
      if (before === null || !scene.nodes.some(({ id }) => before.nodeById.has(id))) fitInto(undefined, false);
      frame.live.textContent = texts.shown(scene.nodes.length);
    },
    select,
    light(wanted) {
      path = wanted;
      walk.stop();
      emphasize({ bright: brightOf(emphasis.selected), lit: null });
      if (wanted !== null) walk.start(wanted);
    },
    fit: (ids) => fitInto(ids),
    zoomBy: (factor) => readerMoves(() => viewport.zoomAt(factor, undefined, true)),
    get view() {
      return viewport.view;
    },
    setView: (view) => viewport.setView(view),
    setTheme,
    setLanguage(name) {
      texts = DRAWING_TEXTS[name];
      marks.texts = texts;
      tell();
    },
    focus: () => frame.list.focus(),
    shownLabels: () => marks.shownLabels(),
    destroy() {
      walk.stop();
      stop.abort();
      stopListening();
      sizes.disconnect();
      marks.destroy();
      viewport.destroy();
      cy.destroy();
      frame.host.remove();
    },
  };
}
