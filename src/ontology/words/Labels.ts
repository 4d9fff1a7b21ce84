/** The languages that we write in. */
export type WrittenLanguage = 'EN' | 'ZH';

export interface Label {
  readonly en: string;
  readonly zh: string;
  /** Of one. Left out: as of many. */
  readonly enOne?: string;
}

/** What readers see in place of the names that the schema and the documents' facts use; read from schema/labels.json. */
export interface Labels {
  readonly entityTypes: ReadonlyMap<string, Label>;
  readonly kinds: ReadonlyMap<string, Label>;
  readonly relationshipTypes: ReadonlyMap<string, { readonly out: Label; readonly in: Label }>;
  readonly properties: ReadonlyMap<string, Label>;
  /** With {number} where the number does not stand before the unit. */
  readonly units: ReadonlyMap<string, Label>;
  readonly currencies: ReadonlyMap<string, Label>;
  readonly statuses: ReadonlyMap<string, Label>;
  readonly stances: ReadonlyMap<string, Label>;
  readonly qualities: ReadonlyMap<string, Label>;
  readonly qualifiers: ReadonlyMap<string, Label>;
  readonly amountScopes: ReadonlyMap<string, Label>;
}

export const NO_LABELS: Labels = {
  entityTypes: new Map(),
  kinds: new Map(),
  relationshipTypes: new Map(),
  properties: new Map(),
  units: new Map(),
  currencies: new Map(),
  statuses: new Map(),
  stances: new Map(),
  qualities: new Map(),
  qualifiers: new Map(),
  amountScopes: new Map(),
};

/** A name without a label is told by its own words. */
export function labelOf(labels: ReadonlyMap<string, Label>, name: string, language: WrittenLanguage): string {
  const label = labels.get(name);
  if (label === undefined) return ownWords(name);
  return language === 'ZH' ? label.zh : label.en;
}

/** Of a list of relationships of a type, seen from one end: "manages", "is managed by". */
export function relationshipLabel({ relationshipTypes }: Labels, type: string, direction: 'OUT' | 'IN', language: WrittenLanguage): string {
  const ends = relationshipTypes.get(type);
  if (ends === undefined) return direction === 'OUT' ? ownWords(type) : `… ${ownWords(type)}`;
  const label = direction === 'OUT' ? ends.out : ends.in;
  return language === 'ZH' ? label.zh : label.en;
}

/** `ROUND_TOTAL` is "round total", `seriesBAmount` "series B amount"; what is no such name stays as it is. */
function ownWords(name: string): string {
  if (/^[A-Z][A-Z0-9_]*$/.test(name)) return name.toLowerCase().replaceAll('_', ' ');
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return name;
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(' ')
    .map((word) => (/^[A-Z]+[0-9]*$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
