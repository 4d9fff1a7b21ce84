import type { EntityType, NameRecord } from '../../../ontology/records.ts';
import { CHANGE_FRAGMENT, type GivenChange, type GivenStatement, type Problem } from './proposalQueries.ts';
import type { RelationshipSort } from './relationshipFields.ts';

/** `CurationEditInput` of GraphQL. */
export type Edits = readonly Readonly<Record<string, unknown>>[];

export const PROPOSE = `mutation CuratePropose($input: ProposeInput!) {
  propose(input: $input) { proposal { id } problems { field message } changeCount changes { ...change } }
}${CHANGE_FRAGMENT}`;

export interface ProposeAnswer {
  readonly propose: {
    readonly proposal: { readonly id: string } | null;
    readonly problems: readonly Problem[];
    readonly changeCount: number;
    readonly changes: readonly GivenChange[];
  };
}

/** What can be said of an entity, and what is said of it now. */
export const SUBJECT_QUERY = `query CurateSubject($id: ID!) {
  entity(id: $id) {
    id type name
    names { text language use translated since until }
    statements {
      id: key property asOf qualifier status note
      value { __typename ... on TextValue { text language } ... on QuantityValue { number unit } ... on MoneyValue { money { value currency scope } } ... on DateValue { date } }
    }
    relationships(first: 200) { edges { relationship { id sentence } } }
  }
  ontology {
    statementProperties { property label }
    relationshipTypes { type from to }
  }
}`;

export interface Subject {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly NameRecord[];
  readonly statements: readonly Omit<GivenStatement, 'evidence'>[];
  readonly relationships: { readonly edges: readonly { readonly relationship: { readonly id: string; readonly sentence: string } }[] };
}

export interface SubjectAnswer {
  readonly entity: Subject | null;
  readonly ontology: {
    readonly statementProperties: readonly { readonly property: string; readonly label: string }[];
    readonly relationshipTypes: readonly RelationshipSort[];
  };
}
