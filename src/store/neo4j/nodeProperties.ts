import type { EntityRecord, Language, NameRecord, SourceDetails, SourceQuality, Status } from '../../ontology/records.ts';
import { originalId, sortableId } from '../sortableId.ts';
import { typeOf } from './labels.ts';
import { listOf, type Properties, textOf, withExact } from './properties.ts';
import { evidenceLine, readEvidenceLine } from './readableEvidence.ts';

export const NODE_KEYS = [
  'id kind status name nameZh aliases summary summaryZh names summaries identifiers statements evidence sources formerIds',
  'title titleTranslated url publisher author published language quality',
].flatMap((keys) => keys.split(' '));

/**
 * An entity as the properties of its node. `name`, `nameZh`, `summary` and `summaryZh` repeat what `names` and `summaries` say in full; when
 * somebody has changed them in Cypher, what they wrote is what counts.
 */
export function nodeProperties(record: EntityRecord): Properties {
  const { source } = record;
  return withExact(record, readNode(record.type), {
    id: sortableId(record.id),
    kind: record.kind,
    status: record.status,
    name: firstIn(record.names, 'EN'),
    nameZh: firstIn(record.names, 'ZH'),
    summary: firstIn(record.summaries, 'EN'),
    summaryZh: firstIn(record.summaries, 'ZH'),
    names: record.names.map((name) => JSON.stringify(name)),
    summaries: record.summaries.map((summary) => JSON.stringify(summary)),
    identifiers: record.identifiers.map((one) => JSON.stringify(one)),
    statements: record.statements.map((statement) => JSON.stringify(statement)),
    evidence: record.evidence.map(evidenceLine),
    sources: [...new Set(record.evidence.map((evidence) => evidence.source))],
    aliases: record.names.filter(({ use }) => use !== 'PRIMARY').map(({ text }) => text),
    formerIds: record.formerIds ?? null,
    ...(source === null
      ? {}
      : {
          title: source.title,
          titleTranslated: source.titleTranslated,
          url: source.url,
          publisher: source.publisher,
          author: source.author,
          published: source.published,
          language: source.language,
          quality: source.quality,
        }),
  });
}

/** Of what a person wrote in Cypher, all that can be read; the snapshot leaves out and reports what breaks the ontology. Throws a reason when nothing can. */
export function readNode(type: string): (properties: Properties) => EntityRecord {
  return (properties) => ({
    id: originalId(textOf(properties, 'id') ?? fail('it has no id')),
    type: type as EntityRecord['type'],
    kind: textOf(properties, 'kind'),
    status: (textOf(properties, 'status') ?? 'ACTUAL') as Status,
    names: withReadable(listOf<NameRecord>(properties, 'names'), properties, 'name', 'nameZh', (language, text) => ({
      text,
      language,
      use: 'PRIMARY',
      translated: false,
      since: null,
      until: null,
    })),
    summaries: withReadable(listOf<{ language: Language; text: string }>(properties, 'summaries'), properties, 'summary', 'summaryZh', (language, text) => ({
      language,
      text,
    })),
    identifiers: listOf(properties, 'identifiers'),
    statements: listOf(properties, 'statements'),
    evidence: evidenceOf(properties),
    source: type === 'SOURCE' || textOf(properties, 'title') !== null ? sourceDetails(properties) : null,
    ...formerIdsOf(properties),
  });
}

export function evidenceOf(properties: Properties): EntityRecord['evidence'] {
  const lines = properties['evidence'] ?? [];
  if (!Array.isArray(lines)) return fail('its evidence is no list of texts');
  return lines.map((line) => readEvidenceLine(String(line)) ?? fail(`"${String(line).slice(0, 100)}" is no evidence; write "STATED | source/… | paragraph 3"`));
}

/** Last among the fields, as withFormerIds has it: a seal is over the order too. */
export function formerIdsOf(properties: Properties): { formerIds?: readonly string[] } {
  const ids = properties['formerIds'] ?? [];
  if (!Array.isArray(ids)) return fail('its formerIds is no list of ids');
  return ids.length === 0 ? {} : { formerIds: ids.map(String) };
}

function sourceDetails(properties: Properties): SourceDetails | null {
  const title = textOf(properties, 'title');
  if (title === null) return null;
  return {
    title,
    titleTranslated: properties['titleTranslated'] === true,
    url: textOf(properties, 'url'),
    publisher: textOf(properties, 'publisher'),
    author: textOf(properties, 'author'),
    published: textOf(properties, 'published'),
    language: textOf(properties, 'language') ?? '',
    quality: (textOf(properties, 'quality') ?? 'WEAK') as SourceQuality,
  };
}

function firstIn(texts: readonly { readonly language: Language; readonly text: string }[], language: Language): string | null {
  return texts.find((one) => one.language === language)?.text ?? null;
}

function withReadable<T extends { readonly language: Language; readonly text: string }>(
  texts: readonly T[],
  properties: Properties,
  en: string,
  zh: string,
  make: (language: Language, text: string) => T,
): T[] {
  const result = [...texts];
  for (const [language, key] of [
    ['EN', en],
    ['ZH', zh],
  ] as const) {
    const shown = textOf(properties, key);
    const i = result.findIndex((one) => one.language === language);
    if (shown === null || shown === result[i]?.text.toWellFormed()) continue;
    if (i < 0) result.push(make(language, shown));
    else result[i] = make(language, shown);
  }
  return result;
}

export function entityTypeOf(labels: readonly string[], isKnown: (type: string) => boolean): string {
  const types = labels.filter((label) => label !== 'Entity').map(typeOf);
  return types.find(isKnown) ?? types[0] ?? '';
}

function fail(reason: string): never {
  throw new UnreadableError(reason);
}

/** What somebody wrote into the database is no record. */
export class UnreadableError extends Error {}
