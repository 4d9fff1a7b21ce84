import type { EntityRecord, EvidenceRecord, RelationshipRecord, StatementRecord } from '../../../../src/ontology/records.ts';
import { type RunningAtlas, startAtlasWith } from '../../../http/startAtlas.ts';
import { date, entity, evidence, name, relationship, source, statement } from '../../../snapshot/records.ts';

const people = (number: string): StatementRecord['value'] => ({ form: 'quantity', number, unit: 'people' });
const at = (id: string, locator: string, asOf: string | null = null): EvidenceRecord => ({ source: id, locator, stance: 'STATED', asOf });

/** Markup and addresses that would do harm if they were taken for what they look like. */
export const HARM = { name: '<img src=x onerror="window.harmed=1">', text: '</p><script>window.harmed=2</script>', url: 'javascript:window.harmed=3' };

const ENTITIES: readonly EntityRecord[] = [
  source('source/filing', {
    ...{ title: 'Annual filing', publisher: 'The Exchange', published: '2021-02', quality: 'PRIMARY', url: 'https://documents.example/filing' },
  }),
  source('source/news', {
    title: '阿尔法的新闻',
    publisher: '日报',
    author: '王记者',
    published: '2020-05-06',
    language: 'zh-Hans',
    url: 'http://news.example/1',
  }),
  source('source/page', { title: 'Our words for it', titleTranslated: true, quality: 'WEAK' }),
  source('source/harm', { title: HARM.name, publisher: HARM.text, author: HARM.name, url: HARM.url }),
  entity('institution/alpha', {
    kind: 'COMPANY',
    names: [
      { ...name('Alpha Bio'), since: '2015-06' },
      { ...name('阿尔法生物'), translated: true },
      { ...name('Alpha Labs', 'FORMER'), until: '2015-05' },
      name('AB', 'ABBREVIATION'),
    ],
    summaries: [
      { language: 'EN', text: 'Makes antibodies.' },
      { language: 'ZH', text: '研发抗体。' },
    ],
    identifiers: [
      { scheme: 'ROR', value: '05abcde12', evidence: [at('source/page', 'imprint')] },
      { scheme: 'STOCK_CODE', value: '688000.SH', evidence: [] },
    ],
    statements: [
      statement('employees', people('300'), { qualifier: 'AT_LEAST', asOf: '2020', evidence: [at('source/news', '“三百余人”')] }),
      statement('employees', people('280'), { asOf: '2020', note: 'without its branch', evidence: [at('source/filing', 'page 12')] }),
      statement('founded', date('2012-03'), { evidence: [evidence('source/filing', 'IMPLIED')] }),
      statement('focus', { form: 'text', text: '抗体药物', language: 'ZH' }, { status: 'PLANNED', evidence: [evidence('source/news')] }),
    ],
    evidence: [evidence('source/filing')],
  }),
  entity('fund/seed', { kind: 'VENTURE', names: [name('Seed Fund'), name('种子基金')], evidence: [evidence('source/filing')] }),
  entity('person/founder', { names: [{ ...name('Lin Yi'), translated: true }, name('林一')], evidence: [evidence('source/news')] }),
  entity('place/park', { kind: 'PARK', names: [name('Science Park'), name('科学园')], evidence: [evidence('source/news')] }),
  entity('institution/hub', { kind: 'GOVERNMENT_BODY', names: [name('Hub Office'), name('枢纽办公室')], evidence: [evidence('source/filing')] }),
  ...Array.from({ length: 45 }, (_, i) =>
    entity(`institution/c${i + 10}`, { kind: 'COMPANY', names: [name(`Company ${i + 10}`), name(`企业${i + 10}`)], evidence: [evidence('source/filing')] }),
  ),
  entity('institution/harm', {
    kind: 'COMPANY',
    names: [name(HARM.name), name(HARM.text, 'ALIAS')],
    summaries: [{ language: 'EN', text: HARM.text }],
    identifiers: [{ scheme: 'URL', value: HARM.url, evidence: [{ ...evidence('source/harm'), locator: HARM.text }] }],
    statements: [statement('focus', { form: 'text', text: HARM.name, language: 'EN' }, { note: HARM.text, evidence: [evidence('source/harm')] })],
    evidence: [evidence('source/harm')],
  }),
];

const RELATIONSHIPS: readonly RelationshipRecord[] = [
  relationship('INVESTED_IN', 'fund/seed', 'institution/alpha', {
    ...{ on: '2020-05', amount: { value: '20000000', currency: 'CNY', scope: 'OWN' } },
    evidence: [at('source/news', '第2段', '2020-05-06'), at('source/news', '投资两千万元'), evidence('source/filing', 'IMPLIED')],
  }),
  relationship('FOUNDED', 'person/founder', 'institution/alpha', { on: '2012-03', role: 'founder', evidence: [evidence('source/filing')] }),
  relationship('LOCATED_IN', 'institution/alpha', 'place/park', { status: 'PLANNED', note: 'announced only', evidence: [evidence('source/news')] }),
  ...Array.from({ length: 45 }, (_, i) => relationship('SUPPORTS', 'institution/hub', `institution/c${i + 10}`, { evidence: [evidence('source/filing')] })),
  relationship('AFFILIATED_WITH', 'person/founder', 'institution/hub', { role: 'adviser', evidence: [evidence('source/news')] }),
  relationship('PARTNERS_WITH', 'institution/harm', 'institution/c10', { role: HARM.name, note: HARM.text, evidence: [evidence('source/harm')] }),
];

/** A graph with what a panel has to tell of: values that disagree, a name of ours, a former name, a hub, and texts that look like markup. */
export function startPanelAtlas(): Promise<RunningAtlas> {
  return startAtlasWith([
    ...ENTITIES.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
    ...RELATIONSHIPS.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
  ]);
}
