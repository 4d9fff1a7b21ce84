import { TextsBuilder } from './PackedTexts.ts';

/** Numbers texts in order of first appearance. */
export class TextNumbering {
  readonly texts = new TextsBuilder();
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.#numbers.set(text, number);
      this.texts.push(text);
    }
    return number;
  }
}
