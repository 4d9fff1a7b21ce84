// Made by `npm run codegen` from schema/: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntityRef, EntityTypeInfoRef, KindInfoRef, RelationshipTypeInfoRef, StatementPropertyInfoRef, GraphChangeRef, ChangeRef, RelationshipRef, StatementRef, FactRef, PathRef, HopRef, PathListRef, ConnectorListRef, RelaxationRef, ConnectorRef, MatrixRef, CentralityListRef, MemberListRef, InterlockRef, SharedEntityRef, MentionListRef, EntityListRef, FacetCountsRef, FacetValueRef, NeighbourListRef, SearchListRef, OntologyRef, GraphStatusRef } from './refs.ts';
import type { AnyNodeRef, TombstoneRef } from './history/tombstone.ts';
import type { LogEntryRef, LogListRef, RevisionRef, RevisionListRef, GraphAtRef } from './history/historyRefs.ts';
import type { FindingRef } from './findingList.ts';
import type { EvidenceRecord, EntityRecord, RelationshipRecord, StatementRecord, IdentifierRecord, SourceDetails, ValueRecord } from '../ontology/records.ts';
import type { RecordChangeRef, RecordStateRef, CurationResultRef, PathImpactRef } from './curation/curationRefs.ts';
import type { ProposalRef, ProposalDecisionRef, ProposalListRef } from './curation/proposalRefs.ts';
import type { Principal } from '../auth/Principal.ts';
import type { TokenFacts } from '../auth/tokens/TokenDesk.ts';
import type { FilledCell, CellPlace } from '../paths/kernels/fillMatrix.ts';
import type { SideTotals, ConnectorTotals } from '../paths/kernels/MatrixTotals.ts';
import type { FoundComponent } from '../paths/findComponents.ts';
import type { ReportRef, ReportKindRef, ReportParameterRef, ReportChoiceRef } from './reportRef.ts';
import type { AtlasContext } from './AtlasContext.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 currency code: `CNY`, `USD`, `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** An instant in UTC, as in RFC 3339: `2026-11-25T08:00:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number, as text: `"620000000"`, `"8.5"`. Text keeps every digit; convert it with your language's decimal type. */
  Decimal: { input: string; output: string; }
  /**
   * A date of reduced precision (ISO 8601): `2012`, `2017-05` or `2023-05-24`. What the document does not print is left out, never filled in.
   * As an argument it means the whole of that year, month or day.
   */
  PartialDate: { input: string; output: string; }
  /** An absolute web address (WHATWG URL). */
  URL: { input: string; output: string; }
  /**
   * A date as a curator writes it: `"2012"`, `"2017-05"`, `"2023-05-24"`, or the number `2012`. Used in mutations alone: it is checked with all that is told, as in
   * seed files, and what is wrong with it comes back among the `problems`.
   */
  WrittenDate: { input: string; output: string; }
  /** A decimal number as a curator writes it: `"620000000"`, `"8.5"`, or the number itself. Checked as `WrittenDate` is. */
  WrittenNumber: { input: string; output: string; }
};

/** Input of `acceptProposal`. */
export type AcceptProposalInput = {
  /** The graph version that the curator has seen it against (`reviewedVersion`). Refused with CONFLICT when something that it touches has changed since. Left out: the version that it was made from. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  readonly id: Scalars['ID']['input'];
};

/** What came of `acceptProposal`. */
export type AcceptProposalResult = {
  /** What is wrong, at most `limits.problems`. Not empty: nothing was changed, and it is still open. */
  readonly problems: ReadonlyArray<CurationProblem>;
  /** The proposal as it stands now. */
  readonly proposal: Proposal;
};

/** Input of `addSource`. */
export type AddSourceInput = {
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** The document. It is its own evidence. */
  readonly source: SourceInput;
};

/** Input of `addStatement`. */
export type AddStatementInput = {
  /** The id of the entity that it is said of. */
  readonly entity: Scalars['ID']['input'];
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** The value. */
  readonly statement: StatementInput;
};

/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type Agreement = Entity & Node & {
  /** What it is worth. */
  readonly dealValue: ReadonlyArray<Statement>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** LICENCE, RESEARCH, STRATEGIC_COOPERATION, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Institutions that are parties to it. */
  readonly parties: InstitutionNeighbours;
  /** Funds that are parties to it in their own name. */
  readonly partyFunds: FundNeighbours;
  /** People who are parties to it. */
  readonly partyPeople: PersonNeighbours;
  /** Platforms it is about. */
  readonly platforms: PlatformNeighbours;
  /** Products it is about. */
  readonly products: ProductNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** When it was signed. Null: no source says. */
  readonly signedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Who signed it; the role says for whom. */
  readonly signers: PersonNeighbours;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** What it is about, in the documents’ words. */
  readonly subject: ReadonlyArray<Statement>;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** How long it runs. */
  readonly term: ReadonlyArray<Statement>;
  /** Always AGREEMENT. */
  readonly type: EntityType;
  /** Since when it is in force. Null: no source says. */
  readonly validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it is in force. Null: no source says. */
  readonly validUntil?: Maybe<Scalars['PartialDate']['output']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementNameArgs = {
  language?: InputMaybe<Language>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementPartiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementPartyFundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementPartyPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementPlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementSignersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** What two or more parties signed or agreed. Its name is often ours: see `Name.translated`. */
export type AgreementSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of agreements, one page at a time (Relay cursor connection). */
export type AgreementConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<AgreementEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The agreements of this page. */
  readonly nodes: ReadonlyArray<Agreement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of agreements in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of agreements, one page at a time (Relay cursor connection). */
export type AgreementConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of agreements, one page at a time (Relay cursor connection). */
export type AgreementConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of agreements, one page at a time (Relay cursor connection). */
export type AgreementConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of agreements, one page at a time (Relay cursor connection). */
export type AgreementConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type AgreementEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The agreement. */
  readonly node: Agreement;
};

/** One relationship to a agreement. */
export type AgreementNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The agreement. */
  readonly node: Agreement;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related agreements: each edge has the relationship and the agreement at its other end. */
export type AgreementNeighbours = {
  /** One page of relationships with the agreement each leads to. */
  readonly edges: ReadonlyArray<AgreementNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The agreements of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Agreement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related agreements: each edge has the relationship and the agreement at its other end. */
export type AgreementNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** What an amount covers. */
export type AmountScope =
  /** A group of investors together. */
  | 'CONSORTIUM_TOTAL'
  /** The whole deal. */
  | 'DEAL_TOTAL'
  /** This party's own share. */
  | 'OWN'
  /** The price paid. */
  | 'PRICE'
  /** All parties of a financing round together. */
  | 'ROUND_TOTAL'
  /** Paid at signing. */
  | 'UPFRONT'
  /** The most that may fall due. */
  | 'UP_TO';

/** Amounts of one scope and currency, which may cover the same money more than once. */
export type AmountsNotAdded = {
  /** Number of relationships that carry one. */
  readonly count: Scalars['Int']['output'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The largest of them. */
  readonly largest: Scalars['Decimal']['output'];
  /** What they cover. Null: the documents do not say. */
  readonly scope?: Maybe<AmountScope>;
};

/** A relationship without which its component would fall in two. Where two entities are related more than once, none of these relationships is a bridge. */
export type Bridge = {
  /** The other side. */
  readonly largeSide: BridgeSide;
  /** The relationship, with its evidence: were it wrong, the two sides would not be connected. */
  readonly relationship: Relationship;
  /** The side with fewer entities; of two equal ones that whose end has the id that comes first. */
  readonly smallSide: BridgeSide;
};

/** Relationships on which alone it rests that two sides are connected: by the size of the smaller side, largest first, then by that of the other, then by the id of the end on the smaller side. */
export type BridgeConnection = {
  /** True when no bridge is missing. Each one that is listed is one in any case. */
  readonly complete: Scalars['Boolean']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<BridgeEdge>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /** The bridges of this page. */
  readonly nodes: ReadonlyArray<Bridge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of bridges found. When `complete` is false there may be more. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended the search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};

/** One bridge of the list. */
export type BridgeEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The bridge. */
  readonly node: Bridge;
};

/** What stands on one side of a bridge. */
export type BridgeSide = {
  /** The end of the bridge on this side. */
  readonly entity: Entity;
  /** Number of entities on this side, that end included; 1: nothing else hangs on it. */
  readonly size: Scalars['Int']['output'];
};

/** What can end a search early; `Query.limits` has the figures. */
export type Budget =
  /** Steps taken. */
  | 'EXPANSIONS'
  /** Paths found. Those that `connectors` counts between two large sides without listing them are not among them. */
  | 'PATHS'
  /** Time. */
  | 'TIME';

/** An entity and its place in a part of the graph. */
export type CentralEntity = {
  /** The entity. */
  readonly entity: Entity;
  /** Number of different entities that it is related to. */
  readonly neighbourCount: Scalars['Int']['output'];
  /** Its place among all entities in the part of the graph, whether `where` accepts them or not, from 1. Equal values have equal ranks, and the next rank is left out. */
  readonly rank: Scalars['Int']['output'];
  /** Number of its relationships to them, parallel ones each. */
  readonly relationshipCount: Scalars['Int']['output'];
  /**
   * The value as a share of the largest that there can be among so many entities, from 0 to 1: fit for comparing graphs of different sizes. DEGREE: by the number of all others, n − 1;
   * BETWEENNESS: by the number of pairs of others, (n − 1)(n − 2) / 2. Null where there can be none (n below 2, or 3).
   */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** DEGREE: number of different neighbours. BETWEENNESS: number of pairs of others that it stands between, each unordered pair once. */
  readonly value: Scalars['Float']['output'];
};

/**
 * Entities by how central they are: largest value first, then by id.
 * Betweenness is exact where looking for shortest paths from every entity fits into `Query.limits.networkExpansions`: up to some 3,500 entities with 5 relationships each.
 * Beyond, it is estimated from shortest paths that begin at some entities drawn by a fixed rule (Brandes and Pich, 2007): `sampled` says so, and the same question gets the same answer.
 */
export type CentralityConnection = {
  /** False when time ran out: values are then estimated from the entities that were done, and none are listed when that was none. */
  readonly complete: Scalars['Boolean']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<CentralityEdge>;
  /** Number of entities that it was worked out for: those in the part of the graph. */
  readonly entityCount: Scalars['Int']['output'];
  /** What a score is off by at most, in 19 of 20 cases (Hoeffding's inequality); mostly it is off by far less. Null when nothing is estimated. */
  readonly errorBound?: Maybe<Scalars['Float']['output']>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition (`where`) on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The entities of this page. */
  readonly nodes: ReadonlyArray<CentralEntity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** True when the values are an estimate. */
  readonly sampled: Scalars['Boolean']['output'];
  /** Number of entities from which shortest paths were looked for, of those that have neighbours. DEGREE: all of these. */
  readonly samples: Scalars['Int']['output'];
  /** Number of entities in the list: those within the part of the graph that `where` accepts. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended the search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};


/**
 * Entities by how central they are: largest value first, then by id.
 * Betweenness is exact where looking for shortest paths from every entity fits into `Query.limits.networkExpansions`: up to some 3,500 entities with 5 relationships each.
 * Beyond, it is estimated from shortest paths that begin at some entities drawn by a fixed rule (Brandes and Pich, 2007): `sampled` says so, and the same question gets the same answer.
 */
export type CentralityConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** One entity of the list. */
export type CentralityEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The entity and how central it is. */
  readonly node: CentralEntity;
};

/** How central an entity is. All measures take the graph as undirected and unweighted, with parallel relationships as one edge. */
export type CentralityMeasure =
  /**
   * How many pairs of others it stands between: each pair counts by the share of its shortest paths that run through the entity (Freeman, 1977; worked out by Brandes'
   * algorithm, 2001). Who do others need to reach each other?
   */
  | 'BETWEENNESS'
  /** The number of different entities that it is related to: who knows many? */
  | 'DEGREE';

/** What has become of one entity or relationship. */
export type Change = {
  /** What happened to it. */
  readonly kind: ChangeKind;
  /** What it is now. Null: it is gone, or it breaks the ontology and is left out of the graph. */
  readonly node?: Maybe<Node>;
  /** The id of what changed. A change has none of its own. */
  readonly nodeId: Scalars['ID']['output'];
  /** Its type: a value of EntityType or of RelationshipType. */
  readonly type: Scalars['String']['output'];
};

/** What happened to an entity or relationship. */
export type ChangeKind =
  /** It was not there before. */
  | 'ADDED'
  /** Something of it is another now. */
  | 'CHANGED'
  /** It is there no longer. */
  | 'REMOVED';

/** A connected component: entities that are connected with each other by chains of relationships, in whichever direction, and with nothing else. */
export type Component = {
  /** Its entities: those with the most different neighbours first, then by id; so the first few are examples. */
  readonly entities: ComponentEntityConnection;
  /** Number of relationships among them, parallel ones each. */
  readonly relationshipCount: Scalars['Int']['output'];
  /** Number of entities; 1: it stands alone. */
  readonly size: Scalars['Int']['output'];
  /** Its entities by type, in the order of the schema; types that it has none of are left out. */
  readonly types: ReadonlyArray<EntityTypeCount>;
};


/** A connected component: entities that are connected with each other by chains of relationships, in whichever direction, and with nothing else. */
export type ComponentEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The pieces into which a part of the graph falls: largest first, then by the id that comes first in each. */
export type ComponentConnection = {
  /** True when no component is missing. Each one that is listed is whole in any case. */
  readonly complete: Scalars['Boolean']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<ComponentEdge>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /** The components of this page. */
  readonly nodes: ReadonlyArray<Component>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of components found, entities that stand alone included. When `complete` is false there may be more. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended the search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};

/** One component of the list. */
export type ComponentEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The component. */
  readonly node: Component;
};

/** The entities of one component, one page at a time. */
export type ComponentEntityConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<ComponentEntityEdge>;
  /** Counts over all pages, by each of the things asked for; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The entities of this page. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of entities in the component. */
  readonly totalCount: Scalars['Int']['output'];
};


/** The entities of one component, one page at a time. */
export type ComponentEntityConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** One entity of a component. */
export type ComponentEntityEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Number of different entities that it is related to in this part of the graph. */
  readonly neighbourCount: Scalars['Int']['output'];
  /** The entity. */
  readonly node: Entity;
};

/**
 * The best piece of evidence of the weakest hop of a path. A hop is as sure as the best piece of evidence of any of its relationships: what is stated before what is
 * implied, then by the quality of the document. Every relationship has evidence, so there always is one.
 */
export type Confidence = {
  /** How near the document is to what it reports. */
  readonly quality: SourceQuality;
  /** Whether the document states it. */
  readonly stance: Stance;
};

/** An entity that stands inside at least one path between the two sides. A dead end that a walk must leave by the way it came is none. */
export type Connector = {
  /** Length of the shortest path through it. */
  readonly distance: Scalars['Int']['output'];
  /** The entity. */
  readonly entity: Entity;
  /**
   * Number of paths through it, a whole number, exact up to 2^53: between large sides there are more than an Int holds. When the search is cut: of
   * those found.
   */
  readonly pathCount: Scalars['Float']['output'];
  /** The best paths through it, in the order of all paths. */
  readonly paths: ReadonlyArray<Path>;
  /** Sum of the scores of these paths, rounded to 12 digits once. */
  readonly score: Scalars['Float']['output'];
};


/** An entity that stands inside at least one path between the two sides. A dead end that a walk must leave by the way it came is none. */
export type ConnectorPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Connectors, best first: by shortest distance, then score, then id. */
export type ConnectorConnection = {
  /** True when none is missing and each count and score is whole. */
  readonly complete: Scalars['Boolean']['output'];
  /** All connectors on paths of at most this many relationships have been found. */
  readonly completeToDepth: Scalars['Int']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<ConnectorEdge>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /**
   * Counts of connectors over all pages, but over no more than the first `Query.limits.pathTypesPaths` connectors in order. Each is made without what `connector` says
   * of the same thing, so that the other choices show; see `FacetCounts`. Each thing to count by may take a search of its own, and counts as one of
   * `Query.limits.querySearches`.
   */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The connectors of this page. */
  readonly nodes: ReadonlyArray<Connector>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /**
   * When there is none: the nearest changes to the question that would give some, with counts ("2 paths if ended relationships count"). Searched only when it is asked
   * for; it counts as one of `Query.limits.querySearches`.
   */
  readonly relaxations: Relaxations;
  /** Number of connectors found. When `complete` is false there may be more. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended the search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};


/** Connectors, best first: by shortest distance, then score, then id. */
export type ConnectorConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** Connectors, best first: by shortest distance, then score, then id. */
export type ConnectorConnectionRelaxationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One connector of the list. */
export type ConnectorEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The connector. */
  readonly node: Connector;
};

/**
 * Which entities link each row to each column. In each cell stands what `connectors(from: { ids: [row] }, to: { ids: [column] })` finds with the same other arguments; ask that
 * for the paths and documents behind it. All cells share the budget of one search; one that is not whole says so, and what was not searched is listed, never told as none.
 */
export type ConnectorMatrix = {
  /** Number of cells to search: rows × columns, less those that are skipped. */
  readonly cellCount: Scalars['Int']['output'];
  /** The cells with at least one connector, by row, then by column. A cell that stands neither here nor in `unsearched` nor in `skipped` has none. */
  readonly cells: ReadonlyArray<MatrixCell>;
  /** The columns with their totals, by id, each once, also those without a connector. */
  readonly columns: ReadonlyArray<MatrixSide>;
  /** True when each cell was searched whole. */
  readonly complete: Scalars['Boolean']['output'];
  /** Number of different connectors in all cells. When `complete` is false there may be more. */
  readonly connectorCount: Scalars['Int']['output'];
  /** The different connectors of all cells: those in most cells first, then by score (highest first), then by id. */
  readonly connectors: ReadonlyArray<MatrixConnector>;
  /** Number of steps that all searches together took. */
  readonly explored: Scalars['Int']['output'];
  /** The rows with their totals, by id, each once, also those without a connector. */
  readonly rows: ReadonlyArray<MatrixSide>;
  /** Entities that are both a row and a column, by id. The cell of each with itself is skipped: nothing links an entity to itself. */
  readonly skipped: ReadonlyArray<Entity>;
  /** Which budget ended the search of the first cell that is not whole. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
  /** Cells of which nothing is known, by row, then by column: the budget ended before a connector was found in them. Empty when `complete`. */
  readonly unsearched: ReadonlyArray<MatrixPlace>;
  /** Number of `unsearched` cells. */
  readonly unsearchedCount: Scalars['Int']['output'];
};


/**
 * Which entities link each row to each column. In each cell stands what `connectors(from: { ids: [row] }, to: { ids: [column] })` finds with the same other arguments; ask that
 * for the paths and documents behind it. All cells share the budget of one search; one that is not whole says so, and what was not searched is listed, never told as none.
 */
export type ConnectorMatrixConnectorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Input of `createToken`. */
export type CreateTokenInput = {
  /** How long it is good: `90d`, `12h`, `30m`, at most `3650d`; or `never`. */
  readonly expires?: Scalars['String']['input'];
  /** Who will have it, as the change log is to call them: at most 100 letters, digits and signs. Left out: its role and id, `curator EgZVlns2Fv1`. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it may do. */
  readonly role: Role;
};

/** A token that was just given out. */
export type CreatedToken = {
  /** The whole token, for the header `authorization: Bearer …`. It is kept nowhere: whoever loses it needs another. */
  readonly secret: Scalars['String']['output'];
  /** What `tokens` will show of it. */
  readonly token: Token;
};

/** Input of `curate`. */
export type CurateInput = {
  /** The edits, in the order in which they are carried out; at least one. */
  readonly edits: ReadonlyArray<CurationEditInput>;
  /** Where documents call for it. At least one place when something is retracted, merged or split; a document that the same list adds may be named. */
  readonly evidence?: InputMaybe<ReadonlyArray<EvidenceInput>>;
  /** As for every edit; `why` is the reason that tombstones tell. */
  readonly options?: InputMaybe<EditOptions>;
};

/** One edit among several: exactly one member. */
export type CurationEditInput =
  /** Adds a document. */
  { readonly addSource: SourceInput; readonly addStatement?: never; readonly mergeEntities?: never; readonly relate?: never; readonly retract?: never; readonly splitEntity?: never; readonly upsertEntity?: never; }
  |  /** Says a value of an entity. */
  { readonly addSource?: never; readonly addStatement: DocumentStatementInput; readonly mergeEntities?: never; readonly relate?: never; readonly retract?: never; readonly splitEntity?: never; readonly upsertEntity?: never; }
  |  /** Makes two entities one. */
  { readonly addSource?: never; readonly addStatement?: never; readonly mergeEntities: MergeEditInput; readonly relate?: never; readonly retract?: never; readonly splitEntity?: never; readonly upsertEntity?: never; }
  |  /** Adds a relationship or adds to one. */
  { readonly addSource?: never; readonly addStatement?: never; readonly mergeEntities?: never; readonly relate: RelationshipInput; readonly retract?: never; readonly splitEntity?: never; readonly upsertEntity?: never; }
  |  /** Takes back what is no longer held to be true. */
  { readonly addSource?: never; readonly addStatement?: never; readonly mergeEntities?: never; readonly relate?: never; readonly retract: RetractTarget; readonly splitEntity?: never; readonly upsertEntity?: never; }
  |  /** Undoes a merge: the id that was merged into another. */
  { readonly addSource?: never; readonly addStatement?: never; readonly mergeEntities?: never; readonly relate?: never; readonly retract?: never; readonly splitEntity: Scalars['ID']['input']; readonly upsertEntity?: never; }
  |  /** Adds an entity or adds to one. */
  { readonly addSource?: never; readonly addStatement?: never; readonly mergeEntities?: never; readonly relate?: never; readonly retract?: never; readonly splitEntity?: never; readonly upsertEntity: EntityInput; };

/** One thing that is wrong with an edit. */
export type CurationProblem = {
  /** Where in the input, as a path: `["relationships", "0", "from"]`. Empty: the edit as a whole. */
  readonly field: ReadonlyArray<Scalars['String']['output']>;
  /** What is wrong and what to do, in the words of the check of seed files. */
  readonly message: Scalars['String']['output'];
};

/** What came of an edit. */
export type CurationResult = {
  /** Whether the graph has the change. False for a preview and with problems. */
  readonly applied: Scalars['Boolean']['output'];
  /** How many changes there are, with those not listed. */
  readonly changeCount: Scalars['Int']['output'];
  /** What changed, or for a preview would change: entities before relationships, by id; at most `limits.changes`. */
  readonly changes: ReadonlyArray<RecordChange>;
  /** How many paths between hospitals, companies and funds come and go. Null unless it is a preview without problems. */
  readonly impact?: Maybe<PathImpact>;
  /** What is wrong, at most `limits.problems`. Not empty: nothing was changed. */
  readonly problems: ReadonlyArray<CurationProblem>;
  /** Whether the same request (`idempotencyKey`) had been carried out before; nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The graph version that holds the change. For a preview, with problems, and where nothing was to be changed: the version that was looked at. */
  readonly version: Scalars['Int']['output'];
};

/** An entity without which its component would fall into parts (an articulation point). */
export type CutEntity = {
  /** Number of entities that would no longer be connected with the largest of these parts. */
  readonly cutOffCount: Scalars['Int']['output'];
  /** The entity. */
  readonly entity: Entity;
  /** Number of parts into which what is left of its component would fall; at least 2. */
  readonly partCount: Scalars['Int']['output'];
};

/** Entities on which alone it rests that others are connected: by the number they would cut off, most first, then by the number of parts, then by id. */
export type CutEntityConnection = {
  /** True when none is missing. Each one that is listed is one in any case. */
  readonly complete: Scalars['Boolean']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<CutEntityEdge>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /** The cut entities of this page. */
  readonly nodes: ReadonlyArray<CutEntity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of cut entities found. When `complete` is false there may be more. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended the search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};

/** One cut entity of the list. */
export type CutEntityEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The cut entity. */
  readonly node: CutEntity;
};

/** Days from the first of `from` to the last of `until`. At least one must be given; the other is open then. */
export type DateRange = {
  /** This day, or the first of this month or year: since 2014 is `{from: "2014"}`. */
  readonly from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** This day, or the last of this month or year. */
  readonly until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A date. */
export type DateValue = {
  /** The date, as exact as the document. */
  readonly date: Scalars['PartialDate']['output'];
};

/** Which way a relationship runs, seen from one entity. */
export type Direction =
  /** Both ways. */
  | 'ANY'
  /** Towards it. */
  | 'IN'
  /** From it. */
  | 'OUT';

/** A value said of an entity that the input names. */
export type DocumentStatementInput = {
  /** The id of the entity that it is said of. */
  readonly entity: Scalars['ID']['input'];
  /** The value. */
  readonly statement: StatementInput;
};

/** What all edits have. */
export type EditOptions = {
  /** The graph version (`graph { version }`) that the edit was made from. Refused with CONFLICT, which tells both versions, when something that it touches has changed since. Left out: whatever the graph is now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Of this request alone, at most `limits.idempotencyKeyLength` printable characters: sent again with the same key by the same author, it is answered as the first time and not carried out again. With another request: IDEMPOTENCY_KEY_REUSED. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True: nothing is changed; the answer says what would be, and what it does to paths. */
  readonly preview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, at most `limits.whyLength` characters: kept in the log. Left out: the name of the mutation; `retract`, `mergeEntities`, `splitEntity` and `revert` have a reason of their own. */
  readonly why?: InputMaybe<Scalars['String']['input']>;
};

/** One real-world thing: an institution, a person, a fund, and so on. It is not a word for it: two things with one name are two entities. */
export type Entity = {
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers: stock codes, ROR, Wikidata, NMPA numbers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** A finer sort within the type. Null when the type has no kinds (people, sources). */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked language; without `language`, in that of the Accept-Language header, else English. Falls back to a name that exists: look in `names` for its language. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it (sizes, dates, head-counts), each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Which of the ten entity types it is. */
  readonly type: EntityType;
};


/** One real-world thing: an institution, a person, a fund, and so on. It is not a word for it: two things with one name are two entities. */
export type EntityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One real-world thing: an institution, a person, a fund, and so on. It is not a word for it: two things with one name are two entities. */
export type EntityNameArgs = {
  language?: InputMaybe<Language>;
};


/** One real-world thing: an institution, a person, a fund, and so on. It is not a word for it: two things with one name are two entities. */
export type EntityRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** One real-world thing: an institution, a person, a fund, and so on. It is not a word for it: two things with one name are two entities. */
export type EntityStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** One real-world thing: an institution, a person, a fund, and so on. It is not a word for it: two things with one name are two entities. */
export type EntitySummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of entities, one page at a time (Relay cursor connection). */
export type EntityConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The entities of this page. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of entities in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of entities, one page at a time (Relay cursor connection). */
export type EntityConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of entities, one page at a time (Relay cursor connection). */
export type EntityConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of entities, one page at a time (Relay cursor connection). */
export type EntityConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of entities, one page at a time (Relay cursor connection). */
export type EntityConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type EntityEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The entity. */
  readonly node: Entity;
};

/** What an entity must be. Conditions given together must all hold; a list within one condition means any of it; an empty filter accepts everything. */
export type EntityFilter = {
  /** All of these must accept it. */
  readonly and?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** Its own period (founded … dissolved, held on, published) overlaps this date. Entities without a dated period pass: nobody says that they were not there yet. */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** It began (was founded, launched, signed, held or published) within these days. A date as coarse as a year may lie anywhere in it, so it fits when some of it does. What is undated does not fit. */
  readonly began?: InputMaybe<DateRange>;
  /** It ended (was dissolved, ran out) within these days, read as in `began`. What is not known to have ended does not fit; inside `atlas(asOf:)`, what was not known to end by then. */
  readonly ended?: InputMaybe<DateRange>;
  /** Any of these ids. Unknown ids are refused with NOT_FOUND. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Any of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<Kind>>;
  /** A name in any language contains this text; case, accents and character width do not matter. At most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Has a name that is so. With `not`: has none, for example no Chinese name. */
  readonly names?: InputMaybe<NameFilter>;
  /** This must not accept it. */
  readonly not?: InputMaybe<EntityFilter>;
  /** At least one of these must accept it. */
  readonly or?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** It is a source of any of these qualities. */
  readonly quality?: InputMaybe<ReadonlyArray<SourceQuality>>;
  /** How it is related to others, and what those are. */
  readonly related?: InputMaybe<RelatedFilter>;
  /** This document says something about it. */
  readonly source?: InputMaybe<Scalars['ID']['input']>;
  /** A value is said of it, for example a capacity of at least 1,000. */
  readonly statement?: InputMaybe<StatementFilter>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<Status>>;
  /** Any of these types. */
  readonly types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** An entity, or what to add to one. */
export type EntityInput = {
  /** Where documents name it. It may be empty where a statement (in the same input also a relationship) says of it what is new; otherwise that is a problem: nothing without a document. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The type in lower case, a slash, a slug: `institution/ruijin-hospital`. */
  readonly id: Scalars['ID']['input'];
  /** Identifiers to add. */
  readonly identifiers?: InputMaybe<ReadonlyArray<IdentifierInput>>;
  /** A finer sort; must fit the type. */
  readonly kind?: InputMaybe<Kind>;
  /** Names to add, or known ones with another use. A new entity needs one. */
  readonly names?: InputMaybe<ReadonlyArray<NameInput>>;
  /** Values said of it, to add. */
  readonly statements?: InputMaybe<ReadonlyArray<StatementInput>>;
  /** PLANNED when only announced. Left out: as it is, and ACTUAL when it is new. */
  readonly status?: InputMaybe<Status>;
  /** What it is, as the documents say. */
  readonly summary?: InputMaybe<SummaryInput>;
  /** Its type. An id has one for ever. */
  readonly type: EntityType;
};

/** How to order a list. */
export type EntityOrder = {
  /** What to order by. */
  readonly by: EntityOrderBy;
  /** With AMOUNT: amounts of money in this currency; those in others do not count, since nothing is converted. Give either this or `unit`. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Smallest, first in the alphabet, or oldest first; or the reverse. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** With AMOUNT: the statement's property, for example `fundSize`. Not to be given otherwise. */
  readonly property?: InputMaybe<Scalars['String']['input']>;
  /** With AMOUNT: numbers in this unit, for example `people`. Give either this or `currency`. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

/** What a list of entities can be ordered by. Ties are broken by id. */
export type EntityOrderBy =
  /** The number, or the amount of money, that `property` gives in `unit` or `currency`: the preferred value of each entity. Entities without one stand last, in both directions. */
  | 'AMOUNT'
  /** The day on which its own period begins, it happened, or (a source) it was published; entities without one stand last. */
  | 'DATE'
  /** Number of relationships. */
  | 'DEGREE'
  /** The id. */
  | 'ID'
  /** The primary name in the request's language: English by alphabet, Chinese by pinyin. */
  | 'NAME';

/** Which entities: by id, or by a filter. Give exactly one of the two. */
export type EntitySelector =
  /** These entities. An unknown id is refused with NOT_FOUND. */
  { readonly ids: ReadonlyArray<Scalars['ID']['input']>; readonly where?: never; }
  |  /** All entities that the filter accepts. An empty filter is refused here: name at least one condition. */
  { readonly ids?: never; readonly where: EntityFilter; };

/** An entity as it was at some version of the graph, or would be. */
export type EntityState = {
  /** The documents that name it. Empty for a Source. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** Ids that led to it then. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Identifiers in other registers. */
  readonly identifiers: ReadonlyArray<IdentifierState>;
  /** A finer sort within the type. Null when it had none. */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked language; without `language`, in that of the Accept-Language header, else English. Falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Its id then. Not `id`: what is before and after is not one object to clients that keep objects by their id. */
  readonly nodeId: Scalars['ID']['output'];
  /** What only a Source has. Null for all other types. */
  readonly source?: Maybe<SourceState>;
  /** Values said of it. */
  readonly statements: ReadonlyArray<StatementState>;
  /** PLANNED when sources only announced it, ENDED when they said it was over. */
  readonly status: Status;
  /** One or two sentences on what it was. Null when there was none in any language. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Which of the ten entity types it was. */
  readonly type: EntityType;
};


/** An entity as it was at some version of the graph, or would be. */
export type EntityStateNameArgs = {
  language?: InputMaybe<Language>;
};


/** An entity as it was at some version of the graph, or would be. */
export type EntityStateSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** The ten types of entity. */
export type EntityType =
  /** What two or more parties signed or agreed. */
  | 'AGREEMENT'
  /** A conference, ceremony, meeting, exhibition or competition. */
  | 'EVENT'
  /** A pool of money placed in companies or projects. Its manager is an Institution; a bank's ordinary lending is not a Fund. */
  | 'FUND'
  /** A company, hospital, university, government body, investor or other organisation. */
  | 'INSTITUTION'
  /** A human being, in the roles that documents print. */
  | 'PERSON'
  /** A city, district, zone, park or other area. */
  | 'PLACE'
  /** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
  | 'PLATFORM'
  /** A drug, device, therapy, test or piece of software. */
  | 'PRODUCT'
  /** A policy, strategy, project, award or research programme. */
  | 'PROGRAMME'
  /** A document: what evidence points to. It takes no relationships, so no path runs through it. */
  | 'SOURCE';

/** Number of entities of one type. */
export type EntityTypeCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The type. */
  readonly type: EntityType;
};

/** One entity type. */
export type EntityTypeInfo = {
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
  /** What it means. */
  readonly description: Scalars['String']['output'];
  /** The kinds it may have. */
  readonly kinds: ReadonlyArray<Kind>;
  /** What readers call one of it: institution, 机构. */
  readonly label: Scalars['String']['output'];
  /** The type. */
  readonly type: EntityType;
};


/** One entity type. */
export type EntityTypeInfoLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type Event = Entity & Node & {
  /** How many took part. */
  readonly attendance: ReadonlyArray<Statement>;
  /** Where it was held, as latitude and longitude in decimal degrees (WGS 84); only where a document gives them. Empty: none does. */
  readonly coordinates: ReadonlyArray<Statement>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Its day, or first day. Null: no source says. */
  readonly heldOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day. Null: it took one day, or no source says. */
  readonly heldUntil?: Maybe<Scalars['PartialDate']['output']>;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Institutions that gave it room. */
  readonly hosts: InstitutionNeighbours;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** CONFERENCE, CEREMONY, MEETING, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Who organised it. */
  readonly organisers: InstitutionNeighbours;
  /** People who took part; the role says as what. */
  readonly participants: PersonNeighbours;
  /** Institutions that took part. */
  readonly participatingInstitutions: InstitutionNeighbours;
  /** Where it was held. */
  readonly places: PlaceNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Always EVENT. */
  readonly type: EntityType;
  /** Where it was held, in the documents’ words. */
  readonly venue: ReadonlyArray<Statement>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventHostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventNameArgs = {
  language?: InputMaybe<Language>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventOrganisersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventParticipatingInstitutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A conference, ceremony, meeting, exhibition or competition. A financing round or an agreement is not an Event. */
export type EventSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of events, one page at a time (Relay cursor connection). */
export type EventConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The events of this page. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of events in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of events, one page at a time (Relay cursor connection). */
export type EventConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of events, one page at a time (Relay cursor connection). */
export type EventConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of events, one page at a time (Relay cursor connection). */
export type EventConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of events, one page at a time (Relay cursor connection). */
export type EventConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type EventEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: Event;
};

/** One relationship to a event. */
export type EventNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: Event;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related events: each edge has the relationship and the event at its other end. */
export type EventNeighbours = {
  /** One page of relationships with the event each leads to. */
  readonly edges: ReadonlyArray<EventNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The events of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related events: each edge has the relationship and the event at its other end. */
export type EventNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** Where a document says something. */
export type Evidence = {
  /** For a lasting state: the day on which the document saw it hold. Null: the document does not date it. */
  readonly asOf?: Maybe<Scalars['PartialDate']['output']>;
  /** A few words, a paragraph or a line by which to find the place. Null: the document as a whole. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The document. */
  readonly source: Source;
  /** Whether the document says it outright. */
  readonly stance: Stance;
};

/** Where a document says so. */
export type EvidenceInput = {
  /** The day on which the document saw a lasting state hold. */
  readonly asOf?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** A few words by which to find the place. */
  readonly locator: Scalars['String']['input'];
  /** The id of the document. Left out: the document of the input, for `importDocument` with exactly one. */
  readonly source?: InputMaybe<Scalars['ID']['input']>;
  /** IMPLIED when it follows from what the document says. */
  readonly stance?: InputMaybe<Stance>;
};

/** Evidence as it was at some version of the graph, or would be: the document may be gone since. */
export type EvidenceState = {
  /** The day on which the document saw a lasting state hold. Null: it does not date it. */
  readonly asOf?: Maybe<Scalars['PartialDate']['output']>;
  /** A few words by which to find the place. Null: the document as a whole. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The id of the document. */
  readonly source: Scalars['ID']['output'];
  /** Whether the document says it outright. */
  readonly stance: Stance;
  /** The document's title as it is now. Null: the graph has it no longer, or not yet. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Where it was found. Null: unknown, or the graph has the document no longer. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** What a list can be counted by. */
export type Facet =
  /** Kind. */
  | 'KIND'
  /** The place that an entity is LOCATED_IN, directly. */
  | 'PLACE'
  /** The relationship types it has. */
  | 'RELATIONSHIP_TYPE'
  /** The documents that speak of it. */
  | 'SOURCE'
  /** Status. */
  | 'STATUS'
  /** Entity type. */
  | 'TYPE'
  /** The year in which it began, happened or (a source) was published, where that is known. */
  | 'YEAR';

/**
 * Counts by one facet. An entity may count under several values (sources, places) or none. Set aside are the list's own conditions on the same thing: `types` for TYPE,
 * `kinds` for KIND, `status` for STATUS, `source` for SOURCE, `began` for YEAR, `related` to something by LOCATED_IN alone for PLACE, and `related` that names nothing but `types`
 * (and a direction) for RELATIONSHIP_TYPE, where they stand in `where` itself or in its `and`. The values that these conditions ask for are `selected`.
 */
export type FacetCounts = {
  /** What is counted by. */
  readonly by: Facet;
  /** Number of values, listed or not. */
  readonly valueCount: Scalars['Int']['output'];
  /** The values, most frequent first, then by value. Selected ones are among them even where their count is zero. */
  readonly values: ReadonlyArray<FacetValue>;
  /** Number of entities (of paths, where paths are counted) without any value: no kind, no known year, no place. */
  readonly withoutCount: Scalars['Int']['output'];
};


/**
 * Counts by one facet. An entity may count under several values (sources, places) or none. Set aside are the list's own conditions on the same thing: `types` for TYPE,
 * `kinds` for KIND, `status` for STATUS, `source` for SOURCE, `began` for YEAR, `related` to something by LOCATED_IN alone for PLACE, and `related` that names nothing but `types`
 * (and a direction) for RELATIONSHIP_TYPE, where they stand in `where` itself or in its `and`. The values that these conditions ask for are `selected`.
 */
export type FacetCountsValuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many entities have one value. */
export type FacetValue = {
  /** Number of entities that have it; of paths, where paths are counted. */
  readonly count: Scalars['Int']['output'];
  /** The entity, when the value is one's id (a place, a source). Null otherwise. */
  readonly entity?: Maybe<Entity>;
  /** True: the list's own conditions, which this count sets aside, ask for it. */
  readonly selected: Scalars['Boolean']['output'];
  /** The value: an enum value, a year, or an entity's id. */
  readonly value: Scalars['String']['output'];
};

/** One thing that one document says at one place. Exactly one of `relationship` and `statement` is set, or neither when the document only names the entity. */
export type Fact = {
  /** What it is about; for a relationship, where it starts. */
  readonly entity: Entity;
  /** Where the document says so. */
  readonly evidence: Evidence;
  /** The relationship it supports. Null for the other sorts of fact. */
  readonly relationship?: Maybe<Relationship>;
  /** The statement it supports. Null for the other sorts of fact. */
  readonly statement?: Maybe<Statement>;
};

/** What one document says, one page at a time. */
export type FactConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<FactEdge>;
  /** The facts of this page. */
  readonly nodes: ReadonlyArray<Fact>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of facts in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One fact of the list. */
export type FactEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The fact. */
  readonly node: Fact;
};

/** One thing that may be wrong. It is no fact: a curator looks at the documents and decides. */
export type Finding = {
  /** The entities concerned: of relationships their ends. */
  readonly entities: ReadonlyArray<Entity>;
  /** Where what it is about is said, best first; at most 20. Empty only where nothing is said anywhere, as of a document that nothing cites. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** What is wrong and what to look at, in a sentence or two. */
  readonly explanation: Scalars['String']['output'];
  /** Made of the rule and what it is about: the same as long as it is found. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: FindingKind;
  /** How many paths from a hospital by a company to a fund, of at most four relationships, go through what it is about: the entity, or the relationship or one beside it between the same two; of a duplicate, through either; of two holders, through the busier relationship. Types that are no connection (LOCATED_IN) do not count. */
  readonly pathCount: Scalars['Float']['output'];
  /** The relationships concerned. */
  readonly relationships: ReadonlyArray<Relationship>;
  /** The rule by which it was found. */
  readonly rule: FindingRule;
  /** From 0 to 1: how sure it is that something is to be mended. Of a duplicate: how much alike the two are. */
  readonly score: Scalars['Float']['output'];
  /** The statements concerned. */
  readonly statements: ReadonlyArray<Statement>;
};


/** One thing that may be wrong. It is no fact: a curator looks at the documents and decides. */
export type FindingExplanationArgs = {
  language?: InputMaybe<Language>;
};

/** What should be looked at to keep the graph true: by the number of paths that depend on it, most first, then by score, rule and ids. */
export type FindingConnection = {
  /** True when no finding is missing. False: names have too much in common, or values are too many, for all of them to be compared. */
  readonly complete: Scalars['Boolean']['output'];
  /** How many of these are of each kind, in the order of `FindingKind`; kinds without any have 0. */
  readonly counts: ReadonlyArray<FindingCount>;
  /** One page. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** The findings of this page. */
  readonly nodes: ReadonlyArray<Finding>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** True when each `pathCount` is whole. False: they are at least so many, and the order is by what was counted. */
  readonly pathsComplete: Scalars['Boolean']['output'];
  /** How many there are, over all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many findings are of one kind. */
export type FindingCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: FindingKind;
};

/** One finding of the list. */
export type FindingEdge = {
  /** Opaque; pass it as `after` to go on from here. It stays good when findings come and go. */
  readonly cursor: Scalars['String']['output'];
  /** The finding. */
  readonly node: Finding;
};

/** What sort of thing is to be mended. */
export type FindingKind =
  /** What cannot all be true: documents that disagree on an amount, a number, a date or a holder. */
  | 'CONTRADICTION'
  /** Two entities that may be one. The score tells how much alike they are. */
  | 'DUPLICATE'
  /** What nothing leads to. */
  | 'ORPHAN'
  /** What one document alone tells. */
  | 'SINGLE_SOURCE'
  /** What was so once and may be so no longer, or was planned and should have happened. */
  | 'STALE';

/** The rule by which something was found. `docs/curation.md` has each with its exact meaning. */
export type FindingRule =
  /** Names that are the same, or differ in legal form, city, order of words, writing (简/繁, pinyin), one character, or share rare words; or one identifier. Neighbours in common speak for it; another kind, other numbers, unlike names in the other language and a relationship between the two speak against it. */
  | 'ALIKE'
  /** Two relationships of one type between the same two, from different documents, with different amounts of one currency and scope for what may be one day. */
  | 'AMOUNTS_DIFFER'
  /** An entity, not a document, without a relationship. */
  | 'NO_RELATIONSHIPS'
  /** A relationship that lasts (it has no end, and did not just happen on a day) of which only old documents tell. */
  | 'OLD_RELATIONSHIP'
  /** A number whose newest value is old: by its own date, else by that of the newest document. Not of what is over, as events and agreements are. */
  | 'OLD_VALUE'
  /** A relationship that one document alone tells of. */
  | 'ONE_DOCUMENT_RELATIONSHIP'
  /** An entity with values that one document alone tells of; `statements` are these. */
  | 'ONE_DOCUMENT_VALUES'
  /** A relationship that began more than a year before one of the two, or after the end of one. */
  | 'OUTSIDE_LIFETIME'
  /** The same of a planned entity. */
  | 'PLANNED_ENTITY'
  /** A planned relationship whose date has passed, or of which, undated, only old documents tell. */
  | 'PLANNED_RELATIONSHIP'
  /** The same of a planned amount, number or date. */
  | 'PLANNED_VALUE'
  /** Two hold at one time, for more than three months, what one can: a post of which there is one (chairman, chief executive, president, …), or the whole of an institution. */
  | 'TWO_HOLDERS'
  /** A document that no fact, entity or identifier cites. */
  | 'UNCITED_DOCUMENT'
  /** Two documents give different amounts, numbers or dates of one property, both as so (not planned, not over), in one unit (money: one currency and scope), for what may be one time; no document gives both, and what is said exactly, about or at least leaves no room for both. */
  | 'VALUES_DIFFER';

/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type Fund = Entity & Node & {
  /** Who put, or promised to put, money into it. */
  readonly backers: InstitutionNeighbours;
  /** What its backers have promised. Empty when no source says. */
  readonly committedCapital: ReadonlyArray<Statement>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Platforms it gave money to. */
  readonly financedPlatforms: PlatformNeighbours;
  /** Programmes and projects it gave money to. */
  readonly financedProgrammes: ProgrammeNeighbours;
  /** What it is for, in the documents’ words. */
  readonly focus: ReadonlyArray<Statement>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** When it was set up. Null: no source says. */
  readonly founded?: Maybe<Scalars['PartialDate']['output']>;
  /** Who set it up. */
  readonly founders: InstitutionNeighbours;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** What it has placed so far, in each currency as printed; no measure of its size. Empty when no source says. */
  readonly invested: ReadonlyArray<Statement>;
  /** Companies it bought shares of. */
  readonly investments: InstitutionNeighbours;
  /** VENTURE, INDUSTRY, GOVERNMENT_GUIDANCE, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** Who manages it. */
  readonly managers: InstitutionNeighbours;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Its size, in each currency as printed, preferred first. Empty when no source states it; zero only when a source states zero. */
  readonly size: ReadonlyArray<Statement>;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The size it aims at, not what it has. */
  readonly targetSize: ReadonlyArray<Statement>;
  /** Always FUND. */
  readonly type: EntityType;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundBackersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundFinancedPlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundFinancedProgrammesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundFoundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundInvestmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundManagersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundNameArgs = {
  language?: InputMaybe<Language>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A pool of money placed in companies or projects, or public money set aside for them. The firm that manages it is an Institution; a bank’s ordinary lending is not a Fund. */
export type FundSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of funds, one page at a time (Relay cursor connection). */
export type FundConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<FundEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The funds of this page. */
  readonly nodes: ReadonlyArray<Fund>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of funds in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of funds, one page at a time (Relay cursor connection). */
export type FundConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of funds, one page at a time (Relay cursor connection). */
export type FundConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of funds, one page at a time (Relay cursor connection). */
export type FundConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of funds, one page at a time (Relay cursor connection). */
export type FundConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type FundEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The fund. */
  readonly node: Fund;
};

/** One relationship to a fund. */
export type FundNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The fund. */
  readonly node: Fund;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related funds: each edge has the relationship and the fund at its other end. */
export type FundNeighbours = {
  /** One page of relationships with the fund each leads to. */
  readonly edges: ReadonlyArray<FundNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The funds of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Fund>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related funds: each edge has the relationship and the fund at its other end. */
export type FundNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** The graph as it was at some version, read from the log by id. */
export type GraphAt = {
  /** When that version was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What had the id then, or what it had been merged into by then. Null: nothing had it. */
  readonly node?: Maybe<RecordState>;
  /** Several at once, in the order asked, null where nothing had the id then. */
  readonly nodes: ReadonlyArray<Maybe<RecordState>>;
  /** The relationships that an entity had then, by id; empty where nothing had the id. LIMIT_EXCEEDED when more than `limits.changesLookedAt` changes were made since. */
  readonly relationships: RelationshipStateConnection;
  /** The version. */
  readonly version: Scalars['Int']['output'];
};


/** The graph as it was at some version, read from the log by id. */
export type GraphAtNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The graph as it was at some version, read from the log by id. */
export type GraphAtNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The graph as it was at some version, read from the log by id. */
export type GraphAtRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
};

/** Changes of the graph from one version to another, each thing once: what it comes to, however often it was changed between. */
export type GraphChange = {
  /** When the last of them was committed. Where they are not known: when this version was read. */
  readonly at: Scalars['DateTime']['output'];
  /** How many were asked for, with those not listed. Null: they cannot be told any more, or the version to go on from is none of this graph. */
  readonly changeCount?: Maybe<Scalars['Int']['output']>;
  /** Those that were asked for, entities before relationships, by id; at most `limits.changes`. */
  readonly changes: ReadonlyArray<Change>;
  /** Whether `changes` holds all of them. When false, fetch again what you show. */
  readonly complete: Scalars['Boolean']['output'];
  /** The graph version that holds them, and the one of every node shown here. The event's `id`. */
  readonly version: Scalars['Int']['output'];
};

/** The graph that is being served. */
export type GraphStatus = {
  /** Entities by type. */
  readonly entities: ReadonlyArray<EntityTypeCount>;
  /** Number of entities, sources included. */
  readonly entityCount: Scalars['Int']['output'];
  /** When this version was read into memory. */
  readonly loadedAt: Scalars['DateTime']['output'];
  /** Number of relationships. */
  readonly relationshipCount: Scalars['Int']['output'];
  /** Relationships by type. */
  readonly relationships: ReadonlyArray<RelationshipTypeCount>;
  /** Number of sources. */
  readonly sourceCount: Scalars['Int']['output'];
  /** Number of statements. */
  readonly statementCount: Scalars['Int']['output'];
  /** The store: `sqlite` or `neo4j`. */
  readonly store: Scalars['String']['output'];
  /** Raised by one with each committed change. Every answer of one request belongs to this version. */
  readonly version: Scalars['Int']['output'];
};

/** One step of a path. */
export type Hop = {
  /** Where the step starts. */
  readonly from: Entity;
  /** All relationships between the two that the search could walk, best evidence first. Each has its own direction, which may be against the step. */
  readonly relationships: ReadonlyArray<Relationship>;
  /** Where it ends. */
  readonly to: Entity;
};

/** A number or code by which another register knows the entity. */
export type Identifier = {
  /** Where it is printed. Empty when the source of the entity itself prints it. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The register: `ROR`, `WIKIDATA`, `USCC`, `STOCK_CODE`, `NMPA`, `FDA`, `CLINICAL_TRIAL`, `DOI`, `URL`. */
  readonly scheme: Scalars['String']['output'];
  /** The value, as that register writes it. */
  readonly value: Scalars['String']['output'];
};

/** An identifier in another register. */
export type IdentifierInput = {
  /** Where documents print it. */
  readonly evidence?: InputMaybe<ReadonlyArray<EvidenceInput>>;
  /** The register, for example ROR, USCC, STOCK_CODE. */
  readonly scheme: Scalars['String']['input'];
  /** The value in that register. */
  readonly value: Scalars['String']['input'];
};

/** An identifier as it was at some version of the graph, or would be. */
export type IdentifierState = {
  /** Where documents print it. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** The register. */
  readonly scheme: Scalars['String']['output'];
  /** The value in that register. */
  readonly value: Scalars['String']['output'];
};

/** Input of `importDocument`: what a seed file holds. */
export type ImportDocumentInput = {
  /** Entities, or what to add to them. Their `evidence` may be empty here where a statement or a relationship says enough. */
  readonly entities?: InputMaybe<ReadonlyArray<EntityInput>>;
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** Relationships. */
  readonly relationships?: InputMaybe<ReadonlyArray<RelationshipInput>>;
  /** The documents. With exactly one, evidence may leave its source out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceInput>>;
  /** Values said of entities. */
  readonly statements?: InputMaybe<ReadonlyArray<DocumentStatementInput>>;
};

/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type Institution = Entity & Node & {
  /** Institutions it is affiliated with, such as a hospital’s university. */
  readonly affiliations: InstitutionNeighbours;
  /** Agreements it is a party to. */
  readonly agreements: AgreementNeighbours;
  /** Where it stands, as latitude and longitude in decimal degrees (WGS 84); only where a document gives them. Empty: none does. */
  readonly coordinates: ReadonlyArray<Statement>;
  /** When it ceased to exist. Null: it exists, or no source says. */
  readonly dissolved?: Maybe<Scalars['PartialDate']['output']>;
  /** How many people work there. Empty: no source says. */
  readonly employees: ReadonlyArray<Statement>;
  /** Events it organised. */
  readonly events: EventNeighbours;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** When it was founded or came into being. Null: no source says. */
  readonly founded?: Maybe<Scalars['PartialDate']['output']>;
  /** People who founded it. */
  readonly founderPeople: PersonNeighbours;
  /** Institutions that founded it. */
  readonly founders: InstitutionNeighbours;
  /** Funds it put money into. */
  readonly fundCommitments: FundNeighbours;
  /** Funds it manages. */
  readonly fundsManaged: FundNeighbours;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Funds that bought shares of it. */
  readonly investingFunds: FundNeighbours;
  /** Companies it bought shares of. */
  readonly investments: InstitutionNeighbours;
  /** Institutions that bought shares of it. */
  readonly investors: InstitutionNeighbours;
  /** COMPANY, HOSPITAL, UNIVERSITY, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** What it is part of. */
  readonly parents: InstitutionNeighbours;
  /** Institutions it works together with. */
  readonly partners: InstitutionNeighbours;
  /** Institutions that are part of it. */
  readonly parts: InstitutionNeighbours;
  /** People who hold or held a post there, with role and period on the edge. */
  readonly people: PersonNeighbours;
  /** Where it is. */
  readonly places: PlaceNeighbours;
  /** Platforms it operates. */
  readonly platforms: PlatformNeighbours;
  /** Products it developed, makes or owns. */
  readonly products: ProductNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Products tried on patients there. */
  readonly trials: ProductNeighbours;
  /** Always INSTITUTION. */
  readonly type: EntityType;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionFounderPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionFoundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionFundCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionFundsManagedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionInvestingFundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionInvestmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionInvestorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionNameArgs = {
  language?: InputMaybe<Language>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionParentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionPlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionSummaryArgs = {
  language?: InputMaybe<Language>;
};


/** An organisation: a company, hospital, university, government body, investor, institute. A department that acts in its own name is one too. A building, laboratory or service is a Platform; a pool of money is a Fund. */
export type InstitutionTrialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of institutions, one page at a time (Relay cursor connection). */
export type InstitutionConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<InstitutionEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The institutions of this page. */
  readonly nodes: ReadonlyArray<Institution>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of institutions in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of institutions, one page at a time (Relay cursor connection). */
export type InstitutionConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of institutions, one page at a time (Relay cursor connection). */
export type InstitutionConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of institutions, one page at a time (Relay cursor connection). */
export type InstitutionConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of institutions, one page at a time (Relay cursor connection). */
export type InstitutionConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type InstitutionEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The institution. */
  readonly node: Institution;
};

/** One relationship to a institution. */
export type InstitutionNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The institution. */
  readonly node: Institution;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related institutions: each edge has the relationship and the institution at its other end. */
export type InstitutionNeighbours = {
  /** One page of relationships with the institution each leads to. */
  readonly edges: ReadonlyArray<InstitutionNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The institutions of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Institution>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related institutions: each edge has the relationship and the institution at its other end. */
export type InstitutionNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** Two entities that share at least one other: for example two institutions with one person at both. The pair stands once, whichever way it is met. */
export type Interlock = {
  /** The one that `of` selects. Where either could be: the one whose id comes first. */
  readonly from: Entity;
  /** Number of these whose terms on both sides are known to overlap (`SharedEntity.overlaps` is true). */
  readonly overlappingCount: Scalars['Int']['output'];
  /** Who or what they share: those whose terms overlap first, then those of which that is not known, then by id. */
  readonly shared: ReadonlyArray<SharedEntity>;
  /** Number of entities that both are related to. When the search is cut: of those found. */
  readonly sharedCount: Scalars['Int']['output'];
  /** The other. */
  readonly with: Entity;
};


/** Two entities that share at least one other: for example two institutions with one person at both. The pair stands once, whichever way it is met. */
export type InterlockSharedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Pairs of entities that share others, most shared first; then by how many of these are known to have been shared at one time, then by ids. */
export type InterlockConnection = {
  /** True when no pair is missing and each count is whole. */
  readonly complete: Scalars['Boolean']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<InterlockEdge>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /** The pairs of this page. */
  readonly nodes: ReadonlyArray<Interlock>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of pairs found. When `complete` is false there may be more. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended the search early; PATHS counts each way from one entity by a shared one to the other. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};

/** One pair of the list. */
export type InterlockEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The pair. */
  readonly node: Interlock;
};

/** A finer sort of entity; each kind belongs to certain types (see `Query.ontology`). */
export type Kind =
  /** The purchase of a company or a stake that controls it. */
  | 'ACQUISITION'
  /** An area without an administration of its own. */
  | 'AREA'
  /** An industry association, learned society or foundation. */
  | 'ASSOCIATION'
  /** A prize, title or recognition. */
  | 'AWARD'
  /** A store of specimens, cells or data from patients. */
  | 'BIOBANK'
  /** A buyout fund. */
  | 'BUYOUT'
  /** A therapy made of living cells. */
  | 'CELL_THERAPY'
  /** A signing, opening or award ceremony. */
  | 'CEREMONY'
  /** A city. */
  | 'CITY'
  /** A centre where patients are treated or trials are run. */
  | 'CLINICAL'
  /** A business. */
  | 'COMPANY'
  /** A competition. */
  | 'COMPETITION'
  /** A conference or forum. */
  | 'CONFERENCE'
  /** A country. */
  | 'COUNTRY'
  /** A medical device. */
  | 'DEVICE'
  /** A diagnostic test or reagent. */
  | 'DIAGNOSTIC'
  /** A district of a city. */
  | 'DISTRICT'
  /** A medicine, gene therapies included. */
  | 'DRUG'
  /** A stock exchange or technology exchange. */
  | 'EXCHANGE'
  /** An exhibition or trade fair. */
  | 'EXPO'
  /** A government, ministry, commission or administration, or an office of one. */
  | 'GOVERNMENT_BODY'
  /** A fund by which a government guides private capital. */
  | 'GOVERNMENT_GUIDANCE'
  /** A hospital. */
  | 'HOSPITAL'
  /** An organisation or place that helps new companies grow. */
  | 'INCUBATOR'
  /** A fund for one industry. */
  | 'INDUSTRY'
  /** A programme that supports innovation. */
  | 'INNOVATION'
  /** A centre for innovation or technology transfer. */
  | 'INNOVATION_CENTER'
  /** The purchase of shares that do not control. */
  | 'INVESTMENT'
  /** An institution whose business is to invest: a venture capital firm, a fund manager. */
  | 'INVESTOR'
  /** The founding of a company together. */
  | 'JOINT_VENTURE'
  /** A licence to a product or patent. */
  | 'LICENCE'
  /** A meeting, visit or talk. */
  | 'MEETING'
  /** A fund for mergers and acquisitions. */
  | 'MERGER_ACQUISITION'
  /** None of the others. */
  | 'OTHER'
  /** A science or industrial park. */
  | 'PARK'
  /** A policy, plan or strategy. */
  | 'POLICY'
  /** A project with an end of its own. */
  | 'PROJECT'
  /** A province or state. */
  | 'PROVINCE'
  /** A service open to companies, hospitals or the public. */
  | 'PUBLIC_SERVICE'
  /** An agreement on research, a programme of research, or a joint laboratory. */
  | 'RESEARCH'
  /** A laboratory, light source, centre or instrument base for research. */
  | 'RESEARCH_FACILITY'
  /** A research institute, academy or centre with a legal or administrative existence of its own. */
  | 'RESEARCH_INSTITUTE'
  /** Software. */
  | 'SOFTWARE'
  /** Public money set aside for one purpose. */
  | 'SPECIAL'
  /** An agreement to work together broadly. */
  | 'STRATEGIC_COOPERATION'
  /** A contract of supply. */
  | 'SUPPLY'
  /** A town. */
  | 'TOWN'
  /** A university, or a school of one. */
  | 'UNIVERSITY'
  /** A vaccine. */
  | 'VACCINE'
  /** A venture capital fund. */
  | 'VENTURE'
  /** A zone with a status of its own, such as a free-trade or innovation zone. */
  | 'ZONE';

/** One kind. */
export type KindInfo = {
  /** How many entities have it. */
  readonly count: Scalars['Int']['output'];
  /** What it means. */
  readonly description: Scalars['String']['output'];
  /** The kind. */
  readonly kind: Kind;
  /** What readers call one of it: hospital, 医院. */
  readonly label: Scalars['String']['output'];
  /** Entity types that may have it. */
  readonly of: ReadonlyArray<EntityType>;
};


/** One kind. */
export type KindInfoLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A language in which names and texts are kept. */
export type Language =
  /** English. */
  | 'EN'
  /** Another language; for a source, `Source.language` says which. */
  | 'OTHER'
  /** Chinese, simplified or traditional as printed. */
  | 'ZH';

/** The published limits. An argument beyond its limit is refused with LIMIT_EXCEEDED or BAD_USER_INPUT, never cut in silence. */
export type Limits = {
  /** Longest address and headers of a request, together, in bytes. */
  readonly addressBytes: Scalars['Int']['output'];
  /** Longest header `authorization`, in bytes. */
  readonly authorizationBytes: Scalars['Int']['output'];
  /** Longest request body, in bytes; see `editBodyBytes`. */
  readonly bodyBytes: Scalars['Int']['output'];
  /** Most changes that one event of `graphChanged`, and the answer to an edit, lists. */
  readonly changes: Scalars['Int']['output'];
  /** Most changes of entities and relationships that one edit, and so one graph version, may come to. */
  readonly changesAtOnce: Scalars['Int']['output'];
  /** Most changes since a version for `graphAt` to tell the relationships of an entity then. */
  readonly changesLookedAt: Scalars['Int']['output'];
  /** Largest `first` of `Connector.paths`. */
  readonly connectorPaths: Scalars['Int']['output'];
  /** Longest request body at /graphql of whoever may edit the graph, in bytes; of all others: `bodyBytes`. */
  readonly editBodyBytes: Scalars['Int']['output'];
  /** Most values in the variables of whoever may edit the graph; of all others: `variableValues`. */
  readonly editVariableValues: Scalars['Int']['output'];
  /** Largest `first` of `FacetCounts.values`. */
  readonly facetValues: Scalars['Int']['output'];
  /** Deepest nesting of a filter. */
  readonly filterDepth: Scalars['Int']['output'];
  /** Most filters in one argument (in `pattern`: in all its steps), those inside `and`, `or`, `not` and `to` included. */
  readonly filters: Scalars['Int']['output'];
  /** Largest `first` of a list. */
  readonly first: Scalars['Int']['output'];
  /** Most characters of an idempotency key. */
  readonly idempotencyKeyLength: Scalars['Int']['output'];
  /** Most ids in one argument. */
  readonly ids: Scalars['Int']['output'];
  /** Most cells of `connectorMatrix`: rows × columns. */
  readonly matrixCells: Scalars['Int']['output'];
  /** Largest `first` of `MatrixCell.connectors`. */
  readonly matrixConnectors: Scalars['Int']['output'];
  /** Largest `maxHops` of `paths`, `connectors` and `connectorMatrix`, and most relationships that a pattern of `match` may take. */
  readonly maxHops: Scalars['Int']['output'];
  /** Most UTF-16 code units in the text of `mentions`. Chinese has three bytes a character: see `bodyBytes`. */
  readonly mentionsTextLength: Scalars['Int']['output'];
  /** Most fields of one mutation, fragments expanded. */
  readonly mutationFields: Scalars['Int']['output'];
  /** Largest `hops` of `neighbourhood`. */
  readonly neighbourhoodHops: Scalars['Int']['output'];
  /** Largest `limit` of `neighbourhood`. */
  readonly neighbourhoodLimit: Scalars['Int']['output'];
  /** Steps that one search of the graph as a whole may take (`components`, `bridges`, `cutEntities`, `centrality`). Where they are not enough for exact betweenness, a sample is taken. */
  readonly networkExpansions: Scalars['Int']['output'];
  /** Milliseconds that one search of the graph as a whole may take. */
  readonly networkTimeMs: Scalars['Int']['output'];
  /** Most open proposals of one author. */
  readonly openProposals: Scalars['Int']['output'];
  /** Most paths that `PathConnection.pathTypes` and the facets of paths look at, and most connectors that theirs do. */
  readonly pathTypesPaths: Scalars['Int']['output'];
  /** Largest `first` of `paths` and `match`. */
  readonly pathsFirst: Scalars['Int']['output'];
  /** Most proposals that one request may have held against the graph as it is now (`changes`, `problems`, `isStale`, `impact` and the like). */
  readonly plannedProposals: Scalars['Int']['output'];
  /** Most problems that the answer to an edit lists. */
  readonly problems: Scalars['Int']['output'];
  /** Most changes that one proposal may make. */
  readonly proposalChanges: Scalars['Int']['output'];
  /** Most aliases in one query, fragments expanded. */
  readonly queryAliases: Scalars['Int']['output'];
  /** Highest cost of a query: its values and its list items, 2,500 for each search and for each count over a whole list (each facet, `totals`, `relationshipTotals`, `trend`), and 25,000 for each search of the graph as a whole (`components`, `bridges`, `cutEntities`, `centrality`) and each `report`. */
  readonly queryCost: Scalars['Int']['output'];
  /** Deepest nesting of a query. */
  readonly queryDepth: Scalars['Int']['output'];
  /** Most directives in one query, fragments expanded. */
  readonly queryDirectives: Scalars['Int']['output'];
  /** Most fields in one query, fragments expanded. */
  readonly queryFields: Scalars['Int']['output'];
  /** Most entities, relationships and other list items that one query could return, from its page sizes. */
  readonly queryItems: Scalars['Int']['output'];
  /** Most fields at the top of one query, fragments expanded. */
  readonly queryRootFields: Scalars['Int']['output'];
  /** Most searches in one query: for paths, connectors, matrices, patterns, neighbourhoods, interlocks, centrality, components, bridges and cut entities, for mentions, for reports, for each 50 names of `resolve`, and for each facet of paths and connectors. */
  readonly querySearches: Scalars['Int']['output'];
  /** Most tokens of a query: names, numbers, texts, brackets. */
  readonly queryTokens: Scalars['Int']['output'];
  /** Most values that one query could return, from its page sizes. */
  readonly queryValues: Scalars['Int']['output'];
  /** Most queries in one batch at /reconcile. */
  readonly reconcileQueries: Scalars['Int']['output'];
  /** Milliseconds that putting one report together may take at /reports: four times `requestTimeMs`. The field `report` has the time of its request. */
  readonly reportTimeMs: Scalars['Int']['output'];
  /** Queries in one request: batches are not taken. */
  readonly requestQueries: Scalars['Int']['output'];
  /** Milliseconds that the answer to one request may take. What is still being done for it then is given up, and the request fails with DEADLINE_EXCEEDED. */
  readonly requestTimeMs: Scalars['Int']['output'];
  /** Largest `first` of `resolve`. */
  readonly resolveFirst: Scalars['Int']['output'];
  /** Most names of one `resolve`. */
  readonly resolveNames: Scalars['Int']['output'];
  /** Longest answer, in bytes, uncompressed. */
  readonly responseBytes: Scalars['Int']['output'];
  /** Steps that one path search may take. */
  readonly searchExpansions: Scalars['Int']['output'];
  /** Paths that one path search may find. */
  readonly searchPaths: Scalars['Int']['output'];
  /** Milliseconds that one path search may take. */
  readonly searchTimeMs: Scalars['Int']['output'];
  /** Most subscriptions and followed change logs that one process serves at a time. */
  readonly streams: Scalars['Int']['output'];
  /** Largest `first` of `suggest`. */
  readonly suggestFirst: Scalars['Int']['output'];
  /** Most characters in a search or name text. */
  readonly textLength: Scalars['Int']['output'];
  /** Tokens that are good at the same time. */
  readonly tokens: Scalars['Int']['output'];
  /** Most buckets of a `trend`. */
  readonly trendBuckets: Scalars['Int']['output'];
  /** Deepest nesting of the variables. */
  readonly variableDepth: Scalars['Int']['output'];
  /** Most values in the variables: each entry of an object or of a list counts; see `editVariableValues`. */
  readonly variableValues: Scalars['Int']['output'];
  /** Most versions that are looked at for one page of `changes`. */
  readonly versionsLookedAt: Scalars['Int']['output'];
  /** Most characters of the reason of an edit. */
  readonly whyLength: Scalars['Int']['output'];
};

/** What happened to one entity or relationship, newest first. */
export type LogConnection = {
  /** Changes with their cursors. */
  readonly edges: ReadonlyArray<LogEdge>;
  /** The changes without cursors. */
  readonly nodes: ReadonlyArray<LogEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many changes the log has of it. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One change and its place in the list. */
export type LogEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: LogEntry;
};

/** One change of one entity or relationship, and the version that made it. */
export type LogEntry = {
  /** The mutation or command that made it, for example `mergeEntities`. Null: it came in another way, for example with the seeds or by Cypher. */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
  /** What changed. */
  readonly change: RecordChange;
  /** The documents that call for it, where the change does not hold its own evidence. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** The graph version that has the change. */
  readonly version: Scalars['Int']['output'];
  /** Who made it. Null for readers: role contributor and more see it. */
  readonly who?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly why: Scalars['String']['output'];
};

/** What links one row to one column. */
export type MatrixCell = {
  /** The column. */
  readonly column: Entity;
  /** True when no connector is missing and the figures are whole. */
  readonly complete: Scalars['Boolean']['output'];
  /** All connectors on paths of at most this many relationships have been found. */
  readonly completeToDepth: Scalars['Int']['output'];
  /** Number of connectors: `totalCount` of `connectors` between the two. At least 1. */
  readonly connectorCount: Scalars['Int']['output'];
  /** The best connectors, in the order of `connectors`: by distance, then score, then id. */
  readonly connectors: ReadonlyArray<Entity>;
  /** Length of the shortest of these paths. */
  readonly distance: Scalars['Int']['output'];
  /** Number of paths through at least one connector; a path with several is counted once. */
  readonly pathCount: Scalars['Int']['output'];
  /** The row. */
  readonly row: Entity;
  /** Sum of the scores of these paths. */
  readonly score: Scalars['Float']['output'];
  /** Which budget ended its search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};


/** What links one row to one column. */
export type MatrixCellConnectorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One connector over all cells. */
export type MatrixConnector = {
  /** Number of cells that it is a connector in. */
  readonly cellCount: Scalars['Int']['output'];
  /** The entity. */
  readonly entity: Entity;
  /** Number of paths through it, in all cells. */
  readonly pathCount: Scalars['Int']['output'];
  /** Sum of the scores of these paths. */
  readonly score: Scalars['Float']['output'];
};

/** The place of one cell. */
export type MatrixPlace = {
  /** The column. */
  readonly column: Entity;
  /** The row. */
  readonly row: Entity;
};

/** One row or one column, with what all its cells hold together. */
export type MatrixSide = {
  /** Number of its cells with at least one connector. */
  readonly cellCount: Scalars['Int']['output'];
  /** Number of different connectors in its cells. */
  readonly connectorCount: Scalars['Int']['output'];
  /** The entity. */
  readonly entity: Entity;
  /** Number of its cells that were not searched whole. When it is not 0, all figures here are of what was found. */
  readonly incomplete: Scalars['Int']['output'];
  /** Number of paths through connectors in its cells. */
  readonly pathCount: Scalars['Int']['output'];
  /** Sum of the scores of these paths. */
  readonly score: Scalars['Float']['output'];
};

/** A piece of the text that names a known entity. Mentions do not overlap: of names that touch, the longest is meant (Ruijin Hospital North Branch, not Ruijin Hospital). */
export type Mention = {
  /** Whether several entities bear the name, so that only the sense of the text tells which is meant. */
  readonly ambiguous: Scalars['Boolean']['output'];
  /** All entities that bear the name, best first: by the kind of name, then the one with more relationships. */
  readonly candidates: ReadonlyArray<MentionCandidate>;
  /** Where it ends: the first code unit behind it. */
  readonly end: Scalars['Int']['output'];
  /** The entity meant: the best of `candidates`. */
  readonly entity: Entity;
  /** Which of its names was found: NAME, ALIAS, ABBREVIATION or FORMER_NAME. */
  readonly field: SearchField;
  /** That name, as kept. */
  readonly name: Scalars['String']['output'];
  /** Where it begins: UTF-16 code units of the text as given, from 0 (JavaScript: `text.slice(start, end)`). */
  readonly start: Scalars['Int']['output'];
  /** The piece, as it stands in the text. */
  readonly text: Scalars['String']['output'];
};

/** An entity that a piece of text may mean. */
export type MentionCandidate = {
  /** The entity. */
  readonly entity: Entity;
  /** Which of its names was found: NAME, ALIAS, ABBREVIATION or FORMER_NAME. */
  readonly field: SearchField;
  /** That name, as kept. */
  readonly name: Scalars['String']['output'];
};

/** The known entities that a text mentions, in the order of the text. */
export type MentionConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The entities mentioned in the whole text, the most often mentioned first, then the one mentioned earlier. Of an ambiguous mention the best candidate counts. */
  readonly entities: ReadonlyArray<MentionedEntity>;
  /** Number of different entities that are mentioned; of an ambiguous mention the best candidate counts. */
  readonly entityCount: Scalars['Int']['output'];
  /** The mentions of this page. */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of mentions in the whole text. */
  readonly totalCount: Scalars['Int']['output'];
};


/** The known entities that a text mentions, in the order of the text. */
export type MentionConnectionEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One mention. */
export type MentionEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The mention. */
  readonly node: Mention;
};

/** An entity and how often a text mentions it. */
export type MentionedEntity = {
  /** Number of mentions. */
  readonly count: Scalars['Int']['output'];
  /** The entity. */
  readonly entity: Entity;
  /** Where the first one begins, in UTF-16 code units. */
  readonly firstStart: Scalars['Int']['output'];
  /** The pieces of text by which it is mentioned, each once, in the order of the text. */
  readonly texts: ReadonlyArray<Scalars['String']['output']>;
};

/** Two entities that are one. */
export type MergeEditInput = {
  /** The id that stays. */
  readonly into: Scalars['ID']['input'];
  /** The id that will lead to the other. */
  readonly merged: Scalars['ID']['input'];
};

/** Input of `mergeEntities`. */
export type MergeEntitiesInput = {
  /** The document that shows it. At least one place. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The id that stays. */
  readonly into: Scalars['ID']['input'];
  /** The id that will lead to the other. */
  readonly merged: Scalars['ID']['input'];
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** Why they are one. */
  readonly reason: Scalars['String']['input'];
};

/** An amount of money in the currency that the document prints; nothing is converted. */
export type Money = {
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** What the amount covers. Totals stand on every relationship of a round: never add them up. Null: the document does not say. */
  readonly scope?: Maybe<AmountScope>;
  /** Whole units of the currency (yuan, dollars), not thousands or cents. */
  readonly value: Scalars['Decimal']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** ISO 4217. */
  readonly currency: Scalars['String']['input'];
  /** What the amount is of. */
  readonly scope?: InputMaybe<AmountScope>;
  /** In whole units of the currency. */
  readonly value: Scalars['WrittenNumber']['input'];
};

/** Amounts of one currency from `min` to `max`, both included; nothing is converted. A bound that is left out is open. */
export type MoneyRange = {
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** The most, in whole units of the currency. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The least, in whole units of the currency. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A sum of money in one currency. */
export type MoneyTotal = {
  /** Number of entities added up, or, where `currency` is null, without a known amount. */
  readonly count: Scalars['Int']['output'];
  /** The currency. Null: entities for which no amount is known. */
  readonly currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** The sum. Null where `currency` is null. */
  readonly total?: Maybe<Scalars['Decimal']['output']>;
};

/** An amount of money. */
export type MoneyValue = {
  /** The amount. */
  readonly money: Money;
};

/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type Mutation = {
  /**
   * Carries a proposal out as one version of the graph, whose author is who proposed it. With problems it stays open. Sent again after it was carried out and could not be
   * marked, it is marked and nothing is changed twice. Refused with CONFLICT when it is decided already, and when what it touches has changed. Role curator.
   */
  readonly acceptProposal: AcceptProposalResult;
  /** Adds a document. Role curator. */
  readonly addSource: CurationResult;
  /** Says a value of an entity. A value that another document gives otherwise stays beside it. Role curator. */
  readonly addStatement: CurationResult;
  /** Gives out a token. Its secret is told in this answer and never again. LIMIT_EXCEEDED when 1,000 are good already. Role admin. */
  readonly createToken: CreatedToken;
  /** Carries out a list of edits, one after the other, as one version: all or none; at most `limits.changesAtOnce` changes. What is wrong is told with its place in the list. Role curator. */
  readonly curate: CurationResult;
  /** Adds all that one document says: the document, entities, statements and relationships, as one version; at most `limits.changesAtOnce` changes. Role curator. */
  readonly importDocument: CurationResult;
  /** Makes two entities one: names, identifiers, statements, evidence and relationships of `merged` go to `into`, and its id leads there for ever. Role curator. */
  readonly mergeEntities: CurationResult;
  /**
   * Proposes changes, with a document for them; a curator decides. They are checked at once as an edit is: what is wrong comes back as `problems`, and nothing is kept.
   * Role contributor.
   */
  readonly propose: ProposeResult;
  /** Turns a proposal down; its author reads the reason. CONFLICT when it is decided already. Role curator. */
  readonly rejectProposal: Proposal;
  /** Adds a relationship, or adds evidence and what was unknown to one that is there. Role curator. */
  readonly relate: CurationResult;
  /** Takes back what is no longer held to be true: an entity with its relationships, a relationship, a statement, a name or an identifier. `Query.node` answers the id of an entity or relationship with a Tombstone from then on. Role curator. */
  readonly retract: CurationResult;
  /** Undoes a version: what it changed is as it was before. Refused where something of it has changed since. Role curator. */
  readonly revert: CurationResult;
  /** Takes a token back, for ever: it is refused at once by the server that is asked, and within 5 seconds by others over the same database. NOT_FOUND for an id that no token has. Role admin. */
  readonly revokeToken: Token;
  /** Undoes a merge: the entity comes back with what it had, and what was added since stays where it is. Role curator. */
  readonly splitEntity: CurationResult;
  /** Adds an entity or adds to one. What is there stays: names, identifiers and statements are added to; a kind, status or summary that is given takes the place of the old one. Role curator. */
  readonly upsertEntity: CurationResult;
  /** Takes back a proposal of one's own. CONFLICT when it is decided already. Role contributor. */
  readonly withdrawProposal: Proposal;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationAcceptProposalArgs = {
  input: AcceptProposalInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationAddSourceArgs = {
  input: AddSourceInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationAddStatementArgs = {
  input: AddStatementInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationCreateTokenArgs = {
  input: CreateTokenInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationCurateArgs = {
  input: CurateInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationImportDocumentArgs = {
  input: ImportDocumentInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationMergeEntitiesArgs = {
  input: MergeEntitiesInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationProposeArgs = {
  input: ProposeInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationRejectProposalArgs = {
  input: RejectProposalInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationRelateArgs = {
  input: RelateInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationRetractArgs = {
  input: RetractInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationRevertArgs = {
  input: RevertInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationRevokeTokenArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationSplitEntityArgs = {
  input: SplitEntityInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationUpsertEntityArgs = {
  input: UpsertEntityInput;
};


/**
 * Changes of the graph. Each field is one atomic change: all of it is in one new graph version, or nothing. It needs a token in the header `authorization: Bearer …`
 * whose role may do it (UNAUTHENTICATED, FORBIDDEN). Sent by POST only, at most `limits.mutationFields` fields in one operation, carried out in their order. What is wrong with an edit comes back as `problems`, in the words of seed files; nothing is changed then.
 */
export type MutationWithdrawProposalArgs = {
  input: WithdrawProposalInput;
};

/** One name of an entity. */
export type Name = {
  /** Its language. */
  readonly language: Language;
  /** Since when it is used. Null: no source says. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** The name, as printed unless `translated`. */
  readonly text: Scalars['String']['output'];
  /** True when no source prints it: our translation, transliteration or description. */
  readonly translated: Scalars['Boolean']['output'];
  /** Until when it was used. Null: still used, or no source says. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
  /** What sort of name it is. */
  readonly use: NameUse;
};

/** What one and the same name must be. At least one condition must be given. */
export type NameFilter = {
  /** In any of these languages. */
  readonly language?: InputMaybe<ReadonlyArray<Language>>;
  /** It contains this text; case, accents and character width do not matter. At most 200 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of any of these uses. */
  readonly use?: InputMaybe<ReadonlyArray<NameUse>>;
};

/** A name. */
export type NameInput = {
  /** BCP 47: en, zh, zh-Hant … */
  readonly language: Scalars['String']['input'];
  /** Since when it is used. */
  readonly since?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** As printed, unless translated. */
  readonly text: Scalars['String']['input'];
  /** True when no source prints it. */
  readonly translated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Until when it was used. */
  readonly until?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** Left out: the primary name when it is the first of its language, otherwise an alias. */
  readonly use?: InputMaybe<NameUse>;
};

/** What sort of name it is. */
export type NameUse =
  /** A short form. */
  | 'ABBREVIATION'
  /** Another name in use. */
  | 'ALIAS'
  /** A name it no longer bears. */
  | 'FORMER'
  /** The name to show: one for each language. */
  | 'PRIMARY';

/** What an entity is related to: each edge has the relationship and the entity at its other end. */
export type NeighbourConnection = {
  /** One page of relationships with the entity each leads to. */
  readonly edges: ReadonlyArray<NeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The entities of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** What an entity is related to: each edge has the relationship and the entity at its other end. */
export type NeighbourConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** One relationship, seen from one of its ends. */
export type NeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The entity at the other end. */
  readonly node: Entity;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Anything with an id that `Query.node` can fetch again (Relay Global Object Identification). */
export type Node = {
  /** Readable and stable, for example `institution/ruijin-hospital`. */
  readonly id: Scalars['ID']['output'];
};

/** Numbers from `min` to `max`, both included. A bound that is left out is open. */
export type NumberRange = {
  /** The most. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The least. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only numbers in this unit: `people`, `m2`. Left out: whatever the unit, which makes sense only where all use one. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

/** What the graph can hold. It is read from the schema itself. */
export type Ontology = {
  /** The ten entity types with their kinds. */
  readonly entityTypes: ReadonlyArray<EntityTypeInfo>;
  /** The kinds, in the order of the schema. */
  readonly kinds: ReadonlyArray<KindInfo>;
  /** The relationship types, in the order of the schema. */
  readonly relationshipTypes: ReadonlyArray<RelationshipTypeInfo>;
  /** The statement properties in use, by name. */
  readonly statementProperties: ReadonlyArray<StatementPropertyInfo>;
};

/** Which way to order. */
export type OrderDirection =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

/** Where a page stands (Relay cursor connections specification). */
export type PageInfo = {
  /** Cursor of the page's last item. Null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True when there is more after this page (paged by `last`: when `before` was given and something follows). */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when there is more before this page (paged by `first`: when `after` was given and something precedes). */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first item. Null when the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A chain of entities in which none stands twice; each is related to the next. */
export type Path = {
  /** How sure its weakest hop is: a path is no surer than that. */
  readonly confidence: Confidence;
  /** Its entities, in the order walked; one more than `length`. */
  readonly entities: ReadonlyArray<Entity>;
  /** Its hops, in the order walked. */
  readonly hops: ReadonlyArray<Hop>;
  /**
   * How many publishers stand behind it: the documents in `sources`, those of one publisher (by name, whatever its case and width) counted once, and each document
   * that names no publisher counted by itself. It says nothing of each hop: all may speak of the same one.
   */
  readonly independentSources: Scalars['Int']['output'];
  /** Number of hops: 1 is a direct relationship. */
  readonly length: Scalars['Int']['output'];
  /** The time in which all its hops hold, as far as dates are known. Null when no such time exists. */
  readonly period?: Maybe<Period>;
  /** Degree-weighted path count (Himmelstein and Baranzini, 2015): near 1 for a chain of exclusive relationships, near 0 for one through hubs. A hop weighs the sum over its relationships of (deg(u) × deg(v))^-½, degrees counted by relationship type; the score is the product over the hops. */
  readonly score: Scalars['Float']['output'];
  /** It in words, hop by hop: of each the sentence of its best relationship (see `Relationship.sentence`). */
  readonly sentence: Scalars['String']['output'];
  /** All documents behind it, each once, in the order of the hops. */
  readonly sources: ReadonlyArray<Source>;
};


/** A chain of entities in which none stands twice; each is related to the next. */
export type PathSentenceArgs = {
  language?: InputMaybe<Language>;
};

/**
 * Paths, ordered by length, then by score (highest first), then by ids: the same on every store and every run.
 * A search that had to stop says so in `complete` and `truncatedBy`.
 */
export type PathConnection = {
  /** True when no path that was asked for is missing. */
  readonly complete: Scalars['Boolean']['output'];
  /** All paths of at most this many relationships have been found. */
  readonly completeToDepth: Scalars['Int']['output'];
  /** One page. */
  readonly edges: ReadonlyArray<PathEdge>;
  /** Number of steps that the search took. */
  readonly explored: Scalars['Int']['output'];
  /**
   * Counts of paths over all pages, but over no more than the first `Query.limits.pathTypesPaths` paths in order. By RELATIONSHIP_TYPE and SOURCE: how many paths walk
   * a relationship of the type, or one that the document speaks of; by all else: on how many such an entity stands between the two ends. A path counts once under each
   * of its values. RELATIONSHIP_TYPE is counted without the question's own `relationships.types`, SOURCE without its `relationships.source`, all else without what
   * `via` says of the same thing, so that the other choices show; of `match` nothing is set aside. Each thing to count by may take a search of its own, and counts as
   * one of `Query.limits.querySearches`.
   */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The paths of this page. */
  readonly nodes: ReadonlyArray<Path>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /**
   * What the paths have in common, most frequent first, then by score, then by pattern. Counted over all pages, but over no more than the first
   * `Query.limits.pathTypesPaths` paths in order: what comes after those is in no count. It may take a second search, which counts as one of
   * `Query.limits.querySearches`.
   */
  readonly pathTypes: ReadonlyArray<PathType>;
  /**
   * When there is none: the nearest changes to the question that would give some, with counts ("2 paths if ended relationships count"). Searched only when it is asked
   * for; it counts as one of `Query.limits.querySearches`. Of `match` no change is
   * searched: where nothing follows the pattern, all kinds are `unsearched`.
   */
  readonly relaxations: Relaxations;
  /** Number of paths found. When `complete` is false there may be more. Null for K_SHORTEST while longer paths are left unsearched. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** Which budget ended the search early. Null when it is complete. */
  readonly truncatedBy?: Maybe<Budget>;
};


/**
 * Paths, ordered by length, then by score (highest first), then by ids: the same on every store and every run.
 * A search that had to stop says so in `complete` and `truncatedBy`.
 */
export type PathConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/**
 * Paths, ordered by length, then by score (highest first), then by ids: the same on every store and every run.
 * A search that had to stop says so in `complete` and `truncatedBy`.
 */
export type PathConnectionPathTypesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Paths, ordered by length, then by score (highest first), then by ids: the same on every store and every run.
 * A search that had to stop says so in `complete` and `truncatedBy`.
 */
export type PathConnectionRelaxationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One path of the list. */
export type PathEdge = {
  /** Opaque; pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The path. */
  readonly node: Path;
};

/** What an edit does to the simple paths of at most `maxHops` relationships between hospitals, companies and funds. */
export type PathImpact = {
  /** Whether all was counted. False: the numbers are at least so many. */
  readonly complete: Scalars['Boolean']['output'];
  /** The longest paths that were counted. */
  readonly maxHops: Scalars['Int']['output'];
  /** For each two kinds of ends. */
  readonly pairs: ReadonlyArray<PathImpactPair>;
};

/** What an edit does to the paths between two kinds of ends. */
export type PathImpactPair = {
  /** Paths that are there only after the edit. */
  readonly added: Scalars['Float']['output'];
  /** HOSPITAL, COMPANY or FUND: one end. */
  readonly from: Scalars['String']['output'];
  /** Paths that are there only before it. */
  readonly removed: Scalars['Float']['output'];
  /** HOSPITAL, COMPANY or FUND: the other end. */
  readonly to: Scalars['String']['output'];
};

/** Which paths to list. */
export type PathMode =
  /** Every path of at most `maxHops` relationships. */
  | 'ALL'
  /** Every path as short as the shortest. */
  | 'ALL_SHORTEST'
  /** The best paths in order, as many as the pages ask for, without counting the rest. */
  | 'K_SHORTEST'
  /** The one best path: the shortest, of several the one with the highest score. */
  | 'SHORTEST';

/**
 * One step of a pattern: relationships of one sort, walked once or several times, and the entity at their end. Each hop of a found path holds those of the parallel
 * relationships that the step allows in the direction walked, and only these count in its score. Where a path follows the pattern in several ways (as when two
 * repeated steps share their hops out differently), a hop holds what any of these ways allows.
 */
export type PathStep = {
  /** OUT: from the entity before to the next; IN: against that; ANY: both. Relationships of a symmetric type (see `ontology`), as PARTNERS_WITH, are walked whatever is said here. Not in the first step. */
  readonly direction?: InputMaybe<Direction>;
  /** What the entity at the end of the step must be; in the first step, where paths start. Left out: anything. */
  readonly entity?: InputMaybe<EntityFilter>;
  /** Which relationships may be walked. Left out: all that connect (not LOCATED_IN). Not in the first step. */
  readonly relationships?: InputMaybe<RelationshipFilter>;
  /** How many times in a row it is walked. Left out: once. Not in the first step. */
  readonly repeat?: InputMaybe<Repeat>;
  /** What the entities between must be, where the step is walked several times; `entity` is asked of the last one only. Left out: anything. */
  readonly through?: InputMaybe<EntityFilter>;
};

/** Paths that are alike but for the entities they go through. */
export type PathType = {
  /** Number of paths. */
  readonly count: Scalars['Int']['output'];
  /** The first of them, in the order of all paths. */
  readonly example: Path;
  /**
   * What stands on them and how it is related, as in `Hospital –PARTY_TO→ Agreement ←PARTY_TO– Company ←INVESTED_IN– Fund`: institutions by their kind, all else by
   * its type. Parallel relationships stand together (`–INVESTED_IN+SUPPORTS→`), those against the step after those along it (`–PART_OF→&←FOUNDED–`); a type that has no direction
   * has no arrow.
   */
  readonly pattern: Scalars['String']['output'];
  /** Sum of their scores. */
  readonly score: Scalars['Float']['output'];
};

/** A time span. A bound that no source states is null and open. */
export type Period = {
  /** Its beginning. Null: not known, so it does not limit. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Its end. Null: lasting, or not known, so it does not limit. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};

/** How a dated statement bounds the period of the entity it is about. */
export type PeriodBound =
  /** The entity happened on this date. */
  | 'ON'
  /** The entity exists from this date. */
  | 'SINCE'
  /** The entity exists until this date. */
  | 'UNTIL';

/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type Person = Entity & Node & {
  /** Events the person took part in; the role says as what. */
  readonly events: EventNeighbours;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Institutions the person founded. */
  readonly founded: InstitutionNeighbours;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always null: people have no kinds. */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Institutions where the person holds or held a post; role and period stand on the edge. */
  readonly posts: InstitutionNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Agreements the person signed. */
  readonly signed: AgreementNeighbours;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Always PERSON. */
  readonly type: EntityType;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonFoundedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonNameArgs = {
  language?: InputMaybe<Language>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonSignedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A human being, with the roles that documents print: posts, signatures, speeches. Nothing private is kept. */
export type PersonSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of people, one page at a time (Relay cursor connection). */
export type PersonConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The people of this page. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of people in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of people, one page at a time (Relay cursor connection). */
export type PersonConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of people, one page at a time (Relay cursor connection). */
export type PersonConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of people, one page at a time (Relay cursor connection). */
export type PersonConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of people, one page at a time (Relay cursor connection). */
export type PersonConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type PersonEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** One relationship to a person. */
export type PersonNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related people: each edge has the relationship and the person at its other end. */
export type PersonNeighbours = {
  /** One page of relationships with the person each leads to. */
  readonly edges: ReadonlyArray<PersonNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The people of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related people: each edge has the relationship and the person at its other end. */
export type PersonNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type Place = Entity & Node & {
  /** Where it lies: one point of it, as latitude and longitude in decimal degrees (WGS 84); only where a document gives them. Empty: none does. */
  readonly coordinates: ReadonlyArray<Statement>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Institutions located there. */
  readonly institutions: InstitutionNeighbours;
  /** CITY, DISTRICT, ZONE, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Larger places that it is part of. */
  readonly parents: PlaceNeighbours;
  /** Smaller places that are part of it. */
  readonly parts: PlaceNeighbours;
  /** Platforms located there. */
  readonly platforms: PlatformNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Always PLACE. */
  readonly type: EntityType;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceInstitutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceNameArgs = {
  language?: InputMaybe<Language>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceParentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlacePartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlacePlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A city, district, zone, park or other area. The body that governs it is an Institution. */
export type PlaceSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of places, one page at a time (Relay cursor connection). */
export type PlaceConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<PlaceEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The places of this page. */
  readonly nodes: ReadonlyArray<Place>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of places in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of places, one page at a time (Relay cursor connection). */
export type PlaceConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of places, one page at a time (Relay cursor connection). */
export type PlaceConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of places, one page at a time (Relay cursor connection). */
export type PlaceConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of places, one page at a time (Relay cursor connection). */
export type PlaceConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type PlaceEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The place. */
  readonly node: Place;
};

/** One relationship to a place. */
export type PlaceNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The place. */
  readonly node: Place;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related places: each edge has the relationship and the place at its other end. */
export type PlaceNeighbours = {
  /** One page of relationships with the place each leads to. */
  readonly edges: ReadonlyArray<PlaceNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The places of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Place>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related places: each edge has the relationship and the place at its other end. */
export type PlaceNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type Platform = Entity & Node & {
  /** Agreements about it. */
  readonly agreements: AgreementNeighbours;
  /** Who developed or built it. */
  readonly builders: InstitutionNeighbours;
  /** Where it stands, as latitude and longitude in decimal degrees (WGS 84); only where a document gives them. Empty: none does. */
  readonly coordinates: ReadonlyArray<Statement>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Who founded it. */
  readonly founders: InstitutionNeighbours;
  /** Institutions that gave it money. */
  readonly funders: InstitutionNeighbours;
  /** Funds that gave it money. */
  readonly fundingFunds: FundNeighbours;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Who gives it room. */
  readonly hosts: InstitutionNeighbours;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** RESEARCH_FACILITY, BIOBANK, INCUBATOR, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** When it was opened. Null: no source says. */
  readonly launched?: Maybe<Scalars['PartialDate']['output']>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Who runs it. */
  readonly operators: InstitutionNeighbours;
  /** Institutions that it is part of. */
  readonly parents: InstitutionNeighbours;
  /** Platforms that are part of it. */
  readonly parts: PlatformNeighbours;
  /** Where it is. */
  readonly places: PlaceNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Always PLATFORM. */
  readonly type: EntityType;
  /** Who uses it. */
  readonly users: InstitutionNeighbours;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformBuildersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformFoundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformFundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformFundingFundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformHostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformNameArgs = {
  language?: InputMaybe<Language>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformOperatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformParentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformSummaryArgs = {
  language?: InputMaybe<Language>;
};


/** A facility, centre, biobank or service that others use. The organisation that runs it is an Institution. */
export type PlatformUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of platforms, one page at a time (Relay cursor connection). */
export type PlatformConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<PlatformEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The platforms of this page. */
  readonly nodes: ReadonlyArray<Platform>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of platforms in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of platforms, one page at a time (Relay cursor connection). */
export type PlatformConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of platforms, one page at a time (Relay cursor connection). */
export type PlatformConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of platforms, one page at a time (Relay cursor connection). */
export type PlatformConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of platforms, one page at a time (Relay cursor connection). */
export type PlatformConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type PlatformEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The platform. */
  readonly node: Platform;
};

/** One relationship to a platform. */
export type PlatformNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The platform. */
  readonly node: Platform;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related platforms: each edge has the relationship and the platform at its other end. */
export type PlatformNeighbours = {
  /** One page of relationships with the platform each leads to. */
  readonly edges: ReadonlyArray<PlatformNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The platforms of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Platform>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related platforms: each edge has the relationship and the platform at its other end. */
export type PlatformNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type Product = Entity & Node & {
  /** Agreements about it. */
  readonly agreements: AgreementNeighbours;
  /** How much can be made in a year. */
  readonly annualCapacity: ReadonlyArray<Statement>;
  /** Who approved it; date and number stand on the edge. */
  readonly approvals: InstitutionNeighbours;
  /** When it was first approved. Null: no source says, or it is not approved. */
  readonly approvedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** DRUG, DEVICE, CELL_THERAPY, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** Who took a licence to it. */
  readonly licensees: InstitutionNeighbours;
  /** Who developed, makes or owns it; the role says which. */
  readonly makers: InstitutionNeighbours;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Where it was tried on patients. */
  readonly trialSites: InstitutionNeighbours;
  /** Always PRODUCT. */
  readonly type: EntityType;
  /** Who uses it. */
  readonly users: InstitutionNeighbours;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductLicenseesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductMakersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductNameArgs = {
  language?: InputMaybe<Language>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductSummaryArgs = {
  language?: InputMaybe<Language>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductTrialSitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A drug, device, therapy, test or piece of software. A service open to others is a Platform. */
export type ProductUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of products, one page at a time (Relay cursor connection). */
export type ProductConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The products of this page. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of products in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of products, one page at a time (Relay cursor connection). */
export type ProductConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of products, one page at a time (Relay cursor connection). */
export type ProductConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of products, one page at a time (Relay cursor connection). */
export type ProductConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of products, one page at a time (Relay cursor connection). */
export type ProductConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type ProductEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** One relationship to a product. */
export type ProductNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related products: each edge has the relationship and the product at its other end. */
export type ProductNeighbours = {
  /** One page of relationships with the product each leads to. */
  readonly edges: ReadonlyArray<ProductNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The products of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related products: each edge has the relationship and the product at its other end. */
export type ProductNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type Programme = Entity & Node & {
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Who launched or issued it. */
  readonly founders: InstitutionNeighbours;
  /** Institutions that gave it money. */
  readonly funders: InstitutionNeighbours;
  /** Funds that gave it money. */
  readonly fundingFunds: FundNeighbours;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** POLICY, PROJECT, AWARD, … Null: not sorted yet. */
  readonly kind?: Maybe<Kind>;
  /** When it began. Null: no source says. */
  readonly launched?: Maybe<Scalars['PartialDate']['output']>;
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** Institutions that take part in it. */
  readonly participants: InstitutionNeighbours;
  /** Where it runs. */
  readonly places: PlaceNeighbours;
  /** Its relationships with what they lead to, ordered by relationship id. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Institutions that support it. */
  readonly supporters: InstitutionNeighbours;
  /** Always PROGRAMME. */
  readonly type: EntityType;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeFoundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeFundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeFundingFundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeNameArgs = {
  language?: InputMaybe<Language>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammePlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeSummaryArgs = {
  language?: InputMaybe<Language>;
};


/** A policy, strategy, project, award or research programme. The money behind it may be a Fund. */
export type ProgrammeSupportersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of programmes, one page at a time (Relay cursor connection). */
export type ProgrammeConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<ProgrammeEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The programmes of this page. */
  readonly nodes: ReadonlyArray<Programme>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of programmes in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of programmes, one page at a time (Relay cursor connection). */
export type ProgrammeConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of programmes, one page at a time (Relay cursor connection). */
export type ProgrammeConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of programmes, one page at a time (Relay cursor connection). */
export type ProgrammeConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of programmes, one page at a time (Relay cursor connection). */
export type ProgrammeConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type ProgrammeEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The programme. */
  readonly node: Programme;
};

/** One relationship to a programme. */
export type ProgrammeNeighbourEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The programme. */
  readonly node: Programme;
  /** The relationship, in its own direction. */
  readonly relationship: Relationship;
};

/** Related programmes: each edge has the relationship and the programme at its other end. */
export type ProgrammeNeighbours = {
  /** One page of relationships with the programme each leads to. */
  readonly edges: ReadonlyArray<ProgrammeNeighbourEdge>;
  /** Counts of the entities that all pages lead to, each once; for RELATIONSHIP_TYPE, by how they are related to this one. Each is made without the list's own condition on the same thing; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The programmes of this page; one that is related twice stands twice. */
  readonly nodes: ReadonlyArray<Programme>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of relationships in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** Related programmes: each edge has the relationship and the programme at its other end. */
export type ProgrammeNeighboursFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** Changes that somebody proposes. What a proposal says is no part of the graph until it is accepted. */
export type Proposal = {
  /** Who made it. Told to its author and to curators, who alone see it. */
  readonly author: Scalars['String']['output'];
  /** The graph version that it was made from. */
  readonly baseVersion: Scalars['Int']['output'];
  /** How many changes there are, with those not listed. */
  readonly changeCount: Scalars['Int']['output'];
  /** The ids of what it touches that have changed after `baseVersion`, at most `limits.changes`. Empty unless it is open. */
  readonly changedSince: ReadonlyArray<Scalars['ID']['output']>;
  /** What it would change in the graph as it is now; of an accepted one what it did change. At most `limits.changes`. Planning counts: at most `limits.plannedProposals` proposals of one request may be asked for this, `changeCount`, `problems`, `changedSince`, `isStale` and `impact`. */
  readonly changes: ReadonlyArray<RecordChange>;
  /** How it was decided. Null as long as it is open. */
  readonly decision?: Maybe<ProposalDecision>;
  /** The documents that call for it. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** Names it for ever: `proposal/00000042`. Later ones have higher numbers. It is no id of the graph: `Query.node` does not know it. */
  readonly id: Scalars['ID']['output'];
  /** How many paths between hospitals, companies and funds come and go with it. Null where it cannot be carried out, and for those that are decided. */
  readonly impact?: Maybe<PathImpact>;
  /** Whether who asks made it. */
  readonly isMine: Scalars['Boolean']['output'];
  /** Whether something that it touches has changed after `baseVersion`: accept it with `expectedVersion`, or not at all. False unless it is open. */
  readonly isStale: Scalars['Boolean']['output'];
  /** When it was made. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** What is wrong with it in the graph as it is now. Not empty: it cannot be accepted. */
  readonly problems: ReadonlyArray<CurationProblem>;
  /** The graph version that `changes`, `problems` and `changedSince` are about: give it as `expectedVersion` of `acceptProposal`. */
  readonly reviewedVersion: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ProposalState;
  /** The entities among them, and the ends of relationships, that the graph has now: at most 5. */
  readonly subjects: ReadonlyArray<Entity>;
  /** The ids of what it was to change when it was made: at most `limits.changes`, entities first; of one that is decided the first 20. */
  readonly touches: ReadonlyArray<Scalars['ID']['output']>;
  /** Why it should be so, in its author's words. */
  readonly why: Scalars['String']['output'];
};

/** A page of proposals. */
export type ProposalConnection = {
  /** How many there are in each state, whatever `state` asks for; all states, in the order of the enum. */
  readonly counts: ReadonlyArray<ProposalCount>;
  /** With cursors. */
  readonly edges: ReadonlyArray<ProposalEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Proposal>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many proposals are in one state. */
export type ProposalCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The state. */
  readonly state: ProposalState;
};

/** How a proposal was decided. */
export type ProposalDecision = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: of a withdrawn one its author. */
  readonly by: Scalars['String']['output'];
  /** Why. Null for one that was accepted or withdrawn. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The graph version that it became. Null: none, or the graph said all of it already. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A proposal in a list. */
export type ProposalEdge = {
  /** For `after`. It stays good when proposals are added or decided. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: Proposal;
};

/** Where a proposal stands. All but OPEN are for ever. */
export type ProposalState =
  /** The graph has it. */
  | 'ACCEPTED'
  /** Nobody has decided yet. */
  | 'OPEN'
  /** A curator has turned it down. */
  | 'REJECTED'
  /** Its author has taken it back. */
  | 'WITHDRAWN';

/** Input of `propose`. */
export type ProposeInput = {
  /** What is to be changed, one after the other; at least one. */
  readonly edits: ReadonlyArray<CurationEditInput>;
  /** The documents that call for it; at least one place. A document that the same proposal adds may be named. For a preview it may be empty. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** True: nothing is kept; the answer says what would change and what is wrong. */
  readonly preview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why; at most `limits.whyLength` characters. For a preview it may be empty. */
  readonly why: Scalars['String']['input'];
};

/** What came of `propose`. */
export type ProposeResult = {
  /** How many changes there are, with those not listed. */
  readonly changeCount: Scalars['Int']['output'];
  /** What would change: entities before relationships, by id; at most `limits.changes`. */
  readonly changes: ReadonlyArray<RecordChange>;
  /** What is wrong, at most `limits.problems`. The first part of `field` is the place among `edits`, or `edits` or `evidence`. Not empty: nothing was kept. */
  readonly problems: ReadonlyArray<CurationProblem>;
  /** The proposal. Null: it was a preview, or there are problems. */
  readonly proposal?: Maybe<Proposal>;
};

/** How exact a document is about a value. */
export type Qualifier =
  /** The document says “about”, “nearly”, “约”. */
  | 'ABOUT'
  /** The document says “more than”, “over”, “余”, “超”. */
  | 'AT_LEAST'
  /** As printed, without hedging. */
  | 'EXACT';

/** Of how many relationships something must be true. */
export type Quantifier =
  /** There is at least one, and each leads to what `to` accepts. What has no such relationship does not fit. Needs `to`. */
  | 'EVERY'
  /** None leads to what `to` accepts; having no such relationship at all will do. Without `to`: there is none. */
  | 'NONE'
  /** At least one leads to what `to` accepts. Without `to`: there is at least one. */
  | 'SOME';

/** A number with its unit. */
export type QuantityInput = {
  /** The number. */
  readonly number: Scalars['WrittenNumber']['input'];
  /** The unit, as the ontology names it. */
  readonly unit: Scalars['String']['input'];
};

/** A number of something. */
export type QuantityValue = {
  /** The number. */
  readonly number: Scalars['Decimal']['output'];
  /** What is counted or measured: `people`, `m2`, `years`. */
  readonly unit: Scalars['String']['output'];
};

/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type Query = {
  /** A list of agreements. */
  readonly agreements: AgreementConnection;
  /**
   * Everything asked inside is as of a date: names, statements, relationships, lists with their filters, orders, counts and totals, searches, paths. What nobody dated counts
   * at any time; the preferred value is the one among those known by then. Several side by side compare years: `in2012: atlas(asOf: "2012") { … } now: atlas { … }`. Of one
   * inside another the innermost counts. What is asked by id (`node`, `entity`) is answered whether or not it existed then; `ontology`, `limits` and `graph` have no date.
   * Neither has what `resolve` finds; of what it finds all that is asked is as of the date.
   */
  readonly atlas: Query;
  /** Bridges: the relationships that alone hold two sides together. Which single fact, and which document, does it rest on that these are connected? */
  readonly bridges: BridgeConnection;
  /** Who stands in the middle of the graph, or of a part of it: entities by how many others they are related to, or by how many pairs of others they stand between. */
  readonly centrality: CentralityConnection;
  /** The versions of the graph, newest first: who changed what, when, why and by which documents. Readers are not told who. */
  readonly changes: RevisionConnection;
  /** Connected components: the pieces into which the graph, or a part of it, falls. Is there one ecosystem, or are there several that nothing links? */
  readonly components: ComponentConnection;
  /**
   * Which entities link each row to each column: a table of connectors, for example which companies link which hospitals to which funds. Rows × columns may not be more
   * than `limits.matrixCells`. The whole table has the budget of one search and counts as one of `limits.querySearches`.
   */
  readonly connectorMatrix: ConnectorMatrix;
  /** The entities that link two sides: each stands inside at least one path between them of at most `maxHops` relationships. Which companies link a hospital to a fund, and how? */
  readonly connectors: ConnectorConnection;
  /** Cut entities: those that alone hold others together. Who could not be left out? */
  readonly cutEntities: CutEntityConnection;
  /** A list of entities of all types. */
  readonly entities: EntityConnection;
  /** An entity by its id, or by one that was merged into it. Null when no entity has it. */
  readonly entity?: Maybe<Entity>;
  /** A list of events. */
  readonly events: EventConnection;
  /** A list of funds. */
  readonly funds: FundConnection;
  /** Version, counts and store of the graph that is being served. */
  readonly graph: GraphStatus;
  /** The graph as it was at a version, by id. BAD_USER_INPUT, with the range, for a version that the log does not have. */
  readonly graphAt: GraphAt;
  /** A list of companies, hospitals, universities, government bodies, investors. */
  readonly institutions: InstitutionConnection;
  /** Who or what two institutions share: people at both (the default), investors in both, agreements that both are party to. Are the two run by the same people, and were these there at the same time? */
  readonly interlocks: InterlockConnection;
  /** The published limits. */
  readonly limits: Limits;
  /**
   * Paths that follow a pattern, as in Hospital –PARTY_TO→ Agreement ←PARTY_TO– Company ←INVESTED_IN– Fund. A path is listed once, in however many ways it follows the
   * pattern, and no entity stands twice on it. A pattern that the ontology makes impossible is refused, unsearched: the error says which step cannot be, why, and what could.
   * Written from its end to its start, with directions turned round, a pattern finds the same paths, walked the other way.
   */
  readonly match: PathConnection;
  /**
   * Known entities in a pasted text, Chinese or English: what does the graph know of this article? The longest name wins, and no two mentions overlap. English is found at word
   * boundaries; short forms in capitals (SARI, GE) only as they are written; a name that is but a general word (基金, "The Fund") and a single character never are.
   */
  readonly mentions: MentionConnection;
  /** The piece of the graph within some hops of some entities: what a map shows. */
  readonly neighbourhood: Subgraph;
  /** Anything that has an id: an entity or a relationship. An id that was merged leads to what it was merged into; one that was retracted is answered by a Tombstone. Null when nothing ever had it. */
  readonly node?: Maybe<Node>;
  /** Several at once, in the order asked, each as by `node`. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** What the graph can hold: entity types, kinds, relationship types. */
  readonly ontology: Ontology;
  /** Paths between two sides: chains of relationships in which no entity stands twice, only the first entity is on the `from` side and only the last on the `to` side. What is on both sides stands on no path, so two equal sides have none between them. */
  readonly paths: PathConnection;
  /** A list of people. */
  readonly people: PersonConnection;
  /** A list of places. */
  readonly places: PlaceConnection;
  /** A list of platforms: facilities, centres, services. */
  readonly platforms: PlatformConnection;
  /** A list of products: drugs, devices, therapies. */
  readonly products: ProductConnection;
  /** A list of programmes: policies, projects, awards. */
  readonly programmes: ProgrammeConnection;
  /** One proposal. Null when there is none with the id, or it is somebody else's and the role is contributor. */
  readonly proposal?: Maybe<Proposal>;
  /** Proposals, newest first. Curators see all, contributors their own. Refused with UNAUTHENTICATED where nobody is known, with FORBIDDEN for the role reader. */
  readonly proposals: ProposalConnection;
  /**
   * What a curator should look at: contradictions, likely duplicates, stale states, facts of one document, orphans; what most paths depend on first. A graph version is looked through once, for all who
   * ask. Of a very large graph that may take longer than a request may: the request is then refused with DEADLINE_EXCEEDED and the work goes on for two minutes, so ask again.
   */
  readonly quality: FindingConnection;
  /**
   * A report for people, with a footnote to every statement: the same as at `/reports`, where it comes as a Word document or a workbook too. It counts as one of
   * `limits.querySearches`. What a kind needs besides `kind` tells `reportKinds`; a parameter that is missing, unknown or wrong is refused with its name.
   */
  readonly report: Report;
  /** The kinds of reports with their parameters. */
  readonly reportKinds: ReadonlyArray<ReportKind>;
  /**
   * What the names of a list mean: a column of a spreadsheet in, the best matches of each name out, in the order given. Fifty names count as one of `limits.querySearches`.
   * The same matching speaks the W3C Reconciliation Service API at /reconcile. It asks what a name means, so it has no date: inside `atlas(asOf:)` too names of any time
   * find what existed at any time.
   */
  readonly resolve: ReadonlyArray<Resolution>;
  /**
   * Finds entities by name, alias, former name, abbreviation, identifier, id or summary, best first. Chinese is found by phrases, traditional and simplified alike, by its
   * pinyin (`ruijin`, `rui jin`) and the initials of that (`rjyy`); English by words and their beginnings, in any order, and by initials. A word of five letters or more
   * may have one slip, and a Chinese phrase may stand in pieces, where nothing matches as it is written. What shares no word and no two characters in a row is never
   * found: then the list is empty. How matches are ranked stands in docs/queries.md.
   */
  readonly search: SearchConnection;
  /** A list of sources: the documents. */
  readonly sources: SourceConnection;
  /**
   * What someone may be about to type: for a field that completes names. Names that are the text come first, then those that begin with it, those that hold words that
   * begin so, then initials and pinyin; within each the entities with the most relationships (whenever these held), then by id. Summaries and ids are not looked at. Empty when nothing matches.
   */
  readonly suggest: ReadonlyArray<Suggestion>;
  /** The tokens that were given out, oldest first, never their secrets; those that expired or were revoked for 90 days more. Role admin (UNAUTHENTICATED, FORBIDDEN). */
  readonly tokens: ReadonlyArray<Token>;
  /** Who sends this request, as the server knows them by the header `authorization: Bearer …`. */
  readonly viewer: Viewer;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryAtlasArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryBridgesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipFilter>;
  within?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryCentralityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  measure?: InputMaybe<CentralityMeasure>;
  relationships?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
  within?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  since?: InputMaybe<Scalars['Int']['input']>;
  until?: InputMaybe<Scalars['Int']['input']>;
  who?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipFilter>;
  within?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryConnectorMatrixArgs = {
  avoid?: InputMaybe<EntitySelector>;
  columns: EntitySelector;
  connector?: InputMaybe<EntityFilter>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipFilter>;
  rows: EntitySelector;
  via?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryConnectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  avoid?: InputMaybe<EntitySelector>;
  connector?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: EntitySelector;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipFilter>;
  to: EntitySelector;
  via?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryCutEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipFilter>;
  within?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryEntityArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryFundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryGraphAtArgs = {
  version: Scalars['Int']['input'];
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryInstitutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryInterlocksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: EntitySelector;
  relationships?: InputMaybe<RelationshipFilter>;
  through?: InputMaybe<EntityFilter>;
  with?: InputMaybe<EntitySelector>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryMatchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  pattern: ReadonlyArray<PathStep>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryNeighbourhoodArgs = {
  hops?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  of: ReadonlyArray<Scalars['ID']['input']>;
  relationships?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryPathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  avoid?: InputMaybe<EntitySelector>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: EntitySelector;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<PathMode>;
  relationships?: InputMaybe<RelationshipFilter>;
  to: EntitySelector;
  via?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryPlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryProgrammesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryProposalArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  state?: InputMaybe<ProposalState>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryQualityArgs = {
  about?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<FindingKind>>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
  staleAfterYears?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryReportArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  kind: ReportKindName;
  language?: InputMaybe<Language>;
  parameters?: InputMaybe<ReadonlyArray<ReportParameterInput>>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QueryResolveArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  names: ReadonlyArray<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EntityOrder>>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The atlas of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document behind every fact.
 * Start with `search`, `connectors` or `graph`.
 */
export type QuerySuggestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** One change of one entity or relationship, as the log has it. */
export type RecordChange = {
  /** What it became. Null: it was taken away. */
  readonly after?: Maybe<RecordState>;
  /** What it was. Null: it was not there. */
  readonly before?: Maybe<RecordState>;
  /** What happened to it. */
  readonly kind: ChangeKind;
  /** The id of what changed. */
  readonly nodeId: Scalars['ID']['output'];
};

/** An entity or relationship as it was at some version of the graph, or would be: its own data, whatever the graph holds now. */
export type RecordState = EntityState | RelationshipState;

/** Input of `rejectProposal`. */
export type RejectProposalInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** Why, for its author; at most `limits.whyLength` characters. */
  readonly reason: Scalars['String']['input'];
};

/** Input of `relate`. */
export type RelateInput = {
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** The relationship. */
  readonly relationship: RelationshipInput;
};

/**
 * Compares an entity's relationships. `types`, `direction`, `status` and `asOf` say which relationships are looked at, `to` what must stand at their other end, and
 * `quantifier` of how many of them.
 */
export type RelatedFilter = {
  /** The relationship holds at some time in this year, month or day. An unknown bound is open. */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** OUT: from the entity that is filtered; IN: towards it; ANY: both. */
  readonly direction?: InputMaybe<Direction>;
  /** Of how many of these relationships `to` must be true. */
  readonly quantifier?: InputMaybe<Quantifier>;
  /** The relationship has any of these statuses. Left out: all, plans included. */
  readonly status?: InputMaybe<ReadonlyArray<Status>>;
  /** What the entity at the other end must be. Left out: anything. */
  readonly to?: InputMaybe<EntityFilter>;
  /** Relationship types. Left out: any. */
  readonly types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};

/**
 * One directed, typed edge between two entities, with the documents that say so.
 * What binds more than two parties (an agreement, a financing round) is an entity, not a relationship.
 */
export type Relationship = Node & {
  /** Money. Null when undisclosed or none: zero only when a source says zero. */
  readonly amount?: Maybe<Money>;
  /** Where it is said, best evidence first; never empty. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Ids that were united with this relationship when entities were merged: each of them leads here. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Where it starts. */
  readonly from: Entity;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: type, from, to, and a key where the same two are related twice in one way. */
  readonly id: Scalars['ID']['output'];
  /** What a reader should know, in our words. Null: nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The day it happened, for what happens rather than lasts; of what is PLANNED, the day it was announced. Null: it lasts, or the day is not known. */
  readonly on?: Maybe<Scalars['PartialDate']['output']>;
  /** In what role, as printed where possible. Null: none is printed. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** It in one sentence without a full stop: role, dates, amount and status as the language says them; what a document says in its own words stays as it is. */
  readonly sentence: Scalars['String']['output'];
  /** Since when it holds. Null: no source says, which does not mean always. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** ACTUAL, PLANNED or ENDED. */
  readonly status: Status;
  /** Where it ends. */
  readonly to: Entity;
  /** What it says. */
  readonly type: RelationshipType;
  /** Until when it held. Null: lasting, or no source says. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/**
 * One directed, typed edge between two entities, with the documents that say so.
 * What binds more than two parties (an agreement, a financing round) is an entity, not a relationship.
 */
export type RelationshipHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * One directed, typed edge between two entities, with the documents that say so.
 * What binds more than two parties (an agreement, a financing round) is an entity, not a relationship.
 */
export type RelationshipSentenceArgs = {
  language?: InputMaybe<Language>;
};

/**
 * Which relationships a search may walk. Conditions given together must all hold. The conditions on evidence
 * (`stance`, `minQuality`, `source`, `withoutSources`) must be met by one and the same piece of evidence.
 */
export type RelationshipFilter = {
  /** Holds at some time in this year, month or day. An unknown bound is open, so what has no dates passes; what happened on a day holds from then on. */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Some evidence comes from a source of at least this quality (PRIMARY is best). */
  readonly minQuality?: InputMaybe<SourceQuality>;
  /** None of these types. */
  readonly notTypes?: InputMaybe<ReadonlyArray<RelationshipType>>;
  /** This document says so. */
  readonly source?: InputMaybe<Scalars['ID']['input']>;
  /** Some evidence has this stance. */
  readonly stance?: InputMaybe<Stance>;
  /** Any of these statuses. Left out: all, plans included: give `[ACTUAL]` to leave out what is only announced. */
  readonly status?: InputMaybe<ReadonlyArray<Status>>;
  /** Any of these types. Naming a type that the ontology marks `connects: false` lets a path query walk it. */
  readonly types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  /** Set these documents aside: what rests on them alone is not walked. */
  readonly withoutSources?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A relationship, or what to add to one. */
export type RelationshipInput = {
  /** The amount. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Where documents say so; at least one place. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The id where it starts. */
  readonly from: Scalars['ID']['input'];
  /** Tells apart two relationships of one type between the same two. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** What a reader should know, in our words. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The day it happened; never with since or until. */
  readonly on?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** As printed where possible. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Since when it holds. */
  readonly since?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** PLANNED when only announced. Left out: as it is, and ACTUAL when it is new. */
  readonly status?: InputMaybe<Status>;
  /** The id where it ends. */
  readonly to: Scalars['ID']['input'];
  /** What the one is to the other. */
  readonly type: RelationshipType;
  /** Until when it held. */
  readonly until?: InputMaybe<Scalars['WrittenDate']['input']>;
};

/** What a relationship may carry. */
export type RelationshipProperty =
  /** An amount of money and its scope. */
  | 'AMOUNT'
  /** The day it happened. */
  | 'ON'
  /** `since` and `until`. */
  | 'PERIOD'
  /** A role, in the document's words. */
  | 'ROLE';

/** A relationship as it was at some version of the graph, or would be. */
export type RelationshipState = {
  /** The amount. Null: none is known. */
  readonly amount?: Maybe<Money>;
  /** Where documents say so. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** Ids that led to it then. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The id of the entity where it started. */
  readonly from: Scalars['ID']['output'];
  /** Its id then. Not `id`: what is before and after is not one object to clients that keep objects by their id. */
  readonly nodeId: Scalars['ID']['output'];
  /** What a reader should know, in our words. Null: nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The day it happened. Null: it lasted, or the day is unknown. */
  readonly on?: Maybe<Scalars['PartialDate']['output']>;
  /** As printed where possible. Null: none is known. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Since when it held. Null: unknown. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** PLANNED when only announced, ENDED when over. */
  readonly status: Status;
  /** The id of the entity where it ended. */
  readonly to: Scalars['ID']['output'];
  /** What the one was to the other. */
  readonly type: RelationshipType;
  /** Until when it held. Null: unknown, or it held still. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};

/** Relationships of an entity at some version, by id. */
export type RelationshipStateConnection = {
  /** Relationships with their cursors. */
  readonly edges: ReadonlyArray<RelationshipStateEdge>;
  /** The relationships without cursors. */
  readonly nodes: ReadonlyArray<RelationshipState>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there were. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One relationship and its place in the list. */
export type RelationshipStateEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The relationship. */
  readonly node: RelationshipState;
};

/** Own shares in one currency, added up. */
export type RelationshipTotal = {
  /** Number of relationships added up. */
  readonly count: Scalars['Int']['output'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The sum. */
  readonly total: Scalars['Decimal']['output'];
};

/**
 * Money that relationships of one status carry. Only own shares (scope OWN) are added up: an amount that covers a round, a group or a deal may stand on the relationship of
 * each party to it, and would count more than once.
 */
export type RelationshipTotals = {
  /** Number of relationships, each once. */
  readonly count: Scalars['Int']['output'];
  /** Amounts that are not added up, by scope and currency. */
  readonly notAdded: ReadonlyArray<AmountsNotAdded>;
  /** ACTUAL, PLANNED or ENDED: what is only announced is never added to what came about. */
  readonly status: Status;
  /** Own shares added up, by currency. Nothing is converted. */
  readonly totals: ReadonlyArray<RelationshipTotal>;
  /** Number of relationships whose amount no source discloses. */
  readonly undisclosed: Scalars['Int']['output'];
};

/** What one entity can be to another. `Query.ontology` lists the entity types at both ends. */
export type RelationshipType =
  /** Bought a company, a stake in it, or a product. */
  | 'ACQUIRED'
  /** A person holds a post at an institution, or one institution belongs with another (an affiliated hospital); the role says how. */
  | 'AFFILIATED_WITH'
  /** Approved or recognised it. */
  | 'APPROVED'
  /** An institution put, or promised to put, money into a fund. */
  | 'COMMITTED_TO'
  /** What an agreement, event or programme is about. */
  | 'CONCERNS'
  /** Developed, built, makes or owns it; the role says which. */
  | 'DEVELOPED'
  /** Gave money to a platform, product, programme or institution without taking shares. */
  | 'FINANCED'
  /** Founded, launched or issued. */
  | 'FOUNDED'
  /** Gives it room: a site, a building, a venue. */
  | 'HOSTS'
  /** Bought shares of a company or of a fund. */
  | 'INVESTED_IN'
  /** A product, or the rights of an institution, are licensed to a licensee. */
  | 'LICENSED_TO'
  /** Is in a place. Being in the same place is no connection: path queries walk it only when `types` names it. */
  | 'LOCATED_IN'
  /** An institution manages a fund. */
  | 'MANAGES'
  /** Runs it from day to day. */
  | 'OPERATES'
  /** Organised an event. */
  | 'ORGANISED'
  /** Work together, without one above the other. It has no direction. */
  | 'PARTNERS_WITH'
  /** A party to an agreement. */
  | 'PARTY_TO'
  /** A part of a larger whole. */
  | 'PART_OF'
  /** A person signed an agreement. */
  | 'SIGNED'
  /** A company came out of an institution's research or business. */
  | 'SPUN_OUT_OF'
  /** Another took its place. */
  | 'SUCCEEDED_BY'
  /** Helps it without money being named. */
  | 'SUPPORTS'
  /** Took part; the role says as what (speaker, guest, exhibitor). */
  | 'TOOK_PART_IN'
  /** A product is or was tried on patients there. */
  | 'TRIALLED_AT'
  /** Uses it. */
  | 'USES';

/** Number of relationships of one type. */
export type RelationshipTypeCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The type. */
  readonly type: RelationshipType;
};

/** One relationship type. */
export type RelationshipTypeInfo = {
  /** False: path queries walk it only when `types` names it. */
  readonly connects: Scalars['Boolean']['output'];
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
  /** What it means. */
  readonly description: Scalars['String']['output'];
  /** Entity types it may start at. */
  readonly from: ReadonlyArray<EntityType>;
  /** What readers call it, seen from one end: `manages`, `is managed by`. */
  readonly label: Scalars['String']['output'];
  /** What it may carry. */
  readonly properties: ReadonlyArray<RelationshipProperty>;
  /** True: it has no direction of its own. */
  readonly symmetric: Scalars['Boolean']['output'];
  /** Entity types it may end at. */
  readonly to: ReadonlyArray<EntityType>;
  /** The type. */
  readonly type: RelationshipType;
};


/** One relationship type. */
export type RelationshipTypeInfoLabelArgs = {
  direction?: InputMaybe<Direction>;
  language?: InputMaybe<Language>;
};

/** One change to the question and what it gives. Fields for what the changed argument must say are null for other kinds. */
export type Relaxation = {
  /**
   * The argument to change, for example `maxHops` or `relationships.status`. Ask again with what the field of its last word says (of TYPES: both `types` and `notTypes`), and without
   * the argument where that is null or there is no such field. `avoid`: take out `entity`; where that is null or nothing is left, ask without it.
   */
  readonly argument: Scalars['String']['output'];
  /** True when `count` is whole; false when there may be more. */
  readonly complete: Scalars['Boolean']['output'];
  /**
   * How many paths or connectors the question then has: the `totalCount` of the changed question. With K_SHORTEST, which counts nothing by itself: all paths of at most `maxHops`. With
   * MORE_HOPS: at the least number of hops that gives any.
   */
  readonly count: Scalars['Int']['output'];
  /**
   * AVOID: the one entity to avoid no longer; null where none alone helps and `avoid` is left out as a whole. SOURCE: the document that is asked for and need not
   * say so, or that is set aside and counts again; null where none alone helps and none is set aside.
   */
  readonly entity?: Maybe<Entity>;
  /** The first path of the changed question, in the order of all paths; of connectors: the first with one on it. */
  readonly example: Path;
  /** What sort of change. */
  readonly kind: RelaxationKind;
  /** MORE_HOPS: the least number of hops that gives an answer. */
  readonly maxHops?: Maybe<Scalars['Int']['output']>;
  /** QUALITY: what `relationships.minQuality` must say. */
  readonly minQuality?: Maybe<SourceQuality>;
  /** TYPES: what `relationships.notTypes` must say. Null: leave it out. */
  readonly notTypes?: Maybe<ReadonlyArray<RelationshipType>>;
  /** TYPES: the type that is walked besides. Null where no type alone helps and the condition is left out as a whole. */
  readonly relationshipType?: Maybe<RelationshipType>;
  /** It in words, with the count. */
  readonly sentence: Scalars['String']['output'];
  /** STATUS: what `relationships.status` must say. Null: leave it out. */
  readonly status?: Maybe<ReadonlyArray<Status>>;
  /** TYPES: what `relationships.types` must say. Null: leave it out. */
  readonly types?: Maybe<ReadonlyArray<RelationshipType>>;
  /** SOURCE, where documents are set aside: what `relationships.withoutSources` must say. Null: leave it out. */
  readonly withoutSources?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};


/** One change to the question and what it gives. Fields for what the changed argument must say are null for other kinds. */
export type RelaxationSentenceArgs = {
  language?: InputMaybe<Language>;
};

/** Sorts of change to a question. Each asks for less than the question does. */
export type RelaxationKind =
  /** One entity is avoided no longer; where none alone helps: nothing is avoided. */
  | 'AVOID'
  /** Anything may be the connector. */
  | 'CONNECTOR'
  /** Longer paths, up to `Query.limits.maxHops`. */
  | 'MORE_HOPS'
  /** Worse documents count: the best quality that gives an answer. */
  | 'QUALITY'
  /** Another document may say so, or one document that is set aside counts again; where none alone helps: all of them. */
  | 'SOURCE'
  /** Evidence of the other stance counts too: what is implied, or what is stated. */
  | 'STANCE'
  /** One more status counts (what is ended, what is only planned); where none alone helps: any status. */
  | 'STATUS'
  /** Relationships count whenever they held. */
  | 'TIME'
  /** One more type of relationship is walked, also one that by the ontology connects nothing; where none alone helps: the condition on types is left out. */
  | 'TYPES'
  /** Anything may stand between the two sides. */
  | 'VIA';

/** Why there is no answer: the single changes to the question that would give some, each made alone. All are searched within the budget of one search. */
export type Relaxations = {
  /** True when each change was searched, or the question has an answer. False also when the question's own search was cut before it found anything. */
  readonly complete: Scalars['Boolean']['output'];
  /** Number of steps that all these searches together took. */
  readonly explored: Scalars['Int']['output'];
  /**
   * The changes that help. In order: fewest added hops first; then those that walk a type of relationship which by the ontology connects nothing (LOCATED_IN) after all
   * others; then by count, largest first; then by kind. Empty when the question has an answer (nothing is searched then), and when no single change
   * helps, which `complete` tells from changes that could not be searched.
   */
  readonly nodes: ReadonlyArray<Relaxation>;
  /** Number of changes that help, those beyond `first` included. */
  readonly totalCount: Scalars['Int']['output'];
  /** Which budget ended a search early: the question's own, or that of the first change that is not whole. Null when each count is whole. */
  readonly truncatedBy?: Maybe<Budget>;
  /** The kinds of which not every change could be searched: nobody knows whether those help. Empty when `complete` or when only counts were cut. */
  readonly unsearched: ReadonlyArray<RelaxationKind>;
};

/** How many relationships in a row a step takes. */
export type Repeat = {
  /** At most so many; at least 1 and `min`. */
  readonly max: Scalars['Int']['input'];
  /** At least so many. 0: the step may be left out; the entity before it must then fit its `entity` too. */
  readonly min: Scalars['Int']['input'];
};

/** A report about the graph of this request: each statement in it names the document that says so. The same graph version and parameters give the same report. */
export type Report = {
  /** The date whose facts it tells. Null: all that is known, at whatever time. */
  readonly asOf?: Maybe<Scalars['PartialDate']['output']>;
  /** The version of the graph that it tells of. */
  readonly graphVersion: Scalars['Int']['output'];
  /** The whole report as a web page of its own, with nothing from elsewhere. LIMIT_EXCEEDED as for `markdown`. */
  readonly html: Scalars['String']['output'];
  /** Its kind. */
  readonly kind: ReportKindName;
  /** The language that it is written in. */
  readonly language: Language;
  /** The whole report as Markdown, footnotes included. LIMIT_EXCEEDED where it is longer than `limits.responseBytes`: download it at `url` then. */
  readonly markdown: Scalars['String']['output'];
  /** Its title, in its language. */
  readonly title: Scalars['String']['output'];
  /** Where it can be downloaded: path and query on this server, for example `/reports/profile/institution/ruijin-hospital.docx?language=zh`. That is the report of the version which is current then. It takes no work. */
  readonly url: Scalars['String']['output'];
  /** When that version of the graph was written: the only time that its files bear. */
  readonly writtenAt: Scalars['DateTime']['output'];
};


/** A report about the graph of this request: each statement in it names the document that says so. The same graph version and parameters give the same report. */
export type ReportUrlArgs = {
  format?: InputMaybe<ReportFormatName>;
};

/** One value of a choice. */
export type ReportChoice = {
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** As it is given. */
  readonly value: Scalars['String']['output'];
};


/** One value of a choice. */
export type ReportChoiceTitleArgs = {
  language?: InputMaybe<Language>;
};

/** The formats of reports, by the extension of their files. */
export type ReportFormatName =
  /** One table of the report, as comma-separated values. */
  | 'CSV'
  /** A Word document. */
  | 'DOCX'
  /** A web page that prints well. */
  | 'HTML'
  /** Markdown. */
  | 'MD'
  /** The documents that the report cites, for reference managers. */
  | 'RIS'
  /** An Excel workbook: a sheet a table. */
  | 'XLSX';

/** A kind of report, as forms need it. */
export type ReportKind = {
  /** What it tells, and for whom. */
  readonly explanation: Scalars['String']['output'];
  /** Its name. */
  readonly name: ReportKindName;
  /** What it is asked with; that called `id`, if any, comes first. */
  readonly parameters: ReadonlyArray<ReportParameter>;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};


/** A kind of report, as forms need it. */
export type ReportKindExplanationArgs = {
  language?: InputMaybe<Language>;
};


/** A kind of report, as forms need it. */
export type ReportKindTitleArgs = {
  language?: InputMaybe<Language>;
};

/** The kinds of reports. What each tells, and which parameters it takes: `Query.reportKinds`. */
export type ReportKindName =
  /** A register of agreements. */
  | 'AGREEMENTS'
  /** What has changed since a version or a date. */
  | 'CHANGES'
  /** What connects two groups of entities. */
  | 'CONNECTION'
  /** Everything that one document says. */
  | 'DOSSIER'
  /** The ecosystem in numbers, and how well it is covered. */
  | 'OVERVIEW'
  /** Who held which post, where and when. */
  | 'PEOPLE'
  /** What a fund or an investor holds. */
  | 'PORTFOLIO'
  /** Everything known of one entity. */
  | 'PROFILE';

/** A parameter of a kind of report. */
export type ReportParameter = {
  /** Of a choice: what can be chosen. Null for other forms. */
  readonly choices?: Maybe<ReadonlyArray<ReportChoice>>;
  /** What it means. */
  readonly explanation: Scalars['String']['output'];
  /** What its value is. */
  readonly form: ReportParameterForm;
  /** Of a whole number: the most. Null for other forms. */
  readonly max?: Maybe<Scalars['Int']['output']>;
  /** Of a whole number: the least. Null for other forms. */
  readonly min?: Maybe<Scalars['Int']['output']>;
  /** Its name in addresses, and in `ReportParameterInput`. */
  readonly name: Scalars['String']['output'];
  /** Whether a report needs it. */
  readonly required: Scalars['Boolean']['output'];
  /** What stands for it where it is left out. Null: nothing. */
  readonly standard?: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Of an entity: the types that it may have. Null for other forms. */
  readonly types?: Maybe<ReadonlyArray<EntityType>>;
};


/** A parameter of a kind of report. */
export type ReportParameterExplanationArgs = {
  language?: InputMaybe<Language>;
};


/** A parameter of a kind of report. */
export type ReportParameterTitleArgs = {
  language?: InputMaybe<Language>;
};

/** What the value of a parameter is. */
export type ReportParameterForm =
  /** One of some values. */
  | 'CHOICE'
  /** A date: 2012, 2017-05 or 2023-05-24. */
  | 'DATE'
  /** The id of one entity. */
  | 'ENTITY'
  /** Ids, kinds and types, with commas between: `HOSPITAL`, or `institution/ruijin-hospital,fund/sari-fund`. */
  | 'GROUP'
  /** A graph version, as in `v12`, or a date. */
  | 'VERSION_OR_DATE'
  /** A whole number. */
  | 'WHOLE_NUMBER';

/** One parameter of a report. What a kind does not know is refused with BAD_USER_INPUT. */
export type ReportParameterInput = {
  /** As in `ReportKind.parameters`, for example `of`. Each name at most once. */
  readonly name: Scalars['String']['input'];
  /** As it stands in addresses: an id, ids and kinds with commas between, a date, a whole number. Empty: left out. */
  readonly value: Scalars['String']['input'];
};

/** What one name of a list may mean. */
export type Resolution = {
  /** The entities that it may mean, best first; empty where nothing known is like it, or nothing is left of the name after folding. */
  readonly matches: ReadonlyArray<ResolutionMatch>;
  /** The name, as given. */
  readonly name: Scalars['String']['output'];
};

/** An entity that a name may mean, and why. */
export type ResolutionMatch = {
  /** The entity. */
  readonly entity: Entity;
  /** Which text of the entity was matched. */
  readonly field: SearchField;
  /** True: sure enough to take without a look, for its score is at least 0.88 and nothing else comes within 0.05. At most one match of a name has it. */
  readonly match: Scalars['Boolean']['output'];
  /** In what way the name is like `text`. */
  readonly reason: ResolutionReason;
  /** How sure, above 0, at most 1: SAME 1, WITHOUT_LEGAL_FORM 0.96, WORD_ORDER 0.94, WITHOUT_CITY 0.92, PINYIN 0.9 or 0.8, ONE_TYPO up to 0.96, SHARED_WORDS at most 0.8; an alias, abbreviation or former name has up to 0.03 taken off. */
  readonly score: Scalars['Float']['output'];
  /** That text, as kept. */
  readonly text: Scalars['String']['output'];
};

/** In what way two names are alike. Width, case, accents, punctuation and traditional or simplified characters make no difference in any of them. */
export type ResolutionReason =
  /** One letter or character is wrong, missing, added, or has changed places with the next. Digits never are. */
  | 'ONE_TYPO'
  /** One spells the other in pinyin: ruijin yiyuan and 瑞金医院. */
  | 'PINYIN'
  /** They are the same, or one is the id or an identifier of the entity. */
  | 'SAME'
  /** They share words, or pairs of Chinese characters, that are rare among names. */
  | 'SHARED_WORDS'
  /** They are the same when one drops its city: 上海瑞金医院 and 瑞金医院. Names of two different cities are never alike in this way. */
  | 'WITHOUT_CITY'
  /** They are the same without the legal form: 有限公司, Co., Ltd., Inc., GmbH. */
  | 'WITHOUT_LEGAL_FORM'
  /** The same words in another order: Li Jin and Jin Li. */
  | 'WORD_ORDER';

/** One identifier of an entity. */
export type RetractIdentifierInput = {
  /** The id of the entity. */
  readonly entity: Scalars['ID']['input'];
  /** The register. */
  readonly scheme: Scalars['String']['input'];
  /** The value in that register. */
  readonly value: Scalars['String']['input'];
};

/** Input of `retract`. */
export type RetractInput = {
  /** The document that shows it, which may be the one that was misread. At least one place. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** Why; shown on the tombstone. */
  readonly reason: Scalars['String']['input'];
  /** What is to be retracted. */
  readonly target: RetractTarget;
};

/** One name of an entity. The last one cannot be retracted. */
export type RetractNameInput = {
  /** The id of the entity. */
  readonly entity: Scalars['ID']['input'];
  /** The name's text. */
  readonly text: Scalars['String']['input'];
};

/** One statement of an entity. */
export type RetractStatementInput = {
  /** The id of the entity. */
  readonly entity: Scalars['ID']['input'];
  /** The statement's `key`. */
  readonly statement: Scalars['ID']['input'];
};

/** What is to be retracted: exactly one. */
export type RetractTarget =
  /** The id of an entity; its relationships go with it. */
  { readonly entity: Scalars['ID']['input']; readonly identifier?: never; readonly name?: never; readonly relationship?: never; readonly statement?: never; }
  |  /** One identifier of an entity. */
  { readonly entity?: never; readonly identifier: RetractIdentifierInput; readonly name?: never; readonly relationship?: never; readonly statement?: never; }
  |  /** One name of an entity. */
  { readonly entity?: never; readonly identifier?: never; readonly name: RetractNameInput; readonly relationship?: never; readonly statement?: never; }
  |  /** The id of a relationship. */
  { readonly entity?: never; readonly identifier?: never; readonly name?: never; readonly relationship: Scalars['ID']['input']; readonly statement?: never; }
  |  /** One statement of an entity. */
  { readonly entity?: never; readonly identifier?: never; readonly name?: never; readonly relationship?: never; readonly statement: RetractStatementInput; };

/** Input of `revert`. */
export type RevertInput = {
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** The graph version to undo. */
  readonly version: Scalars['Int']['input'];
};

/** One version of the graph: all that was changed at once. */
export type Revision = {
  /** The mutation or command that made it, for example `mergeEntities`. Null: it came in another way, for example with the seeds or by Cypher. */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
  /** How many changes there are. Null: more than `limits.changesAtOnce`. */
  readonly changeCount?: Maybe<Scalars['Int']['output']>;
  /** What changed, in the order in which it was written. */
  readonly changes: ReadonlyArray<RecordChange>;
  /** The documents that call for it, where the changes do not hold their own evidence. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** The version that came of it. */
  readonly version: Scalars['Int']['output'];
  /** Who made it. Null for readers: role contributor and more see it. */
  readonly who?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly why: Scalars['String']['output'];
};


/** One version of the graph: all that was changed at once. */
export type RevisionChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Versions of the graph, newest first. */
export type RevisionConnection = {
  /** Versions with their cursors. */
  readonly edges: ReadonlyArray<RevisionEdge>;
  /** The versions without cursors. */
  readonly nodes: ReadonlyArray<Revision>;
  /** Where the page stands. A page may have fewer versions than asked for, even none, and yet more behind it: `limits.versionsLookedAt` of them are looked at for one page. */
  readonly pageInfo: PageInfo;
  /** How many versions there are in all. Null where `who` is given: that would take a look at each. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One version and its place in the list. */
export type RevisionEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: Revision;
};

/** What somebody may do. Each may do what those before it may. */
export type Role =
  /** Gives out and takes back tokens, takes backups, reads the figures of the server. */
  | 'ADMIN'
  /** Proposes changes, and sees who made which. */
  | 'CONTRIBUTOR'
  /** Changes the graph, and accepts or rejects what is proposed. */
  | 'CURATOR'
  /** Reads the graph, its history and its quality; so may, unless the server is set up otherwise, whoever sends no token. */
  | 'READER';

/** What a search found, best first. */
export type SearchConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** Counts over all pages, by each of the things asked for. TYPE is counted without the search's own `types`, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The entities of this page. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Number of entities found in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};


/** What a search found, best first. */
export type SearchConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};

/** One entity found, and why. */
export type SearchEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** What matched. */
  readonly matchedOn: SearchMatch;
  /** The entity. */
  readonly node: Entity;
  /** How well it matches, above 0, at most 1 (the whole primary name). */
  readonly score: Scalars['Float']['output'];
};

/** Fields that search looks in. */
export type SearchField =
  /** A short form. */
  | 'ABBREVIATION'
  /** Another name. */
  | 'ALIAS'
  /** A name it no longer bears. */
  | 'FORMER_NAME'
  /** The id. */
  | 'ID'
  /** A number or code of another register. */
  | 'IDENTIFIER'
  /** The primary name (a source's title). */
  | 'NAME'
  /** The summary. */
  | 'SUMMARY';

/** The text that a search matched. */
export type SearchMatch = {
  /** Which field it stands in. */
  readonly field: SearchField;
  /** How it matched. */
  readonly how: SearchMatchKind;
  /** The whole text of that field, as kept: where the query was pinyin, the Chinese that is read so. */
  readonly text: Scalars['String']['output'];
};

/** How a text matched, the best first. Of a query of several parts, the part that matched worst. */
export type SearchMatchKind =
  /** It, or a word in it, begins so. Chinese: it begins with the phrase. */
  | 'BEGINNING'
  /** It is the query. */
  | 'EXACT'
  /** The query is the initials of an English name: SARI. */
  | 'INITIALS'
  /** A Chinese phrase stands inside it. */
  | 'PHRASE'
  /** The Chinese characters stand in it in pieces of two or more, in another order or apart. Looked for only where no name holds the phrase. */
  | 'PIECES'
  /** Its Chinese, or some syllables of it, are read so. */
  | 'PINYIN'
  /** The query is the initials of its pinyin: rjyy for 瑞金医院. */
  | 'PINYIN_INITIALS'
  /** A word of five letters or more that is one letter apart, or has two neighbours exchanged. Looked for only where nothing holds the word. */
  | 'SPELLING'
  /** It holds the words, or a stretch of Chinese between other signs that is the phrase. */
  | 'WORDS';

/** An entity that two others share, with what relates it to each. */
export type SharedEntity = {
  /** The entity, for example a person. */
  readonly entity: Entity;
  /** What relates it to `Interlock.from`, best evidence first. */
  readonly fromRelationships: ReadonlyArray<Relationship>;
  /** From the first to the last day on which they are known to overlap, in the words of the dates that bound it; `until` is null where both last. Null when `overlaps` is false or null. */
  readonly overlap?: Maybe<Period>;
  /**
   * Whether a relationship on one side held on some day on which one on the other side did, as far as dates are known: a date without a month or day counts with all its
   * days, what happened on a day holds from then on, and what has no end lasts unless its status is ENDED.
   * False: the known dates leave no such day. Null: it is not known, because a beginning, or the end of what has ended, is not dated, or because one is only planned.
   */
  readonly overlaps?: Maybe<Scalars['Boolean']['output']>;
  /** What relates it to `Interlock.with`, best evidence first. */
  readonly withRelationships: ReadonlyArray<Relationship>;
};

/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type Source = Entity & Node & {
  /** Who wrote it. Null: not printed. */
  readonly author?: Maybe<Scalars['String']['output']>;
  /** The documents that name it, and where in them. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Everything it says: each relationship, statement and entity that rests on it, with the place where it says so. */
  readonly facts: FactConnection;
  /** Ids that were merged into this entity: each of them leads here wherever an id is asked for. Empty when there are none. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What happened to it, newest first: who, when, why, what it was and what it became. That of ids that were merged into it is asked for by `changes(ids:)`. */
  readonly history: LogConnection;
  /** Readable and stable: the type, a slash, a slug. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers in other registers. Empty when none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always null: sources have a quality instead. */
  readonly kind?: Maybe<Kind>;
  /** Its language, as a BCP 47 tag: `en`, `zh-Hans`. */
  readonly language: Scalars['String']['output'];
  /** The primary name in the asked or the request's language; falls back to a name that exists. */
  readonly name: Scalars['String']['output'];
  /** Every known name, primary names first. */
  readonly names: ReadonlyArray<Name>;
  /** When it was published. Null: not printed. */
  readonly published?: Maybe<Scalars['PartialDate']['output']>;
  /** Who published it. Null: not printed. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** How near it is to what it reports. */
  readonly quality: SourceQuality;
  /** Always empty: a source takes no relationships, it is what evidence points to. See `facts`. */
  readonly relationships: NeighbourConnection;
  /** Values said of it, each with its evidence; preferred values first within a property. */
  readonly statements: ReadonlyArray<Statement>;
  /** PLANNED when sources only announce it, ENDED when they say it is over. */
  readonly status: Status;
  /** One or two sentences on what it is. Null when no source says enough. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Its title. Same as the primary name. */
  readonly title: Scalars['String']['output'];
  /** True when the title is our paraphrase or translation. */
  readonly titleTranslated: Scalars['Boolean']['output'];
  /** Always SOURCE. */
  readonly type: EntityType;
  /** Where it was found. Null: not known. The address of a mirror may have gone away. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};


/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type SourceFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type SourceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type SourceNameArgs = {
  language?: InputMaybe<Language>;
};


/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type SourceRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  neighbour?: InputMaybe<EntityFilter>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type SourceStatementsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};


/** A document: an article, a filing, a web page. It is what evidence points to; what it says is in `facts`. It takes no relationships. */
export type SourceSummaryArgs = {
  language?: InputMaybe<Language>;
};

/** A list of sources, one page at a time (Relay cursor connection). */
export type SourceConnection = {
  /** One page. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** Counts over all pages, by each of the things asked for. Each is made without the list's own condition on the same thing, so that the other choices show; see `FacetCounts`. */
  readonly facets: ReadonlyArray<FacetCounts>;
  /** The sources of this page. */
  readonly nodes: ReadonlyArray<Source>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Money that relationships of the listed entities carry, by status: each relationship once, however many of its ends are listed. */
  readonly relationshipTotals: ReadonlyArray<RelationshipTotals>;
  /** Number of sources in all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** The preferred money statements with this property, added up by currency over all pages, whatever their dates; a planned amount counts where no actual one is known. Nothing is converted. */
  readonly totals: ReadonlyArray<MoneyTotal>;
  /** How many there are by year or quarter, over all pages. */
  readonly trend: Trend;
};


/** A list of sources, one page at a time (Relay cursor connection). */
export type SourceConnectionFacetsArgs = {
  by: ReadonlyArray<Facet>;
};


/** A list of sources, one page at a time (Relay cursor connection). */
export type SourceConnectionRelationshipTotalsArgs = {
  direction?: InputMaybe<Direction>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};


/** A list of sources, one page at a time (Relay cursor connection). */
export type SourceConnectionTotalsArgs = {
  property: Scalars['String']['input'];
};


/** A list of sources, one page at a time (Relay cursor connection). */
export type SourceConnectionTrendArgs = {
  by?: InputMaybe<TrendBy>;
  direction?: InputMaybe<Direction>;
  of?: InputMaybe<TrendOf>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  within?: InputMaybe<DateRange>;
};

/** One of the list. */
export type SourceEdge = {
  /** Opaque; pass it as `after` to go on from here, or as `before` to go back. */
  readonly cursor: Scalars['String']['output'];
  /** The source. */
  readonly node: Source;
};

/** A document. */
export type SourceInput = {
  /** Left out: not printed. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** `source/` and a slug. */
  readonly id: Scalars['ID']['input'];
  /** BCP 47: en, zh-Hans. */
  readonly language: Scalars['String']['input'];
  /** Left out: not printed. */
  readonly published?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** Left out: not printed. */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** How near the document is to what it reports. */
  readonly quality: SourceQuality;
  /** As printed. */
  readonly title: Scalars['String']['input'];
  /** True when the title is our paraphrase or translation. */
  readonly titleTranslated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it was found. Left out: unknown. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** How near a document is to what it reports, best first. */
export type SourceQuality =
  /** An established news outlet. */
  | 'PRESS'
  /** The party itself, an exchange, a government, a hospital, a university. */
  | 'PRIMARY'
  /** A mirror, a syndicated release, a translation. */
  | 'REPOST'
  /** A blog, a portal, a summary. */
  | 'WEAK';

/** What only a Source has, as it was at some version of the graph, or would be. */
export type SourceState = {
  /** Null: not printed. */
  readonly author?: Maybe<Scalars['String']['output']>;
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Null: not printed. */
  readonly published?: Maybe<Scalars['PartialDate']['output']>;
  /** Null: not printed. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** How near the document is to what it reports. */
  readonly quality: SourceQuality;
  /** As printed. */
  readonly title: Scalars['String']['output'];
  /** Whether the title is our paraphrase or translation. */
  readonly titleTranslated: Scalars['Boolean']['output'];
  /** Where it was found. Null: unknown. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** Input of `splitEntity`. */
export type SplitEntityInput = {
  /** The document that shows it. At least one place. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The id that was merged into another. */
  readonly merged: Scalars['ID']['input'];
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
  /** Why they are two. */
  readonly reason: Scalars['String']['input'];
};

/** Whether a document says it outright. */
export type Stance =
  /** It follows from what the document says. */
  | 'IMPLIED'
  /** The document states it. */
  | 'STATED';

/** One value said of one entity. Sources that disagree make several statements, kept side by side. */
export type Statement = {
  /** When it was so. Null: the document does not say. */
  readonly asOf?: Maybe<Scalars['PartialDate']['output']>;
  /** What it is about. */
  readonly entity: Entity;
  /** Where it is said; never empty. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Names it among the statements of its entity; the same value said again by another document has the same one. */
  readonly key: Scalars['ID']['output'];
  /** What a reader should know, in our words. Null: nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** What is said, in camelCase: `fundSize`, `attendance`, `annualCapacity`. */
  readonly property: Scalars['String']['output'];
  /** How exact the document is: about, at least, or exact. */
  readonly qualifier: Qualifier;
  /** PLANNED for targets and announcements. */
  readonly status: Status;
  /** The value. */
  readonly value: StatementValue;
};

/**
 * What one and the same statement must be. Sources may disagree, and then each of their values counts, unless `preferred` is true. Give at most one of `number`, `money`,
 * `text` and `date`; without any of them it is enough that something is said. Values are compared as they are printed, whatever `qualifier` says: "more than 300" is 300.
 */
export type StatementFilter = {
  /** It is so at this time: its `asOf`, or the date that it says, is not later. Undated statements pass. */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** A date within these days. A date as coarse as a year fits when some of it does. */
  readonly date?: InputMaybe<DateRange>;
  /** An amount of money. */
  readonly money?: InputMaybe<MoneyRange>;
  /** A number of something. */
  readonly number?: InputMaybe<NumberRange>;
  /** True: only the value to show counts, which is the first that `statements` lists of a property in a unit or currency. */
  readonly preferred?: InputMaybe<Scalars['Boolean']['input']>;
  /** The statement's property, for example `annualCapacity`. A property that no statement has is refused with those that there are; see `ontology { statementProperties }`. */
  readonly property: Scalars['String']['input'];
  /** Of any of these statuses. Left out: all, plans included. */
  readonly status?: InputMaybe<ReadonlyArray<Status>>;
  /** Words that contain this text; case, accents and character width do not matter. At most 200 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A form that all values of a property have. */
export type StatementFormat =
  /** A text of latitude and longitude in decimal degrees (WGS 84), north and east positive: `31.2048, 121.5907`. */
  | 'COORDINATES';

/** A value said of an entity: exactly one of `money`, `quantity`, `date` and `text`. */
export type StatementInput = {
  /** When it was so. */
  readonly asOf?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** The value as a date. */
  readonly date?: InputMaybe<Scalars['WrittenDate']['input']>;
  /** Where it is said; at least one place. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The value as money. */
  readonly money?: InputMaybe<MoneyInput>;
  /** What a reader should know, in our words. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** What is said, in camelCase: `fundSize`. */
  readonly property: Scalars['String']['input'];
  /** How exact the document is. Left out: EXACT. */
  readonly qualifier?: InputMaybe<Qualifier>;
  /** The value as a number with a unit. */
  readonly quantity?: InputMaybe<QuantityInput>;
  /** PLANNED for targets. Left out: ACTUAL. */
  readonly status?: InputMaybe<Status>;
  /** The value as text. */
  readonly text?: InputMaybe<TextInput>;
};

/** One property that statements use. */
export type StatementPropertyInfo = {
  /** How many statements use it. */
  readonly count: Scalars['Int']['output'];
  /** What readers call it: `signed on`, 签署日期. A property that has no label is told by the words of its name. */
  readonly label: Scalars['String']['output'];
  /** Its name. */
  readonly property: Scalars['String']['output'];
};


/** One property that statements use. */
export type StatementPropertyInfoLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A statement as it was at some version of the graph, or would be. */
export type StatementState = {
  /** When it was so. Null: the document does not say. */
  readonly asOf?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it is said. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** Names it among the statements of its entity; the same value said again has the same one, whatever its evidence. */
  readonly key: Scalars['ID']['output'];
  /** What a reader should know, in our words. Null: nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** What is said, in camelCase. */
  readonly property: Scalars['String']['output'];
  /** How exact the document is. */
  readonly qualifier: Qualifier;
  /** PLANNED for targets and announcements. */
  readonly status: Status;
  /** The value. */
  readonly value: StatementValue;
};

/** The value of a statement. */
export type StatementValue = DateValue | MoneyValue | QuantityValue | TextValue;

/** Whether a thing is so, is only announced, or is over. */
export type Status =
  /** It is so, as far as the documents say. */
  | 'ACTUAL'
  /** A document says that it is over. */
  | 'ENDED'
  /** A document announces or plans it; none says that it came about. */
  | 'PLANNED';

/** A piece of the graph: the entities near some entities, and all relationships among them that the filter accepts. */
export type Subgraph = {
  /** False when `limit` left out entities that are near enough. */
  readonly complete: Scalars['Boolean']['output'];
  /** The entities, nearest first, then by id; those asked for come first. */
  readonly entities: ReadonlyArray<Entity>;
  /** The relationships among them, by id. */
  readonly relationships: ReadonlyArray<Relationship>;
};

/** What happens to the graph while one looks at it. Subscriptions are served at `/graphql/stream`, by server-sent events (graphql-sse protocol, distinct connections); `/graphql` refuses them. */
export type Subscription = {
  /**
   * Tells of changes as they are committed, and of those since a version that the client has seen: that in the `Last-Event-ID` header, else `since`. Each event holds all
   * that has changed since the one before it; a client that reads slowly gets fewer and larger ones. Without `types` and `ids` everything counts.
   */
  readonly graphChanged: GraphChange;
};


/** What happens to the graph while one looks at it. Subscriptions are served at `/graphql/stream`, by server-sent events (graphql-sse protocol, distinct connections); `/graphql` refuses them. */
export type SubscriptionGraphChangedArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  since?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** What someone may be about to type. */
export type Suggestion = {
  /** The name or identifier that matched. */
  readonly matchedOn: SearchMatch;
  /** The entity. */
  readonly node: Entity;
};

/** A summary in both languages; either may be left out. */
export type SummaryInput = {
  /** English. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** Chinese. */
  readonly zh?: InputMaybe<Scalars['String']['input']>;
};

/** A text with its language. */
export type TextInput = {
  /** BCP 47. */
  readonly language: Scalars['String']['input'];
  /** As printed. */
  readonly text: Scalars['String']['input'];
};

/** Words. */
export type TextValue = {
  /** Their language. */
  readonly language: Language;
  /** The words. */
  readonly text: Scalars['String']['output'];
};

/** A token, without its secret. */
export type Token = {
  /** When it was given out. */
  readonly created: Scalars['DateTime']['output'];
  /** From when on it is refused. Null: never. */
  readonly expires?: Maybe<Scalars['DateTime']['output']>;
  /** Its public part: `atlas_<id>_<secret>`. */
  readonly id: Scalars['ID']['output'];
  /** When it was last used, to the minute. Null: never. */
  readonly lastUsed?: Maybe<Scalars['DateTime']['output']>;
  /** Who has it. The change log calls them so. */
  readonly name: Scalars['String']['output'];
  /** When it was taken back. Null: it was not. */
  readonly revoked?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  readonly role: Role;
  /** Whether it is good. */
  readonly state: TokenState;
};

/** What became of a token. */
export type TokenState =
  /** It is good. */
  | 'ACTIVE'
  /** Its time is over, by the clock of the server. */
  | 'EXPIRED'
  /** It was taken back. */
  | 'REVOKED';

/** What was taken away, in the place of what had the id: why, when, and by which version. Something may be added under the id again; then that is what the id leads to. */
export type Tombstone = Node & {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The documents that call for it. Empty where none was given. */
  readonly evidence: ReadonlyArray<EvidenceState>;
  /** What happened to it, newest first. */
  readonly history: LogConnection;
  /** The id that it had. */
  readonly id: Scalars['ID']['output'];
  /** Why it was taken away. */
  readonly reason: Scalars['String']['output'];
  /** What it was merged into, where that is gone too: as long as it is there the id leads to it. Null: it was retracted. */
  readonly replacedBy?: Maybe<Node>;
  /** The entity type or relationship type that it had, for example INSTITUTION or INVESTED_IN. */
  readonly type: Scalars['String']['output'];
  /** The graph version that it is not in any more. */
  readonly version: Scalars['Int']['output'];
  /** What it was. */
  readonly was: RecordState;
  /** Who took it away. Null for readers: role contributor and more see it. */
  readonly who?: Maybe<Scalars['String']['output']>;
};


/** What was taken away, in the place of what had the id: why, when, and by which version. Something may be added under the id again; then that is what the id leads to. */
export type TombstoneHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Counts over time. `undatedCount`, `coarseCount`, `outsideCount` and the buckets' counts make up all there is to count. */
export type Trend = {
  /** From the first bucket to the last, without gaps: a bucket that holds nothing has the count zero. At most `limits.trendBuckets`; more are refused. */
  readonly buckets: ReadonlyArray<TrendBucket>;
  /** Number of those whose date is coarser than a bucket (a year, where quarters are asked for): they are in none, since nothing is guessed. */
  readonly coarseCount: Scalars['Int']['output'];
  /** Number of those outside of `within`. */
  readonly outsideCount: Scalars['Int']['output'];
  /** Number of those of which no source tells when. */
  readonly undatedCount: Scalars['Int']['output'];
};

/** What lies in one year or quarter. */
export type TrendBucket = {
  /** The year, `2019`, or the quarter, `2019-Q1`. */
  readonly bucket: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Its first day. */
  readonly from: Scalars['PartialDate']['output'];
  /** Its last day. */
  readonly until: Scalars['PartialDate']['output'];
};

/** How long a bucket of a trend is. */
export type TrendBy =
  /** A quarter of a calendar year. */
  | 'QUARTER'
  /** A calendar year. */
  | 'YEAR';

/** What a trend counts. */
export type TrendOf =
  /** The listed entities, by when they began, happened or (sources) were published. */
  | 'ENTITIES'
  /** The relationships of the listed entities, each once, by when they began or happened. */
  | 'RELATIONSHIPS';

/** Input of `upsertEntity`. */
export type UpsertEntityInput = {
  /** The entity. */
  readonly entity: EntityInput;
  /** As for every edit. */
  readonly options?: InputMaybe<EditOptions>;
};

/** Who sends a request. */
export type Viewer = {
  /** What they may do. */
  readonly role: Role;
  /** How they are known. */
  readonly via: ViewerVia;
  /** What the change log calls them: the name of the token, the subject of the JWT, `operator`. Null: nobody that is known. */
  readonly who?: Maybe<Scalars['String']['output']>;
};

/** How the server knows who sends a request. */
export type ViewerVia =
  /** It does not: no token was sent. */
  | 'ANONYMOUS'
  /** By a token (JWT) of the OpenID Connect issuer that the server trusts. */
  | 'JWT'
  /** By the socket beside the data file, which only the user can open that the server runs as. */
  | 'OPERATOR'
  /** By a token that an admin gave out. */
  | 'TOKEN';

/** Input of `withdrawProposal`. */
export type WithdrawProposalInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptProposalInput: AcceptProposalInput;
  AcceptProposalResult: ResolverTypeWrapper<Omit<AcceptProposalResult, 'proposal'> & { proposal: ResolversTypes['Proposal'] }>;
  AddSourceInput: AddSourceInput;
  AddStatementInput: AddStatementInput;
  Agreement: ResolverTypeWrapper<EntityRef>;
  AgreementConnection: ResolverTypeWrapper<EntityListRef>;
  AgreementEdge: ResolverTypeWrapper<Omit<AgreementEdge, 'node'> & { node: ResolversTypes['Agreement'] }>;
  AgreementNeighbourEdge: ResolverTypeWrapper<Omit<AgreementNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Agreement'], relationship: ResolversTypes['Relationship'] }>;
  AgreementNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  AmountScope: AmountScope;
  AmountsNotAdded: ResolverTypeWrapper<AmountsNotAdded>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Bridge: ResolverTypeWrapper<Omit<Bridge, 'largeSide' | 'relationship' | 'smallSide'> & { largeSide: ResolversTypes['BridgeSide'], relationship: ResolversTypes['Relationship'], smallSide: ResolversTypes['BridgeSide'] }>;
  BridgeConnection: ResolverTypeWrapper<Omit<BridgeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BridgeEdge']>, nodes: ReadonlyArray<ResolversTypes['Bridge']> }>;
  BridgeEdge: ResolverTypeWrapper<Omit<BridgeEdge, 'node'> & { node: ResolversTypes['Bridge'] }>;
  BridgeSide: ResolverTypeWrapper<Omit<BridgeSide, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  Budget: Budget;
  CentralEntity: ResolverTypeWrapper<Omit<CentralEntity, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  CentralityConnection: ResolverTypeWrapper<CentralityListRef>;
  CentralityEdge: ResolverTypeWrapper<Omit<CentralityEdge, 'node'> & { node: ResolversTypes['CentralEntity'] }>;
  CentralityMeasure: CentralityMeasure;
  Change: ResolverTypeWrapper<ChangeRef>;
  ChangeKind: ChangeKind;
  Component: ResolverTypeWrapper<FoundComponent>;
  ComponentConnection: ResolverTypeWrapper<Omit<ComponentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ComponentEdge']>, nodes: ReadonlyArray<ResolversTypes['Component']> }>;
  ComponentEdge: ResolverTypeWrapper<Omit<ComponentEdge, 'node'> & { node: ResolversTypes['Component'] }>;
  ComponentEntityConnection: ResolverTypeWrapper<MemberListRef>;
  ComponentEntityEdge: ResolverTypeWrapper<Omit<ComponentEntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  Confidence: ResolverTypeWrapper<Confidence>;
  Connector: ResolverTypeWrapper<ConnectorRef>;
  ConnectorConnection: ResolverTypeWrapper<ConnectorListRef>;
  ConnectorEdge: ResolverTypeWrapper<Omit<ConnectorEdge, 'node'> & { node: ResolversTypes['Connector'] }>;
  ConnectorMatrix: ResolverTypeWrapper<MatrixRef>;
  CreateTokenInput: CreateTokenInput;
  CreatedToken: ResolverTypeWrapper<Omit<CreatedToken, 'token'> & { token: ResolversTypes['Token'] }>;
  CurateInput: CurateInput;
  CurationEditInput: CurationEditInput;
  CurationProblem: ResolverTypeWrapper<CurationProblem>;
  CurationResult: ResolverTypeWrapper<CurationResultRef>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CutEntity: ResolverTypeWrapper<Omit<CutEntity, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  CutEntityConnection: ResolverTypeWrapper<Omit<CutEntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CutEntityEdge']>, nodes: ReadonlyArray<ResolversTypes['CutEntity']> }>;
  CutEntityEdge: ResolverTypeWrapper<Omit<CutEntityEdge, 'node'> & { node: ResolversTypes['CutEntity'] }>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateValue: ResolverTypeWrapper<ValueRecord>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Direction: Direction;
  DocumentStatementInput: DocumentStatementInput;
  EditOptions: EditOptions;
  Entity: ResolverTypeWrapper<EntityRef>;
  EntityConnection: ResolverTypeWrapper<EntityListRef>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  EntityFilter: EntityFilter;
  EntityInput: EntityInput;
  EntityOrder: EntityOrder;
  EntityOrderBy: EntityOrderBy;
  EntitySelector: EntitySelector;
  EntityState: ResolverTypeWrapper<EntityRecord>;
  EntityType: EntityType;
  EntityTypeCount: ResolverTypeWrapper<EntityTypeCount>;
  EntityTypeInfo: ResolverTypeWrapper<EntityTypeInfoRef>;
  Event: ResolverTypeWrapper<EntityRef>;
  EventConnection: ResolverTypeWrapper<EntityListRef>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventNeighbourEdge: ResolverTypeWrapper<Omit<EventNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Event'], relationship: ResolversTypes['Relationship'] }>;
  EventNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Evidence: ResolverTypeWrapper<EvidenceRecord>;
  EvidenceInput: EvidenceInput;
  EvidenceState: ResolverTypeWrapper<EvidenceRecord>;
  Facet: Facet;
  FacetCounts: ResolverTypeWrapper<FacetCountsRef>;
  FacetValue: ResolverTypeWrapper<FacetValueRef>;
  Fact: ResolverTypeWrapper<FactRef>;
  FactConnection: ResolverTypeWrapper<Omit<FactConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FactEdge']>, nodes: ReadonlyArray<ResolversTypes['Fact']> }>;
  FactEdge: ResolverTypeWrapper<Omit<FactEdge, 'node'> & { node: ResolversTypes['Fact'] }>;
  Finding: ResolverTypeWrapper<FindingRef>;
  FindingConnection: ResolverTypeWrapper<Omit<FindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FindingEdge']>, nodes: ReadonlyArray<ResolversTypes['Finding']> }>;
  FindingCount: ResolverTypeWrapper<FindingCount>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingKind: FindingKind;
  FindingRule: FindingRule;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Fund: ResolverTypeWrapper<EntityRef>;
  FundConnection: ResolverTypeWrapper<EntityListRef>;
  FundEdge: ResolverTypeWrapper<Omit<FundEdge, 'node'> & { node: ResolversTypes['Fund'] }>;
  FundNeighbourEdge: ResolverTypeWrapper<Omit<FundNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Fund'], relationship: ResolversTypes['Relationship'] }>;
  FundNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  GraphAt: ResolverTypeWrapper<GraphAtRef>;
  GraphChange: ResolverTypeWrapper<GraphChangeRef>;
  GraphStatus: ResolverTypeWrapper<GraphStatusRef>;
  Hop: ResolverTypeWrapper<HopRef>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identifier: ResolverTypeWrapper<IdentifierRecord>;
  IdentifierInput: IdentifierInput;
  IdentifierState: ResolverTypeWrapper<IdentifierRecord>;
  ImportDocumentInput: ImportDocumentInput;
  Institution: ResolverTypeWrapper<EntityRef>;
  InstitutionConnection: ResolverTypeWrapper<EntityListRef>;
  InstitutionEdge: ResolverTypeWrapper<Omit<InstitutionEdge, 'node'> & { node: ResolversTypes['Institution'] }>;
  InstitutionNeighbourEdge: ResolverTypeWrapper<Omit<InstitutionNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Institution'], relationship: ResolversTypes['Relationship'] }>;
  InstitutionNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interlock: ResolverTypeWrapper<InterlockRef>;
  InterlockConnection: ResolverTypeWrapper<Omit<InterlockConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InterlockEdge']>, nodes: ReadonlyArray<ResolversTypes['Interlock']> }>;
  InterlockEdge: ResolverTypeWrapper<Omit<InterlockEdge, 'node'> & { node: ResolversTypes['Interlock'] }>;
  Kind: Kind;
  KindInfo: ResolverTypeWrapper<KindInfoRef>;
  Language: Language;
  Limits: ResolverTypeWrapper<Limits>;
  LogConnection: ResolverTypeWrapper<LogListRef>;
  LogEdge: ResolverTypeWrapper<Omit<LogEdge, 'node'> & { node: ResolversTypes['LogEntry'] }>;
  LogEntry: ResolverTypeWrapper<LogEntryRef>;
  MatrixCell: ResolverTypeWrapper<FilledCell>;
  MatrixConnector: ResolverTypeWrapper<ConnectorTotals>;
  MatrixPlace: ResolverTypeWrapper<CellPlace>;
  MatrixSide: ResolverTypeWrapper<SideTotals>;
  Mention: ResolverTypeWrapper<Omit<Mention, 'candidates' | 'entity'> & { candidates: ReadonlyArray<ResolversTypes['MentionCandidate']>, entity: ResolversTypes['Entity'] }>;
  MentionCandidate: ResolverTypeWrapper<Omit<MentionCandidate, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  MentionConnection: ResolverTypeWrapper<MentionListRef>;
  MentionEdge: ResolverTypeWrapper<Omit<MentionEdge, 'node'> & { node: ResolversTypes['Mention'] }>;
  MentionedEntity: ResolverTypeWrapper<Omit<MentionedEntity, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  MergeEditInput: MergeEditInput;
  MergeEntitiesInput: MergeEntitiesInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoneyRange: MoneyRange;
  MoneyTotal: ResolverTypeWrapper<MoneyTotal>;
  MoneyValue: ResolverTypeWrapper<ValueRecord>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Name: ResolverTypeWrapper<Name>;
  NameFilter: NameFilter;
  NameInput: NameInput;
  NameUse: NameUse;
  NeighbourConnection: ResolverTypeWrapper<NeighbourListRef>;
  NeighbourEdge: ResolverTypeWrapper<Omit<NeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Entity'], relationship: ResolversTypes['Relationship'] }>;
  Node: ResolverTypeWrapper<AnyNodeRef>;
  NumberRange: NumberRange;
  Ontology: ResolverTypeWrapper<OntologyRef>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Path: ResolverTypeWrapper<PathRef>;
  PathConnection: ResolverTypeWrapper<PathListRef>;
  PathEdge: ResolverTypeWrapper<Omit<PathEdge, 'node'> & { node: ResolversTypes['Path'] }>;
  PathImpact: ResolverTypeWrapper<PathImpactRef>;
  PathImpactPair: ResolverTypeWrapper<PathImpactPair>;
  PathMode: PathMode;
  PathStep: PathStep;
  PathType: ResolverTypeWrapper<Omit<PathType, 'example'> & { example: ResolversTypes['Path'] }>;
  Period: ResolverTypeWrapper<Period>;
  PeriodBound: PeriodBound;
  Person: ResolverTypeWrapper<EntityRef>;
  PersonConnection: ResolverTypeWrapper<EntityListRef>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonNeighbourEdge: ResolverTypeWrapper<Omit<PersonNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Person'], relationship: ResolversTypes['Relationship'] }>;
  PersonNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Place: ResolverTypeWrapper<EntityRef>;
  PlaceConnection: ResolverTypeWrapper<EntityListRef>;
  PlaceEdge: ResolverTypeWrapper<Omit<PlaceEdge, 'node'> & { node: ResolversTypes['Place'] }>;
  PlaceNeighbourEdge: ResolverTypeWrapper<Omit<PlaceNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Place'], relationship: ResolversTypes['Relationship'] }>;
  PlaceNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Platform: ResolverTypeWrapper<EntityRef>;
  PlatformConnection: ResolverTypeWrapper<EntityListRef>;
  PlatformEdge: ResolverTypeWrapper<Omit<PlatformEdge, 'node'> & { node: ResolversTypes['Platform'] }>;
  PlatformNeighbourEdge: ResolverTypeWrapper<Omit<PlatformNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Platform'], relationship: ResolversTypes['Relationship'] }>;
  PlatformNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Product: ResolverTypeWrapper<EntityRef>;
  ProductConnection: ResolverTypeWrapper<EntityListRef>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductNeighbourEdge: ResolverTypeWrapper<Omit<ProductNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Product'], relationship: ResolversTypes['Relationship'] }>;
  ProductNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Programme: ResolverTypeWrapper<EntityRef>;
  ProgrammeConnection: ResolverTypeWrapper<EntityListRef>;
  ProgrammeEdge: ResolverTypeWrapper<Omit<ProgrammeEdge, 'node'> & { node: ResolversTypes['Programme'] }>;
  ProgrammeNeighbourEdge: ResolverTypeWrapper<Omit<ProgrammeNeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Programme'], relationship: ResolversTypes['Relationship'] }>;
  ProgrammeNeighbours: ResolverTypeWrapper<NeighbourListRef>;
  Proposal: ResolverTypeWrapper<ProposalRef>;
  ProposalConnection: ResolverTypeWrapper<ProposalListRef>;
  ProposalCount: ResolverTypeWrapper<ProposalCount>;
  ProposalDecision: ResolverTypeWrapper<ProposalDecisionRef>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ProposalState: ProposalState;
  ProposeInput: ProposeInput;
  ProposeResult: ResolverTypeWrapper<Omit<ProposeResult, 'changes' | 'proposal'> & { changes: ReadonlyArray<ResolversTypes['RecordChange']>, proposal?: Maybe<ResolversTypes['Proposal']> }>;
  Qualifier: Qualifier;
  Quantifier: Quantifier;
  QuantityInput: QuantityInput;
  QuantityValue: ResolverTypeWrapper<ValueRecord>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordChange: ResolverTypeWrapper<RecordChangeRef>;
  RecordState: ResolverTypeWrapper<RecordStateRef>;
  RejectProposalInput: RejectProposalInput;
  RelateInput: RelateInput;
  RelatedFilter: RelatedFilter;
  Relationship: ResolverTypeWrapper<RelationshipRef>;
  RelationshipFilter: RelationshipFilter;
  RelationshipInput: RelationshipInput;
  RelationshipProperty: RelationshipProperty;
  RelationshipState: ResolverTypeWrapper<RelationshipRecord>;
  RelationshipStateConnection: ResolverTypeWrapper<Omit<RelationshipStateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RelationshipStateEdge']>, nodes: ReadonlyArray<ResolversTypes['RelationshipState']> }>;
  RelationshipStateEdge: ResolverTypeWrapper<Omit<RelationshipStateEdge, 'node'> & { node: ResolversTypes['RelationshipState'] }>;
  RelationshipTotal: ResolverTypeWrapper<RelationshipTotal>;
  RelationshipTotals: ResolverTypeWrapper<RelationshipTotals>;
  RelationshipType: RelationshipType;
  RelationshipTypeCount: ResolverTypeWrapper<RelationshipTypeCount>;
  RelationshipTypeInfo: ResolverTypeWrapper<RelationshipTypeInfoRef>;
  Relaxation: ResolverTypeWrapper<RelaxationRef>;
  RelaxationKind: RelaxationKind;
  Relaxations: ResolverTypeWrapper<Omit<Relaxations, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Relaxation']> }>;
  Repeat: Repeat;
  Report: ResolverTypeWrapper<ReportRef>;
  ReportChoice: ResolverTypeWrapper<ReportChoiceRef>;
  ReportFormatName: ReportFormatName;
  ReportKind: ResolverTypeWrapper<ReportKindRef>;
  ReportKindName: ReportKindName;
  ReportParameter: ResolverTypeWrapper<ReportParameterRef>;
  ReportParameterForm: ReportParameterForm;
  ReportParameterInput: ReportParameterInput;
  Resolution: ResolverTypeWrapper<Omit<Resolution, 'matches'> & { matches: ReadonlyArray<ResolversTypes['ResolutionMatch']> }>;
  ResolutionMatch: ResolverTypeWrapper<Omit<ResolutionMatch, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  ResolutionReason: ResolutionReason;
  RetractIdentifierInput: RetractIdentifierInput;
  RetractInput: RetractInput;
  RetractNameInput: RetractNameInput;
  RetractStatementInput: RetractStatementInput;
  RetractTarget: RetractTarget;
  RevertInput: RevertInput;
  Revision: ResolverTypeWrapper<RevisionRef>;
  RevisionConnection: ResolverTypeWrapper<RevisionListRef>;
  RevisionEdge: ResolverTypeWrapper<Omit<RevisionEdge, 'node'> & { node: ResolversTypes['Revision'] }>;
  Role: Role;
  SearchConnection: ResolverTypeWrapper<SearchListRef>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  SearchField: SearchField;
  SearchMatch: ResolverTypeWrapper<SearchMatch>;
  SearchMatchKind: SearchMatchKind;
  SharedEntity: ResolverTypeWrapper<SharedEntityRef>;
  Source: ResolverTypeWrapper<EntityRef>;
  SourceConnection: ResolverTypeWrapper<EntityListRef>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourceInput: SourceInput;
  SourceQuality: SourceQuality;
  SourceState: ResolverTypeWrapper<SourceDetails>;
  SplitEntityInput: SplitEntityInput;
  Stance: Stance;
  Statement: ResolverTypeWrapper<StatementRef>;
  StatementFilter: StatementFilter;
  StatementFormat: StatementFormat;
  StatementInput: StatementInput;
  StatementPropertyInfo: ResolverTypeWrapper<StatementPropertyInfoRef>;
  StatementState: ResolverTypeWrapper<StatementRecord>;
  StatementValue: ResolverTypeWrapper<ValueRecord>;
  Status: Status;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subgraph: ResolverTypeWrapper<Omit<Subgraph, 'entities' | 'relationships'> & { entities: ReadonlyArray<ResolversTypes['Entity']>, relationships: ReadonlyArray<ResolversTypes['Relationship']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Suggestion: ResolverTypeWrapper<Omit<Suggestion, 'node'> & { node: ResolversTypes['Entity'] }>;
  SummaryInput: SummaryInput;
  TextInput: TextInput;
  TextValue: ResolverTypeWrapper<ValueRecord>;
  Token: ResolverTypeWrapper<TokenFacts>;
  TokenState: TokenState;
  Tombstone: ResolverTypeWrapper<TombstoneRef>;
  Trend: ResolverTypeWrapper<Trend>;
  TrendBucket: ResolverTypeWrapper<TrendBucket>;
  TrendBy: TrendBy;
  TrendOf: TrendOf;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UpsertEntityInput: UpsertEntityInput;
  Viewer: ResolverTypeWrapper<Principal>;
  ViewerVia: ViewerVia;
  WithdrawProposalInput: WithdrawProposalInput;
  WrittenDate: ResolverTypeWrapper<Scalars['WrittenDate']['output']>;
  WrittenNumber: ResolverTypeWrapper<Scalars['WrittenNumber']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptProposalInput: AcceptProposalInput;
  AcceptProposalResult: Omit<AcceptProposalResult, 'proposal'> & { proposal: ResolversParentTypes['Proposal'] };
  AddSourceInput: AddSourceInput;
  AddStatementInput: AddStatementInput;
  Agreement: EntityRef;
  AgreementConnection: EntityListRef;
  AgreementEdge: Omit<AgreementEdge, 'node'> & { node: ResolversParentTypes['Agreement'] };
  AgreementNeighbourEdge: Omit<AgreementNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Agreement'], relationship: ResolversParentTypes['Relationship'] };
  AgreementNeighbours: NeighbourListRef;
  AmountsNotAdded: AmountsNotAdded;
  Boolean: Scalars['Boolean']['output'];
  Bridge: Omit<Bridge, 'largeSide' | 'relationship' | 'smallSide'> & { largeSide: ResolversParentTypes['BridgeSide'], relationship: ResolversParentTypes['Relationship'], smallSide: ResolversParentTypes['BridgeSide'] };
  BridgeConnection: Omit<BridgeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BridgeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Bridge']> };
  BridgeEdge: Omit<BridgeEdge, 'node'> & { node: ResolversParentTypes['Bridge'] };
  BridgeSide: Omit<BridgeSide, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  CentralEntity: Omit<CentralEntity, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  CentralityConnection: CentralityListRef;
  CentralityEdge: Omit<CentralityEdge, 'node'> & { node: ResolversParentTypes['CentralEntity'] };
  Change: ChangeRef;
  Component: FoundComponent;
  ComponentConnection: Omit<ComponentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ComponentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Component']> };
  ComponentEdge: Omit<ComponentEdge, 'node'> & { node: ResolversParentTypes['Component'] };
  ComponentEntityConnection: MemberListRef;
  ComponentEntityEdge: Omit<ComponentEntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  Confidence: Confidence;
  Connector: ConnectorRef;
  ConnectorConnection: ConnectorListRef;
  ConnectorEdge: Omit<ConnectorEdge, 'node'> & { node: ResolversParentTypes['Connector'] };
  ConnectorMatrix: MatrixRef;
  CreateTokenInput: CreateTokenInput;
  CreatedToken: Omit<CreatedToken, 'token'> & { token: ResolversParentTypes['Token'] };
  CurateInput: CurateInput;
  CurationEditInput: CurationEditInput;
  CurationProblem: CurationProblem;
  CurationResult: CurationResultRef;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CutEntity: Omit<CutEntity, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  CutEntityConnection: Omit<CutEntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CutEntityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CutEntity']> };
  CutEntityEdge: Omit<CutEntityEdge, 'node'> & { node: ResolversParentTypes['CutEntity'] };
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateValue: ValueRecord;
  Decimal: Scalars['Decimal']['output'];
  DocumentStatementInput: DocumentStatementInput;
  EditOptions: EditOptions;
  Entity: EntityRef;
  EntityConnection: EntityListRef;
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  EntityFilter: EntityFilter;
  EntityInput: EntityInput;
  EntityOrder: EntityOrder;
  EntitySelector: EntitySelector;
  EntityState: EntityRecord;
  EntityTypeCount: EntityTypeCount;
  EntityTypeInfo: EntityTypeInfoRef;
  Event: EntityRef;
  EventConnection: EntityListRef;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventNeighbourEdge: Omit<EventNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Event'], relationship: ResolversParentTypes['Relationship'] };
  EventNeighbours: NeighbourListRef;
  Evidence: EvidenceRecord;
  EvidenceInput: EvidenceInput;
  EvidenceState: EvidenceRecord;
  FacetCounts: FacetCountsRef;
  FacetValue: FacetValueRef;
  Fact: FactRef;
  FactConnection: Omit<FactConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FactEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Fact']> };
  FactEdge: Omit<FactEdge, 'node'> & { node: ResolversParentTypes['Fact'] };
  Finding: FindingRef;
  FindingConnection: Omit<FindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FindingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Finding']> };
  FindingCount: FindingCount;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  Float: Scalars['Float']['output'];
  Fund: EntityRef;
  FundConnection: EntityListRef;
  FundEdge: Omit<FundEdge, 'node'> & { node: ResolversParentTypes['Fund'] };
  FundNeighbourEdge: Omit<FundNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Fund'], relationship: ResolversParentTypes['Relationship'] };
  FundNeighbours: NeighbourListRef;
  GraphAt: GraphAtRef;
  GraphChange: GraphChangeRef;
  GraphStatus: GraphStatusRef;
  Hop: HopRef;
  ID: Scalars['ID']['output'];
  Identifier: IdentifierRecord;
  IdentifierInput: IdentifierInput;
  IdentifierState: IdentifierRecord;
  ImportDocumentInput: ImportDocumentInput;
  Institution: EntityRef;
  InstitutionConnection: EntityListRef;
  InstitutionEdge: Omit<InstitutionEdge, 'node'> & { node: ResolversParentTypes['Institution'] };
  InstitutionNeighbourEdge: Omit<InstitutionNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Institution'], relationship: ResolversParentTypes['Relationship'] };
  InstitutionNeighbours: NeighbourListRef;
  Int: Scalars['Int']['output'];
  Interlock: InterlockRef;
  InterlockConnection: Omit<InterlockConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InterlockEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Interlock']> };
  InterlockEdge: Omit<InterlockEdge, 'node'> & { node: ResolversParentTypes['Interlock'] };
  KindInfo: KindInfoRef;
  Limits: Limits;
  LogConnection: LogListRef;
  LogEdge: Omit<LogEdge, 'node'> & { node: ResolversParentTypes['LogEntry'] };
  LogEntry: LogEntryRef;
  MatrixCell: FilledCell;
  MatrixConnector: ConnectorTotals;
  MatrixPlace: CellPlace;
  MatrixSide: SideTotals;
  Mention: Omit<Mention, 'candidates' | 'entity'> & { candidates: ReadonlyArray<ResolversParentTypes['MentionCandidate']>, entity: ResolversParentTypes['Entity'] };
  MentionCandidate: Omit<MentionCandidate, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  MentionConnection: MentionListRef;
  MentionEdge: Omit<MentionEdge, 'node'> & { node: ResolversParentTypes['Mention'] };
  MentionedEntity: Omit<MentionedEntity, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  MergeEditInput: MergeEditInput;
  MergeEntitiesInput: MergeEntitiesInput;
  Money: Money;
  MoneyInput: MoneyInput;
  MoneyRange: MoneyRange;
  MoneyTotal: MoneyTotal;
  MoneyValue: ValueRecord;
  Mutation: Record<PropertyKey, never>;
  Name: Name;
  NameFilter: NameFilter;
  NameInput: NameInput;
  NeighbourConnection: NeighbourListRef;
  NeighbourEdge: Omit<NeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Entity'], relationship: ResolversParentTypes['Relationship'] };
  Node: AnyNodeRef;
  NumberRange: NumberRange;
  Ontology: OntologyRef;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Path: PathRef;
  PathConnection: PathListRef;
  PathEdge: Omit<PathEdge, 'node'> & { node: ResolversParentTypes['Path'] };
  PathImpact: PathImpactRef;
  PathImpactPair: PathImpactPair;
  PathStep: PathStep;
  PathType: Omit<PathType, 'example'> & { example: ResolversParentTypes['Path'] };
  Period: Period;
  Person: EntityRef;
  PersonConnection: EntityListRef;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonNeighbourEdge: Omit<PersonNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Person'], relationship: ResolversParentTypes['Relationship'] };
  PersonNeighbours: NeighbourListRef;
  Place: EntityRef;
  PlaceConnection: EntityListRef;
  PlaceEdge: Omit<PlaceEdge, 'node'> & { node: ResolversParentTypes['Place'] };
  PlaceNeighbourEdge: Omit<PlaceNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Place'], relationship: ResolversParentTypes['Relationship'] };
  PlaceNeighbours: NeighbourListRef;
  Platform: EntityRef;
  PlatformConnection: EntityListRef;
  PlatformEdge: Omit<PlatformEdge, 'node'> & { node: ResolversParentTypes['Platform'] };
  PlatformNeighbourEdge: Omit<PlatformNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Platform'], relationship: ResolversParentTypes['Relationship'] };
  PlatformNeighbours: NeighbourListRef;
  Product: EntityRef;
  ProductConnection: EntityListRef;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductNeighbourEdge: Omit<ProductNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Product'], relationship: ResolversParentTypes['Relationship'] };
  ProductNeighbours: NeighbourListRef;
  Programme: EntityRef;
  ProgrammeConnection: EntityListRef;
  ProgrammeEdge: Omit<ProgrammeEdge, 'node'> & { node: ResolversParentTypes['Programme'] };
  ProgrammeNeighbourEdge: Omit<ProgrammeNeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Programme'], relationship: ResolversParentTypes['Relationship'] };
  ProgrammeNeighbours: NeighbourListRef;
  Proposal: ProposalRef;
  ProposalConnection: ProposalListRef;
  ProposalCount: ProposalCount;
  ProposalDecision: ProposalDecisionRef;
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ProposeInput: ProposeInput;
  ProposeResult: Omit<ProposeResult, 'changes' | 'proposal'> & { changes: ReadonlyArray<ResolversParentTypes['RecordChange']>, proposal?: Maybe<ResolversParentTypes['Proposal']> };
  QuantityInput: QuantityInput;
  QuantityValue: ValueRecord;
  Query: Record<PropertyKey, never>;
  RecordChange: RecordChangeRef;
  RecordState: RecordStateRef;
  RejectProposalInput: RejectProposalInput;
  RelateInput: RelateInput;
  RelatedFilter: RelatedFilter;
  Relationship: RelationshipRef;
  RelationshipFilter: RelationshipFilter;
  RelationshipInput: RelationshipInput;
  RelationshipState: RelationshipRecord;
  RelationshipStateConnection: Omit<RelationshipStateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RelationshipStateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RelationshipState']> };
  RelationshipStateEdge: Omit<RelationshipStateEdge, 'node'> & { node: ResolversParentTypes['RelationshipState'] };
  RelationshipTotal: RelationshipTotal;
  RelationshipTotals: RelationshipTotals;
  RelationshipTypeCount: RelationshipTypeCount;
  RelationshipTypeInfo: RelationshipTypeInfoRef;
  Relaxation: RelaxationRef;
  Relaxations: Omit<Relaxations, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Relaxation']> };
  Repeat: Repeat;
  Report: ReportRef;
  ReportChoice: ReportChoiceRef;
  ReportKind: ReportKindRef;
  ReportParameter: ReportParameterRef;
  ReportParameterInput: ReportParameterInput;
  Resolution: Omit<Resolution, 'matches'> & { matches: ReadonlyArray<ResolversParentTypes['ResolutionMatch']> };
  ResolutionMatch: Omit<ResolutionMatch, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  RetractIdentifierInput: RetractIdentifierInput;
  RetractInput: RetractInput;
  RetractNameInput: RetractNameInput;
  RetractStatementInput: RetractStatementInput;
  RetractTarget: RetractTarget;
  RevertInput: RevertInput;
  Revision: RevisionRef;
  RevisionConnection: RevisionListRef;
  RevisionEdge: Omit<RevisionEdge, 'node'> & { node: ResolversParentTypes['Revision'] };
  SearchConnection: SearchListRef;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  SearchMatch: SearchMatch;
  SharedEntity: SharedEntityRef;
  Source: EntityRef;
  SourceConnection: EntityListRef;
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  SourceInput: SourceInput;
  SourceState: SourceDetails;
  SplitEntityInput: SplitEntityInput;
  Statement: StatementRef;
  StatementFilter: StatementFilter;
  StatementInput: StatementInput;
  StatementPropertyInfo: StatementPropertyInfoRef;
  StatementState: StatementRecord;
  StatementValue: ValueRecord;
  String: Scalars['String']['output'];
  Subgraph: Omit<Subgraph, 'entities' | 'relationships'> & { entities: ReadonlyArray<ResolversParentTypes['Entity']>, relationships: ReadonlyArray<ResolversParentTypes['Relationship']> };
  Subscription: Record<PropertyKey, never>;
  Suggestion: Omit<Suggestion, 'node'> & { node: ResolversParentTypes['Entity'] };
  SummaryInput: SummaryInput;
  TextInput: TextInput;
  TextValue: ValueRecord;
  Token: TokenFacts;
  Tombstone: TombstoneRef;
  Trend: Trend;
  TrendBucket: TrendBucket;
  URL: Scalars['URL']['output'];
  UpsertEntityInput: UpsertEntityInput;
  Viewer: Principal;
  WithdrawProposalInput: WithdrawProposalInput;
  WrittenDate: Scalars['WrittenDate']['output'];
  WrittenNumber: Scalars['WrittenNumber']['output'];
};

export type KindDirectiveArgs = {
  of: ReadonlyArray<EntityType>;
};

export type KindDirectiveResolver<Result, Parent, ContextType = AtlasContext, Args = KindDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RelationshipDirectiveArgs = {
  direction: Direction;
  type: RelationshipType;
};

export type RelationshipDirectiveResolver<Result, Parent, ContextType = AtlasContext, Args = RelationshipDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RelationshipTypeDirectiveArgs = {
  connects?: Maybe<Scalars['Boolean']['input']>;
  from: ReadonlyArray<EntityType>;
  properties?: Maybe<ReadonlyArray<RelationshipProperty>>;
  sentenceEn?: Maybe<Scalars['String']['input']>;
  sentenceZh?: Maybe<Scalars['String']['input']>;
  symmetric?: Maybe<Scalars['Boolean']['input']>;
  to: ReadonlyArray<EntityType>;
};

export type RelationshipTypeDirectiveResolver<Result, Parent, ContextType = AtlasContext, Args = RelationshipTypeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StatementDirectiveArgs = {
  bound?: Maybe<PeriodBound>;
  format?: Maybe<StatementFormat>;
  property: Scalars['String']['input'];
};

export type StatementDirectiveResolver<Result, Parent, ContextType = AtlasContext, Args = StatementDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptProposalResultResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['AcceptProposalResult'] = ResolversParentTypes['AcceptProposalResult']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['CurationProblem']>, ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  dealValue?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<AgreementHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AgreementNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  parties?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<AgreementPartiesArgs>>;
  partyFunds?: Resolver<ResolversTypes['FundNeighbours'], ParentType, ContextType, Partial<AgreementPartyFundsArgs>>;
  partyPeople?: Resolver<ResolversTypes['PersonNeighbours'], ParentType, ContextType, Partial<AgreementPartyPeopleArgs>>;
  platforms?: Resolver<ResolversTypes['PlatformNeighbours'], ParentType, ContextType, Partial<AgreementPlatformsArgs>>;
  products?: Resolver<ResolversTypes['ProductNeighbours'], ParentType, ContextType, Partial<AgreementProductsArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<AgreementRelationshipsArgs, 'direction'>>;
  signedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  signers?: Resolver<ResolversTypes['PersonNeighbours'], ParentType, ContextType, Partial<AgreementSignersArgs>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<AgreementStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  subject?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<AgreementSummaryArgs>>;
  term?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreementConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['AgreementConnection'] = ResolversParentTypes['AgreementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgreementEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<AgreementConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Agreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<AgreementConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<AgreementConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<AgreementConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type AgreementEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['AgreementEdge'] = ResolversParentTypes['AgreementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
};

export type AgreementNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['AgreementNeighbourEdge'] = ResolversParentTypes['AgreementNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type AgreementNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['AgreementNeighbours'] = ResolversParentTypes['AgreementNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgreementNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<AgreementNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Agreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AmountsNotAddedResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['AmountsNotAdded'] = ResolversParentTypes['AmountsNotAdded']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  largest?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['AmountScope']>, ParentType, ContextType>;
};

export type BridgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Bridge'] = ResolversParentTypes['Bridge']> = {
  largeSide?: Resolver<ResolversTypes['BridgeSide'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
  smallSide?: Resolver<ResolversTypes['BridgeSide'], ParentType, ContextType>;
};

export type BridgeConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['BridgeConnection'] = ResolversParentTypes['BridgeConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['BridgeEdge']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Bridge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type BridgeEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['BridgeEdge'] = ResolversParentTypes['BridgeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bridge'], ParentType, ContextType>;
};

export type BridgeSideResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['BridgeSide'] = ResolversParentTypes['BridgeSide']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CentralEntityResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CentralEntity'] = ResolversParentTypes['CentralEntity']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  neighbourCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relationshipCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CentralityConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CentralityConnection'] = ResolversParentTypes['CentralityConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CentralityEdge']>, ParentType, ContextType>;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorBound?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<CentralityConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CentralEntity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  sampled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type CentralityEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CentralityEdge'] = ResolversParentTypes['CentralityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CentralEntity'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComponentResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Component'] = ResolversParentTypes['Component']> = {
  entities?: Resolver<ResolversTypes['ComponentEntityConnection'], ParentType, ContextType, RequireFields<ComponentEntitiesArgs, 'first'>>;
  relationshipCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['EntityTypeCount']>, ParentType, ContextType>;
};

export type ComponentConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ComponentConnection'] = ResolversParentTypes['ComponentConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ComponentEdge']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Component']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type ComponentEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ComponentEdge'] = ResolversParentTypes['ComponentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Component'], ParentType, ContextType>;
};

export type ComponentEntityConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ComponentEntityConnection'] = ResolversParentTypes['ComponentEntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ComponentEntityEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<ComponentEntityConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComponentEntityEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ComponentEntityEdge'] = ResolversParentTypes['ComponentEntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neighbourCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ConfidenceResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Confidence'] = ResolversParentTypes['Confidence']> = {
  quality?: Resolver<ResolversTypes['SourceQuality'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
};

export type ConnectorResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<ConnectorPathsArgs, 'first'>>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ConnectorConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ConnectorConnection'] = ResolversParentTypes['ConnectorConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeToDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConnectorEdge']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<ConnectorConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Connector']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relaxations?: Resolver<ResolversTypes['Relaxations'], ParentType, ContextType, RequireFields<ConnectorConnectionRelaxationsArgs, 'first'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type ConnectorEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ConnectorEdge'] = ResolversParentTypes['ConnectorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
};

export type ConnectorMatrixResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ConnectorMatrix'] = ResolversParentTypes['ConnectorMatrix']> = {
  cellCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['MatrixSide']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  connectorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  connectors?: Resolver<ReadonlyArray<ResolversTypes['MatrixConnector']>, ParentType, ContextType, RequireFields<ConnectorMatrixConnectorsArgs, 'first'>>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['MatrixSide']>, ParentType, ContextType>;
  skipped?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  unsearched?: Resolver<ReadonlyArray<ResolversTypes['MatrixPlace']>, ParentType, ContextType>;
  unsearchedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreatedTokenResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CreatedToken'] = ResolversParentTypes['CreatedToken']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['Token'], ParentType, ContextType>;
};

export type CurationProblemResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CurationProblem'] = ResolversParentTypes['CurationProblem']> = {
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CurationResultResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CurationResult'] = ResolversParentTypes['CurationResult']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['PathImpact']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['CurationProblem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CutEntityResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CutEntity'] = ResolversParentTypes['CutEntity']> = {
  cutOffCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CutEntityConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CutEntityConnection'] = ResolversParentTypes['CutEntityConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CutEntityEdge']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CutEntity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type CutEntityEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['CutEntityEdge'] = ResolversParentTypes['CutEntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CutEntity'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DateValueResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['DateValue'] = ResolversParentTypes['DateValue']> = {
  date?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EntityResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'Event' | 'Fund' | 'Institution' | 'Person' | 'Place' | 'Platform' | 'Product' | 'Programme' | 'Source', ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<EntityConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<EntityConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<EntityConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<EntityConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type EntityEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EntityStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EntityState'] = ResolversParentTypes['EntityState']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['IdentifierState']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EntityStateNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['SourceState']>, ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['StatementState']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<EntityStateSummaryArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityTypeCountResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EntityTypeCount'] = ResolversParentTypes['EntityTypeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type EntityTypeInfoResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EntityTypeInfo'] = ResolversParentTypes['EntityTypeInfo']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['Kind']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EntityTypeInfoLabelArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  attendance?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  coordinates?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<EventHistoryArgs, 'first'>>;
  hosts?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<EventHostsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EventNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  organisers?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<EventOrganisersArgs>>;
  participants?: Resolver<ResolversTypes['PersonNeighbours'], ParentType, ContextType, Partial<EventParticipantsArgs>>;
  participatingInstitutions?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<EventParticipatingInstitutionsArgs>>;
  places?: Resolver<ResolversTypes['PlaceNeighbours'], ParentType, ContextType, Partial<EventPlacesArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<EventRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<EventStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<EventSummaryArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  venue?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<EventConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<EventConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<EventConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<EventConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type EventEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EventNeighbourEdge'] = ResolversParentTypes['EventNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type EventNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EventNeighbours'] = ResolversParentTypes['EventNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<EventNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  asOf?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
};

export type EvidenceStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['EvidenceState'] = ResolversParentTypes['EvidenceState']> = {
  asOf?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FacetCountsResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FacetCounts'] = ResolversParentTypes['FacetCounts']> = {
  by?: Resolver<ResolversTypes['Facet'], ParentType, ContextType>;
  valueCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType, RequireFields<FacetCountsValuesArgs, 'first'>>;
  withoutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  selected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FactResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  relationship?: Resolver<Maybe<ResolversTypes['Relationship']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FindingExplanationArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['FindingRule'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['FindingCount']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  pathsComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingCountResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FindingCount'] = ResolversParentTypes['FindingCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FundResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Fund'] = ResolversParentTypes['Fund']> = {
  backers?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<FundBackersArgs>>;
  committedCapital?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  financedPlatforms?: Resolver<ResolversTypes['PlatformNeighbours'], ParentType, ContextType, Partial<FundFinancedPlatformsArgs>>;
  financedProgrammes?: Resolver<ResolversTypes['ProgrammeNeighbours'], ParentType, ContextType, Partial<FundFinancedProgrammesArgs>>;
  focus?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  founded?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  founders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<FundFoundersArgs>>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<FundHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  invested?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  investments?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<FundInvestmentsArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  managers?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<FundManagersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FundNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<FundRelationshipsArgs, 'direction'>>;
  size?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<FundStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<FundSummaryArgs>>;
  targetSize?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FundConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FundConnection'] = ResolversParentTypes['FundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FundEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<FundConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Fund']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<FundConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<FundConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<FundConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type FundEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FundEdge'] = ResolversParentTypes['FundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fund'], ParentType, ContextType>;
};

export type FundNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FundNeighbourEdge'] = ResolversParentTypes['FundNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fund'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type FundNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['FundNeighbours'] = ResolversParentTypes['FundNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FundNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<FundNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Fund']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GraphAtResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['GraphAt'] = ResolversParentTypes['GraphAt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['RecordState']>, ParentType, ContextType, RequireFields<GraphAtNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['RecordState']>>, ParentType, ContextType, RequireFields<GraphAtNodesArgs, 'ids'>>;
  relationships?: Resolver<ResolversTypes['RelationshipStateConnection'], ParentType, ContextType, RequireFields<GraphAtRelationshipsArgs, 'first' | 'of'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GraphChangeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['GraphChange'] = ResolversParentTypes['GraphChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GraphStatusResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['GraphStatus'] = ResolversParentTypes['GraphStatus']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['EntityTypeCount']>, ParentType, ContextType>;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  relationshipCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTypeCount']>, ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HopResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentifierStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['IdentifierState'] = ResolversParentTypes['IdentifierState']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  affiliations?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionAffiliationsArgs>>;
  agreements?: Resolver<ResolversTypes['AgreementNeighbours'], ParentType, ContextType, Partial<InstitutionAgreementsArgs>>;
  coordinates?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  dissolved?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  employees?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventNeighbours'], ParentType, ContextType, Partial<InstitutionEventsArgs>>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  founded?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  founderPeople?: Resolver<ResolversTypes['PersonNeighbours'], ParentType, ContextType, Partial<InstitutionFounderPeopleArgs>>;
  founders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionFoundersArgs>>;
  fundCommitments?: Resolver<ResolversTypes['FundNeighbours'], ParentType, ContextType, Partial<InstitutionFundCommitmentsArgs>>;
  fundsManaged?: Resolver<ResolversTypes['FundNeighbours'], ParentType, ContextType, Partial<InstitutionFundsManagedArgs>>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<InstitutionHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  investingFunds?: Resolver<ResolversTypes['FundNeighbours'], ParentType, ContextType, Partial<InstitutionInvestingFundsArgs>>;
  investments?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionInvestmentsArgs>>;
  investors?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionInvestorsArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<InstitutionNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  parents?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionParentsArgs>>;
  partners?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionPartnersArgs>>;
  parts?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<InstitutionPartsArgs>>;
  people?: Resolver<ResolversTypes['PersonNeighbours'], ParentType, ContextType, Partial<InstitutionPeopleArgs>>;
  places?: Resolver<ResolversTypes['PlaceNeighbours'], ParentType, ContextType, Partial<InstitutionPlacesArgs>>;
  platforms?: Resolver<ResolversTypes['PlatformNeighbours'], ParentType, ContextType, Partial<InstitutionPlatformsArgs>>;
  products?: Resolver<ResolversTypes['ProductNeighbours'], ParentType, ContextType, Partial<InstitutionProductsArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<InstitutionRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<InstitutionStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<InstitutionSummaryArgs>>;
  trials?: Resolver<ResolversTypes['ProductNeighbours'], ParentType, ContextType, Partial<InstitutionTrialsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstitutionConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['InstitutionConnection'] = ResolversParentTypes['InstitutionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstitutionEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<InstitutionConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<InstitutionConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<InstitutionConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<InstitutionConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type InstitutionEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['InstitutionEdge'] = ResolversParentTypes['InstitutionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Institution'], ParentType, ContextType>;
};

export type InstitutionNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['InstitutionNeighbourEdge'] = ResolversParentTypes['InstitutionNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Institution'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type InstitutionNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['InstitutionNeighbours'] = ResolversParentTypes['InstitutionNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstitutionNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<InstitutionNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InterlockResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Interlock'] = ResolversParentTypes['Interlock']> = {
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  overlappingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shared?: Resolver<ReadonlyArray<ResolversTypes['SharedEntity']>, ParentType, ContextType, RequireFields<InterlockSharedArgs, 'first'>>;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  with?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type InterlockConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['InterlockConnection'] = ResolversParentTypes['InterlockConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['InterlockEdge']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interlock']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type InterlockEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['InterlockEdge'] = ResolversParentTypes['InterlockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interlock'], ParentType, ContextType>;
};

export type KindInfoResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['KindInfo'] = ResolversParentTypes['KindInfo']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<KindInfoLabelArgs>>;
  of?: Resolver<ReadonlyArray<ResolversTypes['EntityType']>, ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  addressBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorizationBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bodyBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changesAtOnce?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changesLookedAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  connectorPaths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editBodyBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editVariableValues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facetValues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filterDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idempotencyKeyLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ids?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matrixCells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matrixConnectors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentionsTextLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mutationFields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neighbourhoodHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neighbourhoodLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networkExpansions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networkTimeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openProposals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pathTypesPaths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pathsFirst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plannedProposals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposalChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryAliases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryDirectives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryFields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryRootFields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  querySearches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryValues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reconcileQueries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportTimeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestQueries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestTimeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolveFirst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolveNames?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responseBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  searchExpansions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  searchPaths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  searchTimeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  streams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestFirst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  textLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trendBuckets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variableDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variableValues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versionsLookedAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  whyLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['LogConnection'] = ResolversParentTypes['LogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['LogEdge'] = ResolversParentTypes['LogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
};

export type LogEntryResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['LogEntry'] = ResolversParentTypes['LogEntry']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['RecordChange'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  who?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatrixCellResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  column?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeToDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  connectorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  connectors?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<MatrixCellConnectorsArgs, 'first'>>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type MatrixConnectorResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MatrixConnector'] = ResolversParentTypes['MatrixConnector']> = {
  cellCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MatrixPlaceResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MatrixPlace'] = ResolversParentTypes['MatrixPlace']> = {
  column?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type MatrixSideResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MatrixSide'] = ResolversParentTypes['MatrixSide']> = {
  cellCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  connectorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  incomplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MentionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  ambiguous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['MentionCandidate']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MentionCandidateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MentionCandidate'] = ResolversParentTypes['MentionCandidate']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['MentionedEntity']>, ParentType, ContextType, RequireFields<MentionConnectionEntitiesArgs, 'first'>>;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type MentionedEntityResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MentionedEntity'] = ResolversParentTypes['MentionedEntity']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  firstStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['AmountScope']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type MoneyTotalResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MoneyTotal'] = ResolversParentTypes['MoneyTotal']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type MoneyValueResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['MoneyValue'] = ResolversParentTypes['MoneyValue']> = {
  money?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptProposal?: Resolver<ResolversTypes['AcceptProposalResult'], ParentType, ContextType, RequireFields<MutationAcceptProposalArgs, 'input'>>;
  addSource?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationAddSourceArgs, 'input'>>;
  addStatement?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationAddStatementArgs, 'input'>>;
  createToken?: Resolver<ResolversTypes['CreatedToken'], ParentType, ContextType, RequireFields<MutationCreateTokenArgs, 'input'>>;
  curate?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationCurateArgs, 'input'>>;
  importDocument?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationImportDocumentArgs, 'input'>>;
  mergeEntities?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'input'>>;
  propose?: Resolver<ResolversTypes['ProposeResult'], ParentType, ContextType, RequireFields<MutationProposeArgs, 'input'>>;
  rejectProposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationRejectProposalArgs, 'input'>>;
  relate?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationRelateArgs, 'input'>>;
  retract?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationRetractArgs, 'input'>>;
  revert?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationRevertArgs, 'input'>>;
  revokeToken?: Resolver<ResolversTypes['Token'], ParentType, ContextType, RequireFields<MutationRevokeTokenArgs, 'id'>>;
  splitEntity?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationSplitEntityArgs, 'input'>>;
  upsertEntity?: Resolver<ResolversTypes['CurationResult'], ParentType, ContextType, RequireFields<MutationUpsertEntityArgs, 'input'>>;
  withdrawProposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationWithdrawProposalArgs, 'input'>>;
};

export type NameResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Name'] = ResolversParentTypes['Name']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['NameUse'], ParentType, ContextType>;
};

export type NeighbourConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['NeighbourConnection'] = ResolversParentTypes['NeighbourConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<NeighbourConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['NeighbourEdge'] = ResolversParentTypes['NeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'Event' | 'Fund' | 'Institution' | 'Person' | 'Place' | 'Platform' | 'Product' | 'Programme' | 'Relationship' | 'Source' | 'Tombstone', ParentType, ContextType>;
};

export type OntologyResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Ontology'] = ResolversParentTypes['Ontology']> = {
  entityTypes?: Resolver<ReadonlyArray<ResolversTypes['EntityTypeInfo']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['KindInfo']>, ParentType, ContextType>;
  relationshipTypes?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTypeInfo']>, ParentType, ContextType>;
  statementProperties?: Resolver<ReadonlyArray<ResolversTypes['StatementPropertyInfo']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PathResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  hops?: Resolver<ReadonlyArray<ResolversTypes['Hop']>, ParentType, ContextType>;
  independentSources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PathSentenceArgs>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type PathConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PathConnection'] = ResolversParentTypes['PathConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeToDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['PathEdge']>, ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PathConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  pathTypes?: Resolver<ReadonlyArray<ResolversTypes['PathType']>, ParentType, ContextType, RequireFields<PathConnectionPathTypesArgs, 'first'>>;
  relaxations?: Resolver<ResolversTypes['Relaxations'], ParentType, ContextType, RequireFields<PathConnectionRelaxationsArgs, 'first'>>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
};

export type PathEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PathEdge'] = ResolversParentTypes['PathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
};

export type PathImpactResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PathImpact'] = ResolversParentTypes['PathImpact']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pairs?: Resolver<ReadonlyArray<ResolversTypes['PathImpactPair']>, ParentType, ContextType>;
};

export type PathImpactPairResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PathImpactPair'] = ResolversParentTypes['PathImpactPair']> = {
  added?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathTypeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PathType'] = ResolversParentTypes['PathType']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
  pattern?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  events?: Resolver<ResolversTypes['EventNeighbours'], ParentType, ContextType, Partial<PersonEventsArgs>>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  founded?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PersonFoundedArgs>>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<PersonHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PersonNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PersonPostsArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PersonRelationshipsArgs, 'direction'>>;
  signed?: Resolver<ResolversTypes['AgreementNeighbours'], ParentType, ContextType, Partial<PersonSignedArgs>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<PersonStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<PersonSummaryArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PersonConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<PersonConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<PersonConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<PersonConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type PersonEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PersonNeighbourEdge'] = ResolversParentTypes['PersonNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type PersonNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PersonNeighbours'] = ResolversParentTypes['PersonNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PersonNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  coordinates?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<PlaceHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  institutions?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlaceInstitutionsArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PlaceNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  parents?: Resolver<ResolversTypes['PlaceNeighbours'], ParentType, ContextType, Partial<PlaceParentsArgs>>;
  parts?: Resolver<ResolversTypes['PlaceNeighbours'], ParentType, ContextType, Partial<PlacePartsArgs>>;
  platforms?: Resolver<ResolversTypes['PlatformNeighbours'], ParentType, ContextType, Partial<PlacePlatformsArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PlaceRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<PlaceStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<PlaceSummaryArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PlaceConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<PlaceConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<PlaceConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<PlaceConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type PlaceEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PlaceNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlaceNeighbourEdge'] = ResolversParentTypes['PlaceNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type PlaceNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlaceNeighbours'] = ResolversParentTypes['PlaceNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PlaceNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlatformResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Platform'] = ResolversParentTypes['Platform']> = {
  agreements?: Resolver<ResolversTypes['AgreementNeighbours'], ParentType, ContextType, Partial<PlatformAgreementsArgs>>;
  builders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformBuildersArgs>>;
  coordinates?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  founders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformFoundersArgs>>;
  funders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformFundersArgs>>;
  fundingFunds?: Resolver<ResolversTypes['FundNeighbours'], ParentType, ContextType, Partial<PlatformFundingFundsArgs>>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<PlatformHistoryArgs, 'first'>>;
  hosts?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformHostsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  launched?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PlatformNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  operators?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformOperatorsArgs>>;
  parents?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformParentsArgs>>;
  parts?: Resolver<ResolversTypes['PlatformNeighbours'], ParentType, ContextType, Partial<PlatformPartsArgs>>;
  places?: Resolver<ResolversTypes['PlaceNeighbours'], ParentType, ContextType, Partial<PlatformPlacesArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PlatformRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<PlatformStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<PlatformSummaryArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<PlatformUsersArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlatformConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlatformConnection'] = ResolversParentTypes['PlatformConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlatformEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PlatformConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Platform']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<PlatformConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<PlatformConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<PlatformConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type PlatformEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlatformEdge'] = ResolversParentTypes['PlatformEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Platform'], ParentType, ContextType>;
};

export type PlatformNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlatformNeighbourEdge'] = ResolversParentTypes['PlatformNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Platform'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type PlatformNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['PlatformNeighbours'] = ResolversParentTypes['PlatformNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlatformNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<PlatformNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Platform']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  agreements?: Resolver<ResolversTypes['AgreementNeighbours'], ParentType, ContextType, Partial<ProductAgreementsArgs>>;
  annualCapacity?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  approvals?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProductApprovalsArgs>>;
  approvedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<ProductHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  licensees?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProductLicenseesArgs>>;
  makers?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProductMakersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProductNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProductRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<ProductStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProductSummaryArgs>>;
  trialSites?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProductTrialSitesArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProductUsersArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<ProductConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<ProductConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<ProductConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<ProductConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type ProductEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProductNeighbourEdge'] = ResolversParentTypes['ProductNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type ProductNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProductNeighbours'] = ResolversParentTypes['ProductNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<ProductNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  founders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProgrammeFoundersArgs>>;
  funders?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProgrammeFundersArgs>>;
  fundingFunds?: Resolver<ResolversTypes['FundNeighbours'], ParentType, ContextType, Partial<ProgrammeFundingFundsArgs>>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<ProgrammeHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  launched?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProgrammeNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProgrammeParticipantsArgs>>;
  places?: Resolver<ResolversTypes['PlaceNeighbours'], ParentType, ContextType, Partial<ProgrammePlacesArgs>>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProgrammeRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<ProgrammeStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProgrammeSummaryArgs>>;
  supporters?: Resolver<ResolversTypes['InstitutionNeighbours'], ParentType, ContextType, Partial<ProgrammeSupportersArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgrammeConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProgrammeConnection'] = ResolversParentTypes['ProgrammeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<ProgrammeConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Programme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<ProgrammeConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<ProgrammeConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<ProgrammeConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type ProgrammeEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProgrammeEdge'] = ResolversParentTypes['ProgrammeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
};

export type ProgrammeNeighbourEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProgrammeNeighbourEdge'] = ResolversParentTypes['ProgrammeNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type ProgrammeNeighboursResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProgrammeNeighbours'] = ResolversParentTypes['ProgrammeNeighbours']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeNeighbourEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<ProgrammeNeighboursFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Programme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  baseVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedSince?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ProposalDecision']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['PathImpact']>, ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isStale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['CurationProblem']>, ParentType, ContextType>;
  reviewedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProposalState'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  touches?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['ProposalCount']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalCountResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProposalCount'] = ResolversParentTypes['ProposalCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProposalState'], ParentType, ContextType>;
};

export type ProposalDecisionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProposalDecision'] = ResolversParentTypes['ProposalDecision']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type ProposeResultResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ProposeResult'] = ResolversParentTypes['ProposeResult']> = {
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['CurationProblem']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
};

export type QuantityValueResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['QuantityValue'] = ResolversParentTypes['QuantityValue']> = {
  number?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agreements?: Resolver<ResolversTypes['AgreementConnection'], ParentType, ContextType, Partial<QueryAgreementsArgs>>;
  atlas?: Resolver<ResolversTypes['Query'], ParentType, ContextType, Partial<QueryAtlasArgs>>;
  bridges?: Resolver<ResolversTypes['BridgeConnection'], ParentType, ContextType, RequireFields<QueryBridgesArgs, 'first'>>;
  centrality?: Resolver<ResolversTypes['CentralityConnection'], ParentType, ContextType, RequireFields<QueryCentralityArgs, 'first' | 'measure'>>;
  changes?: Resolver<ResolversTypes['RevisionConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  components?: Resolver<ResolversTypes['ComponentConnection'], ParentType, ContextType, RequireFields<QueryComponentsArgs, 'first'>>;
  connectorMatrix?: Resolver<ResolversTypes['ConnectorMatrix'], ParentType, ContextType, RequireFields<QueryConnectorMatrixArgs, 'columns' | 'maxHops' | 'rows'>>;
  connectors?: Resolver<ResolversTypes['ConnectorConnection'], ParentType, ContextType, RequireFields<QueryConnectorsArgs, 'first' | 'from' | 'maxHops' | 'to'>>;
  cutEntities?: Resolver<ResolversTypes['CutEntityConnection'], ParentType, ContextType, RequireFields<QueryCutEntitiesArgs, 'first'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, Partial<QueryEntitiesArgs>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntityArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, Partial<QueryEventsArgs>>;
  funds?: Resolver<ResolversTypes['FundConnection'], ParentType, ContextType, Partial<QueryFundsArgs>>;
  graph?: Resolver<ResolversTypes['GraphStatus'], ParentType, ContextType>;
  graphAt?: Resolver<ResolversTypes['GraphAt'], ParentType, ContextType, RequireFields<QueryGraphAtArgs, 'version'>>;
  institutions?: Resolver<ResolversTypes['InstitutionConnection'], ParentType, ContextType, Partial<QueryInstitutionsArgs>>;
  interlocks?: Resolver<ResolversTypes['InterlockConnection'], ParentType, ContextType, RequireFields<QueryInterlocksArgs, 'direction' | 'first' | 'of'>>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<QueryMatchArgs, 'first' | 'pattern'>>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<QueryMentionsArgs, 'first' | 'text'>>;
  neighbourhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'hops' | 'limit' | 'of'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  ontology?: Resolver<ResolversTypes['Ontology'], ParentType, ContextType>;
  paths?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxHops' | 'mode' | 'to'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryPeopleArgs>>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, Partial<QueryPlacesArgs>>;
  platforms?: Resolver<ResolversTypes['PlatformConnection'], ParentType, ContextType, Partial<QueryPlatformsArgs>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  programmes?: Resolver<ResolversTypes['ProgrammeConnection'], ParentType, ContextType, Partial<QueryProgrammesArgs>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<QueryProposalArgs, 'id'>>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, RequireFields<QueryProposalsArgs, 'first' | 'mine'>>;
  quality?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryQualityArgs, 'first' | 'minScore' | 'staleAfterYears'>>;
  report?: Resolver<ResolversTypes['Report'], ParentType, ContextType, RequireFields<QueryReportArgs, 'kind'>>;
  reportKinds?: Resolver<ReadonlyArray<ResolversTypes['ReportKind']>, ParentType, ContextType>;
  resolve?: Resolver<ReadonlyArray<ResolversTypes['Resolution']>, ParentType, ContextType, RequireFields<QueryResolveArgs, 'first' | 'names'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<QuerySourcesArgs>>;
  suggest?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType, RequireFields<QuerySuggestArgs, 'first' | 'text'>>;
  tokens?: Resolver<ReadonlyArray<ResolversTypes['Token']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  after?: Resolver<Maybe<ResolversTypes['RecordState']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['RecordState']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RecordStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RecordState'] = ResolversParentTypes['RecordState']> = {
  __resolveType: TypeResolveFn<'EntityState' | 'RelationshipState', ParentType, ContextType>;
};

export type RelationshipResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Relationship'] = ResolversParentTypes['Relationship']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<RelationshipHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RelationshipSentenceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationshipStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipState'] = ResolversParentTypes['RelationshipState']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationshipStateConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipStateConnection'] = ResolversParentTypes['RelationshipStateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationshipStateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RelationshipState']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationshipStateEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipStateEdge'] = ResolversParentTypes['RelationshipStateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RelationshipState'], ParentType, ContextType>;
};

export type RelationshipTotalResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipTotal'] = ResolversParentTypes['RelationshipTotal']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type RelationshipTotalsResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipTotals'] = ResolversParentTypes['RelationshipTotals']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notAdded?: Resolver<ReadonlyArray<ResolversTypes['AmountsNotAdded']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotal']>, ParentType, ContextType>;
  undisclosed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationshipTypeCountResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipTypeCount'] = ResolversParentTypes['RelationshipTypeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type RelationshipTypeInfoResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RelationshipTypeInfo'] = ResolversParentTypes['RelationshipTypeInfo']> = {
  connects?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['EntityType']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RelationshipTypeInfoLabelArgs, 'direction'>>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['RelationshipProperty']>, ParentType, ContextType>;
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['EntityType']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type RelaxationResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Relaxation'] = ResolversParentTypes['Relaxation']> = {
  argument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelaxationKind'], ParentType, ContextType>;
  maxHops?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minQuality?: Resolver<Maybe<ResolversTypes['SourceQuality']>, ParentType, ContextType>;
  notTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RelationshipType']>>, ParentType, ContextType>;
  relationshipType?: Resolver<Maybe<ResolversTypes['RelationshipType']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RelaxationSentenceArgs>>;
  status?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Status']>>, ParentType, ContextType>;
  types?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RelationshipType']>>, ParentType, ContextType>;
  withoutSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type RelaxationsResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Relaxations'] = ResolversParentTypes['Relaxations']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  explored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relaxation']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  unsearched?: Resolver<ReadonlyArray<ResolversTypes['RelaxationKind']>, ParentType, ContextType>;
};

export type ReportResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  asOf?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  graphVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReportKindName'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReportUrlArgs, 'format'>>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReportChoiceResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ReportChoice'] = ResolversParentTypes['ReportChoice']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReportChoiceTitleArgs>>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportKindResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ReportKind'] = ResolversParentTypes['ReportKind']> = {
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReportKindExplanationArgs>>;
  name?: Resolver<ResolversTypes['ReportKindName'], ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['ReportParameter']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReportKindTitleArgs>>;
};

export type ReportParameterResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ReportParameter'] = ResolversParentTypes['ReportParameter']> = {
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportChoice']>>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReportParameterExplanationArgs>>;
  form?: Resolver<ResolversTypes['ReportParameterForm'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReportParameterTitleArgs>>;
  types?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EntityType']>>, ParentType, ContextType>;
};

export type ResolutionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Resolution'] = ResolversParentTypes['Resolution']> = {
  matches?: Resolver<ReadonlyArray<ResolversTypes['ResolutionMatch']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResolutionMatchResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['ResolutionMatch'] = ResolversParentTypes['ResolutionMatch']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ResolutionReason'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType, RequireFields<RevisionChangesArgs, 'first'>>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  who?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevisionConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RevisionConnection'] = ResolversParentTypes['RevisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RevisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Revision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RevisionEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['RevisionEdge'] = ResolversParentTypes['RevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<SearchConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedOn?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchMatchResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SearchMatch'] = ResolversParentTypes['SearchMatch']> = {
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['SearchMatchKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SharedEntityResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SharedEntity'] = ResolversParentTypes['SharedEntity']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  fromRelationships?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  overlap?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  overlaps?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  withRelationships?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<SourceFactsArgs, 'first'>>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<SourceHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SourceNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quality?: Resolver<ResolversTypes['SourceQuality'], ParentType, ContextType>;
  relationships?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<SourceRelationshipsArgs, 'direction'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<SourceStatementsArgs>>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<SourceSummaryArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleTranslated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['FacetCounts']>, ParentType, ContextType, RequireFields<SourceConnectionFacetsArgs, 'by'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relationshipTotals?: Resolver<ReadonlyArray<ResolversTypes['RelationshipTotals']>, ParentType, ContextType, RequireFields<SourceConnectionRelationshipTotalsArgs, 'direction'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['MoneyTotal']>, ParentType, ContextType, RequireFields<SourceConnectionTotalsArgs, 'property'>>;
  trend?: Resolver<ResolversTypes['Trend'], ParentType, ContextType, RequireFields<SourceConnectionTrendArgs, 'by' | 'direction' | 'of'>>;
};

export type SourceEdgeResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SourceStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['SourceState'] = ResolversParentTypes['SourceState']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quality?: Resolver<ResolversTypes['SourceQuality'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleTranslated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  asOf?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qualifier?: Resolver<ResolversTypes['Qualifier'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['StatementValue'], ParentType, ContextType>;
};

export type StatementPropertyInfoResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['StatementPropertyInfo'] = ResolversParentTypes['StatementPropertyInfo']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<StatementPropertyInfoLabelArgs>>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatementStateResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['StatementState'] = ResolversParentTypes['StatementState']> = {
  asOf?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qualifier?: Resolver<ResolversTypes['Qualifier'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['StatementValue'], ParentType, ContextType>;
};

export type StatementValueResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['StatementValue'] = ResolversParentTypes['StatementValue']> = {
  __resolveType: TypeResolveFn<'DateValue' | 'MoneyValue' | 'QuantityValue' | 'TextValue', ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  graphChanged?: SubscriptionResolver<ResolversTypes['GraphChange'], "graphChanged", ParentType, ContextType, Partial<SubscriptionGraphChangedArgs>>;
};

export type SuggestionResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  matchedOn?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type TextValueResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['TextValue'] = ResolversParentTypes['TextValue']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TokenResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Token'] = ResolversParentTypes['Token']> = {
  created?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsed?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revoked?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TokenState'], ParentType, ContextType>;
};

export type TombstoneResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Tombstone'] = ResolversParentTypes['Tombstone']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<TombstoneHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  was?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  who?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrendResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Trend'] = ResolversParentTypes['Trend']> = {
  buckets?: Resolver<ReadonlyArray<ResolversTypes['TrendBucket']>, ParentType, ContextType>;
  coarseCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outsideCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrendBucketResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['TrendBucket'] = ResolversParentTypes['TrendBucket']> = {
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type ViewerResolvers<ContextType = AtlasContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  via?: Resolver<ResolversTypes['ViewerVia'], ParentType, ContextType>;
  who?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface WrittenDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['WrittenDate'], any> {
  name: 'WrittenDate';
}

export interface WrittenNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['WrittenNumber'], any> {
  name: 'WrittenNumber';
}

export type Resolvers<ContextType = AtlasContext> = {
  AcceptProposalResult?: AcceptProposalResultResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  AgreementConnection?: AgreementConnectionResolvers<ContextType>;
  AgreementEdge?: AgreementEdgeResolvers<ContextType>;
  AgreementNeighbourEdge?: AgreementNeighbourEdgeResolvers<ContextType>;
  AgreementNeighbours?: AgreementNeighboursResolvers<ContextType>;
  AmountsNotAdded?: AmountsNotAddedResolvers<ContextType>;
  Bridge?: BridgeResolvers<ContextType>;
  BridgeConnection?: BridgeConnectionResolvers<ContextType>;
  BridgeEdge?: BridgeEdgeResolvers<ContextType>;
  BridgeSide?: BridgeSideResolvers<ContextType>;
  CentralEntity?: CentralEntityResolvers<ContextType>;
  CentralityConnection?: CentralityConnectionResolvers<ContextType>;
  CentralityEdge?: CentralityEdgeResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Component?: ComponentResolvers<ContextType>;
  ComponentConnection?: ComponentConnectionResolvers<ContextType>;
  ComponentEdge?: ComponentEdgeResolvers<ContextType>;
  ComponentEntityConnection?: ComponentEntityConnectionResolvers<ContextType>;
  ComponentEntityEdge?: ComponentEntityEdgeResolvers<ContextType>;
  Confidence?: ConfidenceResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  ConnectorConnection?: ConnectorConnectionResolvers<ContextType>;
  ConnectorEdge?: ConnectorEdgeResolvers<ContextType>;
  ConnectorMatrix?: ConnectorMatrixResolvers<ContextType>;
  CreatedToken?: CreatedTokenResolvers<ContextType>;
  CurationProblem?: CurationProblemResolvers<ContextType>;
  CurationResult?: CurationResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  CutEntity?: CutEntityResolvers<ContextType>;
  CutEntityConnection?: CutEntityConnectionResolvers<ContextType>;
  CutEntityEdge?: CutEntityEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DateValue?: DateValueResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EntityState?: EntityStateResolvers<ContextType>;
  EntityTypeCount?: EntityTypeCountResolvers<ContextType>;
  EntityTypeInfo?: EntityTypeInfoResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventNeighbourEdge?: EventNeighbourEdgeResolvers<ContextType>;
  EventNeighbours?: EventNeighboursResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceState?: EvidenceStateResolvers<ContextType>;
  FacetCounts?: FacetCountsResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingCount?: FindingCountResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  Fund?: FundResolvers<ContextType>;
  FundConnection?: FundConnectionResolvers<ContextType>;
  FundEdge?: FundEdgeResolvers<ContextType>;
  FundNeighbourEdge?: FundNeighbourEdgeResolvers<ContextType>;
  FundNeighbours?: FundNeighboursResolvers<ContextType>;
  GraphAt?: GraphAtResolvers<ContextType>;
  GraphChange?: GraphChangeResolvers<ContextType>;
  GraphStatus?: GraphStatusResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  IdentifierState?: IdentifierStateResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  InstitutionConnection?: InstitutionConnectionResolvers<ContextType>;
  InstitutionEdge?: InstitutionEdgeResolvers<ContextType>;
  InstitutionNeighbourEdge?: InstitutionNeighbourEdgeResolvers<ContextType>;
  InstitutionNeighbours?: InstitutionNeighboursResolvers<ContextType>;
  Interlock?: InterlockResolvers<ContextType>;
  InterlockConnection?: InterlockConnectionResolvers<ContextType>;
  InterlockEdge?: InterlockEdgeResolvers<ContextType>;
  KindInfo?: KindInfoResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  LogConnection?: LogConnectionResolvers<ContextType>;
  LogEdge?: LogEdgeResolvers<ContextType>;
  LogEntry?: LogEntryResolvers<ContextType>;
  MatrixCell?: MatrixCellResolvers<ContextType>;
  MatrixConnector?: MatrixConnectorResolvers<ContextType>;
  MatrixPlace?: MatrixPlaceResolvers<ContextType>;
  MatrixSide?: MatrixSideResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  MentionCandidate?: MentionCandidateResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  MentionedEntity?: MentionedEntityResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoneyTotal?: MoneyTotalResolvers<ContextType>;
  MoneyValue?: MoneyValueResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Name?: NameResolvers<ContextType>;
  NeighbourConnection?: NeighbourConnectionResolvers<ContextType>;
  NeighbourEdge?: NeighbourEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Ontology?: OntologyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Path?: PathResolvers<ContextType>;
  PathConnection?: PathConnectionResolvers<ContextType>;
  PathEdge?: PathEdgeResolvers<ContextType>;
  PathImpact?: PathImpactResolvers<ContextType>;
  PathImpactPair?: PathImpactPairResolvers<ContextType>;
  PathType?: PathTypeResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonNeighbourEdge?: PersonNeighbourEdgeResolvers<ContextType>;
  PersonNeighbours?: PersonNeighboursResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  PlaceNeighbourEdge?: PlaceNeighbourEdgeResolvers<ContextType>;
  PlaceNeighbours?: PlaceNeighboursResolvers<ContextType>;
  Platform?: PlatformResolvers<ContextType>;
  PlatformConnection?: PlatformConnectionResolvers<ContextType>;
  PlatformEdge?: PlatformEdgeResolvers<ContextType>;
  PlatformNeighbourEdge?: PlatformNeighbourEdgeResolvers<ContextType>;
  PlatformNeighbours?: PlatformNeighboursResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductNeighbourEdge?: ProductNeighbourEdgeResolvers<ContextType>;
  ProductNeighbours?: ProductNeighboursResolvers<ContextType>;
  Programme?: ProgrammeResolvers<ContextType>;
  ProgrammeConnection?: ProgrammeConnectionResolvers<ContextType>;
  ProgrammeEdge?: ProgrammeEdgeResolvers<ContextType>;
  ProgrammeNeighbourEdge?: ProgrammeNeighbourEdgeResolvers<ContextType>;
  ProgrammeNeighbours?: ProgrammeNeighboursResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalCount?: ProposalCountResolvers<ContextType>;
  ProposalDecision?: ProposalDecisionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ProposeResult?: ProposeResultResolvers<ContextType>;
  QuantityValue?: QuantityValueResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  RecordState?: RecordStateResolvers<ContextType>;
  Relationship?: RelationshipResolvers<ContextType>;
  RelationshipState?: RelationshipStateResolvers<ContextType>;
  RelationshipStateConnection?: RelationshipStateConnectionResolvers<ContextType>;
  RelationshipStateEdge?: RelationshipStateEdgeResolvers<ContextType>;
  RelationshipTotal?: RelationshipTotalResolvers<ContextType>;
  RelationshipTotals?: RelationshipTotalsResolvers<ContextType>;
  RelationshipTypeCount?: RelationshipTypeCountResolvers<ContextType>;
  RelationshipTypeInfo?: RelationshipTypeInfoResolvers<ContextType>;
  Relaxation?: RelaxationResolvers<ContextType>;
  Relaxations?: RelaxationsResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportChoice?: ReportChoiceResolvers<ContextType>;
  ReportKind?: ReportKindResolvers<ContextType>;
  ReportParameter?: ReportParameterResolvers<ContextType>;
  Resolution?: ResolutionResolvers<ContextType>;
  ResolutionMatch?: ResolutionMatchResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  RevisionConnection?: RevisionConnectionResolvers<ContextType>;
  RevisionEdge?: RevisionEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchMatch?: SearchMatchResolvers<ContextType>;
  SharedEntity?: SharedEntityResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SourceState?: SourceStateResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementPropertyInfo?: StatementPropertyInfoResolvers<ContextType>;
  StatementState?: StatementStateResolvers<ContextType>;
  StatementValue?: StatementValueResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  TextValue?: TextValueResolvers<ContextType>;
  Token?: TokenResolvers<ContextType>;
  Tombstone?: TombstoneResolvers<ContextType>;
  Trend?: TrendResolvers<ContextType>;
  TrendBucket?: TrendBucketResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Viewer?: ViewerResolvers<ContextType>;
  WrittenDate?: GraphQLScalarType;
  WrittenNumber?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = AtlasContext> = {
  kind?: KindDirectiveResolver<any, any, ContextType>;
  relationship?: RelationshipDirectiveResolver<any, any, ContextType>;
  relationshipType?: RelationshipTypeDirectiveResolver<any, any, ContextType>;
  statement?: StatementDirectiveResolver<any, any, ContextType>;
};
