import { describe, expect, it } from '@jest/globals';
import type { MapState } from '../../../src/map/page/MapState.ts';
import { addFocus, connect, focusOn, openFold, removeFocus, resetFilters, setAsOf, setParameter, showOverview } from '../../../src/map/page/mapSteps.ts';

const VIEW = { x: 1, y: 2, zoom: 1 };
const state = (data: Record<string, string>): MapState => ({ data, language: 'en', theme: 'dark', select: 'institution/a', path: 2, view: VIEW });

describe('steps from one map to another', () => {
  it('lead around an entity and keep filters and date', () => {
    const before = state({ from: 'HOSPITAL', to: 'FUND', maxHops: '5', paths: '9', types: 'FUND', asOf: '2017', size: '40' });
    expect(focusOn(before, 'fund/b')).toEqual({
      ...before,
      data: { types: 'FUND', asOf: '2017', size: '40', focus: 'fund/b' },
      select: 'fund/b',
      path: null,
      view: null,
    });
    expect(addFocus(before, 'fund/b')).toEqual(focusOn(before, 'fund/b'));
    expect(showOverview(before).data).toEqual({ types: 'FUND', asOf: '2017', size: '40' });
  });

  it('put an entity behind the others in the middle, and take one away with the folds that are its own', () => {
    const before = state({ focus: 'institution/a,fund/b', hops: '2', open: 'institution/a~FUND~-~7@1,fund/b~INSTITUTION~COMPANY~24' });
    expect(addFocus(before, 'person/c').data['focus']).toBe('institution/a,fund/b,person/c');
    // In the order in which they were opened, on which their places rest.
    expect(addFocus(before, 'institution/a').data['focus']).toBe('institution/a,fund/b');
    const left = removeFocus(before, 'institution/a');
    expect(left).toEqual({ ...before, data: { focus: 'fund/b', hops: '2', open: 'fund/b~INSTITUTION~COMPANY~24@1' }, select: null, view: null });
    expect(removeFocus(left, 'fund/b').data).toEqual({});
  });

  it('open more of a fold in place of what was open of it', () => {
    const before = state({ focus: 'fund/b', open: 'fund/b~INSTITUTION~COMPANY~24@1,fund/b~PERSON~-~7' });
    expect(openFold(before, 'fund/b~INSTITUTION~COMPANY~24@1.48@2').data['open']).toBe('fund/b~PERSON~-~7,fund/b~INSTITUTION~COMPANY~24@1.48@2');
  });

  it('connect two sides and keep how far and how many', () => {
    const before = state({ focus: 'fund/b', hops: '2', open: 'fund/b~PERSON~-~7', maxHops: '5', quality: 'PRESS' });
    expect(connect(before, 'HOSPITAL', 'fund/b')).toEqual({
      ...before,
      ...{ data: { quality: 'PRESS', from: 'HOSPITAL', to: 'fund/b', maxHops: '5' }, select: null, path: null, view: null },
    });
  });

  it('filter from anew, but time moves nothing on the map', () => {
    const before = state({ focus: 'fund/b', types: 'FUND', source: 'source/s', asOf: '2017' });
    expect(setParameter(before, 'types', '')).toEqual({ ...before, data: { focus: 'fund/b', source: 'source/s', asOf: '2017' }, path: null, view: null });
    expect(setAsOf(before, '2018')).toEqual({ ...before, data: { ...before.data, asOf: '2018' }, path: null });
    expect(resetFilters(before).data).toEqual({ focus: 'fund/b' });
  });
});
