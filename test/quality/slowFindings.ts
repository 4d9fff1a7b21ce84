import { firstDay, lastDay, latestStart } from '../../src/ontology/partialDate.ts';
import type { EvidenceRecord } from '../../src/ontology/records.ts';
import { ONTOLOGY } from '../snapshot/records.ts';
import type { FoundInWords } from './lookThrough.ts';
import { type Records, slowPaths, sortOf } from './slowPaths.ts';

const RULES = ['PLANNED_RELATIONSHIP', 'OLD_RELATIONSHIP', 'ONE_DOCUMENT_RELATIONSHIP', 'ONE_DOCUMENT_VALUES', 'NO_RELATIONSHIPS', 'UNCITED_DOCUMENT'];
const QUALITY_SCORE = { PRIMARY: 0.3, PRESS: 0.5, REPOST: 0.7, WEAK: 0.9 };

/** What RULES find, read off the records one by one, ranked. */
export function slowFindings(records: Records, asOf: string, years: number): FoundInWords[] {
  const { entities, relationships } = records;
  const today = firstDay(asOf);
  const paths = slowPaths(records, 'HOSPITAL', 'FUND').filter((path) => path.some((id) => sortOf(entities.get(id)!) === 'COMPANY'));
  const found: FoundInWords[] = [];
  const documents = (evidence: readonly EvidenceRecord[]) => [...new Set(evidence.map(({ source }) => source))];
  const scoreOfDocuments = (ids: readonly string[]) => Math.min(...ids.map((id) => QUALITY_SCORE[entities.get(id)!.source!.quality]));
  const newest = (evidence: readonly EvidenceRecord[]) =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...documents(evidence).flatMap((id) => (entities.get(id)!.source!.published === null ? [] : lastDay(entities.get(id)!.source!.published!))),
    );
  const aged = (day: number) => {
    const over = (today - day) / 365.2425 - years;
    return Number.isFinite(day) && over > 0 ? Math.min(0.9, 0.4 + 0.05 * over) : 0;
  };
  const add = (rule: string, about: string, score: number, count: number) => {
    if (score > 0) found.push({ rule, about, score: Math.round(score * 1_000) / 1_000, paths: count });
  };
  for (const { id, type, from, to, status, since, until, on, evidence } of relationships.values()) {
    const { connects, properties } = ONTOLOGY.relationshipTypeByName.get(type)!;
    const hop = (path: readonly string[]) => path.some((one, i) => (one === from && path[i + 1] === to) || (one === to && path[i + 1] === from));
    const count = connects ? paths.filter(hop).length : 0;
    const ids = documents(evidence);
    if (ids.length === 1) add('ONE_DOCUMENT_RELATIONSHIP', id, scoreOfDocuments(ids) + (evidence.some(({ stance }) => stance === 'STATED') ? 0 : 0.1), count);
    const start = since ?? on;
    if (status === 'PLANNED') {
      const day = start === null ? null : latestStart({ since: start });
      add('PLANNED_RELATIONSHIP', id, day === null ? aged(newest(evidence)) : day >= today ? 0 : today - day > 365.2425 ? 0.8 : 0.5, count);
    }
    const mayHappen = properties.includes('ON') && start !== null;
    if (status === 'ACTUAL' && until === null && properties.includes('PERIOD') && !mayHappen) add('OLD_RELATIONSHIP', id, aged(newest(evidence)), count);
  }
  const links = [...relationships.values()];
  for (const { id, type, statements, evidence } of entities.values()) {
    const count = paths.filter((path) => path.includes(id)).length;
    const all = [...evidence, ...statements.flatMap((statement) => statement.evidence)];
    if (statements.some((statement) => documents(statement.evidence).length === 1)) add('ONE_DOCUMENT_VALUES', id, scoreOfDocuments(documents(all)), count);
    if (type !== 'SOURCE' && !links.some(({ from, to }) => from === id || to === id)) add('NO_RELATIONSHIPS', id, 0.5, count);
    const cited = [...entities.values()].flatMap((other) => [...other.evidence, ...other.statements.flatMap((statement) => statement.evidence)]);
    if (type === 'SOURCE' && ![...cited, ...links.flatMap((link) => link.evidence)].some(({ source }) => source === id)) add('UNCITED_DOCUMENT', id, 0.5, 0);
  }
  return found.sort((a, b) => b.paths - a.paths || b.score - a.score || RULES.indexOf(a.rule) - RULES.indexOf(b.rule) || (a.about < b.about ? -1 : 1));
}

export function isSlowlyFound({ rule }: FoundInWords): boolean {
  return RULES.includes(rule);
}
