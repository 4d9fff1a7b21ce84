import { element } from '../../element.ts';
import type { MapState } from '../../MapState.ts';
import { signElement } from '../../signElement.ts';
import { evidenceList } from '../evidenceList.ts';
import type { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import type { CardContext } from './CardContext.ts';
import type { GivenRelationship, NamedEntity } from './entityQuery.ts';
import { nameParts } from './nameParts.ts';

/** One relationship: whom it is with, what it says, and which documents say so. */
export function relationshipItem(context: CardContext, node: NamedEntity | null, relationship: GivenRelationship): HTMLLIElement {
  const { words, numbers } = context;
  const stop = words.say({ en: '.', zh: '。' });
  return element(
    'li',
    { class: `at-relationship at-${relationship.status.toLowerCase()}` },
    node === null ? null : entityLine(context, node),
    element('p', { class: 'at-sentence' }, /[.。]$/.test(relationship.sentence) ? relationship.sentence : `${relationship.sentence}${stop}`),
    relationship.note === null ? null : element('p', { class: 'at-note' }, relationship.note),
    evidenceList(words, numbers, relationship.evidence),
  );
}

/** Its sign, its name, which opens its card, and what it is. */
export function entityLine({ tools, words }: CardContext, node: NamedEntity): HTMLElement {
  const select = (state: MapState): MapState => ({ ...state, select: node.id });
  return namedLine(words, node, () => tools.change(select, 'MOVE'));
}

/** A name that can be pressed, behind its sign and before what it is. */
export function namedLine(words: PanelWords, node: NamedEntity, press: () => void): HTMLElement {
  const name = pressButton(nameParts(words, node), press, { class: 'at-entity', part: 'entity-link' });
  return element(
    'p',
    { class: 'at-head' },
    signElement(node.type, 14),
    element('span', {}, name, element('span', { class: 'at-detail' }, ` ${words.sort(node)}`)),
  );
}
