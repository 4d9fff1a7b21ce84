import type { MapScene } from '../../MapScene.ts';
import { MAP_LIMITS, MAP_STANDARDS } from '../../mapParameters.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { setParameter } from '../mapSteps.ts';
import type { ChangeState } from '../Panel.ts';

/** Twice as much of what was cut: paths, or entities. Null: there may be no more. */
export function showMore({ paths }: MapScene, state: MapState, change: ChangeState): { readonly label: string; readonly act: () => void } | null {
  const asked = (name: 'paths' | 'size') => Number(state.data[name] ?? MAP_STANDARDS[name]);
  // Fewer paths than were asked for are those that the size has room for.
  const name = paths !== null && paths.length >= asked('paths') ? 'paths' : 'size';
  const shown = asked(name);
  const more = Math.min(MAP_LIMITS[name], shown * 2);
  if (more <= shown) return null;
  return { label: filled(EXPLORER_TEXTS[state.language].showMore[name], more), act: () => change((from) => setParameter(from, name, String(more)), 'STEP') };
}
