import { LOGO } from '../../lib/logo.ts';
import { escapeXml } from '../../lib/picture/escapeXml.ts';
import { PICTURE_FONT } from '../../lib/picture/pictureFont.ts';
import { pictureText } from '../../lib/picture/pictureText.ts';
import { tenth } from '../../ontology/words/entityLook.ts';
import type { MapScene } from '../MapScene.ts';
import type { Theme } from '../page/drawing/themes.ts';
import { areasOf, drawMap } from './drawMap.ts';
import { pictureLegend } from './pictureLegend.ts';
import { type NoteLook, namedSources, noticeBlock, pathBlock, sourceBlock } from './pictureNotes.ts';
import { type PictureThemeName, pictureTheme } from './pictureTheme.ts';
import { PICTURE_WORDS } from './pictureWords.ts';
import { type Block, oneLine, paragraph, space, stack } from './textBlocks.ts';

export interface PictureParts {
  readonly scene: MapScene;
  /** What was asked for, in words. */
  readonly asked: string;
  /** Where the map is, and all its sources: "http://127.0.0.1:4000/map?…". */
  readonly address: string;
  readonly theme: PictureThemeName;
}

const LEAST_WIDTH = 880;
const EDGE = 36;
/** The wider the picture, the larger the words around the map, or nobody could read them when it is seen as a whole. */
const USUAL_WIDTH = 1_500;
const LARGEST = 2.2;
/** Of a column of sources, of the size of letters. */
const COLUMN_EMS = 34;
const MOST_COLUMNS = 3;
const MOST_DESCRIBED = 2_000;

/**
 * The scene as plain SVG 1.1 with all that a reader of the printed page needs: what is shown and as of when, the map, what its signs mean, what is left out, the documents behind it,
 * and where it comes from. Looks stand in attributes alone. The same parts give the same bytes.
 */
export function drawPicture({ scene, asked, address, theme: themeName }: PictureParts): string {
  const theme = pictureTheme(themeName);
  const map = mapBlock(scene, theme);
  const width = Math.ceil(Math.max(LEAST_WIDTH, map.width + 2 * EDGE));
  const room = width - 2 * EDGE;
  const scale = Math.min(LARGEST, Math.max(1, width / USUAL_WIDTH));
  const size = 11.5 * scale;
  const look: NoteLook = { theme, width: room, size, columns: Math.max(1, Math.min(MOST_COLUMNS, Math.floor(room / (COLUMN_EMS * size)))) };
  const named = namedSources(scene);
  const parts = [
    headBlock(scene, asked, theme, room, scale),
    centred(map, room),
    rule(theme, room),
    pictureLegend(scene, theme, room, 12 * scale),
    noticeBlock(scene, look),
    scene.paths === null ? space(0) : pathBlock(scene.paths, named, scene.language, look),
    sourceBlock(named, scene, look),
    rule(theme, room),
    footBlock(scene, address, look),
  ].filter(({ height }) => height > 0);
  const whole = stack(parts.flatMap((part, i) => (i === 0 ? [part] : [space(16 * scale), part])));
  const height = Math.ceil(whole.height + 2 * EDGE);
  const language = scene.language === 'ZH' ? 'zh-Hans' : 'en';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:lang="${language}">` +
    `<title>${escapeXml(pictureText(scene.title))}</title><desc>${escapeXml(pictureText(scene.description, MOST_DESCRIBED))}</desc>` +
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/><g font-family="${PICTURE_FONT}">${whole.draw(EDGE, EDGE)}</g></svg>`
  );
}

function headBlock({ title, description }: MapScene, asked: string, { ink, soft }: Theme, width: number, scale: number): Block {
  return stack([
    paragraph(title, width, { size: 25 * scale, colour: ink, isBold: true }, 3),
    space(5 * scale),
    paragraph(asked, width, { size: 13.5 * scale, colour: ink }, 4),
    space(2 * scale),
    paragraph(description, width, { size: 12.5 * scale, colour: soft }, 4),
    space(8 * scale),
  ]);
}

interface WideBlock extends Block {
  readonly width: number;
}

function mapBlock(scene: MapScene, theme: Theme): WideBlock {
  const areas = scene.nodes.flatMap((node) => [
    ...areasOf(node),
    { left: node.box.x, top: node.box.y, right: node.box.x + node.box.width, bottom: node.box.y + node.box.height },
  ]);
  if (areas.length === 0) return { width: 0, height: 0, draw: () => '' };
  const [left, top] = [Math.floor(Math.min(...areas.map((area) => area.left)) - 6), Math.floor(Math.min(...areas.map((area) => area.top)) - 10)];
  const [right, bottom] = [Math.max(...areas.map((area) => area.right)) + 6, Math.max(...areas.map((area) => area.bottom)) + 4];
  return {
    ...{ width: right - left, height: bottom - top },
    draw: (x, y) => `<g transform="translate(${tenth(x - left)} ${tenth(y - top)})">${drawMap(scene, theme)}</g>`,
  };
}

function centred(block: WideBlock, width: number): Block {
  return { height: block.height, draw: (x, y) => block.draw(x + (width - block.width) / 2, y) };
}

function rule({ line }: Theme, width: number): Block {
  return { height: 1, draw: (x, y) => `<path d="M${tenth(x)} ${tenth(y + 0.5)}h${tenth(width)}" stroke="${line}" stroke-opacity="0.5" fill="none"/>` };
}

/** Who made it, of which version, and where it can be had. */
function footBlock({ language, version }: MapScene, address: string, { theme, width, size }: NoteLook): Block {
  const words = PICTURE_WORDS[language];
  const mark = size * 2.2;
  const lines = stack([
    oneLine(`Zhangjiang Atlas · ${words.version(version)}`, width - mark - 8, { size, colour: theme.ink, isBold: true }),
    paragraph(address, width - mark - 8, { size: size * 0.95, colour: theme.accent }, 3),
  ]);
  return { height: lines.height, draw: (x, y) => logo(x, y + 2, mark) + lines.draw(x + mark + 8, y) };
}

function logo(x: number, y: number, size: number): string {
  const inner = LOGO.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return `<g transform="translate(${tenth(x)} ${tenth(y)}) scale(${Math.round((size / 32) * 1_000) / 1_000})">${inner}</g>`;
}
