/**
 * Types of `<ecosystem-map>`, the element that /embed/ecosystem-map.js defines. Keep this file beside your own (it needs nothing else), or take it from
 * /embed/ecosystem-map.d.ts of the atlas that you embed.
 */

/** An entity on the map that the reader has chosen. */
export interface EntitySelectDetail {
  /** "institution/ruijin-hospital"; stable. */
  readonly id: string;
  /** In the language of the map. */
  readonly name: string;
  /** INSTITUTION, PERSON, FUND, PLATFORM, PRODUCT, AGREEMENT, EVENT, PROGRAMME or PLACE. */
  readonly type: string;
  /** HOSPITAL, COMPANY …; null: of no kind. */
  readonly kind: string | null;
}

/** A map is drawn. */
export interface ReadyDetail {
  /** Of the graph. */
  readonly version: number;
  /** Signs on the map, folds included. */
  readonly nodes: number;
  readonly edges: number;
  /** False: more fits the request than is shown; the map says what. */
  readonly complete: boolean;
}

/** The map cannot be shown, or the reader's last step could not be taken. */
export interface ErrorDetail {
  /** BAD_USER_INPUT, NOT_FOUND, LIMIT_EXCEEDED, UNREACHABLE, BAD_ANSWER, or another code of docs/errors.md. */
  readonly code: string;
  /** For the reader, in the language of the map where it is ours to say. */
  readonly message: string;
  /** Name of the attribute at fault; null: none in particular. */
  readonly argument: string | null;
}

export interface EcosystemMapEventMap {
  'entity-select': CustomEvent<EntitySelectDetail>;
  ready: CustomEvent<ReadyDetail>;
  error: CustomEvent<ErrorDetail>;
}

/** With those that every element has. */
export type EcosystemMapEvents = Omit<HTMLElementEventMap, keyof EcosystemMapEventMap> & EcosystemMapEventMap;

/** The attributes as HTML, JSX and Vue write them; all of them may change at any time. */
export interface EcosystemMapAttributes {
  /** The atlas, https://atlas.example; left out: the one that the module came from. */
  endpoint?: string;
  /** Ids of entities in the middle, with commas between, at most 20. Without `focus` or `from` and `to`: the best connected entities of all. */
  focus?: string;
  /** Around the focus: 1 to 3; usually 1. */
  hops?: string | number;
  /** Folds that are opened, as a map's address has them. */
  open?: string;
  /** One side of a connection: ids, kinds (HOSPITAL) or types (FUND), with commas between. */
  from?: string;
  /** The other side. */
  to?: string;
  /** Longest path of a connection: 1 to 6; usually 4. */
  'max-hops'?: string | number;
  /** Paths that are shown, best first: 1 to 100; usually 20. */
  paths?: string | number;
  /** Types of entities that may be shown, with commas between: INSTITUTION,FUND. */
  types?: string;
  /** Kinds that may be shown: HOSPITAL,COMPANY. */
  kinds?: string;
  /** Types of relationships that may be shown: INVESTED_IN,PARTY_TO. */
  relationships?: string;
  /** ACTUAL, PLANNED, ENDED, with commas between. */
  status?: string;
  /** STATED or IMPLIED: how a document says it. */
  stance?: string;
  /** Weakest quality of document that counts: PRIMARY, PRESS, REPOST, WEAK. */
  quality?: string;
  /** Id of a document: only what it says. */
  source?: string;
  /** As of a date: 2012, 2017-05 or 2023-05-24. */
  'as-of'?: string;
  /** At most so many entities one by one: 1 to 1000; usually 80. */
  size?: string | number;
  /** Id of the entity that is chosen at first. */
  selected?: string;
  /** en or zh; left out: of the nearest `lang`, then of the browser. */
  language?: string;
  /** light, dark, or auto (as the browser prefers); usually auto. */
  theme?: string;
  /** A CSS length or a whole number of pixels; usually 480. */
  height?: string | number;
  /** What stands around the map: title, zoom, legend, card, with commas between, or none. Usually all. */
  controls?: string;
  /** cooperative: the wheel and one finger move the page until the map is clicked. free: they move the map. Usually cooperative. */
  gestures?: string;
  /** lazy: starts when it comes near the window. eager: at once. Usually lazy. */
  loading?: string;
}

/** Takes numbers and lists for what stands in the attribute as text; null or undefined takes the attribute away. */
export type AttributeValue = string | number | readonly (string | number)[] | null | undefined;

/** The attributes as properties. `focus` is a method of every element: the property of that attribute is `focusOn`; to assign a text to `focus` does the same. */
export interface ReflectedAttributes {
  get endpoint(): string | null;
  set endpoint(value: AttributeValue);
  get focusOn(): string | null;
  set focusOn(value: AttributeValue);
  get hops(): string | null;
  set hops(value: AttributeValue);
  get open(): string | null;
  set open(value: AttributeValue);
  get from(): string | null;
  set from(value: AttributeValue);
  get to(): string | null;
  set to(value: AttributeValue);
  get maxHops(): string | null;
  set maxHops(value: AttributeValue);
  get paths(): string | null;
  set paths(value: AttributeValue);
  get types(): string | null;
  set types(value: AttributeValue);
  get kinds(): string | null;
  set kinds(value: AttributeValue);
  get relationships(): string | null;
  set relationships(value: AttributeValue);
  get status(): string | null;
  set status(value: AttributeValue);
  get stance(): string | null;
  set stance(value: AttributeValue);
  get quality(): string | null;
  set quality(value: AttributeValue);
  get source(): string | null;
  set source(value: AttributeValue);
  get asOf(): string | null;
  set asOf(value: AttributeValue);
  get size(): string | null;
  set size(value: AttributeValue);
  get selected(): string | null;
  set selected(value: AttributeValue);
  get language(): string | null;
  set language(value: AttributeValue);
  get theme(): string | null;
  set theme(value: AttributeValue);
  get height(): string | null;
  set height(value: AttributeValue);
  get controls(): string | null;
  set controls(value: AttributeValue);
  get gestures(): string | null;
  set gestures(value: AttributeValue);
  get loading(): string | null;
  set loading(value: AttributeValue);
}

export interface EcosystemMapElement extends HTMLElement, ReflectedAttributes {
  /** The whole map into its window. */
  fit(): void;
  /** Chooses an entity of the map, whose card opens; null: none. False: the map does not show it. Tells no `entity-select`. */
  select(id: string | null): boolean;
  /** Asks the atlas again. Resolves when the answer is drawn, or could not be had, which the `error` event tells. */
  refresh(): Promise<void>;
  addEventListener<Name extends keyof EcosystemMapEvents>(
    type: Name,
    listener: (this: EcosystemMapElement, event: EcosystemMapEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof EcosystemMapEvents>(
    type: Name,
    listener: (this: EcosystemMapElement, event: EcosystemMapEvents[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'ecosystem-map': EcosystemMapElement;
  }
}
