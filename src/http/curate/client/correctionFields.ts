import { element } from '../../../map/page/element.ts';
import { recordOfValue } from '../../../map/page/panels/card/entityQuery.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import type { FormPart } from './FormPart.ts';
import { choiceInput, formField, selectInput } from './formField.ts';
import { FORM_TEXTS } from './formTexts.ts';
import { nameFields } from './nameFields.ts';
import type { Edits, Subject } from './proposeQueries.ts';
import { statementFields } from './statementFields.ts';

type Evidence = Readonly<Record<string, unknown>>;

/** Which of what is said now is wrong, and what it should be. */
export function correctionFields(
  words: PanelWords,
  subject: Subject,
  properties: readonly { readonly property: string; readonly label: string }[],
  onChange: () => void,
): { readonly element: HTMLElement; read(evidence: Evidence): Edits | null } {
  const { id, type, names, statements, relationships } = subject;
  let read: (evidence: Evidence) => Edits | null = () => null;
  const select = selectInput([['', words.say(FORM_TEXTS.chooseTarget)]]);
  select.required = true;
  const place = element('div', { class: 'stack' });
  const group = (label: string, prefix: string, texts: readonly string[]) => {
    if (texts.length > 0) select.append(element('optgroup', { label }, ...texts.map((text, i) => element('option', { value: `${prefix} ${i}` }, text))));
  };
  group(
    words.say(FORM_TEXTS.values),
    'statement',
    statements.map((statement) => {
      const asOf = statement.asOf === null ? '' : ` · ${words.date(statement.asOf)}`;
      return shortened(`${words.property(statement.property)}: ${words.statementValue({ ...statement, value: recordOfValue(statement.value) })}${asOf}`);
    }),
  );
  group(
    words.say(FORM_TEXTS.names),
    'name',
    names.map(({ text }) => text),
  );
  group(
    words.say(FORM_TEXTS.relationships),
    'relationship',
    relationships.edges.map(({ relationship }) => shortened(relationship.sentence)),
  );

  select.addEventListener('change', () => {
    const [sort, number] = select.value.split(' ');
    const i = Number(number);
    if (sort === 'statement') {
      const given = statements[i];
      const part = statementFields(words, properties, { ...given, evidence: [] });
      const retract = { retract: { statement: { entity: id, statement: given.id } } };
      showCorrection(retract, part, (statement, evidence) => [retract, { addStatement: { entity: id, statement: { ...statement, evidence: [evidence] } } }]);
    } else if (sort === 'name') {
      const given = names[i];
      const retract = { retract: { name: { entity: id, text: given.text } } };
      // The new one first: there is always one. One that is only of another sort is the same name.
      showCorrection(retract, nameFields(words, given), (name, evidence) => [
        { upsertEntity: { id, type, names: [name], evidence: [evidence] } },
        ...(name['text'] === given.text ? [] : [retract]),
      ]);
    } else if (sort === 'relationship') {
      const retract = { retract: { relationship: relationships.edges[i].relationship.id } };
      read = () => [retract];
      place.replaceChildren(element('p', { class: 'soft' }, words.say(FORM_TEXTS.untrue)));
    } else {
      read = () => null;
      place.replaceChildren();
    }
    onChange();
  });

  function showCorrection(retract: Edits[number], part: FormPart, correct: (value: Readonly<Record<string, unknown>>, evidence: Evidence) => Edits): void {
    const choice = choiceInput(
      words.say(FORM_TEXTS.instead),
      [
        ['CORRECT', words.say(FORM_TEXTS.insteadOr)],
        ['UNTRUE', words.say(FORM_TEXTS.untrue)],
      ],
      'CORRECT',
      (which) => {
        // What is not shown is not to be filled in.
        place.replaceChildren(choice.element, ...(which === 'CORRECT' ? [part.element] : []));
        onChange();
      },
    );
    place.replaceChildren(choice.element, part.element);
    read = (evidence) => {
      if (choice.value() === 'UNTRUE') return [retract];
      const value = part.read();
      return value === null ? null : correct(value, evidence);
    };
  }

  const isEmpty = select.options.length === 1;
  return {
    element: element(
      'div',
      { class: 'stack' },
      isEmpty ? element('p', { class: 'soft' }, words.say(FORM_TEXTS.noTarget)) : formField(words.say(FORM_TEXTS.target), select),
      place,
    ),
    read: (evidence) => read(evidence),
  };
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 118)}…` : text;
}
