import type { Facet } from '../analysis/facetCounts.ts';
import { bridgePage, cutEntityPage } from '../paths/findBreaks.ts';
import { componentMembers, type FoundComponent, findComponents } from '../paths/findComponents.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import { countedFacet } from './facets.ts';
import { foundList } from './foundList.ts';
import type { ComponentEntitiesArgs, QueryBridgesArgs, QueryComponentsArgs, QueryCutEntitiesArgs } from './generated.ts';
import { pageSize } from './limits.ts';
import { networkQuery } from './networkQuery.ts';
import type { MemberListRef } from './refs.ts';

const isCountAndId = (key: CursorKey): key is [number, string] => key.length === 2 && typeof key[0] === 'number' && typeof key[1] === 'string';
const isCountsAndId = (key: CursorKey): key is [number, number, string] =>
  key.length === 3 && typeof key[0] === 'number' && typeof key[1] === 'number' && typeof key[2] === 'string';

export async function componentList(context: AtlasContext, args: QueryComponentsArgs) {
  const { snapshot, runner, signal, asOf } = context;
  const kind = kindAsOf('component', asOf);
  const key = decodeCursor(kind, args.after, isCountAndId);
  const page = { first: pageSize(args.first), after: key === null ? null : { size: key[0], earliest: key[1] } };
  const found = await findComponents(snapshot, { ...networkQuery(context, args), ...page }, runner, signal);
  const { ids } = snapshot.entities;
  return foundList(
    kind,
    found,
    ({ size, earliest }) => [size, ids.at(earliest)],
    (component) => component,
  );
}

export function memberList(context: AtlasContext, component: FoundComponent, args: Partial<ComponentEntitiesArgs>): MemberListRef {
  const { snapshot, asOf } = context;
  const key = decodeCursor(kindAsOf('member', asOf), args.after, isCountAndId);
  const page = componentMembers(snapshot, component, pageSize(args.first, 3), key === null ? null : { neighbours: key[0], id: key[1] });
  const edges = page.items.map(({ entity, neighbours }) => ({
    cursor: encodeCursor(kindAsOf('member', asOf), [neighbours, snapshot.entities.ids.at(entity)]),
    node: { entity },
    neighbourCount: neighbours,
  }));
  const facetOf = (facet: Facet) => countedFacet(context, Uint32Array.from(component.members), facet, []);
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: pageInfo(edges, page), totalCount: page.totalCount, facetOf };
}

export async function bridgeList(context: AtlasContext, args: QueryBridgesArgs) {
  const { snapshot, runner, signal, asOf } = context;
  const kind = kindAsOf('bridge', asOf);
  const key = decodeCursor(kind, args.after, isCountsAndId);
  const page = { first: pageSize(args.first), after: key === null ? null : { smallSize: key[0], largeSize: key[1], id: key[2] } };
  const found = await bridgePage(snapshot, { ...networkQuery(context, args), ...page }, runner, signal);
  const { ids } = snapshot.entities;
  return foundList(
    kind,
    found,
    ({ smallSide, largeSide }) => [smallSide.size, largeSide.size, ids.at(smallSide.entity)],
    ({ relationship, smallSide, largeSide }) => ({
      relationship: { relationship },
      smallSide: { entity: { entity: smallSide.entity }, size: smallSide.size },
      largeSide: { entity: { entity: largeSide.entity }, size: largeSide.size },
    }),
  );
}

export async function cutEntityList(context: AtlasContext, args: QueryCutEntitiesArgs) {
  const { snapshot, runner, signal, asOf } = context;
  const kind = kindAsOf('cut entity', asOf);
  const key = decodeCursor(kind, args.after, isCountsAndId);
  const page = { first: pageSize(args.first), after: key === null ? null : { cutOff: key[0], parts: key[1], id: key[2] } };
  const found = await cutEntityPage(snapshot, { ...networkQuery(context, args), ...page }, runner, signal);
  const { ids } = snapshot.entities;
  return foundList(
    kind,
    found,
    ({ cutOff, parts, entity }) => [cutOff, parts, ids.at(entity)],
    ({ entity, parts, cutOff }) => ({ entity: { entity }, partCount: parts, cutOffCount: cutOff }),
  );
}
