import type { MapScene } from '../MapScene.ts';
import type { AtlasClient } from './atlasClient.ts';
import type { MapDrawing } from './MapDrawing.ts';
import type { MapState } from './MapState.ts';

/** A part of the page beside the map: it shows the state and asks for another one; it keeps none that an address should have. */
export interface Panel {
  /** Stands in the page from the start to the end; the panel fills it, and hides it while there is nothing to tell. */
  readonly element: HTMLElement;
  /** Called after each change of what is in the view; costs nothing where nothing of its own has changed. */
  update(view: PanelView): void;
}

export interface PanelView {
  readonly state: MapState;
  /** What the drawing shows; null: nothing has been answered yet. While another is on its way, it is the one before. */
  readonly scene: MapScene | null;
  readonly language: 'en' | 'zh';
  readonly theme: 'light' | 'dark';
}

/** What panels may do. */
export interface PanelTools {
  readonly client: AtlasClient;
  readonly drawing: MapDrawing;
  readonly change: ChangeState;
  /** Brings a panel to the front, and opens the sheet that holds it on a phone. */
  readonly reveal: (panel: PanelName) => void;
  /** To those who listen to the page. */
  readonly announce: (text: string) => void;
}

export type PanelName = 'details' | 'connect' | 'filters';

/**
 * From the state that holds now to another; see mapSteps.ts. A STEP is gone back from by the browser's button: what is asked of the server. A MOVE is not: what is
 * selected, lit, looked at.
 */
export type ChangeState = (next: (state: MapState) => MapState, kind: 'STEP' | 'MOVE') => void;
