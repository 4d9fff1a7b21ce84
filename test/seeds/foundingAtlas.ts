import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';

/** What a document says of one relationship, as `Source.facts` and the relationship itself answer. */
export interface RelationshipFact {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly on: string | null;
  readonly amount: string | null;
  readonly note: string | null;
  readonly evidence: readonly FactEvidence[];
}

export interface StatementFact {
  readonly entity: string;
  readonly property: string;
  /** `4 years`, `620000000 CNY`, `2017`, or the words. */
  readonly value: string;
  readonly qualifier: string;
  readonly status: string;
  readonly asOf: string | null;
  readonly note: string | null;
  readonly evidence: readonly FactEvidence[];
}

export interface FactEvidence {
  readonly source: string;
  readonly locator: string;
  readonly stance: string;
  readonly asOf: string | null;
}

/** All that one document says, each relationship and statement once, with the evidence of this document only. */
export interface DocumentFacts {
  readonly source: Record<string, unknown>;
  readonly totalCount: number;
  readonly relationships: readonly RelationshipFact[];
  readonly statements: readonly StatementFact[];
  /** id → status of every entity that a fact is about. */
  readonly entities: ReadonlyMap<string, string>;
}

export interface FoundingAtlas {
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Ids that a search by name finds, best first. */
  find(text: string, types?: readonly string[]): Promise<readonly string[]>;
  /** The document with this title. */
  document(title: string): Promise<DocumentFacts>;
  close(): Promise<void>;
}

/** The server over all of seeds/, asked by HTTP like by any analyst. */
export async function openFoundingAtlas(): Promise<FoundingAtlas> {
  const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'));
  const address = await atlas.app.listen({ host: '127.0.0.1', port: 0 });

  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    const reply = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await reply.json()) as { data?: T; errors?: readonly unknown[] };
    if (answer.errors !== undefined || answer.data === undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

  const find = async (text: string, types?: readonly string[]): Promise<readonly string[]> => {
    const found = await ask<Found>('query ($text: String!, $types: [EntityType!]) { search(text: $text, types: $types, first: 10) { nodes { id } } }', {
      text,
      types,
    });
    return found.search.nodes.map(({ id }) => id);
  };

  const document = async (title: string): Promise<DocumentFacts> => {
    const pages: FactPage[] = [];
    for (let after: string | null = null; ; ) {
      const answer: FactAnswer = await ask(FACTS, { title, after });
      if (answer.sources.nodes.length !== 1) throw new Error(`${answer.sources.nodes.length} documents are called "${title}"`);
      pages.push(answer.sources.nodes[0]);
      const { hasNextPage, endCursor } = answer.sources.nodes[0].facts.pageInfo;
      if (!hasNextPage) return gather(pages);
      after = endCursor;
    }
  };
  return { ask, find, document, close: () => atlas.close() };
}

const EVIDENCE = 'evidence { source { id } locator stance asOf }';
const FACTS = `query ($title: String!, $after: String) {
  sources(where: { name: $title }) { nodes {
    id title titleTranslated url publisher author published language quality
    facts(first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        entity { id status }
        relationship { id type from { id } to { id } role status since until on note amount { value currency scope } }
        statement {
          entity { id } property qualifier status asOf note
          value {
            ... on TextValue { text }
            ... on QuantityValue { number unit }
            ... on MoneyValue { money { value currency } }
            ... on DateValue { date }
          }
        }
        ${EVIDENCE}
      }
    }
  } }
}`;

interface Found {
  readonly search: { readonly nodes: readonly { readonly id: string }[] };
}

interface RawEvidence {
  readonly source: { readonly id: string };
  readonly locator: string;
  readonly stance: string;
  readonly asOf: string | null;
}

interface RawValue {
  readonly text?: string;
  readonly number?: string;
  readonly unit?: string;
  readonly money?: { readonly value: string; readonly currency: string };
  readonly date?: string;
}

interface RawFact {
  readonly entity: { readonly id: string; readonly status: string };
  readonly relationship:
    | (Omit<RelationshipFact, 'from' | 'to' | 'amount' | 'evidence'> & {
        readonly from: { readonly id: string };
        readonly to: { readonly id: string };
        readonly amount: { readonly value: string; readonly currency: string; readonly scope: string | null } | null;
      })
    | null;
  readonly statement: (Omit<StatementFact, 'entity' | 'value' | 'evidence'> & { readonly entity: { readonly id: string }; readonly value: RawValue }) | null;
  readonly evidence: RawEvidence;
}

interface FactPage {
  readonly facts: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly RawFact[];
  };
}

interface FactAnswer {
  readonly sources: { readonly nodes: readonly FactPage[] };
}

function gather(pages: readonly FactPage[]): DocumentFacts {
  const relationships = new Map<string, RelationshipFact & { evidence: FactEvidence[] }>();
  const statements = new Map<string, StatementFact & { evidence: FactEvidence[] }>();
  const entities = new Map<string, string>();
  for (const { entity, relationship, statement, evidence } of pages.flatMap((page) => page.facts.nodes)) {
    entities.set(entity.id, entity.status);
    const seen = { ...evidence, source: evidence.source.id };
    if (relationship !== null) {
      const { from, to, amount, ...rest } = relationship;
      const { id } = rest;
      const money = amount === null ? null : `${amount.value} ${amount.currency} ${amount.scope}`;
      if (!relationships.has(id)) relationships.set(id, { ...rest, from: from.id, to: to.id, amount: money, evidence: [] });
      relationships.get(id)!.evidence.push(seen);
    }
    if (statement !== null) {
      const { entity: of, value, ...rest } = statement;
      const flat = { ...rest, entity: of.id, value: valueText(value) };
      const key = JSON.stringify(flat);
      if (!statements.has(key)) statements.set(key, { ...flat, evidence: [] });
      statements.get(key)!.evidence.push(seen);
    }
  }
  const { facts, ...source } = pages[0];
  return { source, totalCount: facts.totalCount, relationships: [...relationships.values()], statements: [...statements.values()], entities };
}

function valueText({ text, number, unit, money, date }: RawValue): string {
  if (money !== undefined) return `${money.value} ${money.currency}`;
  if (number !== undefined) return `${number} ${unit}`;
  return date ?? text ?? '';
}
