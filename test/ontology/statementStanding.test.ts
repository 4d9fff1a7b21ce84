import { expect, it } from '@jest/globals';
import type { StatementRecord } from '../../src/ontology/records.ts';
import { standingOf } from '../../src/ontology/statementStanding.ts';
import { date, money, statement } from '../snapshot/records.ts';

const people = (number: string): StatementRecord['value'] => ({ form: 'quantity', number, unit: 'people' });
const standings = (...all: StatementRecord[]) => all.map((one) => standingOf(one, all));

it('holds values of a property against the preferred one, which comes first', () => {
  expect(
    standings(
      statement('staff', people('300'), { asOf: '2020' }),
      statement('staff', people('300'), { asOf: '2019' }),
      statement('staff', people('280'), { asOf: '2020' }),
      statement('staff', people('250'), { asOf: '2018' }),
      statement('staff', people('270')),
      statement('founded', date('2012')),
    ),
  ).toEqual(['PREFERRED', 'SAME', 'DIFFERS', 'OTHER_DATE', 'DIFFERS', null]);
});

it('holds neither texts, nor amounts in different currencies, nor sizes in different units against each other', () => {
  expect(
    standings(
      statement('size', money('620000000')),
      statement('size', money('89800000', 'USD')),
      statement('size', money('500000000')),
      statement('size', people('300')),
      statement('focus', { form: 'text', text: 'early', language: 'EN' }),
      statement('focus', { form: 'text', text: 'late', language: 'EN' }),
    ),
  ).toEqual(['PREFERRED', null, 'DIFFERS', null, null, null]);
});
