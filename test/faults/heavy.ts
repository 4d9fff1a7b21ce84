/** Questions that take long, each in its own way; `n` tells them apart, so that no kept answer serves another. */
export const HEAVY: Readonly<Record<string, (n: number) => string>> = {
  'paths of six hops from all people to all platforms': (n) =>
    `{ connectors(from: { where: { types: [PERSON] } }, to: { where: { types: [PLATFORM] } }, maxHops: 6, first: ${1 + (n % 199)}) { totalCount complete } a${n}: __typename }`,
  'all paths through the densest places': (n) =>
    `{ paths(from: { where: { types: [PLACE] } }, to: { where: { types: [INSTITUTION] } }, mode: ALL, maxHops: 6, first: ${1 + (n % 199)}) { totalCount complete } a${n}: __typename }`,
  'who is central': (n) => `{ centrality(first: ${1 + (n % 199)}) { totalCount } a${n}: __typename }`,
  'a search for a text of many words': (n) =>
    `{ search(text: ${JSON.stringify(`${'shanghai 张江 hospital 医院 biomedical 生物 '.repeat(4)}${n}`)}, first: 50) { totalCount } }`,
  'the longest list that is allowed': (n) =>
    `{ entities(first: 200) { nodes { id name names { text } statements { property evidence { locator source { title } } } a${n}: summary } } }`,
  'facets over everything': (n) => `{ entities(first: 1) { facets(by: [PLACE, SOURCE, TYPE, KIND]) { values { count } } a${n}: totalCount } }`,
};

const times = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const institutions = (inside: string) => `{ institutions(first: 20) { nodes { ${inside} } } }`;

/** What must be refused before it runs. */
export const BOMBS: Readonly<Record<string, string>> = {
  depth: institutions(`${'partners(first: 1) { nodes { '.repeat(10)} id ${'} } '.repeat(10)}`),
  braces: '{ graph '.repeat(4_000),
  brackets: `{ nodes(ids: ${'['.repeat(9_000)}`,
  width: `{ ${times(1_001, (i) => `a${i}: graph { version }`)} }`,
  'aliases in lists of lists': institutions(`partners(first: 20) { nodes { ${times(600, (i) => `a${i}: id`)} } }`),
  'a fragment doubled 200 times': `${institutions('...F0')} ${times(200, (i) => `fragment F${i} on Institution { ...F${i + 1} ...F${i + 1} }`)} fragment F200 on Institution { id }`,
  'fragments that spread each other': `${institutions('...A')} fragment A on Institution { ...B } fragment B on Institution { ...A }`,
  'fragments that all spread all': `{ graph { ...F0 } } ${times(80, (i) => `fragment F${i} on GraphStatus { ${times(80 - i, (j) => `...F${i + 1 + j}`)} version }`)} fragment F80 on GraphStatus { version }`,
  'searches under many names': `{ ${times(21, (i) => `p${i}: paths(from: { ids: ["a"] }, to: { ids: ["b"] }, first: 1) { totalCount }`)} }`,
  'long lists in long lists': '{ institutions(first: 200) { nodes { partners(first: 200) { nodes { partners(first: 200) { totalCount } } } } } }',
  'deep introspection': '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  'introspection again and again': `{ ${times(50, (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`,
  'one field 9,900 times': `{ graph { ${'version '.repeat(9_900)} } }`,
  '20,000 tokens': `{ ${'a '.repeat(20_000)} }`,
  'values nested 2,400 levels': `{ entities(where: ${'{ not: '.repeat(2_400)}{}${' }'.repeat(2_400)}) { totalCount } }`,
};
