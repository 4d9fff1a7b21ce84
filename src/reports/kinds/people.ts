import type { EvidenceRecord } from '../../ontology/records.ts';
import { colon, type DraftBlock, notice } from '../cells.ts';
import { groupText } from '../groupText.ts';
import { inBatches } from '../inBatches.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { ReportDraft, Section } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';
import { relationshipsOf } from '../ties.ts';
import { fromPeople } from './people/choosePosts.ts';
import { findOverlaps, type Overlaps } from './people/findOverlaps.ts';
import { interlockSections, MOST_INTERLOCKS } from './people/interlockSection.ts';
import { type Post, postOf } from './people/Post.ts';
import { foundersTable, MOST_TO_READ, peopleSection, placesSection, postTable } from './people/postSections.ts';

const MOST_POSTS = 5_000;

export const PEOPLE: ReportKind = {
  name: 'people',
  title: { en: 'People and posts', zh: '人员与职务' },
  explanation: {
    en: 'Who held which post where and when, and who stood in two institutions at one time, with the overlap of both terms.',
    zh: '谁在何时何处任何职；以及任期重叠的跨机构任职者及其重叠期间。',
  },
  parameters: [
    {
      name: 'of',
      form: 'GROUP',
      standard: null,
      isRequired: false,
      title: { en: 'Institutions or people', zh: '机构或人员' },
      explanation: {
        en: 'Posts at these institutions, or of these people: ids, kinds, types. Left out: all.',
        zh: '这些机构的职务或这些人员的职务：标识、类别或类型；留空为全部。',
      },
    },
  ],
  async assemble(context, values) {
    const { words, language } = context;
    const mask = values.group('of')?.mask ?? null;
    const [all, founded] = [await fromPeople(context, 'AFFILIATED_WITH', mask), await fromPeople(context, 'FOUNDED', mask)];
    const found = await findOverlaps(context, all, MOST_INTERLOCKS);
    const posts = await readPosts(context, all.slice(0, MOST_POSTS), words.say({ en: 'Reading the posts', zh: '读取职务' }));
    const elsewhere = await otherPosts(context, all);
    const foundings = await readPosts(context, founded.slice(0, MOST_POSTS), words.say({ en: 'Reading the foundings', zh: '读取创办记录' }));
    const of = values.written.get('of') ?? null;
    const group = of === null ? null : await groupText(context, of);
    const title = words.say(PEOPLE.title);
    return {
      kind: 'people',
      language,
      title: group === null || group.length > 120 ? title : `${title}${colon(words)}${group}`,
      lead: [{ text: leadText(context, all, found) }],
      sections: [
        ...(await interlockSections(context, found)),
        placesSection(context, posts),
        peopleSection(context, [...posts, ...elsewhere]),
        tableSection(context, { id: 'posts', title: words.say({ en: 'All posts', zh: '全部职务' }) }, all.length, [postTable(words, posts)]),
        tableSection(context, { id: 'founders', title: words.say({ en: 'Founders', zh: '创办人' }) }, founded.length, [foundersTable(words, foundings)]),
      ],
    } satisfies ReportDraft;
  },
};

function readPosts(context: ReportContext, posts: readonly number[], step: string): Promise<Post[]> {
  return inBatches(context, posts, step, (post) => postOf(context, post));
}

/** Of people with a post in scope, those out of it; none where there are too many to be read anyhow. */
async function otherPosts(context: ReportContext, posts: readonly number[]): Promise<Post[]> {
  if (posts.length > MOST_TO_READ) return [];
  const { fromEntity } = context.snapshot.topology;
  const inScope = new Set(posts);
  const people = [...new Set(posts.map((post) => fromEntity[post]))];
  const others = people.flatMap((person) => relationshipsOf(context, person, ['AFFILIATED_WITH'], 'OUT')).filter((post) => !inScope.has(post));
  return readPosts(context, others.slice(0, MOST_POSTS), context.words.say({ en: 'Reading their other posts', zh: '读取其他职务' }));
}

function leadText({ words, snapshot }: ReportContext, posts: readonly number[], { overlapping, unknown }: Overlaps): string {
  const { fromEntity, toEntity } = snapshot.topology;
  const many = (count: number) => words.number(String(count));
  const counted = (count: number, one: string, more: string) => `${many(count)} ${count === 1 ? one : more}`;
  const [people, places] = [new Set(posts.map((post) => fromEntity[post])).size, new Set(posts.map((post) => toEntity[post])).size];
  return words.say({
    en: `${counted(posts.length, 'post', 'posts')} of ${counted(people, 'person', 'people')} at ${counted(places, 'institution, platform or programme', 'institutions, platforms and programmes')}. In ${counted(overlapping, 'case', 'cases')} a person is known to have stood in two institutions at one time; in ${many(unknown)} more the dates do not tell.`,
    zh: `共${many(people)}人在${many(places)}家机构、平台或计划中的${many(posts.length)}项职务。可确认一人同时任职于两家机构的有${many(overlapping)}例；另有${many(unknown)}例日期不足以判断。`,
  });
}

function tableSection(
  { words }: ReportContext,
  { id, title }: { readonly id: string; readonly title: string },
  count: number,
  blocks: readonly DraftBlock[],
): Section<EvidenceRecord> {
  if (count <= MOST_POSTS) return { id, title, blocks };
  const [some, all] = [words.number(String(MOST_POSTS)), words.number(String(count))];
  const cut = {
    en: `Of ${all} the first ${some} are listed, in the order of ids; ask for fewer institutions or people (of) to see the others.`,
    zh: `共${all}项，此处按标识顺序列出前${some}项；缩小机构或人员范围（of）可查看其余。`,
  };
  return { id, title, blocks: [notice(words, cut), ...blocks] };
}
