import { describe, expect, it } from '@jest/globals';
import type { EngineName } from './Engine.ts';
import type { Measured, Time } from './measureClass.ts';
import { questionClasses } from './questionClasses.ts';
import { ratioOf } from './ratios.ts';

describe('the ratio of two engines', () => {
  it('is taken question by question', () => {
    expect(ratioOf(measured({ 'C++': [1, 2, 10], kernel: [4, 4, 10] }), 'kernel', 'C++')).toEqual({ median: 2, ofMedians: 2, isAtLeast: false });
    expect(ratioOf(measured({ 'C++': [1, 3], kernel: [4, 8] }), 'kernel', 'C++', 1)).toEqual({ median: 2, ofMedians: 2, isAtLeast: false });
  });

  it('covers the questions that both were asked', () => {
    expect(ratioOf(measured({ kernel: [1, 2, 10], Neo4j: [100] }), 'Neo4j', 'kernel')).toEqual({ median: 100, ofMedians: 100, isAtLeast: false });
    expect(ratioOf(measured({ kernel: [1] }), 'Neo4j', 'kernel')).toBeNull();
  });

  it('counts what did not end as the limit, and says so when half did not', () => {
    expect(ratioOf(measured({ kernel: [1, 1, 1], Neo4j: [null, 50, 60] }), 'Neo4j', 'kernel')).toEqual({ median: 60, ofMedians: 60, isAtLeast: false });
    expect(ratioOf(measured({ kernel: [1, 1, 1], Neo4j: [null, null, 60] }), 'Neo4j', 'kernel')).toEqual({ median: 8_000, ofMedians: 8_000, isAtLeast: true });
    expect(ratioOf(measured({ kernel: [null], Neo4j: [5] }), 'Neo4j', 'kernel')).toBeNull();
  });
});

function measured(times: Partial<Record<EngineName, readonly Time[]>>): Measured {
  const entries = Object.entries(times) as [EngineName, readonly Time[]][];
  return { graph: 'small', entityCount: 10, questionClass: questionClasses()[0], rounds: 1, times: new Map(entries) };
}
