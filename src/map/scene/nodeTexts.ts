import { nameOf } from '../../analysis/nameOf.ts';
import { textWidth, wrapText } from '../../lib/picture/pictureText.ts';
import type { EntityType } from '../../ontology/records.ts';
import { labelOf } from '../../ontology/words/Labels.ts';
import { NO_KIND } from '../../snapshot/Snapshot.ts';
import type { LayoutBox } from '../layout/Layout.ts';
import type { MapContext } from '../MapContext.ts';
import { LABEL } from '../MapScene.ts';
import type { PlannedNode } from '../ScenePlan.ts';

/** Of a sign with its label. */
export type NodeBox = Pick<LayoutBox, 'width' | 'height' | 'anchorX' | 'anchorY'> & { readonly extent: number; readonly lines: number };

const WIDEST = 132;
const MOST_LINES = 3;
const SMALLEST_SIGN = 16;
const LARGEST_SIGN = 30;
const FOCUS_LARGER = 8;
const FOLD_SIGN = 26;

/** "company ×12" of a fold that stands for so many; the name of an entity, as of the context's date. */
export async function nodeName(context: MapContext, node: PlannedNode, count: number): Promise<string> {
  if (node.entity !== null) return nameOf(context, node.entity);
  return `${kindWord(context, node)} ×${count}`;
}

/** The kind in words; the type where it has none. */
export function kindWord({ snapshot, language }: Pick<MapContext, 'snapshot' | 'language'>, node: PlannedNode): string {
  const { labels } = snapshot.ontology;
  const { type, kind } = typeOf({ snapshot }, node);
  return kind === null ? labelOf(labels.entityTypes, type, language) : labelOf(labels.kinds, kind, language);
}

export function typeOf(
  { snapshot: { entities, ontology } }: Pick<MapContext, 'snapshot'>,
  node: PlannedNode,
): { readonly type: EntityType; readonly kind: string | null } {
  if (node.fold !== null) return node.fold;
  const entity = node.entity as number;
  const kind = entities.kind[entity];
  return { type: ontology.entityTypes[entities.type[entity]].name, kind: kind === NO_KIND ? null : ontology.kinds[kind].name };
}

/** The box that a node needs, of the name that it has today. */
export function nodeBox({ snapshot }: MapContext, node: PlannedNode, name: string): NodeBox {
  const lines = wrapText(name, LABEL.size, WIDEST, MOST_LINES);
  const extent = node.entity === null ? FOLD_SIGN : signExtent(snapshot.entities.degree[node.entity]) + (node.cameAsFocus ? FOCUS_LARGER : 0);
  const width = Math.ceil(Math.max(extent + 6, ...lines.map((line) => textWidth(line, LABEL.size))));
  const height = extent + 6 + LABEL.gap + lines.length * LABEL.leading;
  return { extent, lines: lines.length, width, height, anchorX: width / 2, anchorY: extent / 2 + 3 };
}

/** A name within the box, which may have been made for another one of the same entity. */
export function linesWithin(name: string, { width, lines }: NodeBox): string[] {
  return wrapText(name, LABEL.size, width, Math.max(1, lines));
}

/** Who has more relationships is a little larger. */
function signExtent(degree: number): number {
  return Math.min(LARGEST_SIGN, SMALLEST_SIGN + Math.round(2 * Math.log2(1 + degree)));
}
