import { LABEL, type MapScene, type SceneEdge, type SceneNode } from '../../MapScene.ts';
import { DRAWING_TEXTS, type DrawingTexts } from '../drawingTexts.ts';
import { badgesOf } from './badgesOf.ts';
import { signRadius, signReach } from './drawingStyle.ts';
import { measureText } from './measureText.ts';
import { WORDS_SIZE } from './placeEdgeWords.ts';
import type { LabelOfNode } from './placeLabels.ts';

export interface DrawnNode extends LabelOfNode {
  readonly node: SceneNode;
  /** In focus, or a side of a connection. */
  readonly isChief: boolean;
  /** Of a circle around the sign. */
  readonly radius: number;
}

export interface DrawnEdge {
  readonly edge: SceneEdge;
  /** Of its words. */
  readonly width: number;
}

/** Without the names of some of the best connected nobody finds his way in a large map: one of so many nodes, and so many at the most. */
const [NODES_OF_HUB, MOST_HUBS] = [25, 16];

/** A scene with what the drawing needs to know besides: who is beside whom, which label comes first, how wide words are. */
export class DrawnScene {
  readonly scene: MapScene;
  /** In the order in which labels get room: focus, sides of a connection, then by relationships. */
  readonly nodes: readonly DrawnNode[];
  readonly nodeById: ReadonlyMap<string, DrawnNode>;
  readonly edges: readonly DrawnEdge[];
  readonly edgesOf: ReadonlyMap<string, readonly DrawnEdge[]>;

  constructor(scene: MapScene) {
    this.scene = scene;
    const texts = DRAWING_TEXTS[scene.language === 'ZH' ? 'zh' : 'en'];
    const hubs = Math.min(Math.floor(scene.nodes.length / NODES_OF_HUB), MOST_HUBS);
    this.nodes = scene.nodes
      .map((node, i) => ({ drawn: drawnNode(node, texts), i }))
      .sort((a, b) => rankOf(b.drawn.node) - rankOf(a.drawn.node) || a.i - b.i)
      .map(({ drawn }, rank) => (rank < hubs ? { ...drawn, mayCover: true } : drawn));
    this.nodeById = new Map(this.nodes.map((drawn) => [drawn.id, drawn]));
    this.edges = scene.edges
      .filter(({ from, to }) => this.nodeById.has(from) && this.nodeById.has(to))
      .map((edge) => ({ edge, width: edge.label === '' ? 0 : measureText(edge.label, WORDS_SIZE) }))
      .sort((a, b) => b.edge.count - a.edge.count);
    const edgesOf = new Map<string, DrawnEdge[]>(this.nodes.map(({ id }) => [id, []]));
    for (const drawn of this.edges) {
      for (const end of new Set([drawn.edge.from, drawn.edge.to])) edgesOf.get(end)?.push(drawn);
    }
    this.edgesOf = edgesOf;
  }
}

function drawnNode(node: SceneNode, texts: DrawingTexts): DrawnNode {
  const isChief = node.form === 'ENTITY' && (node.isFocus || node.side !== null);
  const width = Math.max(0, ...node.label.map((line) => measureText(line, LABEL.size, isChief)));
  const reach = node.extent * signReach(node.type);
  const below = node.box.y + node.box.height - node.label.length * LABEL.leading - node.y;
  return {
    ...{ node, id: node.id, x: node.x, y: node.y, isChief, mayCover: isChief },
    ...{ reach, radius: node.extent * signRadius(node.type), below, width, lineCount: node.label.length, badges: badgesOf(node, texts) },
  };
}

function rankOf(node: SceneNode): number {
  if (node.form === 'FOLD') return node.count;
  return node.degree + (node.isFocus ? 2e9 : 0) + (node.side === null ? 0 : 1e9);
}
