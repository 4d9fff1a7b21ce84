import { BookmarkEnd, BookmarkStart, HeadingLevel, LeaderType, Paragraph, type ParagraphChild, TableOfContents, TextRun } from 'docx';
import { wordText } from './wordText.ts';

export type Level = 1 | 2;

export interface Headings {
  heading(title: string, level: Level): Paragraph;
  /**
   * Of the headings so far, each a link. Page numbers come when the reader has the table updated: nobody but who lays out the pages knows them, and a
   * table that asks for it when the document is opened would be in the way.
   */
  contents(alias: string): TableOfContents;
}

/** More would not fit on the first page: then there are those of the first level alone. */
const MAX_ENTRIES = 24;

/** `firstId`: of bookmarks; lower ones are taken. */
export function headings(firstId: number): Headings {
  const entries: { readonly title: string; readonly level: Level; readonly href: string }[] = [];
  return {
    heading(title, level) {
      const text = wordText(title);
      const href = `_Toc_heading_${entries.length + 1}`;
      const id = firstId + entries.length;
      entries.push({ title: text, level, href });
      return new Paragraph({
        heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: [new BookmarkStart(href, id) as ParagraphChild, new TextRun(text), new BookmarkEnd(id) as ParagraphChild],
      });
    },
    contents(alias) {
      const deepest = entries.length > MAX_ENTRIES ? 1 : 2;
      return new TableOfContents(alias, {
        hyperlink: true,
        headingStyleRange: `1-${deepest}`,
        cachedEntries: entries.filter(({ level }) => level <= deepest),
        beginDirty: false,
        tabLeader: LeaderType.NONE,
      });
    },
  };
}
