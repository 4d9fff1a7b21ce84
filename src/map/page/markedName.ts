export interface KeptName {
  readonly text: string;
  readonly translated: boolean;
}

/** What a GraphQL answer calls an entity, with the † of names that no document prints. */
export function markedName(name: string, names: readonly KeptName[]): string {
  const same = names.filter(({ text }) => text === name);
  return same.length > 0 && same.every(({ translated }) => translated) ? `${name}†` : name;
}
