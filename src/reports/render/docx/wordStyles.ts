import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IPropertiesOptions, LineRuleType, ShadingType } from 'docx';
import type { ReportLanguage } from '../../ReportDoc.ts';
import { TEXT_WIDTH } from './page.ts';

export const INK = {
  text: '17211F',
  faint: '52605D',
  accent: '0B5A54',
  line: 'B9C4C1',
  headFill: 'EEF3F2',
  noticeFill: 'FFF7E6',
  noticeLine: 'B45309',
} as const;

type Styles = NonNullable<IPropertiesOptions['styles']>;
type Font = { readonly ascii: string; readonly hAnsi: string; readonly cs: string; readonly eastAsia: string; readonly hint?: string };

/** Named styles, so that whoever gets the document can change its look in one place. Sizes in half points, spaces in twentieths of a point. */
export function wordStyles(language: ReportLanguage): Styles {
  const isChinese = language === 'ZH';
  const body = font(isChinese ? 'Times New Roman' : 'Calibri', 'SimSun', isChinese);
  const head = font(isChinese ? 'Arial' : 'Calibri', 'SimHei', isChinese);
  const size = isChinese ? 24 : 22;
  const heading = (points: number, before: number, after: number) => ({
    run: { font: head, size: points * 2, bold: !isChinese, color: INK.accent },
    paragraph: { spacing: { before, after, line: 300, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: body, size, color: INK.text, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { after: 120, line: isChinese ? 360 : 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: head, size: 44, bold: !isChinese, color: INK.text },
        paragraph: { spacing: { before: 0, after: 160, line: 276, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: heading(16, 400, 140),
      heading2: heading(13, 280, 100),
      caption: {
        run: { font: head, size: 20, bold: !isChinese, italics: false, color: INK.text },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
      },
      listParagraph: { paragraph: { spacing: { after: 60, line: isChinese ? 324 : 276, lineRule: LineRuleType.AUTO } } },
      hyperlink: { run: { color: '0B5A54', underline: {} } },
      footnoteReference: { run: { superScript: true } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO }, indent: { left: 227, hanging: 227 } } },
      footnoteTextChar: { run: { size: 18 } },
    },
    // The library gives it to entries of the table of contents.
    characterStyles: [{ id: 'IndexLink', name: 'Index Link' }],
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: size + 1, color: INK.faint },
        paragraph: { spacing: { after: 240, line: 320, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Table',
        name: 'Table',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } },
      },
      { id: 'TableHead', name: 'Table Head', basedOn: 'Table', quickFormat: true, run: { font: head, bold: !isChinese }, paragraph: { keepNext: true } },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        next: 'Caption',
        paragraph: { spacing: { before: 160, after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      { id: 'PictureCaption', name: 'Picture Caption', basedOn: 'Caption', paragraph: { spacing: { before: 60, after: 240 }, keepNext: false } },
      notice(),
      {
        id: 'ContentsHead',
        name: 'Contents Head',
        basedOn: 'Normal',
        next: 'Normal',
        run: { font: head, size: 26, bold: !isChinese, color: INK.accent },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { spacing: { after: 60, line: 264, lineRule: LineRuleType.AUTO }, rightTabStop: TEXT_WIDTH },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { spacing: { after: 40, line: 264, lineRule: LineRuleType.AUTO }, indent: { left: 420 }, rightTabStop: TEXT_WIDTH },
      },
      {
        id: 'Reference',
        name: 'Reference',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 60, line: 264, lineRule: LineRuleType.AUTO }, indent: { left: 425, hanging: 425 } },
      },
      { id: 'Colophon', name: 'Colophon', basedOn: 'Table', run: { color: INK.faint } },
      {
        id: 'Running',
        name: 'Running',
        basedOn: 'Normal',
        run: { size: 17, color: INK.faint },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

function font(latin: string, chinese: string, isChinese: boolean): Font {
  // Quotation marks and dashes are of both scripts: the hint says whose they are.
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese, ...(isChinese ? { hint: 'eastAsia' } : {}) };
}

function notice(): IParagraphStyleOptions {
  return {
    id: 'Notice',
    name: 'Notice',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.LEFT,
      spacing: { before: 160, after: 200 },
      indent: { left: 170, right: 170 },
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: INK.noticeLine } },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.noticeFill },
      keepLines: true,
    },
  };
}
