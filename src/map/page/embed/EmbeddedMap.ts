import type { MapScene } from '../../MapScene.ts';
import { type AtlasClient, AtlasFailure, createAtlasClient } from '../atlasClient.ts';
import { createDrawing } from '../createDrawing.ts';
import { element } from '../element.ts';
import type { DrawingColours, MapDrawing } from '../MapDrawing.ts';
import type { MapState } from '../MapState.ts';
import { writeMapAddress } from '../mapAddress.ts';
import { addFocus, openFold } from '../mapSteps.ts';
import type { Panel } from '../Panel.ts';
import { createPanels } from '../panels/createPanels.ts';
import { sceneAddress } from '../sceneAddress.ts';
import { attributeOf } from './attributeNames.ts';
import type { ErrorDetail } from './ecosystem-map.d.ts';
import { type EmbedFrame, showMessage } from './embedFrame.ts';
import { EMBED_TEXTS } from './embedTexts.ts';
import type { MapSettings } from './mapAttributes.ts';
import { isMotionUnwanted } from './surroundings.ts';

export interface EmbeddedEvents {
  /** The reader has chosen an entity. */
  readonly onSelect: (node: MapScene['nodes'][number]) => void;
  readonly onReady: (scene: MapScene) => void;
  readonly onError: (error: ErrorDetail) => void;
}

/** One map of one atlas in its frame: what it shows, and the steps of its reader. */
export class EmbeddedMap {
  readonly #frame: EmbedFrame;
  readonly #events: EmbeddedEvents;
  readonly #client: AtlasClient;
  readonly #drawing: MapDrawing;
  readonly #panels: Readonly<Record<'details' | 'connect' | 'legend', Panel>>;
  #settings: MapSettings;
  #theme: 'light' | 'dark';
  #state: MapState;
  #scene: MapScene | null = null;
  /** What the drawing shows, or would show if it could be had. */
  #asked = '';
  /** To go back to, the last behind the others. */
  readonly #before: MapState[] = [];
  /** Of the scene, and how far it could be gone back from. */
  #loaded: { readonly state: MapState; readonly depth: number } | null = null;
  /** What is on its way is a step of the reader. */
  #isStep = false;
  #loading: AbortController | null = null;
  /** In place of a card: the paths of this map, or between what the reader chooses besides; null: neither. */
  #paths: 'PATHS' | 'QUESTION' | null = null;
  /** Whose choice has been told. */
  #told: string | null = null;
  readonly #ended = new AbortController();

  constructor(frame: EmbedFrame, settings: MapSettings, theme: 'light' | 'dark', events: EmbeddedEvents) {
    this.#frame = frame;
    this.#settings = settings;
    this.#theme = theme;
    this.#events = events;
    this.#client = createAtlasClient(settings.endpoint);
    this.#state = stateOf(settings);
    const { signal } = this.#ended;
    this.#drawing = createDrawing(
      {
        container: frame.canvas,
        language: settings.language,
        theme,
        colours: coloursOf(frame.root),
        gestures: settings.gestures === 'free' ? 'ALWAYS' : 'COOPERATIVE',
      },
      {
        onSelect: (id) => this.#change((state) => ({ ...state, select: id }), 'MOVE'),
        onOpen: (id) => this.#open(id),
        onView: () => undefined,
        onEdge: (id) => this.#change((state) => ({ ...state, select: id }), 'MOVE'),
      },
    );
    const { details, connect, legend } = createPanels({
      client: this.#client,
      drawing: this.#drawing,
      change: (next, kind) => this.#change(next, kind),
      reveal: (panel) => this.#reveal(panel === 'connect' ? 'QUESTION' : null),
      announce: (text) => this.#announce(text),
    });
    this.#panels = { details, connect, legend };
    frame.card.append(details.element, connect.element);
    frame.legend.append(legend.element);
    for (const panel of Object.values(this.#panels)) panel.element.removeAttribute('part');
    const { buttons } = frame;
    for (const [button, press] of [
      [buttons.zoomIn, () => this.#drawing.zoomBy(ZOOM_STEP)],
      [buttons.zoomOut, () => this.#drawing.zoomBy(1 / ZOOM_STEP)],
      [buttons.fit, () => this.fit()],
      [buttons.paths, () => this.#reveal(this.#paths === null ? 'PATHS' : null)],
      [buttons.back, () => this.#back()],
      [frame.closeCard, () => this.#reveal(null)],
      [frame.retry, () => void this.refresh()],
    ] as const)
      button.addEventListener('click', press, { signal });
    frame.card.addEventListener('keydown', ({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && this.#closeCard(), { signal });
    void this.#sync();
  }

  /** What the attributes say now, of the same atlas. */
  update(settings: MapSettings, theme: 'light' | 'dark'): void {
    const before = stateOf(this.#settings);
    const next = stateOf(settings);
    if (theme !== this.#theme) this.#drawing.setTheme(theme, coloursOf(this.#frame.root));
    if (next.language !== before.language) this.#drawing.setLanguage(next.language);
    this.#theme = theme;
    this.#settings = settings;
    if (addressOf(next) !== addressOf({ ...before, language: next.language })) {
      this.#before.length = 0;
      this.#state = next;
      this.#told = next.select;
    } else if (next.select !== before.select) {
      this.#state = { ...this.#state, select: next.select };
      this.#told = next.select;
    }
    this.#isStep = false;
    this.#state = this.#inManner(this.#state);
    void this.#sync();
  }

  fit(): void {
    this.#drawing.fit();
  }

  focus(): void {
    this.#drawing.focus();
  }

  select(id: string | null): boolean {
    if (id !== null && !this.#scene?.nodes.some((node) => node.id === id && node.form === 'ENTITY')) return false;
    this.#told = id;
    this.#change((state) => ({ ...state, select: id }), 'MOVE');
    return true;
  }

  refresh(): Promise<void> {
    this.#asked = '';
    this.#isStep = false;
    this.#drawing.setTheme(this.#theme, coloursOf(this.#frame.root));
    return this.#sync();
  }

  close(): void {
    this.#ended.abort();
    this.#loading?.abort();
    this.#drawing.destroy();
    for (const panel of Object.values(this.#panels)) panel.element.remove();
  }

  #open(id: string): void {
    const node = this.#scene?.nodes.find((one) => one.id === id);
    if (node === undefined) return;
    this.#change((state) => (node.form === 'FOLD' ? openFold(state, node.opening) : addFocus(state, node.id)), 'STEP');
  }

  #back(): void {
    const state = this.#before.pop();
    if (state === undefined) return;
    this.#state = this.#inManner(state);
    this.#told = state.select;
    this.#isStep = false;
    void this.#sync();
    if (this.#before.length === 0) this.#drawing.focus();
  }

  #closeCard(): void {
    this.#paths = null;
    this.#change((state) => ({ ...state, select: null }), 'MOVE');
    this.#drawing.focus();
  }

  #reveal(paths: 'PATHS' | 'QUESTION' | null): void {
    this.#paths = paths;
    this.#show();
    if (paths === null) this.#drawing.focus();
  }

  #change(next: (state: MapState) => MapState, kind: 'STEP' | 'MOVE'): void {
    const state = next(this.#state);
    if (kind === 'STEP' && addressOf(state) !== addressOf(this.#state)) {
      this.#before.push(this.#state);
      this.#isStep = true;
    }
    this.#state = state;
    void this.#sync();
  }

  /** Makes all that is to be seen agree with the state. */
  async #sync(): Promise<void> {
    this.#show();
    const asked = addressOf(this.#state);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { data, language } = this.#state;
    this.#showMessage(this.#scene === null ? 'loading' : null);
    this.#frame.root.setAttribute('aria-busy', 'true');
    try {
      const scene = await this.#client.scene(data, language, loading.signal);
      if (loading.signal.aborted) return;
      // What answers at an endpoint that somebody has written may be anything.
      if (!Array.isArray(scene.nodes)) throw new AtlasFailure('BAD_ANSWER', 'no map');
      const isFirst = this.#loaded === null;
      this.#scene = scene;
      this.#loaded = { state: this.#state, depth: this.#before.length };
      this.#isStep = false;
      this.#showMessage(scene.nodes.length === 0 ? 'empty' : null);
      this.#drawing.show(scene, { animate: !isFirst && !isMotionUnwanted() });
      if (!isFirst && this.#state.view === null) this.#drawing.fit();
      this.#show();
      if (!isFirst) this.#announce(scene.title);
      this.#events.onReady(scene);
    } catch (error) {
      if (!loading.signal.aborted) this.#fail(error);
    } finally {
      if (this.#loading === loading) this.#frame.root.removeAttribute('aria-busy');
    }
  }

  /** A step of the reader that fails leaves the map as it was; anything else leaves no map. */
  #fail(error: unknown): void {
    const failure = failureTold(error, this.#settings);
    if (this.#isStep && this.#loaded !== null && this.#scene !== null) {
      this.#before.length = this.#loaded.depth;
      this.#state = this.#inManner(this.#loaded.state);
      this.#asked = addressOf(this.#state);
      this.#show();
      const { notTaken } = EMBED_TEXTS[this.#settings.language];
      this.#frame.notices.replaceChildren(element('p', {}, `${notTaken}: ${failure.message}`));
      this.#announce(`${notTaken}: ${failure.message}`);
    } else {
      this.#before.length = 0;
      this.#scene = null;
      this.#show();
      this.#frame.errorText.textContent = failure.message;
      this.#showMessage('error');
    }
    this.#events.onError(failure);
  }

  #show(): void {
    const { title, buttons, card, closeCard, legend, notices, attribution, root } = this.#frame;
    const { controls, language } = this.#settings;
    const scene = this.#scene;
    const state = this.#state;
    const chosen = scene?.nodes.find(({ id }) => id === state.select) ?? null;
    this.#drawing.select(chosen?.id ?? null);
    this.#drawing.light(state.path === null ? null : (scene?.paths?.[state.path - 1] ?? null));
    title.textContent = controls.includes('title') ? (scene?.title ?? '') : '';
    root.setAttribute('aria-label', scene === null ? EMBED_TEXTS[language].map : `${EMBED_TEXTS[language].map}: ${scene.title}`);
    for (const button of [buttons.zoomIn, buttons.zoomOut, buttons.fit]) button.hidden = !controls.includes('zoom');
    buttons.back.hidden = this.#before.length === 0;
    const line = scene?.edges.find(({ id }) => id === state.select) ?? null;
    if (state.select !== this.#told && state.select !== null) this.#paths = null;
    card.hidden = (chosen === null && line === null && this.#paths === null) || !controls.includes('card');
    closeCard.hidden = this.#paths === null;
    card.dataset['shows'] = this.#paths ?? 'CARD';
    this.#panels.details.element.hidden = this.#paths !== null;
    this.#panels.connect.element.hidden = this.#paths === null;
    buttons.paths.hidden = scene?.paths == null || !controls.includes('card');
    buttons.paths.setAttribute('aria-pressed', String(this.#paths !== null));
    legend.hidden = scene === null || scene.nodes.length === 0 || !controls.includes('legend');
    notices.replaceChildren(...(scene?.notices ?? []).map((notice) => element('p', {}, notice)));
    attribution.replaceChildren(...this.#attribution());
    const { details, connect, legend: signs } = this.#panels;
    const view = { state, scene, language: state.language, theme: this.#theme };
    for (const panel of card.hidden ? [signs] : [signs, this.#paths === null ? details : connect]) panel.update(view);
    if (chosen?.form === 'ENTITY' && this.#told !== chosen.id) this.#events.onSelect(chosen);
    if (scene !== null) this.#told = state.select;
  }

  #attribution(): Node[] {
    const texts = EMBED_TEXTS[this.#settings.language];
    const { endpoint } = this.#settings;
    const scene = this.#scene;
    const facts =
      scene === null ? [] : [texts.version(scene.version), texts.sources(scene.sourceCount), ...(scene.asOf === null ? [] : [texts.asOf(scene.asOf)])];
    const href = `${endpoint}/map?${writeMapAddress({ ...this.#state, theme: this.#settings.theme })}`;
    const link = element('a', { href, target: '_blank', rel: 'noopener', title: texts.newWindow, part: 'link' }, `${texts.openInAtlas} ↗`);
    return [element('span', {}, [texts.atlas, ...facts].join(' · ')), link];
  }

  #showMessage(shown: 'loading' | 'empty' | 'error' | null): void {
    showMessage(this.#frame, shown);
    this.#frame.toolbar.hidden = shown === 'loading' || shown === 'error';
  }

  /** Words and colours are as the attributes say now. */
  #inManner(state: MapState): MapState {
    const { language, theme } = this.#settings;
    return { ...state, language, theme };
  }

  #announce(text: string): void {
    this.#frame.live.textContent = text;
  }
}

const ZOOM_STEP = 1.4;

/** Those that the page has set for this element. */
function coloursOf(root: HTMLElement): DrawingColours {
  const style = getComputedStyle(root);
  const names = { paper: 'paper', ink: 'ink', soft: 'soft', accent: 'accent', accentInk: 'accent-ink' } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, property]) => {
      const colour = style.getPropertyValue(`--ecosystem-map-${property}`).trim();
      return colour !== '' && CSS.supports('color', colour) ? [[name, colour]] : [];
    }),
  );
}

function stateOf({ data, language, theme, selected }: MapSettings): MapState {
  return { data, language, theme, select: selected, path: null, view: null };
}

function addressOf({ data, language }: MapState): string {
  return sceneAddress(data, language);
}

function failureTold(error: unknown, { endpoint, language }: MapSettings): ErrorDetail {
  if (!(error instanceof AtlasFailure)) throw error;
  const { code, message, argument } = error;
  const texts = EMBED_TEXTS[language];
  if (code === 'UNREACHABLE') return { code, message: texts.unreachable(endpoint), argument: null };
  if (code === 'BAD_ANSWER') return { code, message: texts.noAtlas(endpoint), argument: null };
  if (argument === null) return { code, message, argument };
  const attribute = attributeOf(argument);
  return { code, message: message.startsWith(`${argument}:`) ? attribute + message.slice(argument.length) : message, argument: attribute };
}
