import { nameOf } from '../../analysis/nameOf.ts';
import type { Group } from '../../analysis/readGroup.ts';
import { dateInWords } from '../../ontology/words/dates.ts';
import { labelOf } from '../../ontology/words/Labels.ts';
import { numberInWords } from '../../ontology/words/numbers.ts';
import type { MapContext } from '../MapContext.ts';
import type { ConnectSubject, MapRequest } from '../MapRequest.ts';
import type { Legend, SceneNode } from '../MapScene.ts';
import type { ScenePlan } from '../ScenePlan.ts';

/** Named in a title; of more, how many others there are. */
const MOST_NAMED = 3;

export async function sceneTitle(context: MapContext, { subject, asOf }: MapRequest): Promise<string> {
  const { language } = context;
  const date = asOf === null ? '' : language === 'ZH' ? `（${dateInWords(asOf, 'ZH')}）` : ` (as of ${dateInWords(asOf, 'EN')})`;
  const say = (en: string, zh: string) => `${language === 'ZH' ? zh : en}${date}`;
  if (subject === null) return say('The ecosystem at a glance', '生态概览');
  if (subject.form === 'FOCUS') {
    const names = await namesOf(context, subject.focus);
    return say(`${names} and ${subject.focus.length === 1 ? 'its' : 'their'} neighbours`, `${names}及其关联主体`);
  }
  const [from, to] = await Promise.all([groupName(context, subject.from), groupName(context, subject.to)]);
  return say(`Paths: ${from} – ${to}`, `关联路径：${from} – ${to}`);
}

/** What is to be seen, in a sentence or two. */
export function sceneDescription(
  { language }: MapContext,
  {
    nodes,
    legend,
    relationships,
    sourceCount,
    paths,
  }: {
    readonly nodes: readonly SceneNode[];
    readonly legend: Legend;
    readonly relationships: number;
    readonly sourceCount: number;
    readonly paths: number | null;
  },
): string {
  const number = (count: number) => numberInWords(String(count), language);
  const folds = nodes.filter((node) => node.form === 'FOLD');
  const folded = folds.reduce((sum, { count }) => sum + count, 0);
  const shown = nodes.length - folds.length;
  const types = legend.types.map(({ label, count }) => `${label} ${number(count)}`);
  if (language === 'ZH') {
    const more = folds.length === 0 ? '' : `，另有${number(folded)}个合并为${number(folds.length)}组`;
    const ranked = paths === null ? '' : `路径${number(paths)}条。`;
    return `${ranked}${number(shown)}个主体${more}${types.length === 0 ? '' : `（${types.join('、')}）`}，其间关系${number(relationships)}条，依据文献${number(sourceCount)}篇。`;
  }
  const more = folds.length === 0 ? '' : ` and ${number(folded)} more in ${number(folds.length)} ${folds.length === 1 ? 'group' : 'groups'}`;
  const ranked = paths === null ? '' : `${number(paths)} ${paths === 1 ? 'path' : 'paths'}. `;
  const one = (count: number, word: string, many: string) => `${number(count)} ${count === 1 ? word : many}`;
  return `${ranked}${one(shown, 'entity', 'entities')}${more}${types.length === 0 ? '' : ` (${types.join(', ')})`}, ${one(relationships, 'relationship', 'relationships')} between them, from ${one(sourceCount, 'document', 'documents')}.`;
}

/** What is not shown, and how to see it. */
export function sceneNotices({ language, asOf }: MapContext, { subject, size }: MapRequest, plan: ScenePlan, shown: number): string[] {
  const say = (en: string, zh: string) => (language === 'ZH' ? zh : en);
  const number = (count: number) => numberInWords(String(count), language);
  const notices: string[] = [];
  if (shown === 0 || (subject?.form === 'CONNECT' && plan.paths?.length === 0)) {
    const then = asOf === null ? '' : say(` as of ${dateInWords(asOf, 'EN')}`, `（${dateInWords(asOf, 'ZH')}）`);
    if (subject?.form === 'CONNECT' && areWithinEachOther(subject)) {
      notices.push(
        say(
          'What is on both sides stands on no path, and here one side is part of the other. Choose sides that are not the same.',
          '同时属于两侧的主体不在任何路径上，而此处一侧包含于另一侧。请选择不同的两侧。',
        ),
      );
    } else if (subject?.form === 'CONNECT' && plan.omitted === null) {
      notices.push(
        say(
          `No path of at most ${subject.maxHops} relationships leads from one side to the other${then}. Allow longer ones, or fewer filters.`,
          `两侧之间没有不超过${subject.maxHops}步的路径${then}。可放宽步数或减少筛选条件。`,
        ),
      );
    } else if (plan.omitted === null)
      notices.push(say(`Nothing fits${then}. Choose another date, or fewer filters.`, `没有符合条件的内容${then}。可更换日期或减少筛选条件。`));
  }
  if (plan.omitted === null) return notices;
  const { reason, entities } = plan.omitted;
  if (reason === 'SIZE' && subject?.form === 'CONNECT') {
    const paths = plan.paths?.length ?? 0;
    notices.push(
      say(
        `There are more paths; the best ${number(paths)} fit. Ask for a larger map (size, now ${size}).`,
        `还有更多路径；此图容纳排名前${number(paths)}条。可显示更多主体（size，现为${size}）。`,
      ),
    );
  } else if (reason === 'SIZE') {
    const more =
      entities === null
        ? say('More entities', '更多主体')
        : say(`${number(entities)} more ${entities === 1 ? 'entity' : 'entities'}`, `另有${number(entities)}个主体`);
    notices.push(
      subject === null
        ? say(
            `${more} fit; the best connected ${number(shown)} are shown. Search for others, open one, or ask for a larger map (size, now ${size}).`,
            `${more}符合条件；此处显示关联最多的${number(shown)}个。可搜索、展开，或显示更多（size，现为${size}）。`,
          )
        : say(
            `${more} fit and are not shown. Open folded groups, filter, or ask for a larger map (size, now ${size}).`,
            `${more}符合条件但未显示。可展开分组、筛选，或显示更多（size，现为${size}）。`,
          ),
    );
  }
  if (reason === 'PATHS' && subject?.form === 'CONNECT') {
    notices.push(say(`There are more paths; the best ${subject.paths} are shown.`, `还有更多路径；此处显示排名前${subject.paths}条。`));
  }
  if (reason === 'SEARCH_TIME' || reason === 'SEARCH_STEPS') {
    notices.push(
      say(
        'The search was cut before its end: there may be other and better paths. Choose smaller sides, fewer hops or fewer relationship types.',
        '检索未完成即被截断，可能另有路径。请缩小两侧范围、减少步数或关系类型。',
      ),
    );
  }
  return notices;
}

function areWithinEachOther({ from, to }: ConnectSubject): boolean {
  const isPart = (side: Uint8Array, whole: Uint8Array) => side.includes(1) && side.every((is, entity) => is === 0 || whole[entity] === 1);
  return isPart(from.mask, to.mask) || isPart(to.mask, from.mask);
}

async function namesOf(context: MapContext, entities: readonly number[]): Promise<string> {
  const names = await Promise.all(entities.slice(0, MOST_NAMED).map((entity) => nameOf(context, entity)));
  const others = entities.length - names.length;
  if (context.language === 'ZH') return `${names.join('、')}${others === 0 ? '' : `等${entities.length}个主体`}`;
  if (others > 0) names.push(`${others} ${others === 1 ? 'other' : 'others'}`);
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

async function groupName(context: MapContext, { criteria }: ConnectSubject['from']): Promise<string> {
  const { language } = context;
  const parts = await Promise.all((criteria.or ?? [criteria]).map((one) => criteriaWords(context, one as Group['criteria'])));
  return parts.flat().join(language === 'ZH' ? '、' : ', ');
}

async function criteriaWords(context: MapContext, { types, kinds, ids }: Group['criteria']): Promise<string[]> {
  const { snapshot, language } = context;
  const { labels } = snapshot.ontology;
  const entities = (ids ?? []).map((id) => snapshot.entities.ids.find(id)).filter((entity) => entity !== undefined);
  return [
    ...(types ?? []).map((type) => labelOf(labels.entityTypes, type, language)),
    ...(kinds ?? []).map((kind) => labelOf(labels.kinds, kind, language)),
    ...(entities.length === 0 ? [] : [await namesOf(context, entities)]),
  ];
}
