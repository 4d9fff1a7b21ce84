import type { EvidenceRecord } from '../../ontology/records.ts';
import type { FoundConnector } from '../../paths/findConnectors.ts';
import { connectionFigure, type PicturePath } from '../figures/connectionFigure.ts';
import { pictureEntity } from '../pictureEntity.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Section } from '../ReportDoc.ts';
import { type ConnectionAnswer, placeOf } from './askConnection.ts';

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
  const paths = await Promise.all(shown.map((connector) => picturePath(context, connector)));
  const left = found.totalCount - shown.length;
  const description = words.say({
    en: `The best path of each of the first ${shown.length}: ${paths.map(namesOf).join('; ')}.`,
    zh: `排名前 ${shown.length} 的连接者各自的最佳路径：${paths.map(namesOf).join('；')}。`,
  });
  const cut = words.say({
    en: `The picture shows the best path of the first ${shown.length} of ${found.totalCount}.`,
    zh: `图中为前 ${shown.length} 个连接者（共 ${found.totalCount} 个）的最佳路径。`,
  });
  const notices: Block<Note>[] = left === 0 ? [] : [{ form: 'NOTICE', content: [{ text: cut }] }];
  const figure = connectionFigure({ id: 'connection', title, description, headings: [from, to], paths, typeWord: words.entityType });
  return { id: 'picture', title: words.say({ en: 'How the best ones connect', zh: '最佳连接示意图' }), blocks: [...notices, figure] };
}

function namesOf({ entities }: PicturePath): string {
  return entities.map(({ name }) => name).join(' – ');
}

async function picturePath(context: ReportContext, connector: FoundConnector): Promise<PicturePath> {
  const [best] = connector.paths;
  return {
    entities: await Promise.all(best.entities.map((entity) => pictureEntity(context, entity))),
    hops: best.hops.map((hop, i) => pictureHop(context, hop, best.entities[i])),
    connector: placeOf(connector, best),
  };
}

function pictureHop({ snapshot: { relationships, ontology }, words }: ReportContext, hop: readonly number[], from: number): PicturePath['hops'][number] {
  const types = hop.map((r) => ontology.relationshipTypes[relationships.type[r]]);
  const ways = new Set(hop.filter((_, i) => !types[i].symmetric).map((r) => relationships.from[r] === from));
  const direction = ways.size === 0 ? 'NONE' : ways.size === 2 ? 'BOTH' : ways.has(true) ? 'FORWARD' : 'BACK';
  return { words: [...new Set(types.map(({ name }) => words.relationshipType(name, 'OUT')))].join(' · '), direction };
}
