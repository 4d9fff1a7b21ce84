import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** Of the names those that were perhaps meant, the likeliest first. */
export function nearlySpelt(asked: string, names: readonly string[]): readonly string[] {
  // The time it takes grows with the length of both.
  return suggestionList(asked.slice(0, 100), names);
}
