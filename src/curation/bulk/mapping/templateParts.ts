import { FILTERS, type Filter } from './mappingSchema.ts';

/** A text with columns in braces, taken apart; a brace of its own is written twice. What is wrong with it, where it is none. */
export function templateParts(text: string): readonly (string | { column: string; filters: readonly Filter[] })[] | string {
  const parts: (string | { column: string; filters: readonly Filter[] })[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if ((character === '{' || character === '}') && text[at + 1] === character) {
      plain += character;
      at++;
    } else if (character === '}') return `"${text}": a } without a {; a brace of its own is written twice`;
    else if (character !== '{') plain += character;
    else {
      const end = text.indexOf('}', at);
      if (end === -1) return `"${text}": a { without a }; a brace of its own is written twice`;
      const [column, ...filters] = text.slice(at + 1, end).split('|');
      const unknown = filters.find((filter) => !(FILTERS as readonly string[]).includes(filter));
      if (unknown !== undefined) return `"${text}": there is no "|${unknown}"; there is ${FILTERS.map((filter) => `|${filter}`).join(', ')}`;
      if (column === '') return `"${text}": a column has no name`;
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push({ column, filters: filters as Filter[] });
      at = end;
    }
  }
  if (plain !== '') parts.push(plain);
  return parts;
}
