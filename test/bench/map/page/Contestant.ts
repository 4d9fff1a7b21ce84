import type { MapScene } from '../../../../src/map/MapScene.ts';

/** What draws the scene in a page of the bench. */
export type Contestant = (container: HTMLElement, scene: MapScene) => void;

declare global {
  interface Window {
    /** Milliseconds from the call until its first frame was on its way to the screen. */
    begin(scene: MapScene): Promise<number>;
    /** When the browser made each frame. All of them draw in it when the map has moved, so a drawing that takes long delays the next. */
    drawnAt: number[];
  }
}

export function enter(contestant: Contestant): void {
  window.drawnAt = [];
  window.begin = (scene) =>
    new Promise((resolve) => {
      const [start, container] = [performance.now(), document.querySelector('#map')];
      contestant(container as HTMLElement, scene);
      // Asked for before the first frame, it is called in it; the second one waits for the first.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))));
    });
  const note = () => {
    window.drawnAt.push(performance.now());
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  document.body.dataset['ready'] = 'true';
}
