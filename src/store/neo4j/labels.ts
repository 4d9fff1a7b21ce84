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
/** A label, relationship type or property name that is safe in Cypher. Cypher is built from these and from nothing else: all data are parameters. */
export type Identifier = string & { readonly [quoted]: true };

export function identifier(name: string): Identifier {
  return `\`${name.replaceAll('`', '``').replaceAll('\\u0060', '``')}\`` as Identifier;
}

/** Template tag for the little Cypher that needs a label or type in its text. */
export function cypher(parts: TemplateStringsArray, ...names: readonly Identifier[]): string {
  return parts.reduce((text, part, i) => text + names[i - 1] + part);
}
