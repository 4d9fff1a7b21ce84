import type { MapScene, ScenePath } from '../MapScene.ts';
import type { View } from './MapState.ts';

export interface DrawingOptions {
  /** Is filled by the drawing; in a page or in a shadow root. */
  readonly container: HTMLElement;
  readonly language: 'en' | 'zh';
  readonly theme: 'light' | 'dark';
}

export interface DrawingEvents {
  /** A node was chosen by pointer or key; null: none any more. */
  readonly onSelect: (id: string | null) => void;
  /** A fold, or an entity with hidden neighbours, is to be opened: a click on a fold, a double click or Enter on an entity. */
  readonly onOpen: (id: string) => void;
  /** The reader has moved or zoomed, and rests. */
  readonly onView: (view: View) => void;
}

/** The picture of a scene, which can be moved, zoomed and chosen from; it owns the drawing library. Topic `drawing`. */
export interface MapDrawing {
  /** Shows another scene: what stays moves to its place, what is new or gone fades. Without `animate` at once. */
  show(scene: MapScene, options?: { readonly animate?: boolean }): void;
  select(id: string | null): void;
  /** Brings out what is on the path and lets the rest fade; null: all is shown alike. */
  light(path: ScenePath | null): void;
  /** The whole map, or some of its nodes, into the window. */
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  readonly view: View;
  setView(view: View): void;
  setTheme(theme: 'light' | 'dark'): void;
  setLanguage(language: 'en' | 'zh'): void;
  destroy(): void;
}
