import { element } from '../element.ts';
import { safeAddress } from './safeAddress.ts';

/** A link that opens beside the map; the words alone where the address is none of the web. */
export function outsideLink(words: string, address: string | null, attributes: Readonly<Record<string, string | null>> = {}): HTMLElement {
  const safe = safeAddress(address);
  if (safe === null) return element('span', attributes, words);
  return element('a', { href: safe, target: '_blank', rel: 'noopener noreferrer', ...attributes }, words);
}
