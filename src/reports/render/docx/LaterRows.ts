import { type Document, type IXmlableObject, Paragraph, TableCell, TableRow } from 'docx';
import type { Steps } from '../../../lib/steps.ts';

/** No text holds it, as XML cannot. */
const MARK = '\ufffe';

/**
 * The library writes a document in one go, which for thousands of rows takes seconds. So it writes one row in place of all of a table, and the rows are
 * written in steps, and put in its place afterwards.
 */
export class LaterRows {
  private readonly groups: TableRow[][] = [];
  private written: string[] = [];

  /** The row that stands for them. */
  standIn(rows: readonly TableRow[]): TableRow {
    const place = this.groups.push([...rows]) - 1;
    return new TableRow({ children: [new TableCell({ children: [new Paragraph(`${MARK}${place}${MARK}`)] })] });
  }

  /** To be called before the document is packed, for it counts the links in them. */
  *write(document: Document): Steps<void> {
    const context = { file: document, viewWrapper: document.Document, stack: [] };
    this.written = [];
    for (const group of this.groups) {
      const xml: string[] = [];
      // Each is let go once it is written.
      for (const row of group.splice(0)) {
        const element = row.prepForXml(context);
        if (element !== undefined) xml.push(xmlOf(element));
        yield;
      }
      this.written.push(xml.join(''));
    }
  }

  /** The document's XML with the rows in it. */
  putInto(documentXml: string): string {
    const parts: string[] = [];
    let end = 0;
    for (let mark = documentXml.indexOf(MARK); mark >= 0; mark = documentXml.indexOf(MARK, end)) {
      const place = Number(documentXml.slice(mark + 1, documentXml.indexOf(MARK, mark + 1)));
      parts.push(documentXml.slice(end, documentXml.lastIndexOf('<w:tr>', mark)), this.written[place]);
      end = documentXml.indexOf(CLOSING, mark) + CLOSING.length;
    }
    return parts.length === 0 ? documentXml : [...parts, documentXml.slice(end)].join('');
  }
}

const CLOSING = '</w:tr>';

/** An element as the library holds it: `{ name: content }`, where content is text, or attributes, or a list of attributes, text and elements. */
function xmlOf(element: IXmlableObject): string {
  const [[name, content]] = Object.entries(element as Record<string, unknown>);
  const items: readonly unknown[] = Array.isArray(content) ? content : content === undefined || content === null ? [] : [content];
  let attributes = '';
  let inner = '';
  for (const item of items) {
    if (typeof item !== 'object' || item === null) inner += escaped(String(item ?? ''));
    else if ('_attr' in item) for (const [key, value] of Object.entries(item._attr as object)) attributes += ` ${key}="${escaped(String(value))}"`;
    else if (Object.keys(item).length > 0) inner += xmlOf(item as IXmlableObject);
  }
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
