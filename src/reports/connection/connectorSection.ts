import { nameOf } from '../../analysis/nameOf.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import type { FoundConnector } from '../../paths/findConnectors.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Section } from '../ReportDoc.ts';
import type { ConnectionAnswer } from './askConnection.ts';
import { chain, hopList, periodText } from './pathContent.ts';

type Note = EvidenceRecord;

/** Each connector with its best paths, sentence by sentence. */
export async function connectorSection(context: ReportContext, { found }: ConnectionAnswer): Promise<Section<Note>> {
  const { words, signal, onProgress } = context;
  const sections: Section<Note>[] = [];
  for (const [i, connector] of found.connectors.entries()) {
    signal.throwIfAborted();
    onProgress(words.say({ en: 'Writing out the paths', zh: '撰写路径' }), 0.5 + (0.5 * i) / found.connectors.length);
    sections.push(await oneSection(context, connector, i + 1));
  }
  return { id: 'connectors', title: words.say({ en: 'How each links them', zh: '逐一说明' }), blocks: [], sections };
}

async function oneSection(context: ReportContext, { entity, pathCount, paths }: FoundConnector, rank: number): Promise<Section<Note>> {
  const { words } = context;
  const name = await nameOf(context, entity);
  const told = await Promise.all(paths.map((path, i) => pathBlocks(context, path, i + 1)));
  const [few, all] = [words.number(String(paths.length)), words.number(String(pathCount))];
  const cut = words.say({ en: `The best ${few} of ${all} paths are told.`, zh: `共${all}条路径，此处列出最佳的${few}条。` });
  const notices: Block<Note>[] = paths.length >= pathCount ? [] : [{ form: 'NOTICE', content: [{ text: cut }] }];
  return { id: `connector-${rank}`, title: words.say({ en: `${name} (rank ${rank})`, zh: `${name}（第${rank}位）` }), blocks: [...notices, ...told.flat()] };
}

async function pathBlocks(context: ReportContext, path: FoundPath, number: number): Promise<Block<Note>[]> {
  const { words } = context;
  const steps = path.hops.length;
  const period = await periodText(context, path);
  const head = words.say({ en: `Path ${number}: `, zh: `路径${number}：` });
  const tail = words.say({ en: ` (${steps} steps; ${period})`, zh: `（${steps}步；${period}）` });
  return [{ form: 'PARAGRAPH', content: [{ text: head, isStrong: true }, ...(await chain(context, path)), { text: tail }] }, await hopList(context, path)];
}
