import { describe, expect, it } from '@jest/globals';
import type { MapState } from '../../../src/map/page/MapState.ts';
import { readMapAddress, writeMapAddress } from '../../../src/map/page/mapAddress.ts';

const USUAL = { data: {}, language: 'en', theme: 'auto', select: null, path: null, view: null } as const;

describe('the address of the explorer', () => {
  it('tells the whole state, and what is written is read again', () => {
    const state: MapState = {
      data: { focus: 'institution/a,fund/b', hops: '2', open: 'institution/a~FUND~-~7@1', asOf: '2017-05' },
      language: 'zh',
      theme: 'dark',
      ...{ select: 'institution/a|fund/b', path: 3, view: { x: -12, y: 340, zoom: 1.25 } },
    };
    const address = writeMapAddress(state);
    expect(address).toBe(
      'focus=institution/a,fund/b&hops=2&open=institution/a~FUND~-~7@1&asOf=2017-05&language=zh&theme=dark&select=institution/a|fund/b&path=3&view=-12,340,1.25',
    );
    expect(readMapAddress(address, 'en')).toEqual({ state, dropped: [] });
    expect(readMapAddress('', 'zh')).toEqual({ state: { ...USUAL, language: 'zh' }, dropped: [] });
  });

  it.each([
    ['?size=5&size=6', { ...USUAL, data: { size: '5' } }, ['size']],
    ['?__proto__=1&constructor=2&toString=3', USUAL, ['__proto__', 'constructor', 'toString']],
    ['?language=fr&theme=neon&path=0&view=1,2', USUAL, ['language', 'theme', 'path', 'view']],
    ['?path=1e3', USUAL, ['path']],
    ['?view=NaN,0,1', USUAL, ['view']],
    ['?view=0,0,0', USUAL, ['view']],
    ['?view=1e9,0,1', USUAL, ['view']],
    ['?view=0,0,Infinity', USUAL, ['view']],
    [`?select=${'x'.repeat(401)}`, USUAL, ['select']],
    [`?${'y'.repeat(5_000)}=1`, USUAL, ['y'.repeat(100)]],
    ['?focus=%E0%A4%A&hops=%&=&&', { ...USUAL, data: { focus: '\ufffd%A', hops: '%' } }, ['']],
    ['?focus=&hops=%20&theme=&select=', USUAL, []],
    ['?select=%3Cscript%3E', { ...USUAL, select: '<script>' }, []],
  ] as const)('%s leaves out what means nothing and says so', (search, state, dropped) => {
    expect(readMapAddress(search, 'en')).toEqual({ state, dropped });
  });
});
