import { type EvidenceRecord, STATUSES } from '../../ontology/records.ts';
import { weakestEvidence } from '../../paths/evidenceRank.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import type { FoundConnector } from '../../paths/findConnectors.ts';
import { pathTypes } from '../../paths/pathTypes.ts';
import { bestNotes } from '../bestNotes.ts';
import { countCell, textCell } from '../cells.ts';
import { namedEntity } from '../naming.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Cell, Section } from '../ReportDoc.ts';
import { type ConnectionAnswer, MOST_PATHS } from './askConnection.ts';
import { chain, kindOfPath } from './pathContent.ts';

type Note = EvidenceRecord;

/** Connectors in the order of how closely they link the two sides. */
export async function rankedSection(context: ReportContext, { found }: ConnectionAnswer): Promise<Section<Note>> {
  const { words } = context;
  const title = words.say({ en: 'Who links them', zh: '连接者排序' });
  const left = found.totalCount - found.connectors.length;
  const number = words.number(String(left));
  const cut = words.say({
    en: `${number} more link them and are not told here: ask for more, or name fewer on either side.`,
    zh: `另有${number}个连接者未列：可增加数量，或缩小两端范围。`,
  });
  const notices: Block<Note>[] = left === 0 ? [] : [{ form: 'NOTICE', content: [{ text: cut }] }];
  const explanation = words.say({
    en: 'The nearest first, then by score: each path counts for less the more relationships of the same type its entities have.',
    zh: '先按距离，再按得分排序：路径上主体的同类关系越多，该路径得分越低。',
  });
  return {
    id: 'ranking',
    title,
    blocks: [
      { form: 'PARAGRAPH', content: [{ text: explanation }] },
      ...notices,
      {
        form: 'TABLE',
        id: 'ranking',
        title,
        columns: [
          { title: words.say({ en: 'Rank', zh: '位次' }), form: 'NUMBER', width: 0.8 },
          { title: words.say({ en: 'Linked by', zh: '连接者' }), form: 'TEXT', width: 4 },
          { title: words.say({ en: 'Steps', zh: '步数' }), form: 'NUMBER', width: 1 },
          { title: words.say({ en: 'Paths', zh: '路径数' }), form: 'NUMBER', width: 0.9 },
          { title: words.say({ en: 'Score', zh: '得分' }), form: 'NUMBER', width: 1.1 },
          { title: words.say({ en: 'Weakest step of the best path', zh: '最佳路径最弱环节' }), form: 'TEXT', width: 2.6 },
        ],
        rows: await Promise.all(found.connectors.map((connector, i) => rankedRow(context, connector, i + 1))),
        whenEmpty: words.say({ en: 'Nothing links them.', zh: '无连接者。' }),
      },
    ],
  };
}

async function rankedRow(context: ReportContext, { entity, distance, pathCount, score, paths }: FoundConnector, rank: number): Promise<Cell<Note>[]> {
  const { words, snapshot } = context;
  const [best] = paths;
  const weakest = weakestEvidence(snapshot, best.hops);
  const notes = await notesOf(context, best);
  const parts = [words.quality(weakest.quality), words.stance(weakest.stance), ...notActual(context, best)];
  const told = parts.join(words.say({ en: ', ', zh: '，' }));
  return [
    countCell(words, rank),
    { content: [await namedEntity<Note>(context, entity)] },
    countCell(words, distance),
    countCell(words, pathCount),
    { content: [{ text: score.toPrecision(3) }], number: decimal(score) },
    textCell(told, notes),
  ];
}

/** The best document of each hop. */
function notesOf(context: ReportContext, { hops }: FoundPath): Promise<Note[]> {
  return bestNotes(
    context,
    hops.map(([relationship]) => relationship),
  );
}

/** What a path rests on that is only planned, or over. */
function notActual({ snapshot: { relationships }, words }: ReportContext, { hops }: FoundPath): string[] {
  const actual = STATUSES.indexOf('ACTUAL');
  const doubtful = hops.filter((hop) => hop.every((r) => relationships.status[r] !== actual)).map(([r]) => relationships.status[r]);
  return [...new Set(doubtful)].sort((a, b) => a - b).map((status) => words.status(STATUSES[status]));
}

/** A decimal number without an exponent. */
function decimal(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}

/** What the paths have in common, most frequent first. */
export async function kindSection(context: ReportContext, { paths, search }: ConnectionAnswer): Promise<Section<Note>> {
  const { words, snapshot } = context;
  const title = words.say({ en: 'Kinds of connection', zh: '关联类型' });
  const cut = words.say({
    en: `Counted from the best ${words.number(String(MOST_PATHS))} paths between the two sides; there are more.`,
    zh: `按两端之间最佳的${words.number(String(MOST_PATHS))}条路径统计；另有更多路径。`,
  });
  const types = pathTypes(snapshot, paths);
  const shown = types.slice(0, MOST_KINDS);
  const rarer = types.slice(MOST_KINDS);
  const rarerPaths = words.number(String(rarer.reduce((sum, { count }) => sum + count, 0)));
  const rest = words.say({
    en: `${rarer.length} rarer kinds, with ${rarerPaths} paths in all, are not told here; \`paths.pathTypes\` of the API lists them.`,
    zh: `另有${rarer.length}种较少见的类型（共${rarerPaths}条路径）未列；可由接口 \`paths.pathTypes\` 取得。`,
  });
  const notices = [...(search.hasNextPage || !search.complete ? [cut] : []), ...(rarer.length > 0 ? [rest] : [])];
  return {
    id: 'kinds',
    title,
    blocks: [
      ...notices.map((text): Block<Note> => ({ form: 'NOTICE', content: [{ text }] })),
      {
        form: 'TABLE',
        id: 'kinds',
        title,
        columns: [
          { title: words.say({ en: 'Kind of connection', zh: '关联类型' }), form: 'TEXT', width: 5 },
          { title: words.say({ en: 'Steps', zh: '步数' }), form: 'NUMBER', width: 1 },
          { title: words.say({ en: 'Paths', zh: '路径数' }), form: 'NUMBER', width: 0.9 },
          { title: words.say({ en: 'The best of them', zh: '其中最佳路径' }), form: 'TEXT', width: 4 },
        ],
        rows: await Promise.all(
          shown.map(async ({ count, example }): Promise<Cell<Note>[]> => {
            const [notes, names] = await Promise.all([notesOf(context, example), chain(context, example)]);
            return [
              textCell(kindOfPath(context, example)),
              countCell(words, example.hops.length),
              countCell(words, count),
              { content: [...names.slice(0, -1), { ...names[names.length - 1], notes }] },
            ];
          }),
        ),
        whenEmpty: words.say({ en: 'None.', zh: '无。' }),
      },
    ],
  };
}

const MOST_KINDS = 12;
