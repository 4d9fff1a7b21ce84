import { dateInWords } from '../../ontology/words/dates.ts';
import { type Label, labelOf, relationshipLabel } from '../../ontology/words/Labels.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { MapRequest } from '../MapRequest.ts';

/** What was asked for beside those that the title names: how far, as of when, and what is let through. */
export function askedWords({ ontology, entities }: Snapshot, { subject, filter, asOf, language, size }: MapRequest): string {
  const { labels } = ontology;
  const say = (en: string, zh: string) => (language === 'ZH' ? zh : en);
  const list = (title: string, words: readonly string[] | null) => (words === null ? [] : [`${title}${say(': ', '：')}${words.join(say(', ', '、'))}`]);
  const named = (names: ReadonlyMap<string, Label>, given: readonly string[] | null) => given?.map((name) => labelOf(names, name, language)) ?? null;
  const parts: string[] = [];
  if (subject === null) parts.push(say(`The best connected entities, ${size} at the most`, `关联最多的主体，至多${size}个`));
  else if (subject.form === 'FOCUS')
    parts.push(subject.hops === 1 ? say('Direct relationships', '直接关联') : say(`Up to ${subject.hops} relationships away`, `${subject.hops}步以内`));
  else
    parts.push(say(`Paths of at most ${subject.maxHops} relationships, the best ${subject.paths}`, `不超过${subject.maxHops}步的路径，至多${subject.paths}条`));
  parts.push(asOf === null ? say('of all times', '不限时间') : say(`as of ${dateInWords(asOf, 'EN')}`, `截至${dateInWords(asOf, 'ZH')}`));
  parts.push(
    ...list(say('types', '类型'), named(labels.entityTypes, filter.types)),
    ...list(say('kinds', '类别'), named(labels.kinds, filter.kinds)),
    ...list(say('relationships', '关系'), filter.relationships?.map((name) => relationshipLabel(labels, name, 'OUT', language)) ?? null),
    ...list(say('status', '状态'), named(labels.statuses, filter.status)),
    ...list(say('in the documents', '文献中'), named(labels.stances, filter.stance === null ? null : [filter.stance])),
    ...list(say('documents, at least', '文献质量不低于'), named(labels.qualities, filter.quality === null ? null : [filter.quality])),
    ...list(say('document', '文献'), filter.source === null ? null : [entities.texts.name(filter.source, language)]),
  );
  return parts.join(' · ');
}
