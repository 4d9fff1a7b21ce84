import { describe, expect, it } from '@jest/globals';
import { type FoldKey, readFoldKey } from '../../src/map/foldKey.ts';
import { readHistory, writeHistory } from '../../src/map/mapHistory.ts';
import type { MapState } from '../../src/map/page/MapState.ts';
import { addFocus, openFold, removeFocus } from '../../src/map/page/mapSteps.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';

function read(focus: string, open: string): string[] {
  const keys = open
    .split(' ')
    .map(readFoldKey)
    .filter((key): key is FoldKey => key !== null);
  const lists = focus === '' ? [] : focus.split(' ');
  return readHistory(lists, keys).map((event) => (event.form === 'FOCUS' ? event.id : `${event.of}~${event.type} ${event.shown}`));
}

describe('the history of a map', () => {
  it('is read from the steps of what was opened; what came into the middle takes those between', () => {
    expect(read('a b c', '')).toEqual(['a', 'b', 'c']);
    expect(read('a b c', 'a~FUND~-~9@1.20@3')).toEqual(['a', 'a~FUND 9', 'b', 'a~FUND 20', 'c']);
    expect(read('a b', 'b~FUND~-~9 a~FUND~-~5')).toEqual(['a', 'b', 'b~FUND 9', 'a~FUND 5']);
    expect(read('a', 'a~FUND~-~9@50 a~PERSON~-~4@12')).toEqual(['a', 'a~PERSON 4', 'a~FUND 9']);
    // What opens no more than is open, and what opens the same again, opens nothing.
    expect(read('a', 'a~FUND~-~9@1.9@2.5@3 a~FUND~-~9@4.10@5')).toEqual(['a', 'a~FUND 9', 'a~FUND 10']);
    expect(read('', '')).toEqual([]);
  });

  it('is written so that it is read as the same', () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = new RandomNumbers(seed);
      const focus = ['a', 'b', 'c', 'd'].slice(0, random.whole(1, 4));
      const keys = Array.from({ length: random.whole(0, 5) }, () => ({
        ...{ of: random.one(focus), type: random.one(['FUND', 'PERSON']), kind: random.one(['X', null]) },
        openings: Array.from({ length: random.whole(1, 3) }, () => ({ shown: random.whole(1, 40), step: random.one([null, 1, 2, 3, 9]) })),
      }));
      const history = readHistory(focus, keys);
      const written = writeHistory(history);
      expect(written.focus).toEqual(focus);
      expect(readHistory(written.focus, written.open.map(readFoldKey) as FoldKey[])).toEqual(history);
    }
  });
});

describe('steps on the page', () => {
  const state = (focus: string, open?: string): MapState => ({
    data: { focus, ...(open === undefined ? {} : { open }) },
    ...{ language: 'en', theme: 'auto', select: null, path: null, view: null },
  });

  it('keep what came first where something is taken away', () => {
    const before = state('fund/a,fund/b,fund/c', 'fund/a~PERSON~-~9@1.20@5,fund/b~PERSON~-~7@3');
    // b was step 2 and its fold step 3.
    expect(removeFocus(before, 'fund/b').data).toEqual({ focus: 'fund/a,fund/c', open: 'fund/a~PERSON~-~9@1.20@3' });
    expect(removeFocus(before, 'fund/c').data).toEqual({ focus: 'fund/a,fund/b', open: 'fund/a~PERSON~-~9@1.20@4,fund/b~PERSON~-~7@3' });
    // Before fund/b nothing is there to open.
    expect(removeFocus(state('fund/a,fund/b', 'fund/x~PERSON~-~9@1.20@3'), 'fund/a').data).toEqual({ focus: 'fund/b', open: 'fund/x~PERSON~-~20@1' });
    expect(removeFocus(state('fund/a', 'fund/a~PERSON~-~9@1'), 'fund/a').data).toEqual({});
  });

  it('leave who is in the middle where it is when it is asked for again', () => {
    expect(addFocus(state('fund/a,fund/b'), 'fund/a')).toMatchObject({ data: { focus: 'fund/a,fund/b' }, select: 'fund/a' });
    expect(addFocus(state('fund/a'), 'fund/b').data).toEqual({ focus: 'fund/a,fund/b' });
  });

  it('open the next of a fold in place of what was open', () => {
    expect(openFold(state('fund/a', 'fund/a~PERSON~-~9@1,fund/a~FUND~-~8@2'), 'fund/a~PERSON~-~9@1.33@3').data.open).toBe(
      'fund/a~FUND~-~8@2,fund/a~PERSON~-~9@1.33@3',
    );
  });
});
