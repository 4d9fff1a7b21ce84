import { describe, expect, it } from '@jest/globals';
import { mustAgree } from './Answer.ts';

describe('the agreement of two engines', () => {
  it('ends at the first difference and names its place', () => {
    const answer = { totalCount: 1, paths: [{ score: 0.5, entities: [1, 2] }] };
    const agree = (other: unknown) => () => mustAgree('100k, paths, question 3', 'C++', answer, 'kernel', other);
    expect(agree(structuredClone(answer))).not.toThrow();
    expect(agree({ ...answer, totalCount: null })).toThrow('100k, paths, question 3: C++ and kernel disagree: answer.totalCount is 1, and null');
    expect(agree({ ...answer, paths: [] })).toThrow('disagree: answer.paths.0 is [object Object], and undefined');
    expect(agree({ ...answer, paths: [{ score: 0.500000000001, entities: [1, 2] }] })).toThrow('answer.paths.0.score is 0.5, and 0.500000000001');
    expect(agree({ ...answer, paths: [{ score: 0.5, entities: [1, 2, 3] }] })).toThrow('answer.paths.0.entities.2 is undefined, and 3');
  });
});
