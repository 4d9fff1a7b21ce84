import { compareDecimals } from '../lib/compareDecimals.ts';
import { STATUSES } from '../ontology/records.ts';
import type { KeptStatement, ValueForm } from '../snapshot/KeptStatement.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { StatementCriteria } from './EntityCriteria.ts';
import { daysOf, folded, listed, plain, rangeDays, refused } from './filterInput.ts';

/** 1 for each entity with a statement that fits all conditions. */
export function statementMask(snapshot: Snapshot, criteria: StatementCriteria, path: string, maxTextLength: number): Uint8Array {
  const { entities } = snapshot;
  const mask = new Uint8Array(entities.count);
  const fits = conditionsOf(snapshot, criteria, path, maxTextLength);
  entities.statements.each(criteria.property, (entity, statement) => {
    if (mask[entity] === 0 && fits.every((condition) => condition(statement))) mask[entity] = 1;
  });
  return mask;
}

type Condition = (statement: KeptStatement) => boolean;

function conditionsOf(snapshot: Snapshot, criteria: StatementCriteria, path: string, maxTextLength: number): Condition[] {
  const { number, money, text, date, asOf, status, preferred } = criteria;
  const property = plain(criteria.property, `${path}.property`, maxTextLength);
  const asked = [number == null ? null : 'number', money == null ? null : 'money', text == null ? null : 'text', date == null ? null : 'date'];
  const given = asked.filter((field) => field !== null);
  if (given.length > 1)
    throw refused('BAD_USER_INPUT', path, `${given.join(' and ')} cannot hold of one value; give one of them, or several filters in \`and\``);
  const form: ValueForm | null = given.length === 0 ? null : given[0] === 'number' ? 'quantity' : (given[0] as ValueForm);
  checkProperty(snapshot, property, form, `${path}.property`);
  const conditions: Condition[] = [];
  if (form !== null) conditions.push((statement) => statement.form === form);
  if (number != null) {
    const unit = number.unit == null ? null : plain(number.unit, `${path}.number.unit`, maxTextLength);
    if (unit !== null) checkUnit(snapshot, property, 'quantity', unit, `${path}.number.unit`);
    conditions.push(...amountConditions(unit, number, `${path}.number`));
  }
  if (money != null) {
    checkUnit(snapshot, property, 'money', money.currency, `${path}.money.currency`);
    conditions.push(...amountConditions(money.currency, money, `${path}.money`));
  }
  if (text != null) {
    const piece = folded(text, `${path}.text`, maxTextLength);
    conditions.push(({ value }) => value.includes(piece));
  }
  if (date != null) {
    const [first, last] = rangeDays(date, `${path}.date`);
    conditions.push((statement) => statement.firstDay <= last && statement.lastDay >= first);
  }
  if (asOf != null) {
    const [, last] = daysOf(asOf, `${path}.asOf`);
    // What is said of a date is so from then on; what is undated passes.
    conditions.push((statement) => statement.firstDay <= last);
  }
  if (status != null) {
    const statuses = listed(status, `${path}.status`, (value) => (STATUSES as readonly string[]).indexOf(value));
    conditions.push((statement) => statuses.has(statement.status));
  }
  if (preferred === true) conditions.push(({ isPreferred }) => isPreferred);
  return conditions;
}

interface Bounds {
  readonly min?: string | null;
  readonly max?: string | null;
}

/** Neither bound: any value in the unit. */
function amountConditions(unit: string | null, { min, max }: Bounds, path: string): Condition[] {
  if (min != null && max != null && compareDecimals(min, max) > 0)
    throw refused('BAD_USER_INPUT', path, `its \`min\` (${min}) is more than its \`max\` (${max}); give the smaller one as \`min\``);
  const conditions: Condition[] = [];
  if (unit !== null) conditions.push((statement) => statement.unit === unit);
  if (min != null) conditions.push(comparing(min, (order) => order >= 0));
  if (max != null) conditions.push(comparing(max, (order) => order <= 0));
  return conditions;
}

/** The text is looked at only where doubles cannot tell. */
function comparing(bound: string, accepts: (order: number) => boolean): Condition {
  const double = Number(bound);
  return (statement) => accepts(statement.number === double ? compareDecimals(statement.value, bound) : statement.number - double);
}

const MOST_NAMED = 50;

/** A property that nothing is said by would accept nothing by mistake. */
function checkProperty({ entities, statementProperties }: Snapshot, property: string, form: ValueForm | null, path: string): void {
  const known = form === null ? [...statementProperties.keys()].sort() : entities.statements.properties(form);
  if (known.includes(property)) return;
  const what = form === null ? 'no statement' : `no ${WORDS[form]}`;
  const others = known.length === 0 ? 'there are none' : `there ${form === null ? 'are statements' : 'is'} of ${known.slice(0, MOST_NAMED).join(', ')}`;
  throw refused('BAD_USER_INPUT', path, `${what} is stated as "${property}"; ${others}`);
}

const WORDS: Readonly<Record<ValueForm, string>> = { text: 'text', quantity: 'number of anything', money: 'amount of money', date: 'date' };

function checkUnit({ entities }: Snapshot, property: string, form: ValueForm, unit: string, path: string): void {
  const units = unitsOf(entities.statements, property, form);
  if (units.includes(unit)) return;
  throw refused('BAD_USER_INPUT', path, `"${property}" is stated in no ${form === 'money' ? 'currency' : 'unit'} "${unit}", only in ${units.join(', ')}`);
}

/** Units in which a property is stated, in order. */
export function unitsOf(statements: Snapshot['entities']['statements'], property: string, form: ValueForm): string[] {
  const units = new Set<string>();
  statements.each(property, (_, statement) => {
    if (statement.form === form) units.add(statement.unit);
  });
  return [...units].sort();
}
