import type { OrderCriterion } from '../analysis/orderEntities.ts';
import { unitsOf } from '../analysis/statementMask.ts';
import { AtlasError } from '../errors.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityOrder } from './generated.ts';
import { plainText } from './limits.ts';

const MOST_ORDERS = 4;
const MOST_NAMED = 50;

/** What a list is ordered by; by id where nothing is given. */
export function orderCriteria(snapshot: Snapshot, orderBy: readonly EntityOrder[] | null | undefined): OrderCriterion[] {
  if (orderBy == null) return [];
  if (orderBy.length === 0 || orderBy.length > MOST_ORDERS) throw refused('orderBy', `give from 1 to ${MOST_ORDERS} orders, or leave it out`);
  return orderBy.map((order, i) => orderCriterion(snapshot, order, `orderBy[${i}]`));
}

function orderCriterion({ entities: { statements } }: Snapshot, { by, direction, property, currency, unit }: EntityOrder, path: string): OrderCriterion {
  const way = direction ?? 'ASC';
  if (by !== 'AMOUNT') {
    const given = Object.entries({ property, currency, unit }).find(([, value]) => value != null);
    if (given !== undefined) throw refused(`${path}.${given[0]}`, `it belongs to AMOUNT; leave it out, or order by AMOUNT`);
    return { by, direction: way };
  }
  if (property == null) throw refused(`${path}.property`, 'AMOUNT needs the property that is stated, for example `fundSize`');
  if ((currency == null) === (unit == null)) throw refused(path, 'AMOUNT needs either `currency` or `unit`, since amounts in several do not compare');
  const [form, argument] = unit == null ? (['money', 'currency'] as const) : (['quantity', 'unit'] as const);
  const wanted = plainText(`${path}.${argument}`, (unit ?? currency) as string);
  const known = statements.properties(form);
  if (!known.includes(plainText(`${path}.property`, property))) {
    const what = form === 'money' ? 'amount of money' : 'number of anything';
    const others = known.length === 0 ? 'there are none' : `there is of ${known.slice(0, MOST_NAMED).join(', ')}`;
    throw refused(`${path}.property`, `no ${what} is stated as "${property}"; ${others}`);
  }
  const units = unitsOf(statements, property, form);
  if (!units.includes(wanted)) throw refused(`${path}.${argument}`, `"${property}" is stated in no ${argument} "${wanted}", only in ${units.join(', ')}`);
  return { by, direction: way, property, form, unit: wanted };
}

function refused(argument: string, advice: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`${argument}: ${advice}`], { details: { argument } });
}
