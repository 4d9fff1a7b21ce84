import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';
import { CURRENCIES, isDecimal } from '../ontology/checkRecords.ts';
import { isPartialDate } from '../ontology/partialDate.ts';

export const scalars = {
  PartialDate: textScalar('PartialDate', isPartialDate, 'an ISO 8601 date of reduced precision, as text: "2012", "2017-05" or "2023-05-24"'),
  Decimal: textScalar('Decimal', isDecimal, 'a decimal number as text: "620000000" or "8.5"'),
  CurrencyCode: textScalar('CurrencyCode', (text) => CURRENCIES.has(text), 'an ISO 4217 code: "CNY", "USD" or "EUR"', Kind.ENUM),
  WrittenDate: writtenScalar('WrittenDate', 'a date as text: "2012", "2017-05" or "2023-05-24"'),
  WrittenNumber: writtenScalar('WrittenNumber', 'a decimal number as text: "620000000" or "8.5"'),
  URL: functionsOf(GraphQLURL),
  DateTime: functionsOf(GraphQLDateTime),
};

type ScalarFunctions = Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>;

/** The functions alone: a whole GraphQLScalarType would put its description and name in place of the SDL's. */
function functionsOf({ serialize, parseValue, parseLiteral }: ScalarFunctions): ScalarFunctions {
  return { serialize, parseValue, parseLiteral };
}

/** A scalar that is text of a certain form. Literals of one other kind are taken for text too, so that `asOf: 2017` and `currency: CNY` work. */
function textScalar(name: string, isGood: (text: string) => boolean, expected: string, otherKind: Kind.INT | Kind.ENUM = Kind.INT): ScalarFunctions {
  const check = (value: unknown, node?: ValueNode): string => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && isGood(text)) return text;
    throw new GraphQLError(`${JSON.stringify(value)?.slice(0, 60)} is no ${name}; give ${expected}.`, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
  };
  return {
    serialize: (value) => check(value),
    parseValue: (value) => check(value),
    parseLiteral: (node: ValueNode) => check('value' in node && (node.kind === Kind.STRING || node.kind === otherKind) ? node.value : null, node),
  };
}

/** Text or a number, whatever it says: that is checked with all else that is told. */
function writtenScalar(name: string, expected: string): ScalarFunctions {
  const check = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw new GraphQLError(`${JSON.stringify(value)?.slice(0, 60)} is no ${name}; give ${expected}.`, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
  };
  return {
    serialize: (value) => check(value),
    parseValue: (value) => check(value),
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null, node),
  };
}
