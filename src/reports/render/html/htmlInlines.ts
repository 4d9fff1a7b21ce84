import { escapeXml } from '../../../lib/picture/escapeXml.ts';
import { webAddress } from '../../../lib/webAddress.ts';
import type { Inline, Link, ReportDoc } from '../../ReportDoc.ts';
import { reportAddress } from '../../readRequest.ts';

export interface HtmlInlines {
  write(content: readonly Inline<number>[]): string;
  /** How often each footnote was mentioned so far, by its number. */
  readonly mentions: ReadonlyMap<number, number>;
}

/** Writes running text in the order in which it is read: each mention of a footnote has an address of its own. */
export function htmlInlines(doc: ReportDoc, isDetached: boolean): HtmlInlines {
  const mentions = new Map<number, number>();
  const mention = (number: number): string => {
    const count = (mentions.get(number) ?? 0) + 1;
    mentions.set(number, count);
    const label = doc.language === 'ZH' ? `脚注${number}` : `Footnote ${number}`;
    return `<a id="${mentionId(number, count)}" href="#note_${number}" role="doc-noteref" aria-label="${label}">${number}</a>`;
  };
  const write = (content: readonly Inline<number>[]) =>
    content
      .map((inline) => {
        const text = inline.isStrong === true ? `<strong>${htmlText(inline.text)}</strong>` : htmlText(inline.text);
        const notes = inline.notes ?? [];
        return `${linked(text, inline)}${notes.length === 0 ? '' : `<sup>[${notes.map(mention).join(',<wbr>')}]</sup>`}`;
      })
      .join('');
  const linked = (html: string, { text, link }: Inline<number>): string => {
    const target = link === undefined || ('entity' in link && isDetached) ? null : addressOf(doc, link);
    if (target === null) return html;
    if (link !== undefined && 'entity' in link) return `<a href="${escapeXml(target)}">${html}</a>`;
    // Where the text is not the address itself, the address is printed on paper.
    const named = target === webAddress(text) ? '' : ' class="named"';
    return `<a href="${escapeXml(target)}" rel="noopener nofollow"${named}>${html}</a>`;
  };
  return { write, mentions };
}

export function mentionId(number: number, count: number): string {
  return `mention_${number}${count === 1 ? '' : `_${count}`}`;
}

/** Written from right to left, or with signs that turn the direction of what follows. */
const TURNS = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Text alone. What turns direction does so within itself. */
export function htmlText(text: string): string {
  return TURNS.test(text) ? `<bdi dir="auto">${escapeXml(text)}</bdi>` : escapeXml(text);
}

/** Of a document all that it says, of anything else its profile. */
function addressOf({ language, asOf }: ReportDoc, link: Link): string | null {
  if ('url' in link) return webAddress(link.url);
  const name = link.entity.startsWith('source/') ? 'dossier' : 'profile';
  return reportAddress({ name }, new Map([['id', link.entity]]), language, asOf, 'html');
}
