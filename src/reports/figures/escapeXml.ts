import { writableText } from '../writableText.ts';

/** What XML cannot hold is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return writableText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
