import type { NameRecord, StatementRecord } from '../../ontology/records.ts';
import type { Attribute } from './Attribute.ts';
import { bestStance, documentsOf, evidenceJson, plainEvidence } from './evidenceValues.ts';
import type { ExportedNode } from './readNodes.ts';

/** Besides its id and its name, which each format has in its own way, and what is stated of it; see statementAttributes.ts. */
export const NODE_ATTRIBUTES: readonly Attribute<ExportedNode>[] = [
  { name: 'type', form: 'TEXT', of: ({ record }) => record.type },
  { name: 'kind', form: 'TEXT', of: ({ record }) => record.kind },
  { name: 'name_translated', form: 'FLAG', of: ({ isNameOurs }) => isNameOurs },
  { name: 'name_en', form: 'TEXT', of: ({ nameEn }) => nameEn?.text ?? null },
  { name: 'name_en_translated', form: 'FLAG', of: ({ nameEn }) => nameEn?.translated ?? null },
  { name: 'name_zh', form: 'TEXT', of: ({ nameZh }) => nameZh?.text ?? null },
  { name: 'name_zh_translated', form: 'FLAG', of: ({ nameZh }) => nameZh?.translated ?? null },
  { name: 'aliases', form: 'LIST', of: aliasesOf },
  { name: 'names', form: 'JSON', of: ({ names }) => (names.length === 0 ? null : JSON.stringify(names.map(plainName))) },
  { name: 'status', form: 'TEXT', of: ({ record }) => record.status },
  { name: 'since', form: 'TEXT', of: ({ dates }) => dates.since },
  { name: 'until', form: 'TEXT', of: ({ dates }) => dates.until },
  { name: 'on', form: 'TEXT', of: ({ dates }) => dates.on },
  { name: 'summary_en', form: 'TEXT', of: ({ record }) => record.summaries.find(({ language }) => language === 'EN')?.text ?? null },
  { name: 'summary_zh', form: 'TEXT', of: ({ record }) => record.summaries.find(({ language }) => language === 'ZH')?.text ?? null },
  { name: 'identifiers', form: 'LIST', of: ({ record }) => record.identifiers.map(({ scheme, value }) => `${scheme}:${value}`) },
  { name: 'stance', form: 'TEXT', of: ({ evidence }) => bestStance(evidence) },
  { name: 'sources', form: 'LIST', of: ({ evidence }) => documentsOf(evidence) },
  { name: 'evidence', form: 'JSON', of: ({ evidence }) => evidenceJson(evidence) },
  { name: 'statements', form: 'JSON', of: ({ statements }) => (statements.length === 0 ? null : JSON.stringify(statements.map(plainStatement))) },
];

/** Of documents. */
export const SOURCE_ATTRIBUTES: readonly Attribute<ExportedNode>[] = [
  { name: 'title', form: 'TEXT', of: ({ record }) => record.source?.title ?? null },
  { name: 'title_translated', form: 'FLAG', of: ({ record }) => record.source?.titleTranslated ?? null },
  { name: 'url', form: 'TEXT', of: ({ record }) => record.source?.url ?? null },
  { name: 'publisher', form: 'TEXT', of: ({ record }) => record.source?.publisher ?? null },
  { name: 'author', form: 'TEXT', of: ({ record }) => record.source?.author ?? null },
  { name: 'published', form: 'TEXT', of: ({ record }) => record.source?.published ?? null },
  { name: 'language', form: 'TEXT', of: ({ record }) => record.source?.language ?? null },
  { name: 'quality', form: 'TEXT', of: ({ record }) => record.source?.quality ?? null },
];

/** What else it is called, whichever the language. */
function aliasesOf({ names, name, nameEn, nameZh }: ExportedNode): string[] {
  const shown = new Set([name, nameEn?.text, nameZh?.text]);
  return [...new Set(names.map(({ text }) => text))].filter((text) => !shown.has(text));
}

/** What is unknown is left out. */
function plainName({ since, until, ...name }: NameRecord) {
  return { ...name, since: since ?? undefined, until: until ?? undefined };
}

function plainStatement({ asOf, note, evidence, ...statement }: StatementRecord) {
  return { ...statement, asOf: asOf ?? undefined, note: note ?? undefined, evidence: evidence.map(plainEvidence) };
}
