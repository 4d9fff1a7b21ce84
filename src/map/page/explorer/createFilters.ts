import type { EntityType } from '../../../ontology/records.ts';
import { createEntityPicker } from '../createEntityPicker.ts';
import { element } from '../element.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import { listOf, resetFilters, setParameter } from '../mapSteps.ts';
import { NO_WORDS, type OntologyWords } from '../ontologyWords.ts';
import type { Panel, PanelTools, PanelView } from '../Panel.ts';
import { signElement } from '../signElement.ts';
import { activeFilters } from './activeFilters.ts';
import { createOptionGroup, type OptionGroup } from './createOptionGroup.ts';
import type { EntityNames } from './EntityNames.ts';

export interface FiltersPanel extends Panel {
  setWords(words: OntologyWords): void;
}

/** What may be on the map: by type, kind, relationship, status, evidence, quality of the documents, and one document. */
export function createFilters({ client, change }: Pick<PanelTools, 'client' | 'change'>, names: EntityNames): FiltersPanel {
  const panel = element('div', { class: 'filters' });
  let words = NO_WORDS;
  let view: PanelView | null = null;
  let language: 'en' | 'zh' | null = null;
  let groups: { readonly group: OptionGroup; readonly counts: (view: PanelView) => ReadonlyMap<string, number> | null }[] = [];
  let after: (view: PanelView) => void = () => undefined;

  function build(inLanguage: 'en' | 'zh'): void {
    language = inLanguage;
    const texts = EXPLORER_TEXTS[inLanguage];
    const several = (parameter: 'types' | 'kinds' | 'relationships' | 'status', labels: ReadonlyMap<string, string>, signOf?: (value: string) => EntityType) =>
      createOptionGroup({ parameter, name: texts[parameter], labels, isMany: true, language: inLanguage, change, ...(signOf === undefined ? {} : { signOf }) });
    const one = (parameter: 'stance' | 'quality', labels: Readonly<Record<string, string>>) =>
      createOptionGroup({
        parameter,
        name: texts[parameter],
        labels: new Map([['', texts.any], ...Object.entries(labels)]),
        isMany: false,
        language: inLanguage,
        change,
      });
    groups = [
      { group: several('types', words.types, (type) => type as EntityType), counts: typeCounts },
      { group: several('kinds', words.kinds, (kind) => words.typesOfKind.get(kind)?.[0] ?? 'INSTITUTION'), counts: kindCounts },
      { group: several('relationships', words.relationships), counts: relationshipCounts },
      { group: several('status', new Map(Object.entries(texts.statuses))), counts: () => null },
      { group: one('stance', texts.stances), counts: () => null },
      { group: one('quality', texts.qualities), counts: () => null },
    ];
    const reset = element('button', { type: 'button', class: 'map-button' }, texts.reset);
    reset.addEventListener('click', () => change(resetFilters, 'STEP'));
    const picker = createEntityPicker({
      ...{ client, language: inLanguage, types: ['SOURCE'], label: texts.sourceLabel, placeholder: texts.sourceHint },
      onChoose: ({ id, name }) => {
        names.learn(id, { name, type: 'SOURCE' }, inLanguage);
        change((state) => setParameter(state, 'source', id), 'STEP');
      },
    });
    const kept = element('div', { class: 'kept-source' });
    after = ({ state }) => {
      const source = state.data['source'];
      const count = activeFilters(state, words, names).length;
      reset.disabled = count === 0;
      kept.hidden = source === undefined;
      if (source === undefined) return;
      const name = names.find(source, inLanguage)?.name ?? source;
      const away = element('button', { type: 'button', class: 'chip-remove', 'aria-label': filled(texts.remove, name) }, '×');
      away.addEventListener('click', () => change((from) => setParameter(from, 'source', null), 'STEP'));
      kept.replaceChildren(signElement('SOURCE', 14), element('span', {}, name), away);
    };
    panel.replaceChildren(
      element('div', { class: 'filter-help' }, element('span', {}, texts.filterHelp), reset),
      ...groups.map(({ group }) => group.element),
      element('fieldset', { class: 'filter-group' }, element('legend', {}, texts.source), picker.element, kept),
    );
  }

  function update(next: PanelView): void {
    view = next;
    if (language !== next.language) build(next.language);
    for (const { group, counts } of groups) group.update(listOf(next.state, group.parameter), counts(next));
    after(next);
  }

  return {
    element: panel,
    update,
    setWords(next) {
      words = next;
      language = null;
      if (view !== null) update(view);
    },
  };
}

function typeCounts({ scene }: PanelView): ReadonlyMap<string, number> | null {
  return scene === null ? null : new Map(scene.legend.types.map(({ type, count }) => [type, count]));
}

function relationshipCounts({ scene }: PanelView): ReadonlyMap<string, number> | null {
  return scene === null ? null : new Map(scene.legend.relationships.map(({ type, count }) => [type, count]));
}

/** Folded entities count too, as they do in the legend. */
function kindCounts({ scene }: PanelView): ReadonlyMap<string, number> | null {
  if (scene === null) return null;
  const counts = new Map<string, number>();
  for (const node of scene.nodes) {
    if (node.kind !== null) counts.set(node.kind, (counts.get(node.kind) ?? 0) + (node.form === 'FOLD' ? node.count : 1));
  }
  return counts;
}
