/** Entity types are labels as Neo4j users write them: INSTITUTION is :Institution, FUND_ROUND would be :FundRound. */
export function labelOf(type: string): string {
  return type
    .split('_')
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join('');
}

export function typeOf(label: string): string {
  return label.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

declare const quoted: unique symbol;
/** A label, relationship type or property name that is safe in Cypher. */
export type Identifier = string & { readonly [quoted]: true };

declare const written: unique symbol;
/** A statement, or a piece of one. It is made of our own text and of identifiers and of nothing else: all data are parameters. */
export type Cypher = string & { readonly [written]: true };

export function identifier(name: string): Identifier {
  return `\`${name.replaceAll('`', '``').replaceAll('\\u0060', '``')}\`` as Identifier;
}

export function cypher(parts: TemplateStringsArray, ...pieces: readonly (Identifier | Cypher)[]): Cypher {
  return parts.reduce((text, part, i) => text + pieces[i - 1] + part) as Cypher;
}

export function unionAll(statements: readonly Cypher[]): Cypher {
  return statements.join(' UNION ALL ') as Cypher;
}
