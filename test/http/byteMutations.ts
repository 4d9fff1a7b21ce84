import type { RandomNumbers } from '../paths/randomNumbers.ts';
import { HEADERS } from './hostileValues.ts';

/** Some bytes changed: flipped, cut out, doubled, or others put in. */
export function mutatedBytes(bytes: Buffer, random: RandomNumbers): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = random.whole(1, 4); left > 0; left--) changed = random.one(WAYS)(changed, random);
  return changed;
}

const WAYS: readonly ((bytes: Buffer, random: RandomNumbers) => Buffer)[] = [
  (bytes, random) => {
    if (bytes.length > 0) bytes[random.whole(0, bytes.length - 1)] ^= 1 << random.whole(0, 7);
    return bytes;
  },
  (bytes, random) => {
    const from = random.whole(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.whole(1, 20))]);
  },
  (bytes, random) => bytes.subarray(0, random.whole(0, bytes.length)),
  (bytes, random) => {
    const at = random.whole(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), random.one(PIECES), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const from = random.whole(0, bytes.length);
    const piece = bytes.subarray(from, from + random.whole(1, 60));
    return Buffer.concat([bytes.subarray(0, from), piece, piece, bytes.subarray(from)]);
  },
  (bytes, random) => {
    const at = random.whole(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: random.whole(1, 8) }, () => random.whole(0, 255))), bytes.subarray(at)]);
  },
];

const PIECES = [
  ...['{', '}', '[', ']', '"', ',', ':', 'null', '\0', '\\u0000', '\\ud83d', '"__proto__":{"x":1},', '"constructor":{"prototype":{}},', '1e999', '\ufeff'],
  ...[
    '"query":[],',
    '"variables":[],',
    '"operationName":{},',
    '"extensions":{"persistedQuery":{"version":2}},',
    '"extensions":{"cost":true},',
    '"query":"{__typename}",',
  ],
  '['.repeat(5_000),
  '{"a":'.repeat(3_000),
].map((text) => Buffer.from(text));
const BAD_BYTES = [Buffer.from([0xff, 0xfe]), Buffer.from([0xc0, 0x80]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xf4, 0x90, 0x80, 0x80])];
PIECES.push(...BAD_BYTES);

/** Headers that a client may send, some of them in no good form. */
export function randomHeaders(random: RandomNumbers): Record<string, string> {
  const names = random.some(Object.keys(HEADERS), 0.15);
  return { 'content-type': 'application/json', ...Object.fromEntries(names.map((name) => [name, random.one(HEADERS[name])])) };
}
