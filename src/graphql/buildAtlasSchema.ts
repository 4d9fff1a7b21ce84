import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Ontology as OntologyDefinition } from '../ontology/Ontology.ts';
import { countMutations } from './countMutations.ts';
import { derivedResolvers } from './derivedResolvers.ts';
import { guardResolvers } from './guardResolvers.ts';
import { tellRetracted } from './history/tellRetracted.ts';
import { noteTimeCuts } from './noteTimeCuts.ts';
import { Token, Viewer } from './resolvers/Access.ts';
import { Component } from './resolvers/Component.ts';
import { Connector } from './resolvers/Connector.ts';
import { ConnectorMatrix, MatrixCell, MatrixConnector, MatrixPlace, MatrixSide } from './resolvers/ConnectorMatrix.ts';
import { Entity, Node } from './resolvers/Entity.ts';
import { EntityConnection } from './resolvers/EntityConnection.ts';
import { Evidence } from './resolvers/Evidence.ts';
import { FacetCounts, FacetValue, facets } from './resolvers/Facets.ts';
import { Finding } from './resolvers/Finding.ts';
import { GraphAt, LogEntry, Revision, Tombstone } from './resolvers/History.ts';
import { Interlock } from './resolvers/Interlock.ts';
import { MentionConnection } from './resolvers/MentionConnection.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { EntityTypeInfo, GraphStatus, KindInfo, Ontology, RelationshipTypeInfo, StatementPropertyInfo } from './resolvers/Ontology.ts';
import { Path } from './resolvers/Path.ts';
import { ConnectorConnection, PathConnection } from './resolvers/PathConnection.ts';
import { Proposal, ProposalDecision } from './resolvers/Proposal.ts';
import { Query } from './resolvers/Query.ts';
import { EntityState, EvidenceState, RecordChange, RecordState, RelationshipState, StatementState } from './resolvers/RecordState.ts';
import { Relationship } from './resolvers/Relationship.ts';
import { Relaxation } from './resolvers/Relaxation.ts';
import { Report, ReportChoice, ReportKind, ReportParameter } from './resolvers/Report.ts';
import { SharedEntity } from './resolvers/SharedEntity.ts';
import { Source } from './resolvers/Source.ts';
import { Statement, StatementValue } from './resolvers/Statement.ts';
import { Subscription } from './resolvers/Subscription.ts';
import { scalars } from './scalars.ts';

export type GraphqlSchema = GraphQLSchema;

/** The SDL with its resolvers: those written out, and those derived from its directives. */
export function buildAtlasSchema(sdl: string, ontology: OntologyDefinition): GraphQLSchema {
  const derived = derivedResolvers(ontology);
  const connections = Object.fromEntries(ontology.entityTypes.map(({ objectType }) => [`${objectType}Connection`, EntityConnection]));
  const neighbours = ontology.entityTypes.filter(({ name }) => name !== 'SOURCE').map(({ objectType }) => [`${objectType}Neighbours`, { facets }]);
  const schema = makeExecutableSchema({
    typeDefs: sdl,
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    resolvers: {
      ...scalars,
      ...derived,
      ...connections,
      ...Object.fromEntries(neighbours),
      NeighbourConnection: { facets },
      SearchConnection: { facets },
      CentralityConnection: { facets },
      ComponentEntityConnection: { facets },
      Source: { ...derived['Source'], ...Source },
      EntityConnection,
      Component,
      Connector,
      ConnectorConnection,
      ConnectorMatrix,
      MatrixCell,
      MatrixConnector,
      MatrixPlace,
      MatrixSide,
      PathConnection,
      Entity,
      Evidence,
      FacetCounts,
      FacetValue,
      Finding,
      GraphStatus,
      Interlock,
      GraphAt,
      LogEntry,
      Revision,
      Tombstone,
      MentionConnection,
      Node,
      Ontology,
      EntityTypeInfo,
      KindInfo,
      RelationshipTypeInfo,
      StatementPropertyInfo,
      Mutation,
      Path,
      Proposal,
      ProposalDecision,
      RecordChange,
      RecordState,
      EntityState,
      RelationshipState,
      StatementState,
      EvidenceState,
      Query,
      Relationship,
      Relaxation,
      Report,
      ReportChoice,
      ReportKind,
      ReportParameter,
      SharedEntity,
      Statement,
      StatementValue,
      Subscription,
      Token,
      Viewer,
    },
  });
  return noteTimeCuts(guardResolvers(tellRetracted(countMutations(schema))));
}
