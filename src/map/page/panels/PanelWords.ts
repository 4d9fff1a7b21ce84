import type { StatementRecord } from '../../../ontology/records.ts';
import { dateInWords, periodInWords } from '../../../ontology/words/dates.ts';
import { labelOf, relationshipLabel, type WrittenLanguage } from '../../../ontology/words/Labels.ts';
import { numberInWords } from '../../../ontology/words/numbers.ts';
import { statementInWords } from '../../../ontology/words/statements.ts';
import { LABELS } from './labels.ts';

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** Puts what the atlas answers into words of one language; a name without a label is told by its own words. */
export class PanelWords {
  readonly language: 'en' | 'zh';
  readonly #written: WrittenLanguage;

  constructor(language: 'en' | 'zh') {
    this.language = language;
    this.#written = language === 'zh' ? 'ZH' : 'EN';
  }

  /** With {name} in it filled. */
  say(text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
    return text[this.language].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
  }

  entityType(type: string): string {
    return labelOf(LABELS.entityTypes, type, this.#written);
  }

  kind(kind: string): string {
    return labelOf(LABELS.kinds, kind, this.#written);
  }

  /** "hospital", or "fund" of what has no kind. */
  sort({ type, kind }: { readonly type: string; readonly kind: string | null }): string {
    return kind === null || kind === 'OTHER' ? this.entityType(type) : this.kind(kind);
  }

  relationshipType(type: string, direction: 'OUT' | 'IN'): string {
    return relationshipLabel(LABELS, type, direction, this.#written);
  }

  property(name: string): string {
    return labelOf(LABELS.properties, name, this.#written);
  }

  status(status: string): string {
    return labelOf(LABELS.statuses, status, this.#written);
  }

  stance(stance: string): string {
    return labelOf(LABELS.stances, stance, this.#written);
  }

  quality(quality: string): string {
    return labelOf(LABELS.qualities, quality, this.#written);
  }

  statementValue(statement: Pick<StatementRecord, 'value' | 'qualifier' | 'status'>): string {
    return statementInWords(statement, LABELS, this.#written);
  }

  date(date: string): string {
    return dateInWords(date, this.#written);
  }

  period(period: { readonly since: string | null; readonly until: string | null }): string {
    return periodInWords(period, true, this.#written);
  }

  number(value: number): string {
    return numberInWords(String(value), this.#written);
  }
}
