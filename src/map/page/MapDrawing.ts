import type { MapScene, ScenePath } from '../MapScene.ts';
import type { ShownLabel } from './drawing/ShownLabel.ts';
import type { View } from './MapState.ts';

export interface DrawingOptions {
  /** Is filled by the drawing; in a page or in a shadow root. It gives the size, and need not have one yet. */
  readonly container: HTMLElement;
  readonly language: 'en' | 'zh';
  readonly theme: 'light' | 'dark';
  /** In place of some of the theme's. */
  readonly colours?: DrawingColours;
  /** COOPERATIVE: the wheel scrolls the page as long as the map has not the focus, and one finger does so in any case; two move the map. Usual is ALWAYS: they move the map. */
  readonly gestures?: 'ALWAYS' | 'COOPERATIVE';
  /** `fit` keeps clear of it. */
  readonly padding?: Padding;
}

/** What lies over the edges of the map, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** CSS colours. */
export type DrawingColours = Readonly<Partial<Record<'paper' | 'ink' | 'soft' | 'accent' | 'accentInk', string>>>;

export interface DrawingEvents {
  /** A node was chosen by pointer or key; null: none any more. */
  readonly onSelect: (id: string | null) => void;
  /** A fold or an entity is to be opened: a click on a fold, a double click or Enter on an entity (also on one of which nothing is hidden). */
  readonly onOpen: (id: string) => void;
  /** The reader has moved or zoomed, by hand or by `zoomBy`, and rests. Null: has asked for all of the map. */
  readonly onView: (view: View | null) => void;
  /** A line was clicked: id of a SceneEdge. Left out: lines cannot be clicked. */
  readonly onEdge?: (id: string) => void;
}

/** The picture of a scene, which can be moved, zoomed and chosen from; it owns the drawing library. What is called here does not come back as an event, `zoomBy` aside. */
export interface MapDrawing {
  /** Shows another scene: what stays moves to its place, what is new or gone fades; the window stays where it is unless it would show nothing known. Without `animate` at once. */
  show(scene: MapScene, options?: { readonly animate?: boolean }): void;
  select(id: string | null): void;
  /** Brings out what is on the path, hop by hop, and lets the rest fade; null: all is shown alike. */
  light(path: ScenePath | null): void;
  /** The whole map, or some of its nodes, into the window. */
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  readonly view: View;
  setView(view: View): void;
  /** A map that is shown as a whole moves clear of it at once. */
  setPadding(padding: Padding): void;
  setTheme(theme: 'light' | 'dark', colours?: DrawingColours): void;
  setLanguage(language: 'en' | 'zh'): void;
  /** Puts the keyboard into the map. */
  focus(): void;
  /** Labels that are to be seen now, best first, in CSS pixels from the upper left corner of the container. At rest none overlaps another. */
  shownLabels(): readonly ShownLabel[];
  destroy(): void;
}
