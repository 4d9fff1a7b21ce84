import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';

/** What a random edit says; a document is named by its id, and the place in it is always the same. */
export type SmallEdit =
  | { readonly is: 'source'; readonly id: string; readonly title: string }
  | { readonly is: 'entity'; readonly id: string; readonly name: string | null; readonly kind: string | null; readonly source: string | null }
  | { readonly is: 'statement'; readonly id: string; readonly year: string; readonly source: string }
  | { readonly is: 'relationship'; readonly from: string; readonly to: string; readonly role: string | null; readonly source: string };

interface SlowEntity {
  kind: string | null;
  names: Set<string>;
  /** Year to the documents that say so. */
  founded: Map<string, Set<string>>;
  sources: Set<string>;
}

interface SlowRelationship {
  from: string;
  to: string;
  role: string | null;
  sources: Set<string>;
}

/** The graph as edits leave it, in maps and sets, by the rules as they are told to curators; it shares no code with what it is compared with. */
export class SlowGraph {
  titles = new Map<string, string>();
  entities = new Map<string, SlowEntity>();
  relationships = new Map<string, SlowRelationship>();
  /** The version that changed each last. */
  changed = new Map<string, number>();
  version = 0;

  /** Carries all out as one version, or none. 'refused': something is wrong; 'conflict': something of it changed after the expected version. */
  apply(edits: readonly SmallEdit[], expectedVersion: number | null): 'applied' | 'refused' | 'conflict' {
    const next = this.#copy();
    const isRight = edits.map((edit) => next.#say(edit)).every(Boolean);
    const before = this.shown();
    const after = next.shown();
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
    if (expectedVersion !== null && touched.some((id) => (this.changed.get(id) ?? 0) > expectedVersion)) return 'conflict';
    if (!isRight) return 'refused';
    this.titles = next.titles;
    this.entities = next.entities;
    this.relationships = next.relationships;
    if (touched.length > 0) this.version++;
    for (const id of touched) this.changed.set(id, this.version);
    return 'applied';
  }

  /** Whether nothing is wrong with it; what is wrong by itself is not done. */
  #say(edit: SmallEdit): boolean {
    if (edit.is === 'source') {
      this.titles.set(edit.id, edit.title);
      return true;
    }
    const isSourced = edit.source !== null && this.titles.has(edit.source);
    if (edit.is === 'relationship') {
      const id = [edit.from, edit.to].sort().join(' ');
      const known = this.relationships.get(id) ?? { from: [edit.from, edit.to].sort()[0], to: [edit.from, edit.to].sort()[1], role: null, sources: new Set() };
      const isSame = known.role === null || edit.role === null || known.role === edit.role;
      const ends = [edit.from, edit.to].map((end) => this.entities.get(end));
      known.sources.add(edit.source);
      known.role ??= edit.role;
      this.relationships.set(id, known);
      for (const end of ends) end?.sources.add(edit.source);
      return isSourced && isSame && edit.from !== edit.to && ends.every((end) => end !== undefined);
    }
    const known = this.entities.get(edit.id);
    if (edit.is === 'statement') {
      if (known === undefined) return false;
      known.founded.set(edit.year, (known.founded.get(edit.year) ?? new Set()).add(edit.source));
      known.sources.add(edit.source);
      return isSourced && edit.year.length === 4;
    }
    const entity = known ?? { kind: null, names: new Set(), founded: new Map(), sources: new Set() };
    const isNew = known === undefined || (edit.name !== null && !entity.names.has(edit.name)) || (edit.kind !== null && entity.kind !== edit.kind);
    if (edit.name !== null) entity.names.add(edit.name);
    entity.kind = edit.kind ?? entity.kind;
    if (edit.source !== null) entity.sources.add(edit.source);
    this.entities.set(edit.id, entity);
    return (edit.source === null ? !isNew : isSourced) && entity.names.size > 0;
  }

  /** Each thing by its id, as text. */
  shown(): Map<string, string> {
    return new Map([
      ...[...this.titles].map(([id, title]) => [id, title] as const),
      ...[...this.entities].map(([id, { kind, names, founded, sources }]) => {
        const years = [...founded].map(([year, by]) => [year, [...by].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
        return [id, JSON.stringify([kind, [...names].sort(), years, [...sources].sort()])] as const;
      }),
      ...[...this.relationships].map(([id, { role, sources }]) => [id, JSON.stringify([role, [...sources].sort()])] as const),
    ]);
  }

  #copy(): SlowGraph {
    const copy = new SlowGraph();
    return Object.assign(copy, structuredClone({ titles: this.titles, entities: this.entities, relationships: this.relationships }));
  }
}

/** Stored records in the same form. */
export function shownRecords(records: readonly (EntityRecord | RelationshipRecord)[]): Map<string, string> {
  const sources = (evidence: EntityRecord['evidence']) => evidence.map(({ source }) => source).sort();
  return new Map(
    records.map((record) => {
      if (!('names' in record)) return [[record.from, record.to].join(' '), JSON.stringify([record.role, sources(record.evidence)])];
      if (record.source !== null) return [record.id, record.source.title];
      const years = record.statements.map(({ value, evidence }) => [value.form === 'date' ? value.date : '', sources(evidence)] as const);
      const names = record.names.map(({ text }) => text).sort();
      return [record.id, JSON.stringify([record.kind, names, years.toSorted(([a], [b]) => (a < b ? -1 : 1)), sources(record.evidence)])];
    }),
  );
}
