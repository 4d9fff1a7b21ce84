import type { EvidenceRecord } from '../../ontology/records.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import type { FoundConnector } from '../../paths/findConnectors.ts';
import { connectionFigure, type PicturePath } from '../figures/connectionFigure.ts';
import { pictureEntity } from '../pictureEntity.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Section } from '../ReportDoc.ts';
import type { ConnectionAnswer } from './askConnection.ts';

type Note = EvidenceRecord;

const MOST_ROWS = 10;

/** The best path of each of the first connectors. */
export async function pictureSection(
  context: ReportContext,
  { found }: ConnectionAnswer,
  { from, to, title }: { readonly from: string; readonly to: string; readonly title: string },
): Promise<Section<Note>> {
  const { words } = context;
  const shown = found.connectors.slice(0, MOST_ROWS);
  const paths = await Promise.all(sharedPaths(shown).map((shared) => picturePath(context, shared)));
  const left = found.totalCount - shown.length;
  const description = words.say({
    en: `The best path of each of the first ${shown.length}: ${paths.map(namesOf).join('; ')}.`,
    zh: `排名前${shown.length}的连接者各自的最佳路径：${paths.map(namesOf).join('；')}。`,
  });
  const cut = words.say({
    en: `The picture shows the best path of the first ${shown.length} of ${found.totalCount}.`,
    zh: `图中为前${shown.length}个连接者（共${found.totalCount}个）的最佳路径。`,
  });
  const notices: Block<Note>[] = left === 0 ? [] : [{ form: 'NOTICE', content: [{ text: cut }] }];
  const figure = connectionFigure({ id: 'connection', title, description, headings: [from, to], paths, typeWord: words.entityType });
  return { id: 'picture', title: words.say({ en: 'How the best ones connect', zh: '最佳连接示意图' }), blocks: [...notices, figure] };
}

function namesOf({ entities }: PicturePath): string {
  return entities.map(({ name }) => name).join(' – ');
}

/** One and the same path may be the best one of several. */
interface SharedPath {
  readonly path: FoundPath;
  readonly connectors: number[];
}

function sharedPaths(connectors: readonly FoundConnector[]): SharedPath[] {
  const shared = new Map<string, SharedPath>();
  for (const { entity, paths } of connectors) {
    const [path] = paths;
    const key = path.entities.join(' ');
    const known = shared.get(key);
    const place = path.entities.indexOf(entity);
    if (known === undefined) shared.set(key, { path, connectors: [place] });
    else known.connectors.push(place);
  }
  return [...shared.values()];
}

async function picturePath(context: ReportContext, { path, connectors }: SharedPath): Promise<PicturePath> {
  return {
    entities: await Promise.all(path.entities.map((entity) => pictureEntity(context, entity))),
    hops: path.hops.map((hop, i) => pictureHop(context, hop, path.entities[i])),
    connectors,
  };
}

function pictureHop({ snapshot: { relationships, ontology }, words }: ReportContext, hop: readonly number[], from: number): PicturePath['hops'][number] {
  const types = hop.map((r) => ontology.relationshipTypes[relationships.type[r]]);
  const ways = new Set(hop.filter((_, i) => !types[i].symmetric).map((r) => relationships.from[r] === from));
  const direction = ways.size === 0 ? 'NONE' : ways.size === 2 ? 'BOTH' : ways.has(true) ? 'FORWARD' : 'BACK';
  return { words: [...new Set(types.map(({ name }) => words.relationshipType(name, 'OUT')))], direction };
}
