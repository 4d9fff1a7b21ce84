import { createAtlasClient } from './atlasClient.ts';
import { createDrawing } from './createDrawing.ts';

/** Plain stand-in: topic `explorer` makes it. */
const root = document.querySelector<HTMLElement>('#explorer');
if (root !== null) {
  const language = root.dataset['language'] === 'zh' ? 'zh' : 'en';
  const ignore = () => undefined;
  const drawing = createDrawing({ container: root, language, theme: 'light' }, { onSelect: ignore, onOpen: ignore, onView: ignore });
  drawing.show(await createAtlasClient('').scene(Object.fromEntries(new URLSearchParams(location.search)), language));
}
