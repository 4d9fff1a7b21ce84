import { relationshipId } from '../../src/ontology/records.ts';

export const WRITE = 'mutation ($input: ImportDocumentInput!) { importDocument(input: $input) { version applied replayed problems { field message } } }';

/** What one write says: a document, two companies that it names, what ties them, and a value of one of them. */
export class WrittenDocument {
  readonly key: string;
  readonly source: string;
  readonly entities: readonly [string, string];
  readonly relationship: string;

  constructor(series: string, n: number) {
    this.key = `${series}-${n}`;
    this.source = `source/${this.key}`;
    this.entities = [`institution/${this.key}-a`, `institution/${this.key}-b`];
    this.relationship = relationshipId('PARTNERS_WITH', ...this.entities, null);
  }

  /** As the change log has it. */
  get why(): string {
    return `write ${this.key}`;
  }

  get ids(): readonly string[] {
    return [this.source, ...this.entities, this.relationship];
  }

  /** Variables of WRITE. */
  get variables(): { readonly input: Readonly<Record<string, unknown>> } {
    const evidence = [{ source: this.source, locator: 'first line' }];
    const [a, b] = this.entities;
    const entity = (id: string, name: string) => ({
      ...{ id, type: 'INSTITUTION', kind: 'COMPANY', evidence },
      names: [{ text: `${name} ${this.key}`, language: 'en' }],
    });
    return {
      input: {
        sources: [{ id: this.source, title: `A note that tests write, ${this.key}`, language: 'en', quality: 'WEAK' }],
        entities: [entity(a, 'First'), entity(b, 'Second')],
        relationships: [{ type: 'PARTNERS_WITH', from: a, to: b, evidence }],
        statements: [{ entity: a, statement: { property: 'founded', date: '2020-01-02', evidence } }],
        options: { idempotencyKey: this.key, why: this.why },
      },
    };
  }
}
