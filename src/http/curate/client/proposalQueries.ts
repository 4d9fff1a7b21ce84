import type { recordOfValue } from '../../../map/page/panels/card/entityQuery.ts';
import type {
  EntityType,
  EvidenceRecord,
  IdentifierRecord,
  MoneyRecord,
  NameRecord,
  SourceDetails,
  StatementRecord,
  Status,
} from '../../../ontology/records.ts';

export type ProposalState = 'OPEN' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN';

/** Evidence with what the graph knows of its document now. */
export interface GivenEvidence extends EvidenceRecord {
  readonly title: string | null;
  readonly url: string | null;
}

export type GivenStatement = Omit<StatementRecord, 'value' | 'evidence'> & {
  readonly id: string;
  readonly value: Parameters<typeof recordOfValue>[0];
  readonly evidence: readonly GivenEvidence[];
};

export interface GivenEntity {
  readonly __typename: 'EntityState';
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly status: Status;
  readonly name: string;
  readonly names: readonly NameRecord[];
  readonly summaryEn: string | null;
  readonly summaryZh: string | null;
  readonly statements: readonly GivenStatement[];
  readonly identifiers: readonly (Omit<IdentifierRecord, 'evidence'> & { readonly evidence: readonly GivenEvidence[] })[];
  readonly evidence: readonly GivenEvidence[];
  readonly source: SourceDetails | null;
}

export interface GivenRelationship {
  readonly __typename: 'RelationshipState';
  readonly id: string;
  readonly relationshipType: string;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly status: Status;
  readonly since: string | null;
  readonly until: string | null;
  readonly on: string | null;
  readonly amount: MoneyRecord | null;
  readonly note: string | null;
  readonly evidence: readonly GivenEvidence[];
}

export type GivenState = GivenEntity | GivenRelationship;

export interface GivenChange {
  readonly nodeId: string;
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly before: GivenState | null;
  readonly after: GivenState | null;
}

export interface ListedProposal {
  readonly id: string;
  readonly state: ProposalState;
  readonly why: string;
  readonly madeAt: string;
  readonly author: string;
  readonly isMine: boolean;
  readonly touches: readonly string[];
  readonly subjects: readonly { readonly id: string; readonly type: EntityType; readonly name: string }[];
  readonly decision: { readonly at: string; readonly by: string; readonly reason: string | null; readonly version: number | null } | null;
}

export interface WholeProposal extends ListedProposal {
  readonly baseVersion: number;
  readonly evidence: readonly GivenEvidence[];
  readonly changes: readonly GivenChange[];
  readonly changeCount: number;
  readonly problems: readonly Problem[];
  readonly changedSince: readonly string[];
  readonly isStale: boolean;
  readonly reviewedVersion: number;
}

export interface Problem {
  readonly field: readonly string[];
  readonly message: string;
}

export interface Impact {
  readonly maxHops: number;
  readonly complete: boolean;
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly added: number; readonly removed: number }[];
}

const LISTED = 'id state why madeAt author isMine touches subjects { id type name } decision { at by reason version }';

const EVIDENCE = 'evidence { source title url locator stance asOf }';

/** The types of entities and of relationships are of different enums, which one answer can hold only under different names. */
export const CHANGE_FRAGMENT = `
fragment state on RecordState {
  __typename
  ... on EntityState {
    id: nodeId type kind status name
    names { text language use translated since until }
    summaryEn: summary(language: EN)
    summaryZh: summary(language: ZH)
    statements {
      id: key property asOf qualifier status note
      value { __typename ... on TextValue { text language } ... on QuantityValue { number unit } ... on MoneyValue { money { value currency scope } } ... on DateValue { date } }
      ${EVIDENCE}
    }
    identifiers { scheme value ${EVIDENCE} }
    ${EVIDENCE}
    source { title titleTranslated url publisher author published language quality }
  }
  ... on RelationshipState {
    id: nodeId relationshipType: type from to role status since until on note
    amount { value currency scope }
    ${EVIDENCE}
  }
}
fragment change on RecordChange { nodeId kind before { ...state } after { ...state } }`;

export const LIST_QUERY = `query CurateList($state: ProposalState, $mine: Boolean, $first: Int, $after: String) {
  proposals(state: $state, mine: $mine, first: $first, after: $after) {
    totalCount
    counts { state count }
    pageInfo { hasNextPage endCursor }
    nodes { ${LISTED} }
  }
}`;

export interface ListAnswer {
  readonly proposals: {
    readonly totalCount: number;
    readonly counts: readonly { readonly state: ProposalState; readonly count: number }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly ListedProposal[];
  };
}

export const PROPOSAL_QUERY = `query CurateProposal($id: ID!) {
  proposal(id: $id) {
    ${LISTED}
    baseVersion
    ${EVIDENCE}
    changes { ...change }
    changeCount
    problems { field message }
    changedSince
    isStale
    reviewedVersion
  }
}${CHANGE_FRAGMENT}`;

export const IMPACT_QUERY = 'query CurateImpact($id: ID!) { proposal(id: $id) { impact { maxHops complete pairs { from to added removed } } } }';

export const NAMES_QUERY = 'query CurateNames($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Entity { id type name } } }';

export const VIEWER_QUERY = 'query CurateViewer { viewer { role who } }';

export const ACCEPT = `mutation CurateAccept($input: AcceptProposalInput!) {
  acceptProposal(input: $input) { proposal { id state decision { version } } problems { field message } }
}`;

export const REJECT = 'mutation CurateReject($input: RejectProposalInput!) { rejectProposal(input: $input) { id state } }';

export const WITHDRAW = 'mutation CurateWithdraw($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { id state } }';
