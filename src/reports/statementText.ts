import type { StatementRecord } from '../ontology/records.ts';
import type { Words } from './words/Words.ts';

/** "founded: 2015", 成立：2015年. */
export function statementText(words: Words, statement: StatementRecord): string {
  const [property, value] = [words.property(statement.property), words.statementValue(statement)];
  return words.say({ en: `${property}: ${value}`, zh: `${property}：${value}` });
}
