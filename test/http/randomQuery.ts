import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RandomNumbers } from '../paths/randomNumbers.ts';
import { HOSTILE, HOSTILE_LITERALS, SCALARS } from './hostileValues.ts';

export interface RandomRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/** An enum value: unlike text, it stands without quotation marks. */
class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toJSON(): string {
    return this.name;
  }
}

const DEEPEST = 6;

/**
 * Makes requests from the schema alone, so that what is added to it is asked for too: fields and arguments asked for least so far come first. Half of
 * them are good as far as the schema can tell; in the others values of any kind stand anywhere.
 */
export class RandomRequests {
  /** How often each was asked for: `Fund.name`, `Query.funds(first:)`. */
  readonly asked = new Map<string, number>();
  readonly #schema: GraphQLSchema;
  readonly #random: RandomNumbers;
  readonly #ids: readonly string[];
  #variables: { name: string; type: string; value: unknown; isLeftOut: boolean; fallback: unknown }[] = [];
  #fragments: string[] = [];
  readonly #mutations: number;
  #hostility = 0;

  /** `mutations`: the share of requests that would change something. */
  constructor(schema: GraphQLSchema, random: RandomNumbers, ids: readonly string[], mutations = 0.08) {
    this.#mutations = mutations;
    this.#schema = schema;
    this.#random = random;
    this.#ids = ids;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isFielded(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        this.asked.set(`${type.name}.${field.name}`, 0);
        for (const { name } of field.args) this.asked.set(`${type.name}.${field.name}(${name}:)`, 0);
      }
    }
  }

  next(): RandomRequest {
    const random = this.#random;
    this.#variables = [];
    this.#fragments = [];
    this.#hostility = random.chance(0.5) ? 0 : random.one([0.02, 0.1, 0.3]);
    // Refused where queries go, whatever it asks.
    const subscription = random.chance(0.03) ? this.#schema.getSubscriptionType() : null;
    const mutation = subscription == null && random.chance(this.#mutations) ? this.#schema.getMutationType() : null;
    const root = subscription ?? mutation ?? (this.#schema.getQueryType() as GraphQLNamedType);
    const body = this.#selection(root, 0, subscription == null ? random.one([1, 1, 1, 2, 3]) : 1);
    const given = this.#variables.map(({ name, type, fallback }) => `$${name}: ${type}${fallback === undefined ? '' : ` = ${this.#literal(fallback)}`}`);
    const operation = `${subscription != null ? 'subscription' : mutation != null ? 'mutation' : 'query'} Q${given.length === 0 ? '' : `(${given.join(', ')})`}${this.#directives()} ${body}`;
    const others = random.chance(0.05) ? ['query Other { __typename }'] : [];
    const query = [operation, ...this.#fragments, ...others].join('\n');
    const variables: Record<string, unknown> = {};
    for (const { name, value, isLeftOut } of this.#variables) if (!isLeftOut) variables[name] = value;
    const operationName = others.length > 0 ? 'Q' : random.chance(0.02) ? random.one(['Q', 'Nobody', '', '__proto__']) : undefined;
    return { query, variables, ...(operationName === undefined ? {} : { operationName }) };
  }

  #selection(type: GraphQLNamedType, depth: number, most: number): string {
    const random = this.#random;
    const parts = type === this.#schema.getSubscriptionType() ? [] : ['__typename'];
    if (isAbstractType(type) && random.chance(0.6)) {
      const on = random.one(this.#schema.getPossibleTypes(type));
      parts.push(`... on ${on.name}${this.#directives()} ${this.#selection(on, depth, most)}`);
    }
    if (isFielded(type)) {
      const fields = Object.values(type.getFields()).filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)));
      const least = fields
        .map((field) => ({ field, order: (this.asked.get(`${type.name}.${field.name}`) ?? 0) + random.next() * 3 }))
        .sort((a, b) => a.order - b.order)
        .slice(0, most);
      for (const { field } of least) parts.push(this.#field(type, field, depth));
    }
    const selection = `{ ${parts.join(' ')} }`;
    if (depth === 0 || !random.chance(0.1)) return selection;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `{ ...${name}${this.#directives()} }`;
  }

  #field(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const random = this.#random;
    this.#note(`${parent.name}.${field.name}`);
    const given = field.args.filter(
      (argument) => isRequired(argument) || random.chance(this.#count(`${parent.name}.${field.name}(${argument.name}:)`) < 5 ? 0.7 : 0.35),
    );
    const args = given.map((argument) => {
      this.#note(`${parent.name}.${field.name}(${argument.name}:)`);
      return `${argument.name}: ${this.#argument(argument)}`;
    });
    const type = getNamedType(field.type);
    const alias = random.chance(0.1) ? `a${random.whole(0, 9)}: ` : '';
    const inner = isCompositeType(type) ? ` ${this.#selection(type, depth + 1, random.one([1, 2, 2, 3, 4]))}` : '';
    return `${alias}${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${this.#directives()}${inner}`;
  }

  #argument({ type }: GraphQLArgument): string {
    const random = this.#random;
    if (random.chance(this.#hostility / 2)) return random.one(HOSTILE_LITERALS);
    const value = this.#value(type, 0);
    if (!random.chance(0.25)) return this.#literal(value);
    const name = `v${this.#variables.length}`;
    const hasFallback = random.chance(0.15);
    this.#variables.push({
      ...{ name, value, type: random.chance(this.#hostility / 3) ? random.one(['Int', 'String!', '[ID]', 'Nope']) : String(type) },
      fallback: hasFallback ? this.#value(type, 0) : undefined,
      isLeftOut: random.chance(hasFallback ? 0.5 : 0.03),
    });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    const random = this.#random;
    if (random.chance(this.#hostility / 2)) return random.one(HOSTILE);
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (random.chance(0.03)) return null;
    if (isListType(type)) return Array.from({ length: random.one([0, 1, 1, 1, 2, 3]) }, () => this.#value(type.ofType, depth));
    if (isEnumType(type)) return new Name(random.one(type.getValues()).name);
    if (!isInputObjectType(type)) {
      if (type.name === 'ID' && random.chance(0.7)) return random.one(this.#ids);
      return random.one(SCALARS[type.name] ?? ['x', '', '12', 'CNY']);
    }
    const fields = Object.values(type.getFields());
    const isBroken = random.chance(this.#hostility);
    const kept = type.isOneOf && !isBroken ? [random.one(fields)] : fields.filter((field) => isRequired(field) || random.chance(depth > 6 ? 0 : 0.25));
    return Object.fromEntries(kept.map((field) => [field.name, this.#value(field.type, depth + 1)]));
  }

  #directives(): string {
    const random = this.#random;
    if (!random.chance(0.06)) return '';
    if (random.chance(this.#hostility)) return random.one([' @include', ' @skip(if: "x")', ' @nope', ' @include(if: true) @include(if: true)', ' @deprecated']);
    return random.one([' @include(if: true)', ' @skip(if: false)', ' @include(if: false)', ' @skip(if: false) @include(if: true)']);
  }

  #literal(value: unknown): string {
    if (value instanceof Name) return value.name;
    if (Array.isArray(value)) return `[${value.map((part) => this.#literal(part)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${this.#literal(part)}`)
      .join(', ')} }`;
  }

  #note(name: string): void {
    this.asked.set(name, this.#count(name) + 1);
  }

  #count(name: string): number {
    return this.asked.get(name) ?? 0;
  }
}

function isFielded(type: GraphQLNamedType) {
  return isObjectType(type) || isInterfaceType(type);
}

function isRequired({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
