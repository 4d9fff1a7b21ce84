/** What a format tells of each node or edge, by one name in all formats. */
export interface Attribute<T> {
  readonly name: string;
  readonly form: AttributeForm;
  /** Null: nothing is known. */
  of(item: T): AttributeValue | null;
}

/** JSON: a text that holds JSON, for what no column holds. */
export type AttributeForm = 'TEXT' | 'NUMBER' | 'FLAG' | 'LIST' | 'JSON';
export type AttributeValue = string | number | boolean | readonly string[];

/** With their values, those of which nothing is known left out. */
export function* valuesOf<T>(attributes: readonly Attribute<T>[], item: T): Iterable<readonly [attribute: Attribute<T>, value: AttributeValue]> {
  for (const attribute of attributes) {
    const value = attribute.of(item);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) yield [attribute, value];
  }
}

/** As one text, where a format has no lists: then it is JSON. */
export function plainValue(value: AttributeValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
