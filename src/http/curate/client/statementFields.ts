import { element } from '../../../map/page/element.ts';
import { recordOfValue } from '../../../map/page/panels/card/entityQuery.ts';
import { LABELS } from '../../../map/page/panels/labels.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { AMOUNT_SCOPES, QUALIFIERS } from '../../../ontology/records.ts';
import { labelOf } from '../../../ontology/words/Labels.ts';
import type { FormPart } from './FormPart.ts';
import { dateInput, formField, selectInput, textInput, written } from './formField.ts';
import { FORM_TEXTS } from './formTexts.ts';
import type { GivenStatement } from './proposalQueries.ts';

const FORMS = ['quantity', 'money', 'date', 'text'] as const;
type Form = (typeof FORMS)[number];
const ANOTHER = ' ';

/** One value of an entity; `given` is one that is to be put right. */
export function statementFields(
  words: PanelWords,
  properties: readonly { readonly property: string; readonly label: string }[],
  given: GivenStatement | null,
): FormPart {
  const tongue = words.language === 'zh' ? 'ZH' : 'EN';
  const value = given === null ? null : recordOfValue(given.value);
  const known = properties.some(({ property }) => property === given?.property);
  const property = selectInput(
    [
      ['', words.say(FORM_TEXTS.unknown)] as const,
      ...properties.map(({ property: name, label }) => [name, label] as const),
      [ANOTHER, words.say(FORM_TEXTS.anotherProperty)] as const,
    ],
    given === null ? '' : known ? given.property : ANOTHER,
  );
  property.required = true;
  property.options[0].textContent = words.say(FORM_TEXTS.chooseTarget);
  const another = textInput({ pattern: '[a-z][a-zA-Z0-9]*', value: given !== null && !known ? given.property : '' });
  const anotherField = formField(words.say(FORM_TEXTS.propertyName), another, words.say(FORM_TEXTS.propertyNameHint));
  const form = selectInput(
    FORMS.map((name) => [name, words.say(FORM_TEXTS[name])]),
    value?.form ?? 'quantity',
  );
  const number = textInput({ inputmode: 'decimal', pattern: '-?\\d+(\\.\\d+)?', required: true });
  const unit = textInput({ list: 'units', required: true, maxlength: 60 });
  const currency = textInput({ list: 'currencies', pattern: '[A-Z]{3}', maxlength: 3, required: true });
  const scope = selectInput([
    ['', words.say(FORM_TEXTS.unknown)],
    ...AMOUNT_SCOPES.map((name) => [name as string, labelOf(LABELS.amountScopes, name, tongue)] as const),
  ]);
  const date = dateInput(true);
  const text = element('textarea', { rows: 2, maxlength: 2_000, required: true });
  const language = selectInput([
    ['en', words.say(FORM_TEXTS.english)],
    ['zh', words.say(FORM_TEXTS.chinese)],
  ]);
  const asOf = dateInput();
  const qualifier = selectInput(
    QUALIFIERS.map((name) => [name, labelOf(LABELS.qualifiers, name, tongue)]),
    given?.qualifier ?? 'EXACT',
  );
  if (value?.form === 'quantity') [number.value, unit.value] = [value.number, value.unit];
  if (value?.form === 'money') [number.value, currency.value, scope.value] = [value.money.value, value.money.currency, value.money.scope ?? ''];
  if (value?.form === 'date') date.value = value.date;
  if (value?.form === 'text') [text.value, language.value] = [value.text, value.language === 'ZH' ? 'zh' : 'en'];
  asOf.value = given?.asOf ?? '';
  const numberField = formField(words.say(FORM_TEXTS.number), number);
  const place = element('div', { class: 'fields' });
  const parts: Readonly<Record<Form, readonly HTMLElement[]>> = {
    quantity: [numberField, formField(words.say(FORM_TEXTS.unit), unit)],
    money: [numberField, formField(words.say(FORM_TEXTS.currency), currency), formField(words.say(FORM_TEXTS.amountOf), scope)],
    date: [formField(words.say(FORM_TEXTS.dateValue), date)],
    text: [formField(words.say(FORM_TEXTS.words), text), formField(words.say(FORM_TEXTS.language), language)],
  };
  const show = () => {
    place.replaceChildren(...parts[form.value as Form]);
    anotherField.hidden = property.value !== ANOTHER;
    another.required = !anotherField.hidden;
    another.disabled = anotherField.hidden;
  };
  form.addEventListener('change', show);
  property.addEventListener('change', show);
  show();

  const valueInput = (): Readonly<Record<string, unknown>> | null => {
    const [n, u, c, d, t] = [number, unit, currency, date, text].map(written);
    if (form.value === 'quantity') return n === null || u === null ? null : { quantity: { number: n, unit: u } };
    if (form.value === 'money') return n === null || c === null ? null : { money: { value: n, currency: c, scope: written(scope) } };
    if (form.value === 'date') return d === null ? null : { date: d };
    return t === null ? null : { text: { text: t, language: language.value } };
  };
  return {
    element: element(
      'div',
      { class: 'fields' },
      formField(words.say(FORM_TEXTS.property), property),
      anotherField,
      formField(words.say(FORM_TEXTS.form), form),
      place,
      formField(words.say(FORM_TEXTS.asOf), asOf, words.say(FORM_TEXTS.dateHint)),
      formField(words.say(FORM_TEXTS.exactness), qualifier),
      dataList('units', LABELS.units.keys()),
      dataList('currencies', LABELS.currencies.keys()),
    ),
    read: () => {
      const name = property.value === ANOTHER ? written(another) : written(property);
      const said = valueInput();
      if (name === null || said === null) return null;
      return {
        property: name,
        ...said,
        asOf: written(asOf),
        qualifier: qualifier.value,
        ...(given === null ? {} : { status: given.status, note: given.note }),
      };
    },
  };
}

function dataList(id: string, values: Iterable<string>): HTMLElement {
  return element('datalist', { id }, ...[...values].map((value) => element('option', { value })));
}
