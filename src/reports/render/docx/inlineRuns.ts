import { BookmarkEnd, BookmarkStart, BuilderElement, ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from 'docx';
import { webAddress } from '../../../lib/webAddress.ts';
import type { Inline } from '../../ReportDoc.ts';
import { wordText } from './wordText.ts';

/** Writes running text with its footnotes. One for a document: it knows which footnotes stand already. */
export type WriteInline = (content: readonly Inline<number>[]) => ParagraphChild[];

/**
 * The first mention of a footnote is the footnote itself, and each later one refers to it: Word numbers footnotes in the order in which they stand, which
 * is how a report numbers them, if it is written in its order.
 */
export function inlineRuns(): WriteInline {
  const standing = new Set<number>();
  const mention = (number: number): ParagraphChild[] => {
    if (standing.has(number)) return [referenceTo(number)];
    standing.add(number);
    return [new BookmarkStart(bookmarkOf(number), number) as ParagraphChild, new FootnoteReferenceRun(number), new BookmarkEnd(number) as ParagraphChild];
  };
  return (content) =>
    content.flatMap((inline) => [
      ...textOf(inline),
      ...(inline.notes ?? []).flatMap((number, i) => [...(i === 0 ? [] : [new TextRun({ text: ',', style: 'FootnoteReference' })]), ...mention(number)]),
    ]);
}

/** Text alone, as in a footnote or in a list of documents. */
export function textOf({ text, isStrong, link }: Inline<unknown>): ParagraphChild[] {
  const bold = isStrong === true ? { bold: true } : {};
  const address = link !== undefined && 'url' in link ? wordAddress(link.url) : null;
  if (address !== null) {
    return [new ExternalHyperlink({ link: address, children: runs(text, { ...bold, style: 'Hyperlink' }) })];
  }
  return runs(text, bold);
}

function runs(text: string, look: { readonly bold?: boolean; readonly style?: string }): TextRun[] {
  return wordText(text)
    .split(/\r\n|[\r\n]/)
    .map((line, i) => new TextRun({ text: line, ...look, ...(i === 0 ? {} : { break: 1 }) }));
}

/** Word opens no document with a longer one. */
const MAX_ADDRESS = 2_000;
/** RFC 3986 has no place for them, and Word takes a document with them for damaged. */
const UNFIT_IN_ADDRESSES = /[^\w.~:/?#[\]@!$&'()*+,;=%-]|%(?![\dA-Fa-f]{2})/g;

/** Null: to be read alone. */
function wordAddress(url: string): string | null {
  const address = webAddress(url)?.replace(UNFIT_IN_ADDRESSES, (character) => encodeURIComponent(character));
  return address === undefined || address.length > MAX_ADDRESS ? null : address;
}

function bookmarkOf(number: number): string {
  return `_Ref_note_${number}`;
}

function referenceTo(number: number): ParagraphChild {
  return new BuilderElement({
    name: 'w:fldSimple',
    attributes: { instruction: { key: 'w:instr', value: ` NOTEREF ${bookmarkOf(number)} \\f \\h ` } },
    children: [new TextRun({ text: String(number), style: 'FootnoteReference' })],
  }) as unknown as ParagraphChild;
}
