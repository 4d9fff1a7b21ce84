import type { EntityType } from '../../../../ontology/records.ts';
import { LOOK_ORDER } from '../../../../ontology/words/entityLook.ts';
import type { Legend } from '../../../MapScene.ts';
import { element } from '../../element.ts';
import { listOf, setParameter } from '../../mapSteps.ts';
import type { Panel, PanelTools, PanelView } from '../../Panel.ts';
import { signElement } from '../../signElement.ts';
import { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { LEGEND_TEXTS } from './legendTexts.ts';
import { markElement } from './markElement.ts';

/** Types that may stand on a map, in the order of a legend. */
const TYPES = LOOK_ORDER.filter((type) => type !== 'SOURCE');

/** What the signs and lines of this map mean, and how many there are; a type is left out, or let in again, by a press. */
export function createLegend({ change, announce }: PanelTools): Panel {
  const root = element('section', { class: 'atlas-panel atlas-legend', part: 'legend' });
  let shown = '';

  const show = ({ state, scene, language }: PanelView): void => {
    const words = new PanelWords(language);
    const legend: Legend = scene?.legend ?? { types: [], relationships: [], marks: [] };
    const allowed = listOf(state, 'types');
    const counts = new Map(legend.types.map(({ type, count }) => [type, count]));
    const focused = root.contains(activeIn(root)) ? activeIn(root)?.getAttribute('data-type') : null;
    const isLetIn = (type: EntityType) => allowed.length === 0 || allowed.includes(type);
    // Of all, places are left out unless they are named.
    const usual = scene?.form === 'OVERVIEW' ? TYPES.filter((type) => type !== 'PLACE') : TYPES;
    const toggle = (type: EntityType): void => {
      const now = allowed.length === 0 ? usual : TYPES.filter(isLetIn);
      const next = isLetIn(type) ? now.filter((one) => one !== type) : TYPES.filter((one) => one === type || now.includes(one));
      // With nothing left there would be nothing to see, and with what is usual there is nothing to say.
      const isAll = next.length === 0 || next.join() === usual.join();
      const text = next.length === 0 ? LEGEND_TEXTS.allAgain : isLetIn(type) ? LEGEND_TEXTS.nowOut : LEGEND_TEXTS.nowIn;
      announce(words.say(text, { type: words.entityType(type) }));
      change((before) => setParameter(before, 'types', isAll ? null : next.join(',')), 'STEP');
    };
    // What is left out stands there too, or it could not be let in again.
    const types = TYPES.filter((type) => counts.has(type) || !isLetIn(type)).map((type) => {
      const isIn = isLetIn(type);
      const label = words.entityType(type);
      const title = words.say(isIn ? LEGEND_TEXTS.leaveOut : LEGEND_TEXTS.letIn, { type: label });
      const count = counts.get(type);
      const content = [
        signElement(type),
        element('span', { class: 'at-label' }, label),
        ...(count === undefined ? [] : [element('span', { class: 'at-count' }, words.number(count))]),
      ];
      return element(
        'li',
        {},
        pressButton(content, () => toggle(type), { 'aria-pressed': String(isIn), title, 'data-type': type }),
      );
    });
    const relationships = legend.relationships.map(({ label, count }) =>
      element('li', {}, element('span', { class: 'at-label' }, label), element('span', { class: 'at-count' }, words.number(count))),
    );
    const marks = legend.marks.map(({ mark, label }) =>
      element('li', {}, markElement(mark), element('span', { class: 'at-label' }, label.replace(/^† ?/, ''))),
    );
    const section = (title: string, list: HTMLElement[], name: string) =>
      list.length === 0 ? [] : [element('h3', {}, title), element('ul', { class: `at-plain at-${name}` }, ...list)];
    root.lang = language === 'zh' ? 'zh-Hans' : 'en';
    root.setAttribute('aria-label', words.say(LEGEND_TEXTS.title));
    root.hidden = types.length === 0;
    root.replaceChildren(
      ...section(words.say(LEGEND_TEXTS.types), types, 'types'),
      ...section(words.say(LEGEND_TEXTS.marks), marks, 'marks'),
      ...section(words.say(LEGEND_TEXTS.relationships), relationships, 'relationships'),
    );
    if (focused != null) root.querySelector<HTMLElement>(`[data-type="${focused}"]`)?.focus();
  };

  return {
    element: root,
    update(view) {
      const next = JSON.stringify([view.language, view.state.data['types'] ?? '', view.scene?.form ?? null, view.scene?.legend ?? null]);
      if (next === shown) return;
      shown = next;
      show(view);
    },
  };
}

function activeIn(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}
