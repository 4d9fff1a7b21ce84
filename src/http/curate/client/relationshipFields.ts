import type { AtlasClient } from '../../../map/page/atlasClient.ts';
import { element } from '../../../map/page/element.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import type { EntityType } from '../../../ontology/records.ts';
import { type ChosenEntity, entityChoice } from './entityChoice.ts';
import type { FormPart } from './FormPart.ts';
import { dateInput, formField, selectInput, textInput, written } from './formField.ts';
import { FORM_TEXTS } from './formTexts.ts';

export interface RelationshipSort {
  readonly type: string;
  readonly from: readonly EntityType[];
  readonly to: readonly EntityType[];
}

/** What relates the subject to something else, seen from the subject. */
export function relationshipFields(
  client: AtlasClient,
  words: PanelWords,
  subject: ChosenEntity,
  sorts: readonly RelationshipSort[],
  onChange: () => void,
): FormPart {
  const seen = sorts.flatMap(({ type, from, to }) => [
    ...(from.includes(subject.type) ? [[`OUT ${type}`, words.relationshipType(type, 'OUT')] as const] : []),
    ...(to.includes(subject.type) ? [[`IN ${type}`, words.relationshipType(type, 'IN')] as const] : []),
  ]);
  const relation = selectInput([['', words.say(FORM_TEXTS.chooseTarget)] as const, ...seen]);
  relation.required = true;
  const other = entityChoice(client, words, { label: words.say(FORM_TEXTS.otherEnd), placeholder: words.say(FORM_TEXTS.subjectHint), onChoose: onChange });
  const role = textInput({ maxlength: 200 });
  const [on, since, until] = [dateInput(), dateInput(), dateInput()];
  return {
    element: element(
      'div',
      { class: 'fields' },
      formField(words.say(FORM_TEXTS.relation), relation),
      other.element,
      element(
        'details',
        { class: 'wide' },
        element('summary', {}, words.say(FORM_TEXTS.relationMore)),
        element(
          'div',
          { class: 'fields' },
          formField(words.say(FORM_TEXTS.role), role),
          formField(words.say(FORM_TEXTS.on), on),
          formField(words.say(FORM_TEXTS.since), since),
          formField(words.say(FORM_TEXTS.until), until),
        ),
      ),
    ),
    read: () => {
      const [direction, type] = relation.value.split(' ');
      const end = other.chosen();
      if (type === undefined || end === null) return null;
      const [from, to] = direction === 'OUT' ? [subject.id, end.id] : [end.id, subject.id];
      return { type, from, to, role: written(role), on: written(on), since: written(since), until: written(until) };
    },
  };
}
