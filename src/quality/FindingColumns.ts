import { GrowingArray, growingBytes, growingNumbers } from '../lib/GrowingArray.ts';
import { type FindingRule, ruleNumber } from './FindingRule.ts';

/** Findings in numbers: of a graph of a million entities there are millions. One entry a finding. */
export interface FindingColumns {
  readonly rule: Uint8Array;
  /** What the rule is about (FindingRule.ts): an entity or a relationship, and the other one or a property; 0 where there is no other. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** From 0 to 1: how sure it is that something is to be mended. */
  readonly score: Float64Array;
  readonly properties: readonly string[];
}

export class FindingCollector {
  readonly #rule = growingBytes();
  readonly #first = growingNumbers();
  readonly #second = growingNumbers();
  readonly #score = new GrowingArray((length) => new Float64Array(length));
  readonly #properties = new Map<string, number>();

  get length(): number {
    return this.#rule.length;
  }

  add(rule: FindingRule, first: number, second: number, score: number): void {
    this.#rule.push(ruleNumber(rule));
    this.#first.push(first);
    this.#second.push(second);
    this.#score.push(Math.round(score * 1_000) / 1_000);
  }

  addProperty(rule: FindingRule, entity: number, property: string, score: number): void {
    let number = this.#properties.get(property);
    if (number === undefined) {
      number = this.#properties.size;
      this.#properties.set(property, number);
    }
    this.add(rule, entity, number, score);
  }

  build(): FindingColumns {
    const [rule, first, second, score] = [this.#rule.toArray(), this.#first.toArray(), this.#second.toArray(), this.#score.toArray()];
    return { rule, first, second, score, properties: [...this.#properties.keys()] };
  }
}
