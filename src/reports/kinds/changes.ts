import { AtlasError } from '../../errors.ts';
import { compareTexts } from '../../lib/compareTexts.ts';
import { isPartialDate } from '../../ontology/partialDate.ts';
import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { LoggedChange } from '../../store/store.ts';
import { differences } from '../differences.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Cell, Inline, Section } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';
import { knownEvidence, recordName, recordText } from '../recordText.ts';

/** What was written since a version or a date, net: what came and went in between is not in it. */
export const CHANGES: ReportKind = {
  name: 'changes',
  title: { en: 'What changed', zh: '变更报告' },
  explanation: {
    en: 'What was added, altered and removed since a version of the graph or a date, with the documents, and who wrote it and why.',
    zh: '自某一版本或日期以来新增、修改与删除的内容及其出处，以及由谁、因何写入。',
  },
  parameters: [
    {
      name: 'since',
      form: 'VERSION_OR_DATE',
      isRequired: true,
      title: { en: 'Since', zh: '起始' },
      explanation: {
        en: 'A version of the graph (12, or v12) or a date (2017, 2017-05, 2023-05-24): what was written after that version, or on that date and later.',
        zh: '图谱版本（如 12 或 v12）或日期（如 2017、2017-05、2023-05-24）：该版本之后、或该日期起写入的内容。',
      },
    },
  ],
  async assemble(context, values) {
    const { words, language, snapshot, asOf } = context;
    if (asOf !== null) {
      const advice = 'asOf: what was written since is not told as of a date; leave it out';
      throw new AtlasError('BAD_USER_INPUT', [advice], { details: { argument: 'asOf' } });
    }
    const net = await netChanges(context, values.versionOrDate('since') as string);
    const say = words.say;
    const counted = (['ADDED', 'ALTERED', 'REMOVED'] as const).map((how) => net.changed.filter((one) => one.how === how).length);
    return {
      kind: 'changes',
      language,
      title: say({ en: `What changed since version ${net.since}`, zh: `第${net.since}版以来的变更` }),
      lead: [
        {
          text: say({
            en: `From version ${net.since} to version ${snapshot.version}: ${counted[0]} added, ${counted[1]} altered, ${counted[2]} removed.`,
            zh: `自第${net.since}版至第${snapshot.version}版：新增${counted[0]}项，修改${counted[1]}项，删除${counted[2]}项。`,
          }),
        },
      ],
      sections: [...(await changeSections(context, net)), versionSection(context, net)],
    };
  },
};

type Thing = EntityRecord | RelationshipRecord;

interface NetChange {
  readonly id: string;
  readonly how: 'ADDED' | 'ALTERED' | 'REMOVED';
  readonly before: Thing | null;
  readonly after: Thing | null;
}

interface WrittenVersion {
  readonly version: number;
  readonly at: string;
  readonly who: string;
  readonly why: string;
  changes: number;
}

interface NetChanges {
  /** The version that the report begins after. */
  readonly since: number;
  /** By id. */
  readonly changed: readonly NetChange[];
  /** Newest first. */
  readonly versions: readonly WrittenVersion[];
}

async function netChanges(context: ReportContext, since: string): Promise<NetChanges> {
  const { snapshot, signal, onProgress, words } = context;
  const isDate = isPartialDate(since);
  const from = isDate ? 0 : Number(since.replace('v', ''));
  if (from > snapshot.version) {
    const advice = `since: there is no version ${from}; the graph is at version ${snapshot.version}`;
    throw new AtlasError('BAD_USER_INPUT', [advice], { details: { argument: 'since', version: snapshot.version } });
  }
  const first = new Map<string, LoggedChange['before']>();
  const last = new Map<string, LoggedChange['after']>();
  const versions: WrittenVersion[] = [];
  let begin = from;
  for await (const change of context.changesSince(from)) {
    signal.throwIfAborted();
    // Times are RFC 3339, so a date is before all times of its first day in the order of texts.
    if (isDate && change.at < since) {
      begin = change.version;
      continue;
    }
    if (first.size === MOST_CHANGED && !first.has(change.id)) throw tooMany(context);
    if (!first.has(change.id)) first.set(change.id, change.before);
    last.set(change.id, change.after);
    const written = versions.at(-1);
    if (written?.version === change.version) written.changes++;
    else {
      const { version, at, who, why } = change;
      versions.push({ version, at, who, why, changes: 1 });
      onProgress(words.say({ en: 'Reading the log', zh: '读取变更日志' }), (version - begin) / Math.max(1, snapshot.version - begin));
    }
  }
  const changed = [...first]
    .map(([id, before]): NetChange | null => {
      const after = last.get(id) ?? null;
      if (before === null) return after === null ? null : { id, how: 'ADDED', before, after };
      if (after === null) return { id, how: 'REMOVED', before, after };
      return JSON.stringify(before) === JSON.stringify(after) ? null : { id, how: 'ALTERED', before, after };
    })
    .filter((one) => one !== null)
    .sort((a, b) => compareTexts(a.id, b.id));
  return { since: begin, changed, versions: versions.reverse() };
}

/** What a report holds in memory; of a larger graph's whole history it would be no report any more. */
const MOST_CHANGED = 50_000;
const MOST_SHOWN = 5_000;
const MOST_VERSIONS = 500;

function tooMany({ snapshot }: ReportContext): AtlasError {
  const advice = `since: more than ${MOST_CHANGED} things were changed since then; name a later version (the graph is at ${snapshot.version}) or date`;
  return new AtlasError('LIMIT_EXCEEDED', [advice], { details: { argument: 'since', max: MOST_CHANGED } });
}

async function changeSections(context: ReportContext, { changed }: NetChanges): Promise<Section<EvidenceRecord>[]> {
  const { words } = context;
  const sections = [
    { how: 'ADDED', id: 'added', title: { en: 'Added', zh: '新增' } },
    { how: 'ALTERED', id: 'altered', title: { en: 'Altered', zh: '修改' } },
    { how: 'REMOVED', id: 'removed', title: { en: 'Removed', zh: '删除' } },
  ] as const;
  return Promise.all(
    sections.map(async ({ how, id, title }): Promise<Section<EvidenceRecord>> => {
      const all = changed.filter((one) => one.how === how);
      const shown = all.slice(0, MOST_SHOWN);
      const rows = await Promise.all(shown.map((one) => changeRow(context, one)));
      return {
        id,
        title: words.say(title),
        blocks: [
          ...cutNotice(context, shown.length, all.length),
          {
            form: 'TABLE',
            id,
            title: words.say(title),
            columns: [
              { title: words.say({ en: 'What', zh: '对象' }), form: 'TEXT', width: 3 },
              { title: words.say({ en: 'Kind', zh: '类别' }), form: 'TEXT', width: 1.5 },
              {
                title: how === 'ALTERED' ? words.say({ en: 'What is different', zh: '差异' }) : words.say({ en: 'What it says', zh: '内容' }),
                form: 'TEXT',
                width: 6,
              },
            ],
            rows,
            whenEmpty: words.say({ en: 'Nothing.', zh: '无。' }),
          },
        ],
      };
    }),
  );
}

async function changeRow(context: ReportContext, { before, after }: NetChange): Promise<Cell<EvidenceRecord>[]> {
  const { words } = context;
  const thing = (after ?? before) as Thing;
  const evidence = knownEvidence(context, thing.evidence);
  const name: Inline<EvidenceRecord> = 'names' in thing ? recordName(context, thing) : { text: words.relationshipType(thing.type, 'OUT') };
  const kind = 'names' in thing ? (thing.kind === null ? words.entityType(thing.type) : words.kind(thing.kind)) : words.say({ en: 'relationship', zh: '关系' });
  const content: Inline<EvidenceRecord>[] =
    before !== null && after !== null
      ? differences(context, before, after).map(({ text, evidence: notes }, i) => ({
          text: i === 0 ? text : `${words.pause}${text}`,
          notes: knownEvidence(context, notes),
        }))
      : [{ text: await recordText(context, thing), notes: evidence }];
  return [{ content: [name] }, { content: [{ text: kind }] }, { content }];
}

function versionSection(context: ReportContext, { versions }: NetChanges): Section<EvidenceRecord> {
  const { words } = context;
  const title = words.say({ en: 'Who wrote it, and why', zh: '写入记录' });
  const shown = versions.slice(0, MOST_VERSIONS);
  return {
    id: 'versions',
    title,
    blocks: [
      ...cutNotice(context, shown.length, versions.length),
      {
        form: 'TABLE',
        id: 'versions',
        title,
        columns: [
          { title: words.say({ en: 'Version', zh: '版本' }), form: 'NUMBER', width: 1 },
          { title: words.say({ en: 'Written', zh: '写入日期' }), form: 'DATE', width: 1.5 },
          { title: words.say({ en: 'By', zh: '写入者' }), form: 'TEXT', width: 2 },
          { title: words.say({ en: 'Why', zh: '原因' }), form: 'TEXT', width: 5 },
          { title: words.say({ en: 'Changes', zh: '变更数' }), form: 'NUMBER', width: 1 },
        ],
        rows: shown.map(({ version, at, who, why, changes }) => [
          { content: [{ text: String(version) }], number: String(version) },
          { content: [{ text: words.date(at.slice(0, 10)) }], date: at.slice(0, 10) },
          { content: [{ text: who }] },
          { content: [{ text: why }] },
          { content: [{ text: words.number(String(changes)) }], number: String(changes) },
        ]),
        whenEmpty: words.say({ en: 'Nothing was written.', zh: '没有写入。' }),
      },
    ],
  };
}

function cutNotice({ words }: ReportContext, shown: number, all: number): Block<EvidenceRecord>[] {
  if (shown === all) return [];
  const text = words.say({
    en: `The first ${shown} of ${all} are told here; a later "since" narrows it, and GET /changes tells all.`,
    zh: `共${all}项，此处仅列前${shown}项；可用更晚的起始值缩小范围，或由 GET /changes 取得全部。`,
  });
  return [{ form: 'NOTICE', content: [{ text }] }];
}
