import { NAME_LANGUAGES, NAME_USES } from '../../../map/page/panels/card/cardTexts.ts';
import { recordOfValue } from '../../../map/page/panels/card/entityQuery.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { locatorInWords } from '../../../ontology/words/locators.ts';
import { FIELD_TEXTS } from './fieldTexts.ts';
import type { GivenChange, GivenEntity, GivenEvidence, GivenRelationship, GivenStatement } from './proposalQueries.ts';

export type Mark = 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';

/** What one side of a row says. */
export interface Cell {
  readonly text: string;
  /** BCP 47; null: that of the page. */
  readonly lang: string | null;
  /** An entity that the text names; null: none. */
  readonly entity: string | null;
  /** Further words, each a line. */
  readonly details: readonly string[];
  readonly evidence: readonly GivenEvidence[];
}

export interface Row {
  readonly label: string;
  readonly mark: Mark;
  readonly before: Cell | null;
  readonly after: Cell | null;
}

/** One thing that a record says, and what tells whether the other side says it too. */
interface Said {
  readonly key: string;
  /** Where one was taken away and another added under the same label, one has taken the place of the other. */
  readonly label: string;
  readonly cell: Cell;
}

/** A record before and after, thing by thing: those of before in their order, then those that are new. `nameOf` tells what an id is called. */
export function recordRows({ before, after }: Pick<GivenChange, 'before' | 'after'>, words: PanelWords, nameOf: (id: string) => string): Row[] {
  const [was, is] = [before, after].map((state) => {
    if (state === null) return [];
    return state.__typename === 'EntityState' ? saidOfEntity(state, words) : saidOfRelationship(state, words, nameOf);
  });
  const isByKey = new Map(is.map((said) => [said.key, said]));
  const wasKeys = new Set(was.map(({ key }) => key));
  const added = is.filter(({ key }) => !wasKeys.has(key));
  const rows: Row[] = [];
  for (const said of was) {
    const same = isByKey.get(said.key);
    const place = same === undefined ? added.findIndex(({ label }) => label === said.label) : -1;
    const now = same ?? (place === -1 ? undefined : added.splice(place, 1)[0]);
    rows.push({ label: said.label, mark: markOf(said.cell, now?.cell ?? null), before: said.cell, after: now?.cell ?? null });
  }
  for (const { label, cell } of added) rows.push({ label, mark: 'ADDED', before: null, after: cell });
  return rows;
}

function markOf(before: Cell, after: Cell | null): Mark {
  if (after === null) return 'REMOVED';
  return JSON.stringify(before) === JSON.stringify(after) ? 'SAME' : 'CHANGED';
}

function saidOfEntity(entity: GivenEntity, words: PanelWords): Said[] {
  const { type, kind, status, names, summaryEn, summaryZh, statements, identifiers, evidence, source } = entity;
  const label = (name: keyof typeof FIELD_TEXTS) => words.say(FIELD_TEXTS[name]);
  const summaries = [
    ...(summaryEn === null || isChinese(summaryEn) ? [] : [{ text: summaryEn, lang: 'en', name: 'summaryEn' as const }]),
    ...(summaryZh === null || !isChinese(summaryZh) ? [] : [{ text: summaryZh, lang: 'zh', name: 'summaryZh' as const }]),
  ];
  return [
    one('type', label('type'), words.entityType(type)),
    ...(kind === null ? [] : [one('kind', label('kind'), words.kind(kind))]),
    ...(status === 'ACTUAL' ? [] : [one('status', label('status'), words.status(status))]),
    // A document's title is told among its own details.
    ...(source === null ? names : []).map(({ text, language, use, translated, since, until }) =>
      one(
        `name ${language} ${text}`,
        words.say({ en: 'name ({language})', zh: '名称（{language}）' }, { language: words.say(NAME_LANGUAGES[language]) }),
        text,
        {
          lang: langOf(language),
          details: [
            words.say(NAME_USES[use]),
            ...(translated ? [label('translated')] : []),
            ...(since === null && until === null ? [] : [words.period({ since, until })]),
          ],
        },
      ),
    ),
    ...summaries.map(({ text, lang, name }) => one(name, label(name), text, { lang })),
    ...(source === null ? [] : saidOfSource(source, words)),
    ...statements.map((statement) => saidOfStatement(statement, words)),
    ...identifiers.map(({ scheme, value, evidence: places }) => one(`identifier ${scheme} ${value}`, scheme, value, { evidence: places })),
    ...evidence.map((place) => one(evidenceKey(place), label('namedIn'), '', { evidence: [place] })),
  ];
}

function saidOfSource(source: NonNullable<GivenEntity['source']>, words: PanelWords): Said[] {
  const { title, titleTranslated, url, publisher, author, published, language, quality } = source;
  const label = (name: keyof typeof FIELD_TEXTS) => words.say(FIELD_TEXTS[name]);
  const optional = (name: 'url' | 'publisher' | 'author', text: string | null) => (text === null ? [] : [one(name, label(name), text)]);
  return [
    one('title', label('title'), title, { lang: language, details: titleTranslated ? [label('translated')] : [] }),
    ...optional('url', url),
    ...optional('publisher', publisher),
    ...optional('author', author),
    ...(published === null ? [] : [one('published', label('published'), words.date(published))]),
    one('language', label('language'), language),
    one('quality', label('quality'), words.quality(quality)),
  ];
}

function saidOfStatement({ id, property, value, asOf, qualifier, status, note, evidence }: GivenStatement, words: PanelWords): Said {
  const record = recordOfValue(value);
  return one(`statement ${id}`, words.property(property), words.statementValue({ value: record, qualifier, status }), {
    lang: record.form === 'text' ? langOf(record.language) : null,
    details: [...(asOf === null ? [] : [words.say(FIELD_TEXTS.valueAsOf, { date: words.date(asOf) })]), ...(note === null ? [] : [note])],
    evidence,
  });
}

function saidOfRelationship(relationship: GivenRelationship, words: PanelWords, nameOf: (id: string) => string): Said[] {
  const { relationshipType, from, to, role, status, since, until, on, amount, note, evidence } = relationship;
  const label = (name: keyof typeof FIELD_TEXTS) => words.say(FIELD_TEXTS[name]);
  const optional = (name: 'role' | 'note', text: string | null) => (text === null ? [] : [one(name, label(name), text)]);
  const date = (name: 'since' | 'until' | 'on', text: string | null) => (text === null ? [] : [one(name, label(name), words.date(text))]);
  return [
    one('from', label('from'), nameOf(from), { entity: from }),
    one('relation', label('relation'), words.relationshipType(relationshipType, 'OUT')),
    one('to', label('to'), nameOf(to), { entity: to }),
    ...optional('role', role),
    ...(status === 'ACTUAL' ? [] : [one('status', label('status'), words.status(status))]),
    ...date('on', on),
    ...date('since', since),
    ...date('until', until),
    ...(amount === null
      ? []
      : [one('amount', label('amount'), words.statementValue({ value: { form: 'money', money: amount }, qualifier: 'EXACT', status: 'ACTUAL' }))]),
    ...optional('note', note),
    ...evidence.map((place) => one(evidenceKey(place), label('saidIn'), '', { evidence: [place] })),
  ];
}

function one(key: string, label: string, text: string, rest: Partial<Omit<Cell, 'text'>> = {}): Said {
  return { key, label, cell: { text, lang: null, entity: null, details: [], evidence: [], ...rest } };
}

export function evidenceKey({ source, locator, stance, asOf }: GivenEvidence): string {
  return JSON.stringify([source, locator, stance, asOf]);
}

/** Where in the document, and whether it says so outright. */
export function placeText({ locator, stance, asOf }: GivenEvidence, words: PanelWords): string {
  return [
    words.stance(stance),
    ...(asOf === null ? [] : [words.say(FIELD_TEXTS.seen, { date: words.date(asOf) })]),
    ...(locator === null ? [] : [locatorInWords(locator)]),
  ].join(' · ');
}

function langOf(language: 'EN' | 'ZH' | 'OTHER'): string | null {
  return language === 'OTHER' ? null : language.toLowerCase();
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
