import type { AtlasClient } from '../../../map/page/atlasClient.ts';
import { createEntityPicker } from '../../../map/page/createEntityPicker.ts';
import { element } from '../../../map/page/element.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { signElement } from '../../../map/page/signElement.ts';
import type { EntityType } from '../../../ontology/records.ts';
import { FORM_TEXTS } from './formTexts.ts';

export interface ChosenEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

export interface EntityChoice {
  readonly element: HTMLElement;
  chosen(): ChosenEntity | null;
  choose(entity: ChosenEntity | null): void;
  focus(): void;
}

/** A field that finds one entity by name, and shows which one was chosen. Left out of `types`: all but documents. */
export function entityChoice(
  client: AtlasClient,
  words: PanelWords,
  {
    label,
    placeholder,
    types,
    onChoose,
  }: { readonly label: string; readonly placeholder: string; readonly types?: readonly EntityType[]; readonly onChoose: () => void },
): EntityChoice {
  let chosen: ChosenEntity | null = null;
  const picker = createEntityPicker({
    ...{ client, label, placeholder, language: words.language },
    ...(types === undefined ? {} : { types }),
    onChoose: ({ id, type, name }) => {
      choose({ id, type, name: name.replace(/†$/, '') });
      change.focus();
      onChoose();
    },
  });
  picker.input.required = true;
  const name = element('span', { class: 'chosen-name' });
  const change = element('button', { type: 'button', class: 'plain small' }, words.say(FORM_TEXTS.other));
  change.addEventListener('click', () => {
    choose(null);
    picker.input.focus();
    onChoose();
  });
  const shown = element('div', { class: 'chosen', hidden: true }, name, change);
  const title = element('span', { class: 'label', 'aria-hidden': 'true' }, label);

  function choose(entity: ChosenEntity | null): void {
    chosen = entity;
    shown.hidden = entity === null;
    picker.element.hidden = entity !== null;
    picker.input.disabled = entity !== null;
    if (entity !== null)
      name.replaceChildren(signElement(entity.type, 16), ' ', element('b', {}, entity.name), ' ', element('code', { class: 'id' }, entity.id));
  }

  return {
    element: element('div', { class: 'field wide' }, title, picker.element, shown),
    chosen: () => chosen,
    choose,
    focus: () => picker.input.focus(),
  };
}
