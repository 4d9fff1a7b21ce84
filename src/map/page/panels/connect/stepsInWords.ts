import type { PanelWords } from '../PanelWords.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';

export function stepsInWords(words: PanelWords, length: number): string {
  return length === 1 ? words.say(CONNECT_TEXTS.step) : words.say(CONNECT_TEXTS.steps, { count: length });
}
