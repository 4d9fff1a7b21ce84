import type { MapScene } from '../MapScene.ts';
import { ATTRIBUTES } from './embed/attributeNames.ts';
import { EmbeddedMap } from './embed/EmbeddedMap.ts';
import type { EcosystemMapElement, EcosystemMapEventMap, ErrorDetail } from './embed/ecosystem-map.d.ts';
import { type EmbedFrame, embedFrame, labelFrame, showMessage } from './embed/embedFrame.ts';
import { EMBED_SHEETS } from './embed/embedStyle.ts';
import { EMBED_TEXTS } from './embed/embedTexts.ts';
import { type GestureHint, watchGestures } from './embed/gestureHints.ts';
import { type MapSettings, readAttributes } from './embed/mapAttributes.ts';
import { ReflectingElement, takeEarlyProperties } from './embed/ReflectingElement.ts';
import { isDarkPreferred, surroundingLanguage, watchSurroundings } from './embed/surroundings.ts';

/** `<ecosystem-map>`: see docs/embedding.md, and embed/ecosystem-map.d.ts for what pages may count on. */
export class EcosystemMap extends ReflectingElement implements EcosystemMapElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #frame: EmbedFrame = embedFrame();
  readonly #heightSheet = new CSSStyleSheet();
  /** While it stands in a page. */
  #endings: (() => void)[] = [];
  #settings: MapSettings | null = null;
  /** Once it has come near the window, while its attributes are good. */
  #map: EmbeddedMap | null = null;
  #isNear = false;
  #isDue = false;
  #lastFault = '';

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...EMBED_SHEETS, this.#heightSheet];
    root.append(this.#frame.root);
  }

  connectedCallback(): void {
    takeEarlyProperties(this);
    const near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#start(), { rootMargin: NEAR });
    near.observe(this);
    this.#endings = [
      () => near.disconnect(),
      watchSurroundings(this, () => this.#update()),
      watchGestures(
        this.#frame.area,
        () => this.#settings?.gestures === 'cooperative',
        (kind) => this.#hint(kind),
      ),
    ];
    this.#update();
  }

  disconnectedCallback(): void {
    for (const end of this.#endings) end();
    this.#endings = [];
    this.#isNear = false;
    this.#lastFault = '';
    this.#close();
  }

  /** Moved by moveBefore(): everything goes on. */
  connectedMoveCallback(): void {}

  /** Several changes at a time are one. */
  attributeChangedCallback(): void {
    if (this.#isDue || !this.isConnected) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#update();
    });
  }

  fit(): void {
    this.#map?.fit();
  }

  override focusInside(): void {
    this.#map?.focus();
  }

  select(id: string | null): boolean {
    return this.#map?.select(id) ?? false;
  }

  async refresh(): Promise<void> {
    await this.#map?.refresh();
  }

  #start(): void {
    if (this.#isNear) return;
    this.#isNear = true;
    this.#update();
  }

  #update(): void {
    const around = { language: surroundingLanguage(this), endpoint: HOME };
    const { settings, fault } = readAttributes((name) => this.getAttribute(name), around);
    const theme = settings.theme === 'auto' ? (isDarkPreferred() ? 'dark' : 'light') : settings.theme;
    const { root, errorText, retry, toolbar } = this.#frame;
    root.dataset['theme'] = theme;
    this.#heightSheet.replaceSync(`:host { height: ${settings.height} }`);
    labelFrame(this.#frame, settings.language);
    const before = this.#settings;
    this.#settings = settings;
    retry.hidden = fault !== null;
    if (fault !== null) {
      this.#close();
      errorText.textContent = fault.message;
      toolbar.hidden = true;
      showMessage(this.#frame, 'error');
      if (this.#lastFault !== fault.message) this.#tell('error', { code: fault.code, message: fault.message, argument: fault.argument });
      this.#lastFault = fault.message;
      return;
    }
    this.#lastFault = '';
    if (settings.endpoint !== before?.endpoint || settings.gestures !== before.gestures) this.#close();
    if (this.#map !== null) this.#map.update(settings, theme);
    else if (this.#isNear || settings.loading === 'eager') {
      this.#map = new EmbeddedMap(this.#frame, settings, theme, {
        onSelect: ({ id, name, type, kind }: MapScene['nodes'][number]) => this.#tell('entity-select', { id, name, type, kind }),
        onReady: ({ version, nodes, edges, complete }) => this.#tell('ready', { version, nodes: nodes.length, edges: edges.length, complete }),
        onError: (detail: ErrorDetail) => this.#tell('error', detail),
      });
    } else {
      toolbar.hidden = true;
      showMessage(this.#frame, 'loading');
    }
  }

  #close(): void {
    this.#map?.close();
    this.#map = null;
    const { title, legend, notices, attribution, card } = this.#frame;
    for (const part of [title, notices, attribution]) part.replaceChildren();
    for (const part of [legend, card]) part.hidden = true;
  }

  #hintEnds: ReturnType<typeof setTimeout> | undefined;
  #hint(kind: GestureHint): void {
    const texts = EMBED_TEXTS[this.#settings?.language ?? 'en'];
    const { hint } = this.#frame;
    hint.textContent = kind === 'WHEEL' ? texts.wheel(/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl') : texts.fingers;
    hint.classList.add('shown');
    clearTimeout(this.#hintEnds);
    this.#hintEnds = setTimeout(() => hint.classList.remove('shown'), 1_500);
  }

  #tell<Name extends keyof EcosystemMapEventMap>(name: Name, detail: EcosystemMapEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** How far below or above the window a map begins to load. */
const NEAR = '300px';
/** The atlas that this module came from. */
const HOME = new URL(import.meta.url).origin;

if (customElements.get('ecosystem-map') === undefined) customElements.define('ecosystem-map', EcosystemMap);
