import { webAddress } from '../../../lib/webAddress.ts';
import type { Inline } from '../../ReportDoc.ts';
import { escapeMarkdown, startOfBlock } from './escapeMarkdown.ts';

/** Running text as a block of its own. A file knows no server: what leads to another report is text alone. */
export function markdownInlines(content: readonly Inline<number>[]): string {
  let written = '';
  for (const inline of content) {
    const text = markedUp(inline);
    if (text === '') {
      // Nothing is written that could touch what stands before it.
    } else if (written.endsWith('**') && text.startsWith('**')) written += `<!-- -->${text}`;
    // Behind a link or a footnote these would belong to it.
    else if (written.endsWith(']') || written.endsWith(')')) written += text.replace(/^[(:]/, '\\$&');
    else written += text;
    written += (inline.notes ?? []).map((number) => `[^${number}]`).join('');
  }
  return startOfBlock(written);
}

function markedUp({ text, isStrong, link }: Inline<number>): string {
  const address = link !== undefined && 'url' in link ? webAddress(link.url) : null;
  if (address === null) return isStrong === true ? strong(text) : escapeMarkdown(text);
  return `[${isStrong === true ? strong(text, true) : escapeMarkdown(text, true)}](<${address.replace(IN_ADDRESS, percent)}>)`;
}

/** Signs at either end stay outside: beside letters, ** would be taken as written. */
export function strong(text: string, isInLink = false): string {
  const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) as unknown as [string, string, string, string];
  if (core === '') return escapeMarkdown(text, isInLink);
  return `${escapeMarkdown(before, isInLink)}**${escapeMarkdown(core, isInLink)}**${escapeMarkdown(after, isInLink)}`;
}

const IN_ADDRESS = /[<>\\|\s]|&(?=#|\w+;)/g;

function percent(character: string): string {
  return character === '&' ? '&amp;' : encodeURIComponent(character);
}
