import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { isShareHash, readShareHash, type SharedState, writeShareHash } from '../../../src/http/playground/client/shareLink.js';

const STATE: SharedState = {
  query: 'query 张江 {\n  search(text: "a\'b \\"c\\" <&>") { totalCount }\n}\n# 😀',
  variables: '{ "name": "瑞金", not json',
  operationName: 'Search',
  language: 'zh',
  acceptLanguage: null,
};

describe('the share link', () => {
  it.each([STATE, { ...STATE, query: '', variables: '', operationName: null, language: 'en', acceptLanguage: 'zh-TW' }] as SharedState[])(
    'gives back what was put in, letter by letter',
    async (state) => {
      const hash = await writeShareHash(state);
      expect(hash).toMatch(/^share=[A-Za-z0-9_-]+$/);
      expect(isShareHash(`#${hash}`)).toBe(true);
      expect(await readShareHash(`#${hash}`)).toEqual(state);
      expect(await readShareHash(hash)).toEqual(state);
    },
  );

  it('is shorter than what it holds', async () => {
    const query = 'entity { id name type }\n'.repeat(200);
    expect((await writeShareHash({ ...STATE, query })).length).toBeLessThan(query.length / 10);
  });

  it('is refused where it is damaged, of another version, or unpacks to too much', async () => {
    const hash = await writeShareHash(STATE);
    const packed = (value: unknown) => `share=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;
    const whole = { version: 1, ...STATE };
    for (const damaged of [
      'share=',
      'share=***',
      hash.slice(0, -10),
      packed({ ...whole, version: 2 }),
      packed({ ...whole, query: 3 }),
      packed({ ...whole, language: 'fr' }),
      packed(null),
      packed({ ...whole, query: 'x'.repeat(2_000_000) }),
    ]) {
      expect([damaged.slice(0, 40), await readShareHash(damaged)]).toEqual([damaged.slice(0, 40), null]);
    }
    expect(await readShareHash(packed(whole))).toEqual(STATE);
    expect([isShareHash('#'), isShareHash('#other')]).toEqual([false, false]);
  });
});
