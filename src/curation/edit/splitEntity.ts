import { isDeepStrictEqual } from 'node:util';
import { withoutFormerIds } from '../../ontology/formerIds.ts';
import type { EntityRecord, EvidenceRecord, NameRecord, SourceDetails } from '../../ontology/records.ts';
import { statementId } from '../../ontology/statementId.ts';
import { oneASource } from '../mergeFacts.ts';
import { isSameEvidence, isSamePlace } from './evidenceLists.ts';
import type { Merge } from './findMerge.ts';
import { withPrimary } from './withPrimary.ts';

/**
 * The survivor without what came to it by the merge alone. What it had before, what others brought that were merged since, and what was changed or added since stays.
 */
export function splitEntity(now: EntityRecord, { gone, into }: Merge, others: readonly EntityRecord[]): EntityRecord {
  const [was, became] = [into.before!, into.after];
  const rest: EntityRecord = {
    ...now,
    kind: now.kind === became.kind && was.kind === null ? (others.find(({ kind }) => kind !== null)?.kind ?? null) : now.kind,
    names: withPrimary(splitNames(now, was, became, gone, others), now.names),
    summaries: splitSummaries(now, was, gone, others),
    identifiers: now.identifiers.flatMap((identifier) => {
      const find = ({ identifiers }: EntityRecord) => identifiers.find(({ scheme, value }) => scheme === identifier.scheme && value === identifier.value);
      const [its, own, theirs] = [find(gone), find(was), others.flatMap((other) => find(other) ?? [])];
      if (its === undefined) return [identifier];
      const evidence = apart(identifier.evidence, its.evidence, [...(own?.evidence ?? []), ...theirs.flatMap((other) => other.evidence)]);
      return own === undefined && theirs.length === 0 && evidence.length === 0 ? [] : [{ ...identifier, evidence }];
    }),
    statements: now.statements.flatMap((statement) => {
      const find = ({ statements }: EntityRecord) => statements.find((other) => statementId(other) === statementId(statement));
      const [its, own, theirs] = [find(gone), find(was), others.flatMap((other) => find(other) ?? [])];
      if (its === undefined) return [statement];
      const evidence = apart(statement.evidence, its.evidence, [...(own?.evidence ?? []), ...theirs.flatMap((other) => other.evidence)]);
      if (evidence.length === 0) return [];
      const note = own !== undefined && statement.note === find(became)?.note ? own.note : statement.note;
      return [{ ...statement, note, evidence }];
    }),
    evidence: splitEvidence(now, was, gone, others),
    source: now.source === null ? null : splitDetails(now.source, was.source!, became.source!, others),
  };
  const formerly = [gone.id, ...(gone.formerIds ?? [])].filter((id) => !was.formerIds?.includes(id));
  return withoutFormerIds(rest, formerly);
}

function splitNames(now: EntityRecord, was: EntityRecord, became: EntityRecord, gone: EntityRecord, others: readonly EntityRecord[]): NameRecord[] {
  return now.names.flatMap((name) => {
    const isName = (other: NameRecord) => other.language === name.language && other.text === name.text;
    const isUnchanged = isDeepStrictEqual(became.names.find(isName), name);
    if (!gone.names.some(isName) || !isUnchanged || others.some(({ names }) => names.some(isName))) return [name];
    return was.names.find(isName) ?? [];
  });
}

/** What others would have brought had the merged one not been there first is brought now. */
function splitSummaries(now: EntityRecord, was: EntityRecord, gone: EntityRecord, others: readonly EntityRecord[]): EntityRecord['summaries'] {
  const left = now.summaries.filter((summary) => {
    const has = ({ summaries }: EntityRecord) => summaries.some((other) => isDeepStrictEqual(other, summary));
    return !has(gone) || has(was) || others.some(has);
  });
  const lost = now.summaries.filter((summary) => !left.includes(summary));
  return [...left, ...lost.flatMap(({ language }) => others.flatMap(({ summaries }) => summaries).find((summary) => summary.language === language) ?? [])];
}

function splitEvidence(now: EntityRecord, was: EntityRecord, gone: EntityRecord, others: readonly EntityRecord[]): readonly EvidenceRecord[] {
  const left = now.evidence.filter((item) => {
    const has = ({ evidence }: EntityRecord) => evidence.some((other) => isSamePlace(other, item));
    return !has(gone) || has(was) || others.some(has);
  });
  const lost = now.evidence.filter((item) => !left.includes(item));
  return oneASource([...left, ...others.flatMap(({ evidence }) => evidence).filter(({ source }) => lost.some((item) => item.source === source))]);
}

/** Evidence without that of the one, except where it is evidence of others too. */
export function apart(now: readonly EvidenceRecord[], its: readonly EvidenceRecord[], others: readonly EvidenceRecord[]): EvidenceRecord[] {
  const has = (list: readonly EvidenceRecord[], item: EvidenceRecord) => list.some((other) => isSameEvidence(other, item));
  return now.filter((item) => !has(its, item) || has(others, item));
}

function splitDetails(now: SourceDetails, was: SourceDetails, became: SourceDetails, others: readonly EntityRecord[]): SourceDetails {
  const field = <F extends 'url' | 'publisher' | 'author' | 'published'>(name: F): SourceDetails[F] => {
    if (now[name] !== became[name] || was[name] !== null) return now[name];
    return others.map(({ source }) => source?.[name] ?? null).find((value) => value !== null) ?? null;
  };
  return { ...now, url: field('url'), publisher: field('publisher'), author: field('author'), published: field('published') };
}
