import type { Qualifier, StatementRecord } from '../../ontology/records.ts';

const SIGNS: Readonly<Record<Qualifier, string>> = { EXACT: '', ABOUT: '≈ ', AT_LEAST: '≥ ' };

/** What is stated, exactly and with how exact it is meant to be: "≥ 200 projects", "≈ 1500000.50 CNY"; dates and words as they are. */
export function statementText({ value, qualifier }: StatementRecord): string {
  const sign = SIGNS[qualifier];
  switch (value.form) {
    case 'text':
      return value.text;
    case 'date':
      return `${sign}${value.date}`;
    case 'quantity':
      return `${sign}${value.number} ${value.unit}`;
    case 'money':
      return `${sign}${value.money.value} ${value.money.currency}`;
  }
}
