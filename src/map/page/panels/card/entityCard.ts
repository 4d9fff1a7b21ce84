import { element } from '../../element.ts';
import { focusOn } from '../../mapSteps.ts';
import { outsideLink } from '../outsideLink.ts';
import { playgroundAddress } from '../playgroundAddress.ts';
import { pressButton } from '../pressButton.ts';
import { profileAddress } from '../reportAddress.ts';
import { serverAddress } from '../serverAddress.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { ENTITY_QUERY, type GivenEntity } from './entityQuery.ts';
import { identifierSection } from './identifierSection.ts';
import { nameSection } from './nameSection.ts';
import { relationshipSection } from './relationshipSection.ts';
import { statementSection } from './statementSection.ts';

/** What stands below the name of an entity. What no document says is not there. */
export function entityCard(context: CardContext, entity: GivenEntity, onConnect: (id: string) => void): HTMLElement[] {
  const { words, asOf, tools } = context;
  const { language } = words;
  const query = outsideLink(words.say(CARD_TEXTS.query), null);
  const actions = element(
    'div',
    { class: 'at-actions', part: 'actions' },
    pressButton(words.say(CARD_TEXTS.focus), () => tools.change((state) => focusOn(state, entity.id), 'STEP')),
    pressButton(words.say(CARD_TEXTS.connect), () => onConnect(entity.id)),
    outsideLink(words.say(CARD_TEXTS.report), profileAddress(tools.client.endpoint, entity.id, { language, asOf })),
    query,
    outsideLink(words.say(CARD_TEXTS.propose), serverAddress(tools.client.endpoint, '/curate', { entity: entity.id, language })),
  );
  void playgroundAddress(tools.client.endpoint, ENTITY_QUERY, { id: entity.id, asOf }, language).then((address) => {
    query.replaceWith(outsideLink(words.say(CARD_TEXTS.query), address));
  });
  const sections = [nameSection(context, entity), statementSection(context, entity), identifierSection(context, entity), relationshipSection(context, entity)];
  return [
    ...(entity.summary === null ? [] : [element('p', { class: 'at-summary', lang: languageOf(entity.summary) }, entity.summary)]),
    actions,
    ...sections.filter((section) => section !== null),
  ];
}

/** A summary may be in the other language only. */
function languageOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
