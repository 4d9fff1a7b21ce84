import type { Literal, NamedNode, Quad } from 'n3';
import type { MoneyRecord, ValueRecord } from '../../../ontology/records.ts';
import { date, decimal, plain, tagged } from './literals.ts';
import { term, triple } from './terms.ts';

/** A value as the object of a triple; what has a unit or a currency is a node, so that no number stands without it. */
export function valueQuads(value: ValueRecord, node: () => NamedNode): { object: NamedNode | Literal; nodes: Quad[] } {
  switch (value.form) {
    case 'text':
      return { object: tagged(value.text, value.language), nodes: [] };
    case 'date':
      return { object: date(value.date), nodes: [] };
    case 'money': {
      const object = node();
      return { object, nodes: moneyQuads(object, value.money) };
    }
    case 'quantity': {
      const object = node();
      return {
        object,
        nodes: [
          triple(object, TYPE, term('schema', 'QuantitativeValue')),
          triple(object, VALUE, decimal(value.number)),
          triple(object, term('schema', 'unitText'), plain(value.unit)),
        ],
      };
    }
  }
}

export function moneyQuads(node: NamedNode, { value, currency, scope }: MoneyRecord): Quad[] {
  return [
    triple(node, TYPE, term('schema', 'MonetaryAmount')),
    triple(node, VALUE, decimal(value)),
    triple(node, term('schema', 'currency'), plain(currency)),
    ...(scope === null ? [] : [triple(node, term('atlas', 'amountScope'), plain(scope))]),
  ];
}

const TYPE = term('rdf', 'type');
const VALUE = term('schema', 'value');
