import { nameOf } from '../../analysis/nameOf.ts';
import { textWidth, wrapText } from '../../lib/picture/pictureText.ts';
import { STANCES, STATUSES } from '../../ontology/records.ts';
import { relationshipSentence } from '../../ontology/sentence.ts';
import { LOOK_ORDER } from '../../ontology/words/entityLook.ts';
import { labelOf, relationshipLabel } from '../../ontology/words/Labels.ts';
import { NO_KIND } from '../../snapshot/Snapshot.ts';
import type { LayoutJob } from '../layout/Layout.ts';
import type { MapContext } from '../MapContext.ts';
import type { MapRequest } from '../MapRequest.ts';
import type { MapScene, SceneEdge, SceneNode, ScenePath } from '../MapScene.ts';
import type { ScenePlan } from '../ScenePlan.ts';

/** Plain stand-in without folds, dates, notices and sources: topic `scene` makes it good. */
export async function drawPlan(context: MapContext, { address }: MapRequest, plan: ScenePlan): Promise<MapScene> {
  const { snapshot, language, asOf, layout, signal } = context;
  const { entities, relationships, ontology } = snapshot;
  const entityNodes = plan.nodes.filter((node) => node.entity !== null);
  const names = await Promise.all(entityNodes.map(({ entity }) => nameOf(context, entity as number)));
  const labels = names.map((name) => wrapText(name, 12, 130, 3));
  const sizes = labels.map((lines) => ({ width: Math.max(32, ...lines.map((line) => textWidth(line, 12))), height: 30 + lines.length * 15 }));
  const place = new Map(entityNodes.map(({ entity }, i) => [entity as number, i]));
  const job: LayoutJob = {
    form: plan.form === 'CONNECT' ? 'COLUMNS' : 'ORGANIC',
    boxes: entityNodes.map((node, i) => ({
      ...sizes[i],
      ...{ anchorX: sizes[i].width / 2, anchorY: 14, step: node.step, column: node.column ?? 0, weight: node.isFocus ? 1 : 0 },
      group: entities.type[node.entity as number] * 256 + entities.kind[node.entity as number],
    })),
    links: plan.relationships.map((r) => ({ from: place.get(relationships.from[r]) as number, to: place.get(relationships.to[r]) as number })),
  };
  const { x, y } = await layout.place(job, signal);
  const id = (entity: number) => entities.ids.at(entity);
  const nodes = entityNodes.map((node, i): SceneNode => {
    const entity = node.entity as number;
    const type = ontology.entityTypes[entities.type[entity]].name;
    const kind = entities.kind[entity] === NO_KIND ? null : ontology.kinds[entities.kind[entity]].name;
    return {
      ...{ form: 'ENTITY', id: id(entity), type, kind, name: names[i], label: labels[i], x: x[i], y: y[i], extent: node.isFocus ? 28 : 20 },
      box: { x: x[i] - job.boxes[i].anchorX, y: y[i] - job.boxes[i].anchorY, width: job.boxes[i].width, height: job.boxes[i].height },
      kindLabel: kind === null ? labelOf(ontology.labels.entityTypes, type, language) : labelOf(ontology.labels.kinds, kind, language),
      ...{ degree: entities.degree[entity], hidden: 0, isFocus: node.isFocus, side: node.side },
    };
  });
  const edges = new Map<string, SceneEdge>();
  for (const r of plan.relationships) {
    const [from, to] = [id(relationships.from[r]), id(relationships.to[r])];
    const key = edges.has(`${to}|${from}`) ? `${to}|${from}` : `${from}|${to}`;
    const known = edges.get(key);
    const type = ontology.relationshipTypes[relationships.type[r]].name;
    edges.set(key, {
      ...{ id: key, from: known?.from ?? from, to: known?.to ?? to, types: [...new Set([...(known?.types ?? []), type])] },
      label: known?.label ?? relationshipLabel(ontology.labels, type, 'OUT', language),
      count: (known?.count ?? 0) + 1,
      relationships: [...(known?.relationships ?? []), relationships.ids.at(r)],
      direction: 'FORWARD',
      status: STATUSES[relationships.status[r]],
      stance: STANCES[relationships.evidenceStance[relationships.evidenceAt[r]]],
    });
  }
  const paths =
    plan.paths === null
      ? null
      : await Promise.all(
          plan.paths.map(async ({ entities: walked, hops, score }): Promise<ScenePath> => {
            const sentences = await Promise.all(
              hops.map(async ([r]) => {
                const record = await context.records.relationship.load(r);
                const [from, to] = await Promise.all([nameOf(context, relationships.from[r]), nameOf(context, relationships.to[r])]);
                return relationshipSentence(ontology, record, { from, to }, language);
              }),
            );
            const ids = walked.map(id);
            return {
              nodes: ids,
              edges: ids.slice(1).map((to, i) => (edges.has(`${ids[i]}|${to}`) ? `${ids[i]}|${to}` : `${to}|${ids[i]}`)),
              ...{ length: hops.length, score, sentence: language === 'ZH' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`, sources: [] },
            };
          }),
        );
  const counts = new Map<string, number>();
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return {
    ...{ version: snapshot.version, address, form: plan.form, language, asOf, title: 'Zhangjiang Atlas', description: '' },
    ...{ nodes, edges: [...edges.values()], paths },
    legend: {
      types: LOOK_ORDER.filter((type) => counts.has(type)).map((type) => ({
        type,
        label: labelOf(ontology.labels.entityTypes, type, language),
        count: counts.get(type) as number,
      })),
      ...{ relationships: [], marks: [] },
    },
    ...{ sources: [], sourceCount: 0, complete: plan.omitted === null, notices: [], isFinal: plan.omitted?.reason !== 'SEARCH_TIME', years: [] },
    bounds: {
      left: Math.min(0, ...nodes.map(({ box }) => box.x)),
      top: Math.min(0, ...nodes.map(({ box }) => box.y)),
      right: Math.max(0, ...nodes.map(({ box }) => box.x + box.width)),
      bottom: Math.max(0, ...nodes.map(({ box }) => box.y + box.height)),
    },
  };
}
