import type { EntityType, IdentifierRecord, MoneyRecord, NameRecord, Stance, StatementRecord, Status, ValueRecord } from '../../../../ontology/records.ts';
import { EVIDENCE_FRAGMENT, type GivenEvidence } from '../givenEvidence.ts';

/** An entity as a card tells of it. */
export interface GivenEntity extends NamedEntity {
  readonly status: Status;
  readonly summary: string | null;
  readonly identifiers: readonly (Omit<IdentifierRecord, 'evidence'> & { readonly evidence: readonly GivenEvidence[] })[];
  readonly statements: readonly GivenStatement[];
  readonly evidence: readonly GivenEvidence[];
  readonly relationships: GivenRelationships;
}

/** What a name stands for, with what is needed to tell whether the name is ours. */
export interface NamedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly name: string;
  readonly names: readonly NameRecord[];
}

export interface GivenStatement extends Omit<StatementRecord, 'value' | 'evidence'> {
  readonly value: GivenValue;
  readonly evidence: readonly GivenEvidence[];
}

type GivenValue =
  | { readonly __typename: 'TextValue'; readonly text: string; readonly language: NameRecord['language'] }
  | { readonly __typename: 'QuantityValue'; readonly number: string; readonly unit: string }
  | { readonly __typename: 'MoneyValue'; readonly money: MoneyRecord }
  | { readonly __typename: 'DateValue'; readonly date: string };

export interface GivenRelationships {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** How many entities of each type it is related to; only with the first page. */
  readonly facets?: readonly { readonly values: readonly { readonly value: EntityType; readonly count: number }[] }[];
  readonly edges: readonly { readonly node: NamedEntity; readonly relationship: GivenRelationship }[];
}

export interface GivenRelationship {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly status: Status;
  readonly sentence: string;
  readonly note: string | null;
  readonly evidence: readonly (GivenEvidence & { readonly stance: Stance })[];
}

/** Relationships that a card shows at a time. */
export const PAGE = 20;

const NAMED = 'id type kind name names { text language use translated since until }';
export const RELATIONSHIP_FRAGMENT = `
fragment relationship on Relationship {
  id
  type
  from { id }
  to { id }
  status
  sentence
  note
  evidence { ...evidence }
}`;
const RELATIONSHIPS = `totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { ${NAMED} }
        relationship { ...relationship }
      }`;

/** Everything of a card's first view. */
export const ENTITY_QUERY = `query DetailCard($id: ID!, $asOf: PartialDate, $first: Int = ${PAGE}) {
  atlas(asOf: $asOf) {
    entity(id: $id) {
      ${NAMED}
      status
      summary
      identifiers {
        scheme
        value
        evidence { ...evidence }
      }
      statements {
        property
        status
        qualifier
        asOf
        note
        value {
          __typename
          ... on TextValue { text language }
          ... on QuantityValue { number unit }
          ... on MoneyValue { money { value currency scope } }
          ... on DateValue { date }
        }
        evidence { ...evidence }
      }
      evidence { ...evidence }
      relationships(first: $first) {
        facets(by: [TYPE]) { values { value count } }
        ${RELATIONSHIPS}
      }
    }
  }
}${RELATIONSHIP_FRAGMENT}${EVIDENCE_FRAGMENT}`;

/** Further relationships of an entity, or those to some other entities. */
export const RELATIONSHIPS_QUERY = `query Relationships($id: ID!, $asOf: PartialDate, $neighbour: EntityFilter, $first: Int = ${PAGE}, $after: String) {
  atlas(asOf: $asOf) {
    entity(id: $id) {
      relationships(first: $first, after: $after, neighbour: $neighbour) {
        ${RELATIONSHIPS}
      }
    }
  }
}${RELATIONSHIP_FRAGMENT}${EVIDENCE_FRAGMENT}`;

export interface EntityAnswer {
  readonly atlas: { readonly entity: GivenEntity | null };
}

export interface RelationshipsAnswer {
  readonly atlas: { readonly entity: { readonly relationships: GivenRelationships } | null };
}

/** As records have it, so that the same words are found for it. */
export function recordOfValue(value: GivenValue): ValueRecord {
  switch (value.__typename) {
    case 'TextValue':
      return { form: 'text', text: value.text, language: value.language };
    case 'QuantityValue':
      return { form: 'quantity', number: value.number, unit: value.unit };
    case 'MoneyValue':
      return { form: 'money', money: value.money };
    case 'DateValue':
      return { form: 'date', date: value.date };
  }
}
