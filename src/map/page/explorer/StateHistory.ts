import type { MapState } from '../MapState.ts';
import { readMapAddress, writeMapAddress } from '../mapAddress.ts';
import type { ChangeState } from '../Panel.ts';

/** The state is what the address says: each change of the one is a change of the other. */
export interface StateHistory {
  readonly state: MapState;
  /** Parameters that the address had and that mean nothing. */
  readonly dropped: readonly string[];
  readonly change: ChangeState;
}

/** `onChange` hears of each change; of those by the browser's buttons too. */
export function createStateHistory(language: 'en' | 'zh', onChange: (state: MapState, before: MapState, isByBrowser: boolean) => void): StateHistory {
  let { state, dropped } = readMapAddress(location.search, language);
  const addressOf = (of: MapState) => `${location.pathname}?${writeMapAddress(of)}`;
  history.replaceState(null, '', addressOf(state));

  addEventListener('popstate', () => {
    const before = state;
    ({ state, dropped } = readMapAddress(location.search, language));
    onChange(state, before, true);
  });

  return {
    get state() {
      return state;
    },
    get dropped() {
      return dropped;
    },
    change(next, kind) {
      const before = state;
      const after = next(before);
      const address = addressOf(after);
      if (address === addressOf(before)) return;
      state = after;
      dropped = [];
      putAddress(address, kind);
      onChange(state, before, false);
    },
  };
}

function putAddress(address: string, kind: 'STEP' | 'MOVE'): void {
  try {
    if (kind === 'STEP') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Some browsers refuse a hundred changes within seconds: the map goes on, and the next change that is taken has the whole state.
  }
}
