import type { MapScene } from '../../MapScene.ts';
import type { AtlasClient, AtlasFailure } from '../atlasClient.ts';
import { copyText } from '../copyText.ts';
import { createDrawing } from '../createDrawing.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { addFocus, focusOf, focusOn, openFold } from '../mapSteps.ts';
import { NO_WORDS, type OntologyWords, ontologyWords } from '../ontologyWords.ts';
import type { PanelTools } from '../Panel.ts';
import { createPanels } from '../panels/createPanels.ts';
import { PANEL_STYLE } from '../panels/panelStyle.ts';
import { sceneAddress } from '../sceneAddress.ts';
import { activeFilters } from './activeFilters.ts';
import { createDisclosure } from './createDisclosure.ts';
import { createExportMenu } from './createExportMenu.ts';
import { createFilters } from './createFilters.ts';
import { createMapStatus } from './createMapStatus.ts';
import { createSearch } from './createSearch.ts';
import { createSide } from './createSide.ts';
import { createTheme } from './createTheme.ts';
import { createTimeline } from './createTimeline.ts';
import { createTrail } from './createTrail.ts';
import { EntityNames } from './EntityNames.ts';
import { openEmbedWindow } from './openEmbedWindow.ts';
import { part } from './part.ts';
import { SceneLoader } from './SceneLoader.ts';
import { createStateHistory } from './StateHistory.ts';
import { showToast } from './showToast.ts';
import { translateFrame } from './translateFrame.ts';

/** Brings the page to life: the address is the state, the state is drawn, and whatever the reader does makes another state. */
export function startExplorer(client: AtlasClient, container: HTMLElement): void {
  const written = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const history = createStateHistory(written, onState);
  const { change } = history;
  const { language: first } = history.state;
  let scene: MapScene | null = null;
  /** What of it the drawing shows: the address that the scene was asked by. */
  let drawn = '';
  let words: OntologyWords = NO_WORDS;

  const theme = createTheme(history.state, onTheme, (chosen) => change((state) => ({ ...state, theme: chosen }), 'MOVE'));
  const drawing = createDrawing(
    { container, language: first, theme: theme.current },
    {
      onSelect: choose,
      onEdge: choose,
      onOpen: (id) => open(id),
      onView: (view) => change((state) => ({ ...state, view }), 'MOVE'),
    },
  );
  const announce = (text: string) => {
    part('announcements').textContent = text;
  };
  const side = createSide(first);
  const tools: PanelTools = { client, drawing, change, reveal: side.reveal, announce };
  const names = new EntityNames(client, updateAll);
  const panels = createPanels(tools);
  const filters = createFilters(tools, names);
  part('panel-details').append(panels.details.element);
  part('panel-connect').append(panels.connect.element);
  part('panel-filters').append(filters.element);
  part('legend-body').append(panels.legend.element);
  const style = new CSSStyleSheet();
  style.replaceSync(PANEL_STYLE);
  document.adoptedStyleSheets.push(style);

  const trail = createTrail(part('trail'), names, change);
  const status = createMapStatus({ change, again: () => loader.again(), announce, language: () => history.state.language });
  const loader = new SceneLoader(client, { onStart: status.start, onScene: show, onFailure: fail });
  const timeline = createTimeline({
    container: part('timeline'),
    change,
    prefetch: ({ data, language }) => loader.prefetch(data, language).catch(() => undefined),
  });
  const search = createSearch(
    client,
    first,
    () => focusOf(history.state).length > 0,
    ({ id, name, type }, how) => {
      names.learn(id, { name, type }, history.state.language);
      side.bring('details');
      change((state) => (how === 'ADD' ? addFocus(state, id) : focusOn(state, id)), 'STEP');
    },
  );
  const exports = createExportMenu({
    ...{ container: part('export-menu'), language: first, state: () => history.state },
    onEmbed: () => openEmbedWindow(history.state, scene?.title ?? document.title),
  });

  part('zoom-in').addEventListener('click', () => drawing.zoomBy(1.4));
  part('zoom-out').addEventListener('click', () => drawing.zoomBy(1 / 1.4));
  part('fit').addEventListener('click', () => {
    drawing.fit();
    change((state) => ({ ...state, view: null }), 'MOVE');
  });
  part('skip').addEventListener('click', (event) => {
    event.preventDefault();
    drawing.focus();
  });
  part('language').addEventListener('click', () => change((state) => ({ ...state, language: state.language === 'en' ? 'zh' : 'en' }), 'MOVE'));
  part('copy-link').addEventListener('click', () => void copyLink());
  createDisclosure({ button: part('more'), within: part('tools'), toggled: part('tools') });
  createDisclosure({ button: part('legend-toggle'), within: part('legend-place'), toggled: part('legend-place'), isKept: true });

  if (first !== written) translateFrame(first);
  askWords(history.state);
  updateAll();
  status.dropped(history.dropped, history.state);
  loader.load(history.state.data, first);

  function onState(state: MapState, before: MapState, isByBrowser: boolean): void {
    if (state.language !== before.language) {
      translateFrame(state.language);
      drawing.setLanguage(state.language);
      search.setLanguage(state.language);
      exports.setLanguage(state.language);
      side.setLanguage(state.language);
      askWords(state);
    }
    if (isByBrowser) status.dropped(history.dropped, state);
    updateAll();
    const asked = sceneAddress(state.data, state.language);
    if (asked !== sceneAddress(before.data, before.language)) loader.load(state.data, state.language);
    else if (asked === drawn) {
      if (state.select !== before.select) drawing.select(state.select);
      if (state.path !== before.path) lightPath(state);
      if (isByBrowser && state.view !== before.view) look(state);
    }
  }

  function show(next: MapScene): void {
    const { state } = history;
    const isFirst = scene === null;
    if (next.form === 'CONNECT' && scene?.form !== 'CONNECT' && state.select === null) side.bring('connect');
    scene = next;
    drawn = sceneAddress(state.data, state.language);
    names.learnFrom(next);
    part('skeleton').hidden = true;
    document.title = `${next.title} · Zhangjiang Atlas`;
    // What stands around the map comes first: it decides how much room the map has.
    status.show(next, state);
    updateAll();
    drawing.show(next, { animate: !isFirst && !matchMedia('(prefers-reduced-motion: reduce)').matches });
    drawing.select(state.select);
    lightPath(state);
    // The first map is whole by itself.
    if (!isFirst || state.view !== null) look(state);
    // For those who measure how soon there is a map.
    if (isFirst) performance.mark('map-drawn');
  }

  function fail(failure: AtlasFailure, retryInSeconds: number | null): void {
    part('skeleton').hidden = true;
    status.fail(failure, history.state, retryInSeconds);
  }

  function lightPath({ path }: MapState): void {
    drawing.light(path === null ? null : (scene?.paths?.[path - 1] ?? null));
  }

  function look({ view }: MapState): void {
    if (view === null) drawing.fit();
    else drawing.setView(view);
  }

  /** A node or a line. */
  function choose(id: string | null): void {
    change((state) => ({ ...state, select: id }), 'MOVE');
    if (id !== null) side.reveal('details');
  }

  function open(id: string): void {
    const node = scene?.nodes.find((one) => one.id === id);
    if (node?.form === 'FOLD') change((state) => openFold(state, node.opening), 'STEP');
    else if (node !== undefined) change((state) => (focusOf(state).includes(id) ? { ...state, select: id } : addFocus(state, id)), 'STEP');
  }

  function onTheme(next: 'light' | 'dark'): void {
    drawing.setTheme(next);
    updateAll();
  }

  function askWords({ language }: MapState): void {
    ontologyWords(client, language).then(
      (came) => {
        if (history.state.language !== language) return;
        words = came;
        filters.setWords(words);
        updateAll();
      },
      () => undefined,
    );
  }

  function updateAll(): void {
    const { state } = history;
    const view = { state, scene, language: state.language, theme: theme.current };
    theme.update(state);
    trail.update(state, words);
    for (const panel of [panels.details, panels.connect, panels.legend, filters]) panel.update(view);
    side.badge('filters', activeFilters(state, words, names).length);
    part('legend-place').hidden = scene === null || scene.nodes.length === 0;
    const isCurrent = drawn === sceneAddress(state.data, state.language);
    if (scene !== null && isCurrent) status.name(scene, state, words, names);
    timeline.update(state, scene, isCurrent);
  }

  async function copyLink(): Promise<void> {
    const texts = EXPLORER_TEXTS[history.state.language];
    const isCopied = await copyText(location.href);
    if (!isCopied) prompt(texts.copyYourself, location.href);
    else showToast(texts.copied);
    if (isCopied) announce(filled(texts.copied));
  }
}
