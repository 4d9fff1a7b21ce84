import type { StatementRecord } from '../../ontology/records.ts';
import { VALUE_FORMS, type ValueForm } from '../../snapshot/KeptStatement.ts';
import type { Attribute, AttributeForm, AttributeValue } from './Attribute.ts';
import { exactNumber } from './exactNumber.ts';
import type { GraphSelection } from './GraphSelection.ts';
import type { ExportedNode } from './readNodes.ts';
import { statementText } from './statementText.ts';

/**
 * The preferred statement of each property that is said of what is selected: as a text, `statement_<property>`; quantities and money besides as numbers,
 * `statement_<property>_number` with `_unit` and `_amount` with `_currency`, where a double says the same as the decimal.
 */
export function statementAttributes({ snapshot, entities }: GraphSelection): Attribute<ExportedNode>[] {
  const selected = new Uint8Array(snapshot.entities.count);
  for (const entity of entities) selected[entity] = 1;
  const others = { has: (entity: number) => selected[entity] === 0 };
  const parts = VALUE_FORMS.flatMap((form) =>
    snapshot.entities.statements.properties(form, others).flatMap((property) => [TEXT, ...PARTS[form]].map((part) => ({ property, ...part }))),
  );
  // Of several forms of one property there is one text.
  const byName = new Map(parts.map(({ property, suffix, form, of }) => [`statement_${property}${suffix}`, { form, of: preferred(property, of) }]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, attribute]) => ({ name, ...attribute }));
}

interface Part {
  readonly suffix: string;
  readonly form: AttributeForm;
  of(statement: StatementRecord): AttributeValue | null;
}

const TEXT: Part = { suffix: '', form: 'TEXT', of: statementText };

const PARTS: Readonly<Record<ValueForm, readonly Part[]>> = {
  text: [],
  date: [],
  quantity: [
    { suffix: '_number', form: 'NUMBER', of: ({ value }) => (value.form === 'quantity' ? exactNumber(value.number) : null) },
    { suffix: '_unit', form: 'TEXT', of: ({ value }) => (value.form === 'quantity' ? value.unit : null) },
  ],
  money: [
    { suffix: '_amount', form: 'NUMBER', of: ({ value }) => (value.form === 'money' ? exactNumber(value.money.value) : null) },
    { suffix: '_currency', form: 'TEXT', of: ({ value }) => (value.form === 'money' ? value.money.currency : null) },
  ],
};

function preferred(property: string, of: Part['of']): Attribute<ExportedNode>['of'] {
  return ({ statements }) => {
    const first = statements.find((statement) => statement.property === property);
    return first === undefined ? null : of(first);
  };
}
