import { readFoldKey } from '../foldKey.ts';
import { readHistory, writeHistory } from '../mapHistory.ts';
import type { MapState } from './MapState.ts';

const SUBJECT = ['focus', 'hops', 'open', 'from', 'to', 'maxHops', 'paths'] as const;
/** Parameters that leave some of the graph out. */
const FILTERS = ['types', 'kinds', 'relationships', 'status', 'stance', 'quality', 'source'] as const;

/** The map around one entity; filters and date stay. */
export function focusOn(state: MapState, id: string): MapState {
  return { ...state, data: { ...without(state.data, SUBJECT), focus: id }, select: id, path: null, view: null };
}

/** The entity behind the others in the middle, so that its neighbours show too; from another kind of map it starts anew. */
export function addFocus(state: MapState, id: string): MapState {
  const focus = focusOf(state);
  if (focus.length === 0) return focusOn(state, id);
  return { ...state, data: { ...state.data, focus: [...new Set([...focus, id])].join(',') }, select: id, path: null, view: null };
}

/** Without the last of them it is the map of all. */
export function removeFocus(state: MapState, id: string): MapState {
  const keys = listOf(state, 'open').map(readFoldKey);
  const history = readHistory(
    focusOf(state),
    keys.filter((key) => key !== null),
  );
  // What came later comes as many steps earlier now.
  const { focus, open } = writeHistory(history.filter((event) => (event.form === 'FOCUS' ? event.id : event.of) !== id));
  if (focus.length === 0) return showOverview(state);
  const data = { ...without(state.data, ['open']), focus: focus.join(','), ...(open.length > 0 ? { open: open.join(',') } : {}) };
  return { ...state, data, select: state.select === id ? null : state.select, view: null };
}

/** Shows the next of a fold: `opening` is the one of its node. */
export function openFold(state: MapState, opening: string): MapState {
  const ofSame = (key: string) => key.slice(0, key.lastIndexOf('~'));
  const open = listOf(state, 'open').filter((key) => ofSame(key) !== ofSame(opening));
  return { ...state, data: { ...state.data, open: [...open, opening].join(',') }, select: null, view: null };
}

/** The paths between two sides: ids, kinds or types, with commas between several. */
export function connect(state: MapState, from: string, to: string): MapState {
  const { maxHops, paths } = state.data;
  const kept = { ...(maxHops === undefined ? {} : { maxHops }), ...(paths === undefined ? {} : { paths }) };
  return { ...state, data: { ...without(state.data, SUBJECT), from, to, ...kept }, select: null, path: null, view: null };
}

export function showOverview(state: MapState): MapState {
  return { ...state, data: without(state.data, SUBJECT), select: null, path: null, view: null };
}

/** One data parameter; null or "" takes it away. */
export function setParameter(state: MapState, name: string, value: string | null): MapState {
  const data = value === null || value === '' ? without(state.data, [name]) : { ...state.data, [name]: value };
  return { ...state, data, path: null, view: null };
}

/** The picture stands still while time runs: only paths are those of the date. */
export function setAsOf(state: MapState, asOf: string | null): MapState {
  return { ...setParameter(state, 'asOf', asOf), view: state.view };
}

export function resetFilters(state: MapState): MapState {
  return { ...state, data: without(state.data, [...FILTERS, 'asOf']), path: null, view: null };
}

export function focusOf(state: MapState): readonly string[] {
  return listOf(state, 'focus');
}

/** The values of a parameter that takes several. */
export function listOf({ data }: MapState, name: string): readonly string[] {
  return [...new Set((data[name] ?? '').split(',').map((part) => part.trim()))].filter((part) => part !== '');
}

function without(data: MapState['data'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}
