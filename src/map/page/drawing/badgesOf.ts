import type { SceneNode } from '../../MapScene.ts';
import type { DrawingTexts } from '../drawingTexts.ts';
import { measureText } from './measureText.ts';
import type { Badge, BadgeLook } from './placeBadges.ts';

const MEASURED_AT = 10;

export function badgesOf(node: SceneNode, texts: DrawingTexts): Badge[] {
  if (node.form === 'FOLD') return [badge(String(node.count), 'STRONG')];
  const side = node.side === null ? [] : [badge(node.side === 'FROM' ? texts.from : texts.to, node.side)];
  return node.hidden === 0 ? side : [...side, badge(`+${node.hidden}`, 'QUIET')];
}

function badge(text: string, look: BadgeLook): Badge {
  return { text, look, width: measureText(text, MEASURED_AT, look !== 'QUIET') / MEASURED_AT };
}
