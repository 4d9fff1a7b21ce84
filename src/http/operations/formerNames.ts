/** Names under which questions could be opened in the playground before they became named operations: old links go on working. */
export const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['connectors-hospital-fund', 'companies-between'],
  ['paths-between-two', 'paths-between'],
  ['institution-as-of-2017', 'institution-as-of'],
  ['agreements-parties-signers', 'agreements'],
  ['fund-with-its-sizes', 'funds'],
  ['neighbourhood-map-card', 'neighbourhood'],
  ['search-english', 'search'],
  ['hospitals-by-place', 'institutions'],
  ['stated-by-good-sources', 'paths-by-evidence'],
  ['posts-of-people', 'people-and-posts'],
]);
