import { authorize } from '../../auth/authorize.ts';
import { REPORT_KINDS } from '../../reports/reportKinds.ts';
import { centralityList } from '../centralityList.ts';
import { connectorMatrix } from '../connectorMatrix.ts';
import { desksOf } from '../curation/carryOut.ts';
import { findProposal, proposalList } from '../curation/proposals.ts';
import { entityList } from '../entityLists.ts';
import { findingList } from '../findingList.ts';
import type { QueryResolvers } from '../generated.ts';
import { revisionList, versionArgument } from '../history/revisionList.ts';
import { nodeOrTombstone } from '../history/tombstone.ts';
import { interlockList } from '../interlockList.ts';
import { idList, LIMITS, LONGEST_ID, plainText, reportTimeMs } from '../limits.ts';
import { matchList } from '../matchList.ts';
import { mentionList } from '../mentionList.ts';
import { bridgeList, componentList, cutEntityList } from '../networkLists.ts';
import { connectorList, neighbourhood, pathList } from '../pathLists.ts';
import { reportRef } from '../reportRef.ts';
import { resolveList } from '../resolveList.ts';
import { searchList, suggestionList } from '../searchLists.ts';
import { setTime } from '../timeOf.ts';

export const Query: QueryResolvers = {
  atlas: (_, { asOf }, context, info) => {
    setTime(context, info, asOf ?? null);
    return {};
  },
  node: (_, { id }, context) => nodeOrTombstone(context, plainText('id', id, LONGEST_ID)),
  nodes: (_, { ids }, context) => {
    // All are checked before any is looked for: of what was begun, nobody would hear.
    const asked = idList('ids', ids).map((id) => plainText('ids', id, LONGEST_ID));
    return Promise.all(asked.map((id) => nodeOrTombstone(context, id)));
  },
  entity: (_, { id }, { snapshot }) => {
    const entity = snapshot.entities.ids.find(plainText('id', id, LONGEST_ID));
    return entity === undefined ? null : { entity };
  },
  search: (_, args, context) => searchList(context, args),
  suggest: (_, args, context) => suggestionList(context, args),
  mentions: (_, args, context) => mentionList(context, args),
  resolve: (_, args, context) => resolveList(context, args),
  entities: (_, args, context) => entityList(context, null, args),
  institutions: (_, args, context) => entityList(context, 'INSTITUTION', args),
  people: (_, args, context) => entityList(context, 'PERSON', args),
  funds: (_, args, context) => entityList(context, 'FUND', args),
  platforms: (_, args, context) => entityList(context, 'PLATFORM', args),
  products: (_, args, context) => entityList(context, 'PRODUCT', args),
  agreements: (_, args, context) => entityList(context, 'AGREEMENT', args),
  events: (_, args, context) => entityList(context, 'EVENT', args),
  programmes: (_, args, context) => entityList(context, 'PROGRAMME', args),
  places: (_, args, context) => entityList(context, 'PLACE', args),
  sources: (_, args, context) => entityList(context, 'SOURCE', args),
  paths: (_, args, context) => pathList(context, args),
  connectors: (_, args, context) => connectorList(context, args),
  connectorMatrix: (_, args, context) => connectorMatrix(context, args),
  match: (_, args, context) => matchList(context, args),
  neighbourhood: (_, args, context) => neighbourhood(context, args),
  interlocks: (_, args, context) => interlockList(context, args),
  centrality: (_, args, context) => centralityList(context, args),
  quality: (_, args, context) => findingList(context, args),
  components: (_, args, context) => componentList(context, args),
  bridges: (_, args, context) => bridgeList(context, args),
  cutEntities: (_, args, context) => cutEntityList(context, args),
  report: (_, args, context) => reportRef(context, args),
  reportKinds: () => REPORT_KINDS,
  proposals: (_, args, context) => proposalList(context, args),
  proposal: (_, { id }, context) => findProposal(context, id),
  changes: (_, args, context) => revisionList(context, args),
  graphAt: (_, { version }, context) => {
    authorize(context.principal, 'history:read');
    return { version: versionArgument('version', version, context.snapshot.version, 1) };
  },
  ontology: () => ({}),
  limits: (_, __, { deadline }) => ({ ...LIMITS, requestTimeMs: deadline.timeMs, reportTimeMs: reportTimeMs(deadline.timeMs) }),
  graph: () => ({}),
  viewer: (_, __, { principal }) => principal,
  tokens: (_, __, context) => {
    context.notes.isOfNow = true;
    return desksOf(context).tokens.list(authorize(context.principal, 'token:manage'));
  },
};
