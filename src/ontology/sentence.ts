import type { Ontology, RelationshipTypeDefinition } from './Ontology.ts';
import type { RelationshipRecord } from './records.ts';
import { dateInWords, onDate, periodInWords } from './words/dates.ts';
import { type Labels, labelOf, type WrittenLanguage } from './words/Labels.ts';
import { moneyInWords } from './words/numbers.ts';
import { type Details, SentenceTemplate, type Slot, type VerbForm } from './words/SentenceTemplate.ts';

export interface EndNames {
  readonly from: string;
  readonly to: string;
}

/** One relationship in words, with role, dates, amount and status; what the ontology's sentence has no place for follows in brackets. No full stop. */
export function relationshipSentence(ontology: Ontology, record: RelationshipRecord, names: EndNames, language: WrittenLanguage): string {
  const definition = ontology.relationshipTypeByName.get(record.type);
  if (definition === undefined) throw new Error(`the ontology has no ${record.type}`);
  const { text, said, saysForm } = template(definition, language).fill({ ...names, ...slots(record, ontology.labels, language) }, verbForm(record));
  const rest = restDetails(record, ontology.labels, language, said, saysForm);
  if (rest.length === 0) return text;
  return language === 'ZH' ? `${text}（${rest.join('；')}）` : `${text} (${rest.join('; ')})`;
}

/** What a type says of any two, no detail known: "A manages B". */
export function typeSentence(definition: RelationshipTypeDefinition, names: EndNames, language: WrittenLanguage): string {
  return template(definition, language).fill({ ...names }, 'ACTUAL').text;
}

function template({ sentenceEn, sentenceZh }: RelationshipTypeDefinition, language: WrittenLanguage): SentenceTemplate {
  return new SentenceTemplate(language === 'ZH' ? sentenceZh : sentenceEn);
}

function verbForm({ status, since, until }: RelationshipRecord): VerbForm {
  return status === 'ACTUAL' && since !== null && until === null ? 'LASTING' : status;
}

/** What may stand within the sentence. An amount that is not the party's own would read as if it were, and what is planned did not happen that day. */
function slots(record: RelationshipRecord, labels: Labels, language: WrittenLanguage): Details {
  const { role, on, since, until, amount, status } = record;
  const money = amount === null ? '' : moneyInWords(amount, labels, language);
  return {
    ...(role === null || !RUNS_ON.test(role) ? {} : { role: language === 'EN' || /^\p{Script=Han}+$/u.test(role) ? role : `“${role}”` }),
    ...(on === null || status === 'PLANNED' ? {} : { on: onDate(on, language) }),
    ...(since === null && until === null ? {} : { period: periodInWords(record, status === 'ACTUAL', language) }),
    ...(amount?.scope === 'OWN' ? { own: money } : {}),
    ...(amount?.scope === 'PRICE' ? { price: money } : {}),
  };
}

/** A role is a document's words, whatever they are. Up to three plain ones may run within our sentence. */
const RUNS_ON = /^[\p{L}-]{1,30}( [\p{L}&-]{1,30}){0,2}$/u;

function restDetails(record: RelationshipRecord, labels: Labels, language: WrittenLanguage, said: ReadonlySet<Slot>, saysForm: boolean): string[] {
  const { role, on, since, until, amount, status } = record;
  const details: string[] = [];
  if (role !== null && !said.has('role')) details.push(role);
  if (on !== null && !said.has('on'))
    details.push(status === 'PLANNED' ? announced(on, language) : language === 'ZH' ? dateInWords(on, 'ZH') : onDate(on, 'EN'));
  if ((since !== null || until !== null) && !said.has('period')) details.push(periodInWords(record, status === 'ACTUAL', language));
  if (amount !== null && !said.has('own') && !said.has('price')) {
    const money = moneyInWords(amount, labels, language);
    const scope = amount.scope === null ? '' : `${language === 'ZH' ? '，' : ', '}${labelOf(labels.amountScopes, amount.scope, language)}`;
    details.push(`${money}${scope}`);
  }
  if (status !== 'ACTUAL' && !saysForm) details.push(labelOf(labels.statuses, status, language));
  return details;
}

function announced(on: string, language: WrittenLanguage): string {
  return language === 'ZH' ? `${dateInWords(on, 'ZH')}宣布` : `announced ${onDate(on, 'EN')}`;
}
