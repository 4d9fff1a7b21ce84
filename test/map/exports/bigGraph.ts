import type { Change } from '../../../src/store/store.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../../snapshot/records.ts';

/** A quarter as many institutions as relationships, each with a date and an amount, and one document for ten of them. */
export function bigGraph(relationships: number): Change[] {
  const institutions = Math.ceil(relationships / 4);
  const documents = Math.ceil(institutions / 10);
  const documentOf = (i: number) => `source/report-${i % documents}`;
  const changes: Change[] = [];
  for (let i = 0; i < documents; i++) {
    const details = {
      title: `Annual report ${i} 年度报告`,
      url: `https://example.org/${i}`,
      publisher: `Publisher ${i % 40}`,
      published: `20${10 + (i % 15)}-05`,
    };
    changes.push({ op: 'PUT_ENTITY', entity: source(`source/report-${i}`, details) });
  }
  for (let i = 0; i < institutions; i++) {
    const said = { evidence: [evidence(documentOf(i))] };
    const record = entity(`institution/company-${i}`, {
      kind: 'COMPANY',
      names: [name(`Company ${i} Biotech`, 'PRIMARY', 'EN'), name(`第${i}生物科技有限公司`, 'PRIMARY', 'ZH'), name(`C${i}`, 'ABBREVIATION', 'EN')],
      statements: [statement('founded', date(`20${10 + (i % 12)}`), said), statement('plannedInvestment', money(`${1_000 + i}`, 'CNY'), said)],
      evidence: [evidence(documentOf(i))],
    });
    changes.push({ op: 'PUT_ENTITY', entity: record });
  }
  for (let i = 0; i < relationships; i++) {
    const [from, to] = [i % institutions, (i * 7 + 1 + Math.floor(i / institutions)) % institutions];
    const record = relationship('INVESTED_IN', `institution/company-${from}`, `institution/company-${to}`, {
      ...{ id: `invested-in:institution/company-${from}:institution/company-${to}:${i}`, role: 'lead investor', on: `202${i % 5}-0${1 + (i % 9)}` },
      amount: { value: `${i + 1}000.50`, currency: 'CNY', scope: 'OWN' },
      evidence: [evidence(documentOf(i)), evidence(documentOf(i + 1), 'IMPLIED')],
    });
    changes.push({ op: 'PUT_RELATIONSHIP', relationship: record });
  }
  return changes;
}
