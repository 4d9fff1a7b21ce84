import { element } from '../../../map/page/element.ts';
import { outsideLink } from '../../../map/page/panels/outsideLink.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { signElement } from '../../../map/page/signElement.ts';
import { CURATE_TEXTS, MARK_TEXTS } from './curateTexts.ts';
import type { KnownNames } from './KnownNames.ts';
import type { GivenChange, GivenEvidence } from './proposalQueries.ts';
import { type Cell, evidenceKey, type Mark, placeText, type Row, recordRows } from './recordRows.ts';

const SIGNS: Readonly<Record<Mark, string>> = { ADDED: '+', REMOVED: '−', CHANGED: '≠', SAME: '=' };

/** One record before and after, side by side; what stays as it is is folded away. */
export function recordDiff(change: GivenChange, words: PanelWords, names: KnownNames, heading: 'h3' | 'h4' = 'h4'): HTMLElement {
  const state = (change.after ?? change.before)!;
  const rows = recordRows(change, words, (id) => names.nameOf(id));
  const changed = rows.filter(({ mark }) => mark !== 'SAME');
  const same = rows.filter(({ mark }) => mark === 'SAME');
  const title =
    state.__typename === 'EntityState'
      ? state.name
      : `${names.nameOf(state.from)} — ${words.relationshipType(state.relationshipType, 'OUT')} — ${names.nameOf(state.to)}`;
  const sort = state.__typename === 'EntityState' ? words.sort(state) : null;
  return element(
    'section',
    { class: `record ${change.kind.toLowerCase()}` },
    element(
      'header',
      {},
      state.__typename === 'EntityState' ? signElement(state.type, 18) : null,
      element(heading, { class: 'record-title' }, title),
      sort === null ? null : element('span', { class: 'soft' }, sort),
      markBadge(change.kind, words),
      element('code', { class: 'id' }, change.nodeId),
    ),
    changed.length === 0 ? null : diffTable(title, change.kind, changed, words, names),
    same.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, words.say(same.length === 1 ? CURATE_TEXTS.oneUnchanged : CURATE_TEXTS.unchanged, { count: same.length })),
          element(
            'dl',
            { class: 'same' },
            ...same.map((row) => element('div', {}, element('dt', {}, row.label), element('dd', {}, ...cellParts(row.after!, null, words, names)))),
          ),
        ),
  );
}

export function markBadge(mark: Mark, words: PanelWords): HTMLElement {
  return element('span', { class: `mark ${mark.toLowerCase()}` }, element('span', { 'aria-hidden': 'true' }, `${SIGNS[mark]} `), words.say(MARK_TEXTS[mark]));
}

function diffTable(title: string, kind: GivenChange['kind'], rows: readonly Row[], words: PanelWords, names: KnownNames): HTMLElement {
  const heading = (name: 'field' | 'before' | 'after') => element('th', { scope: 'col' }, words.say(CURATE_TEXTS[name]));
  // Of a record that is new, or gone, one side says so once.
  const whole = kind === 'CHANGED' ? null : kind === 'ADDED' ? 'before' : 'after';
  const sideOf = (which: 'before' | 'after', { before, after }: Row, place: number) => {
    const [cell, other] = which === 'before' ? [before, after] : [after, before];
    if (which !== whole) return side(which, cell, other, words, names);
    if (place > 0) return null;
    const empty = side(which, null, null, words, names);
    empty.rowSpan = rows.length;
    return empty;
  };
  return element(
    'table',
    { class: 'diff' },
    element('caption', { class: 'unseen' }, title),
    element('thead', {}, element('tr', {}, heading('field'), heading('before'), heading('after'))),
    element(
      'tbody',
      {},
      ...rows.map((row, i) =>
        element(
          'tr',
          { class: row.mark.toLowerCase() },
          element('th', { scope: 'row' }, element('span', { class: 'label' }, row.label), ...(whole === null ? [' ', markBadge(row.mark, words)] : [])),
          sideOf('before', row, i),
          sideOf('after', row, i),
        ),
      ),
    ),
  );
}

function side(which: 'before' | 'after', cell: Cell | null, other: Cell | null, words: PanelWords, names: KnownNames): HTMLTableCellElement {
  // On a narrow window the columns stand below each other, and each side says which it is.
  const head = element('span', { class: 'side', 'aria-hidden': 'true' }, words.say(CURATE_TEXTS[which]));
  if (cell === null) return element('td', { class: `${which} nothing` }, head, words.say(CURATE_TEXTS.nothing));
  const isOther = other === null || other.text !== cell.text;
  const wrapped = element(isOther ? (which === 'before' ? 'del' : 'ins') : 'span', { class: 'said', lang: cell.lang }, ...textOf(cell, names));
  return element('td', { class: which }, head, ...(cell.text === '' ? [] : [wrapped]), ...restOf(cell, other, which, words, names));
}

function cellParts(cell: Cell, other: Cell | null, words: PanelWords, names: KnownNames): HTMLElement[] {
  const said = element('span', { class: 'said', lang: cell.lang }, ...textOf(cell, names));
  return [...(cell.text === '' ? [] : [said]), ...restOf(cell, other ?? cell, 'after', words, names)];
}

function textOf({ text, entity }: Cell, names: KnownNames): (Node | string)[] {
  if (entity !== null && names.isInGraph(entity)) return [element('a', { href: `/map?${new URLSearchParams({ focus: entity, select: entity })}` }, text)];
  return /^https?:\/\//i.test(text) ? [outsideLink(text, text)] : [text];
}

/** What stands below the words of a cell; a place in a document that the other side does not have is told to be new or gone. */
function restOf(cell: Cell, other: Cell | null, which: 'before' | 'after', words: PanelWords, names: KnownNames): HTMLElement[] {
  const known = new Set(other?.evidence.map(evidenceKey));
  const details = cell.details.map((detail) => element('span', { class: 'detail' }, detail));
  const places = cell.evidence.map((place) =>
    element('li', {}, ...sourceParts(place, words, names), ...(other === null || known.has(evidenceKey(place)) ? [] : [' ', flag(which, words)])),
  );
  return [...details, ...(places.length === 0 ? [] : [element('ul', { class: 'places' }, ...places)])];
}

function flag(which: 'before' | 'after', words: PanelWords): HTMLElement {
  return element(
    'em',
    { class: `mark ${which === 'after' ? 'added' : 'removed'}` },
    words.say(which === 'after' ? CURATE_TEXTS.newHere : CURATE_TEXTS.goneHere),
  );
}

/** The document, which leads to where it was found, and the place in it. */
export function sourceParts(place: GivenEvidence, words: PanelWords, names: KnownNames): HTMLElement[] {
  const { title, url } = names.sourceOf(place);
  return [outsideLink(title, url, { class: 'source' }), element('span', { class: 'detail' }, placeText(place, words))];
}
