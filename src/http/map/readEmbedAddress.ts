import { refused } from '../../analysis/filterInput.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import { MAP_PARAMETERS } from '../../map/mapParameters.ts';
import { readableQuery } from '../../map/readableQuery.ts';
import { readMapRequest } from '../../map/readMapRequest.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';

export interface EmbedRequest {
  readonly map: MapRequest;
  /** How it is shown: `theme`, `select`, `controls`, `gestures`, those that are given. */
  readonly look: ReadonlyMap<string, string>;
  /** The same request behind the "?" of /embed; it names a language where one was named. */
  readonly address: string;
}

const THEMES = ['auto', 'light', 'dark'];
const LOOK_PARAMETERS = ['theme', 'select', 'controls', 'gestures'];
/** What the address of the explorer tells besides, and a map in a frame does without. */
const EXPLORER_ONLY = ['path', 'view'];
const LONGEST_LOOK = 400;

/** Reads the parameters of /embed, or of /map, whose addresses can be embedded as they are. Throws what readMapRequest throws. */
export function readEmbedAddress(snapshot: Snapshot, given: ReadonlyMap<string, string>, preferred: MapRequest['language']): EmbedRequest {
  const data = new Map<string, string>();
  const look = new Map<string, string>();
  for (const [name, text] of given) {
    if (LOOK_PARAMETERS.includes(name)) {
      if (text.length > LONGEST_LOOK) throw refused('BAD_USER_INPUT', name, `${text.length} characters are too many; give at most ${LONGEST_LOOK}`);
      if (text.trim() !== '') look.set(name, text.trim());
    } else if ((MAP_PARAMETERS as readonly string[]).includes(name)) data.set(name, text);
    else if (!EXPLORER_ONLY.includes(name)) {
      throw refused('BAD_USER_INPUT', name.slice(0, 100), `a map has no such parameter; it has ${[...MAP_PARAMETERS, ...LOOK_PARAMETERS].join(', ')}`);
    }
  }
  const theme = look.get('theme');
  if (theme !== undefined && !THEMES.includes(theme)) throw refused('BAD_USER_INPUT', 'theme', `give one of ${THEMES.join(', ')}`);
  const map = readMapRequest(snapshot, data, preferred);
  const named = [...new URLSearchParams(map.address)].filter(([name]) => name !== 'language' || (data.get(name) ?? '') !== '');
  return { map, look, address: readableQuery([...named, ...look]) };
}
