import { identifier } from '../../../store/neo4j/labels.ts';

/** What a property may hold, as it stands in a statement. A number is a float, as drivers send it; texts stand on one line, whatever is in them. */
export function cypherLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${value.toWellFormed().replace(ESCAPED, escaped)}'`;
  if (typeof value === 'number') return floatLiteral(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, one]) => `${keyLiteral(key)}: ${cypherLiteral(one)}`)
      .join(', ')}}`;
  throw new TypeError(`no Cypher value: ${typeof value}`);
}

/** Line ends and control characters; those of Unicode, too, at which some readers of scripts break lines. */
const ESCAPED = /[\\'\p{Cc}\u2028\u2029]/gu;
const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** Never \u for what has a short form: Neo4j reads \u0027 as a quote that ends the text. */
function escaped(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function floatLiteral(value: number): string {
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function keyLiteral(key: string): string {
  return /^[a-z][A-Za-z0-9]*$/.test(key) ? key : identifier(key);
}
