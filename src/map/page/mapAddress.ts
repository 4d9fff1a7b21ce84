import { MAP_PARAMETERS } from '../mapParameters.ts';
import { readableQuery } from '../readableQuery.ts';
import type { MapState, View } from './MapState.ts';

export interface ReadAddress {
  readonly state: MapState;
  /** Parameters that say nothing here, which are left out: their names, the first hundred characters of each. */
  readonly dropped: readonly string[];
}

const THEMES = ['auto', 'light', 'dark'] as const;
const LONGEST_ID = 400;
const LARGEST_PLACE = 1e6;
const SCALES = { min: 0.01, max: 20 };

/** The state that an address tells, whatever stands in it: `search` with or without its "?". What the data parameters say is for the server to judge. */
export function readMapAddress(search: string, language: 'en' | 'zh'): ReadAddress {
  const data: Record<string, string> = {};
  const own = new Map<string, string>();
  const dropped: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const isData = name !== 'language' && (MAP_PARAMETERS as readonly string[]).includes(name);
    if (seen.has(name) || (!isData && !['language', 'theme', 'select', 'path', 'view'].includes(name))) dropped.push(name.slice(0, 100));
    else if (isData && value.trim() !== '') data[name] = value;
    else if (!isData) own.set(name, value);
    seen.add(name);
  }
  const read = <T>(name: string, reader: (text: string) => T | null): T | null => {
    const text = own.get(name);
    const value = text === undefined || text === '' ? null : reader(text);
    if (value === null && text !== undefined && text !== '') dropped.push(name);
    return value;
  };
  const state: MapState = {
    data,
    language: read('language', (text) => (text === 'en' || text === 'zh' ? text : null)) ?? language,
    theme: read('theme', (text) => THEMES.find((theme) => theme === text) ?? null) ?? 'auto',
    select: read('select', (text) => (text.length <= LONGEST_ID ? text : null)),
    path: read('path', (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null)),
    view: read('view', readView),
  };
  return { state, dropped: [...new Set(dropped)] };
}

/** What stands behind the "?" of the map's own address. */
export function writeMapAddress({ data, language, theme, select, path, view }: MapState): string {
  const pairs: [string, string][] = [];
  for (const name of MAP_PARAMETERS) if (name !== 'language' && data[name] !== undefined) pairs.push([name, data[name]]);
  pairs.push(['language', language]);
  if (theme !== 'auto') pairs.push(['theme', theme]);
  if (select !== null) pairs.push(['select', select]);
  if (path !== null) pairs.push(['path', String(path)]);
  if (view !== null) pairs.push(['view', [view.x, view.y, view.zoom].map((value, i) => String(Number(value.toFixed(i === 2 ? 3 : 0)))).join(',')]);
  return readableQuery(pairs);
}

function readView(text: string): View | null {
  const parts = text.split(',');
  const [x, y, zoom] = parts.map(Number);
  if (parts.length !== 3 || parts.some((part) => !/^-?\d{1,9}(\.\d{1,6})?$/.test(part))) return null;
  const isWithin = Math.abs(x) <= LARGEST_PLACE && Math.abs(y) <= LARGEST_PLACE && zoom >= SCALES.min && zoom <= SCALES.max;
  return isWithin ? { x, y, zoom } : null;
}
