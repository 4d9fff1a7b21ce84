import { describe, expect, it } from '@jest/globals';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay } from '../../src/ontology/partialDate.ts';
import { dayCode, hasOwnCode } from '../../src/snapshot/slotColumns.ts';

describe('the code of a day', () => {
  it('is its place from 2 January 1900 on, up to 5 June 2079', () => {
    expect(['1900-01-02', '1900-01-03', '1970', '2079-06-05'].map((date) => dayCode(firstDay(date)))).toEqual([1, 2, 25_567, 0xfffe]);
  });

  it('is shared by all days before, and by all after', () => {
    const days = [DAY_OPEN_START, firstDay('1000'), firstDay('1900-01-01'), firstDay('2079-06-06'), firstDay('9999'), DAY_OPEN_END];
    expect(days.map(dayCode)).toEqual([0, 0, 0, 0xffff, 0xffff, 0xffff]);
    expect(days.some(hasOwnCode)).toBe(false);
    expect(['1900-01-02', '2079-06-05'].map(firstDay).every(hasOwnCode)).toBe(true);
  });

  it('keeps the order of days', () => {
    const days = Array.from({ length: 200_000 }, (_, i) => i - 60_000);
    expect(days.filter((day) => dayCode(day) < dayCode(day - 1))).toEqual([]);
  });
});
