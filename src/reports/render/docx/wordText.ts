import { writableText } from '../../../lib/writableText.ts';

/** Stands for "{" in texts until the document is packed. No text holds it, as XML cannot. */
const BRACE = '\uffff';

/** For the library, which takes "{numbers-1}" for a place that it has to fill, wherever it stands. */
export function wordText(text: string): string {
  return writableText(text).replaceAll('{', BRACE);
}

/** XML that the library wrote, with its texts as they are. */
export function withBraces(xml: string): string {
  return xml.replaceAll(BRACE, '{');
}
