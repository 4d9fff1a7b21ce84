import { describe, expect, it } from '@jest/globals';
import { checkStatement } from '../../src/ontology/checkRecords.ts';
import { coordinatesOf } from '../../src/ontology/coordinates.ts';
import type { StatementRecord } from '../../src/ontology/records.ts';
import { evidence, money, ONTOLOGY, statement } from '../snapshot/records.ts';

const text = (words: string): StatementRecord['value'] => ({ form: 'text', text: words, language: 'OTHER' });
const problems = (property: string, value: StatementRecord['value']) =>
  checkStatement(ONTOLOGY, statement(property, value, { evidence: [evidence('source/a')] }), () => 'SOURCE', 'PLACE').map(({ field, message }) => [
    field.join('.'),
    message,
  ]);

describe('coordinates', () => {
  it.each([
    ['31.2048, 121.5907', '31.2048', '121.5907'],
    ['-90,180', '-90', '180'],
    ['0.10, -0', '0.10', '-0'],
    ['90, -180.000', '90', '-180.000'],
  ])('are read with their digits: %s', (words, latitude, longitude) => {
    expect(problems('coordinates', text(words))).toEqual([]);
    expect(coordinatesOf(text(words))).toEqual({ latitude, longitude });
  });

  it.each([
    ['121.59, 31.20', 'the latitude 121.59 is out of range; it is from -90 to 90, and stands before the longitude'],
    ['-90.0001, 100', 'the latitude -90.0001 is out of range; it is from -90 to 90'],
    ['31, 180.5', 'the longitude 180.5 is out of range; it is from -180 to 180'],
    ['31°12′N 121°35′E', '"31°12′N 121°35′E" are no coordinates; write latitude and longitude in decimal degrees (WGS 84) as a text: "31.2048, 121.5907"'],
    ...['', '31.2', '31.2 121.5', '31.2, 121.5, 4', '1e1, 2', '031, 2', ' 31, 2', '31,  2', '31.2, 121.5\n', '31., 2', '+31, 2'].map((words) => [
      words,
      `"${words}" are no coordinates; write latitude and longitude in decimal degrees (WGS 84) as a text: "31.2048, 121.5907"`,
    ]),
  ])('are refused, and why is told: %j', (words, message) => {
    expect(problems('coordinates', text(words))).toEqual([['text', message]]);
    expect(coordinatesOf(text(words))).toBeNull();
  });

  it('are a text, and other properties may say what they like', () => {
    expect(problems('coordinates', money('5'))).toEqual([['money', expect.stringMatching(/^coordinates are no money; write latitude/)]]);
    expect(problems('address', text('1 Zhangheng Road'))).toEqual([]);
  });
});
