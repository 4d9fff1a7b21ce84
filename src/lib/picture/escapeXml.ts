import { writableText } from '../writableText.ts';

/** For the texts and attributes of XML. */
export function escapeXml(text: string): string {
  return writableText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
