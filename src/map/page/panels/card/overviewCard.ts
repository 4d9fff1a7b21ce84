import type { MapScene } from '../../../MapScene.ts';
import { element } from '../../element.ts';
import type { PanelWords } from '../PanelWords.ts';
import { sourceItem } from '../sourceItem.ts';
import { CARD_TEXTS } from './cardTexts.ts';

/** With nothing chosen: what the map shows, and the documents behind it. */
export function overviewCard(words: PanelWords, { description, sources, sourceCount }: MapScene): HTMLElement[] {
  const items = sources.map((source) => sourceItem(words, null, { ...source, rest: [words.say(CARD_TEXTS.behind, { count: words.number(source.count) })] }));
  return [
    element('p', { class: 'at-summary' }, description),
    element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.hint)),
    ...(items.length === 0
      ? []
      : [
          element('h3', {}, words.say(CARD_TEXTS.overviewSources, { count: words.number(sourceCount) })),
          ...(sourceCount > items.length
            ? [element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.overviewCut, { shown: words.number(items.length) }))]
            : []),
          element('ul', { class: 'at-sources at-unnumbered' }, ...items),
        ]),
  ];
}
