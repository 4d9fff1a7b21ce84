import type { RandomNumbers } from '../paths/randomNumbers.ts';

/** Values that programs stumble over, as GraphQL literals. */
const LITERALS = [
  ...['0', '-1', '1', '5', '201', '2147483647', '2147483648', '-0', '1.5', '1e9', 'null', 'true', '""', '" "', '"\\u0000"', '"\\ud83d"', '"%"', '"__proto__"'],
  ...[
    '"\'; drop table entities; --"',
    '"source/nobody"',
    '"institution/ruijin-hospital"',
    '"瑞金"',
    '"2017"',
    '"2023-13"',
    '"2023-02-30"',
    '[]',
    '{}',
    '[[]]',
    '[null]',
  ],
  ...['[INSTITUTION, FUND]', '[LOCATED_IN]', 'FUND', 'HOSPITAL', 'ALL', 'K_SHORTEST', 'ZH', 'NOPE', '{ ids: [] }', '{ where: {} }', '{ types: [SOURCE] }'],
  ...[
    '{ where: { types: [INSTITUTION, SOURCE] } }',
    '{ not: { not: { not: { not: { not: {} } } } } }',
    '{ ids: ["a"], where: { types: [FUND] } }',
    '"WyJsaXN0Iiwxe30"',
    '$v',
    '"""a\n"""',
  ],
  `"${'x'.repeat(5_000)}"`,
];
const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '...',
  ':',
  '$',
  '@',
  '!',
  '#',
  '"',
  '\n',
  '\0',
  '\ud83d',
  ' on ',
  ' fragment ',
  ' mutation ',
  ' __schema { types { name } } ',
  ' ...F ',
  ' @skip(if: true) ',
];
const NAMES = [
  'name',
  'id',
  'nodes',
  'edges',
  'first',
  'after',
  'where',
  'relationships',
  'facts',
  'evidence',
  'paths',
  'neighbourhood',
  '__typename',
  'statements',
  'facets',
  'zzz',
];

/** One document changed in one to four random ways: a value, a name, a letter, a piece cut out, doubled or put in. */
export function mutated(document: string, random: RandomNumbers): string {
  const pick = <T>(list: readonly T[]): T => random.one(list);
  const place = (length: number) => random.whole(0, length);
  const replaceOne = (text: string, form: RegExp, by: () => string) => {
    const hits = [...text.matchAll(form)];
    if (hits.length === 0) return text;
    const hit = pick(hits);
    return text.slice(0, hit.index) + by() + text.slice(hit.index + hit[0].length);
  };
  const ways: ((text: string) => string)[] = [
    (text) => replaceOne(text, /(?<=: *)("[^"]*"|-?\d+|[A-Z_]+\b|\[[^\]{}]*\])/g, () => pick(LITERALS)),
    (text) => replaceOne(text, /(?<=: *)("[^"]*"|-?\d+|[A-Z_]+\b|\[[^\]{}]*\])/g, () => pick(LITERALS)),
    (text) => replaceOne(text, /\b[a-z]\w*\b/g, () => pick(NAMES)),
    (text) => replaceOne(text, /\)(?= *\{)/g, () => ` ${pick(NAMES)}: ${pick(LITERALS)})`),
    (text) => replaceOne(text, /\{ (?=\w)/g, () => `{ ${pick(['', 'a: '])}${pick(NAMES)} `),
    (text) => {
      const at = place(text.length);
      return text.slice(0, at) + pick(PIECES) + text.slice(at);
    },
    (text) => {
      const [from, length] = [place(text.length), place(40)];
      return text.slice(0, from) + text.slice(from + length);
    },
    (text) => {
      const [from, length] = [place(text.length), place(200)];
      return text.slice(0, from + length) + text.slice(from, from + length).repeat(1 + place(3)) + text.slice(from + length);
    },
  ];
  let text = document;
  for (let left = random.whole(1, 3); left > 0; left--) text = pick(ways)(text);
  return text;
}
