import type { Steps } from '../../lib/steps.ts';
import { foldKey } from '../foldKey.ts';
import type { LayoutJob, LayoutPlaces } from '../layout/Layout.ts';
import type { MapContext } from '../MapContext.ts';
import type { MapRequest } from '../MapRequest.ts';
import type { MapScene, SceneNode } from '../MapScene.ts';
import { inPiecesFor } from '../plan/inPiecesFor.ts';
import type { PlannedFold, PlannedNode, ScenePlan } from '../ScenePlan.ts';
import { type NeighbourCounts, neighbourCounts } from './neighbourCounts.ts';
import { kindWord, linesWithin, type NodeBox, nodeBox, nodeName, typeOf } from './nodeTexts.ts';
import { pairKey, pairOf } from './pairKey.ts';
import { type ShownPlan, shownPlan } from './ShownPlan.ts';
import { sceneEdges } from './sceneEdges.ts';
import { sceneLegend } from './sceneLegend.ts';
import { scenePaths } from './scenePaths.ts';
import { sceneSources } from './sceneSources.ts';
import { sceneDescription, sceneNotices, sceneTitle } from './sceneWords.ts';
import { sceneYears } from './sceneYears.ts';

const MOST_SOURCES = 60;
const A_STEP = 1_024;

/** The plan as a scene: places are those of all that it ever shows, under the names of today; a date hides what did not hold then, and names the rest as of then. `atAnyTime`: what years are counted of. */
export async function drawPlan(context: MapContext, request: MapRequest, plan: ScenePlan, atAnyTime: ScenePlan = plan): Promise<MapScene> {
  const { snapshot, language, asOf, graph, layout, signal } = context;
  const idOf = (place: number) => nodeId(context, plan.nodes[place]);
  const today = { ...context, graph: null, asOf: null };
  const names = await Promise.all(plan.nodes.map((node) => nodeName(today, node, node.fold?.firstCount ?? 1)));
  const boxes = plan.nodes.map((node, i) => nodeBox(context, node, names[i]));
  const shown = shownPlan(snapshot, graph, plan);
  const job = await inPiecesFor(signal, layoutJob(context, plan, boxes, shown));
  const places = await layout.place(job, signal);
  const counts = await neighbourCounts(context, request.filter, plan);
  // A fold counts what is left in it, whatever its box was made for.
  const isNamedAnew = (node: PlannedNode, i: number) => shown.counts[i] > 0 && (asOf !== null || node.fold !== null);
  const namesThen = await Promise.all(plan.nodes.map((node, i) => (isNamedAnew(node, i) ? nodeName(context, node, shown.counts[i]) : names[i])));
  const nodes = plan.nodes.flatMap((node, i): SceneNode[] => {
    if (shown.counts[i] === 0) return [];
    const { x, y } = { x: places.x[i], y: places.y[i] };
    const { extent, width, height, anchorX, anchorY } = boxes[i];
    const placed = {
      ...{ id: idOf(i), ...typeOf(context, node), x, y, extent },
      label: linesWithin(namesThen[i], boxes[i]),
      box: { x: x - anchorX, y: y - anchorY, width, height },
    };
    if (node.entity === null) {
      return [
        {
          form: 'FOLD',
          ...placed,
          of: snapshot.entities.ids.at(node.of as number),
          count: shown.counts[i],
          name: namesThen[i],
          opening: (node.fold as PlannedFold).opening,
        },
      ];
    }
    const { degree, hidden } = counts[i] as NeighbourCounts;
    return [{ form: 'ENTITY', ...placed, name: namesThen[i], kindLabel: kindWord(context, node), degree, hidden, isFocus: node.isFocus, side: node.side }];
  });
  const edges = await inPiecesFor(signal, sceneEdges(context, shown, idOf));
  const paths = plan.paths === null ? null : await scenePaths(context, plan.paths, edges);
  const { sources, sourceCount } = await sceneSources(context, shown.relationships, MOST_SOURCES);
  const texts = [...nodes.map(({ name }) => name), ...sources.map(({ title }) => title), ...(paths ?? []).map(({ sentence }) => sentence)];
  const legend = sceneLegend(context, { nodes, edges, relationships: shown.relationships, texts });
  const described = { nodes, legend, relationships: shown.relationships.length, sourceCount, paths: paths?.length ?? null };
  return {
    ...{ version: snapshot.version, address: request.address, form: plan.form, language, asOf },
    title: await sceneTitle(context, request),
    description: sceneDescription(context, described),
    ...{ nodes, edges, paths, legend, sources, sourceCount },
    complete: plan.omitted === null,
    notices: sceneNotices(context, request, plan, nodes.filter(({ form }) => form === 'ENTITY').length),
    isFinal: plan.omitted?.reason !== 'SEARCH_TIME',
    years: await inPiecesFor(signal, sceneYears(snapshot, atAnyTime)),
    bounds: boundsOf(boxes, places),
  };
}

function* layoutJob({ snapshot }: MapContext, plan: ScenePlan, boxes: readonly NodeBox[], { placeOf }: ShownPlan): Steps<LayoutJob> {
  const { relationships, ontology } = snapshot;
  // Also of folds that nothing is left in: what is placed must not depend on that.
  const links = new Set<number>(plan.nodes.flatMap(({ of }, i) => (of === null ? [] : [pairKey(placeOf.get(of) as number, i)])));
  for (const [i, r] of plan.relationships.entries()) {
    if (i % A_STEP === 0) yield;
    const [from, to] = [placeOf.get(relationships.from[r]) as number, placeOf.get(relationships.to[r]) as number];
    if (from !== to) links.add(pairKey(from, to));
  }
  return {
    form: plan.form === 'CONNECT' ? 'COLUMNS' : 'ORGANIC',
    boxes: plan.nodes.map((node, i) => {
      const { width, height, anchorX, anchorY } = boxes[i];
      const { type, kind } = typeOf({ snapshot }, node);
      const kindNumber = kind === null ? ontology.kinds.length : (ontology.kindByName.get(kind)?.index as number);
      const group = ontology.entityTypes.findIndex(({ name }) => name === type) * (ontology.kinds.length + 1) + kindNumber;
      return { width, height, anchorX, anchorY, step: node.step, column: node.column ?? 0, group, weight: node.cameAsFocus ? 1 : 0 };
    }),
    links: Array.from(links, (link) => {
      const [from, to] = pairOf(link);
      return { from, to };
    }),
  };
}

function nodeId({ snapshot }: MapContext, node: PlannedNode): string {
  if (node.entity !== null) return snapshot.entities.ids.at(node.entity);
  const { type, kind } = node.fold as PlannedFold;
  return foldKey(snapshot.entities.ids.at(node.of as number), type, kind);
}

function boundsOf(boxes: readonly NodeBox[], { x, y }: LayoutPlaces): MapScene['bounds'] {
  const bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  boxes.forEach(({ width, height, anchorX, anchorY }, i) => {
    const [left, top] = [x[i] - anchorX, y[i] - anchorY];
    bounds.left = Math.min(bounds.left, left);
    bounds.top = Math.min(bounds.top, top);
    bounds.right = Math.max(bounds.right, left + width);
    bounds.bottom = Math.max(bounds.bottom, top + height);
  });
  return bounds;
}
