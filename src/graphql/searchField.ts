/** What the fields of an entity's texts are called in the schema. */
export const SEARCH_FIELD = {
  PRIMARY: 'NAME',
  ALIAS: 'ALIAS',
  FORMER: 'FORMER_NAME',
  ABBREVIATION: 'ABBREVIATION',
  IDENTIFIER: 'IDENTIFIER',
  ID: 'ID',
  SUMMARY: 'SUMMARY',
} as const;
