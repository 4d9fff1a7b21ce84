import { describe, expect, it } from '@jest/globals';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, isPartialDate, lastDay, periodDays } from '../../src/ontology/partialDate.ts';

describe('a partial date', () => {
  it.each(['2012', '2017-05', '2023-05-24', '2024-02-29', '1000', '9999-12-31'])('may be %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '12',
    '0999',
    '2012-',
    '2012-00',
    '2012-13',
    '2012-1',
    '2023-02-29',
    '2023-04-31',
    '2023-05-00',
    '2023-05-24T00:00',
    ' 2012',
    '2012\n',
    '二〇一二',
  ])('may not be %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('stands for all its days', () => {
    expect([firstDay('1970'), lastDay('1970')]).toEqual([0, 364]);
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual([19_754, 19_782]);
    expect([firstDay('2023-05-24'), lastDay('2023-05-24')]).toEqual([19_501, 19_501]);
  });
});

describe('a period', () => {
  it('is open where a bound is unknown', () => {
    expect(periodDays({ since: null, until: null })).toEqual({ since: DAY_OPEN_START, until: DAY_OPEN_END });
  });

  it('runs from the first day of its beginning to the last of its end', () => {
    expect(periodDays({ since: '1970-02', until: '1970-03' })).toEqual({ since: 31, until: 89 });
  });

  it('holds from the day on when it happened on a day', () => {
    expect(periodDays({ since: null, until: null, on: '1970' })).toEqual({ since: 0, until: DAY_OPEN_END });
  });
});
