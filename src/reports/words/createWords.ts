import type { Ontology } from '../../ontology/Ontology.ts';
import { relationshipSentence } from '../../ontology/sentence.ts';
import type { ReportLanguage } from '../ReportDoc.ts';
import type { Words } from './Words.ts';

export function createWords(ontology: Ontology, language: ReportLanguage): Words {
  const plain = (name: string) => name.toLowerCase().replaceAll('_', ' ');
  const words: Words = {
    language,
    say: ({ en, zh }) => (language === 'ZH' ? zh : en),
    entityType: plain,
    kind: plain,
    relationshipType: (type) => plain(type),
    property: (name) => name,
    status: plain,
    stance: plain,
    quality: plain,
    scope: plain,
    currency: (code) => code,
    date: (date) => date,
    period: ({ since, until, on }) => on ?? (since === null && until === null ? '' : `${since ?? ''} – ${until ?? ''}`),
    number: (value) => value,
    money: ({ value, currency }) => `${currency} ${value}`,
    statementValue: ({ value }) => words.value(value),
    value: (value) => {
      switch (value.form) {
        case 'text':
          return value.text;
        case 'quantity':
          return `${value.number} ${value.unit}`;
        case 'money':
          return words.money(value.money);
        case 'date':
          return value.date;
      }
    },
    share: (part, whole) => `${((100 * part) / whole).toFixed(1)} %`,
    list: (items) => items.join(', '),
    sentence: (record, names) => {
      const definition = ontology.relationshipTypeByName.get(record.type);
      if (definition === undefined) throw new Error(`the ontology has no ${record.type}`);
      return relationshipSentence(definition, record, names, language);
    },
    notStated: language === 'ZH' ? '文件未载明' : 'not stated',
    stop: language === 'ZH' ? '。' : '.',
    pause: language === 'ZH' ? '；' : '; ',
  };
  return words;
}
