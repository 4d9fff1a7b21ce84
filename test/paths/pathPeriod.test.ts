import { describe, expect, it } from '@jest/globals';
import { pathPeriod } from '../../src/paths/pathPeriod.ts';

const dated = (since: string | null, until: string | null, on: string | null = null) => ({ since, until, on });

describe('pathPeriod', () => {
  it('is the time that all hops have in common, in the words of the dates that bound it', () => {
    expect(pathPeriod([[dated('2010', '2020-05')], [dated('2012-03', '2021')], [dated('2011', null)]])).toEqual({ since: '2012-03', until: '2020-05' });
  });

  it('takes for a hop the whole time in which any of its relationships holds', () => {
    expect(pathPeriod([[dated('2012', '2013'), dated('2010', '2011'), dated('2014', '2016')]])).toEqual({ since: '2010', until: '2016' });
  });

  it('is open where one of the relationships of each hop is', () => {
    expect(pathPeriod([[dated('2012', '2013'), dated(null, '2011')], [dated('2010', null)]])).toEqual({ since: '2010', until: '2013' });
    expect(pathPeriod([[dated(null, null)], [dated(null, null)]])).toEqual({ since: null, until: null });
  });

  it('lets what happened on a day hold from then on', () => {
    expect(pathPeriod([[dated(null, null, '2017-05-24')], [dated('2016', '2019')]])).toEqual({ since: '2017-05-24', until: '2019' });
  });

  it('compares first days of beginnings and last days of ends', () => {
    expect(pathPeriod([[dated('2012', null)], [dated('2012-01-02', null)]])).toEqual({ since: '2012-01-02', until: null });
    expect(pathPeriod([[dated(null, '2012')], [dated(null, '2012-12-30')]])).toEqual({ since: null, until: '2012-12-30' });
    expect(pathPeriod([[dated('2012-06', null)], [dated(null, '2012-06')]])).toEqual({ since: '2012-06', until: '2012-06' });
  });

  it('shows the same for a path and its reverse, where dates of one day are written differently', () => {
    const hops = [[dated('2017', '2019-12')], [dated('2017-01', '2019')], [dated('2017-01-01', '2019-12-31')]];
    expect(pathPeriod(hops)).toEqual(pathPeriod(hops.toReversed()));
  });

  it('may be a single day', () => {
    expect(pathPeriod([[dated('2012-06-02', null)], [dated(null, '2012-06-02')]])).toEqual({ since: '2012-06-02', until: '2012-06-02' });
  });

  it('is null when the hops never hold together', () => {
    expect(pathPeriod([[dated('2015', null)], [dated(null, '2014')]])).toBeNull();
    expect(pathPeriod([[dated('2012-06-02', null)], [dated(null, '2012-06-01')]])).toBeNull();
  });
});
