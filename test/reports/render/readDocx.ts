import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface ReadParagraph {
  /** Name of the style, "" where none is given. */
  readonly style: string;
  /** A footnote, or what refers to one, stands as [7]; a line break as \n. */
  readonly text: string;
  /** Outside addresses and the text that leads to each. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** As in a table: rows of the innermost one have these. */
  readonly row: { readonly isHead: boolean; readonly isWhole: boolean; readonly column: number } | null;
}

export interface ReadDocx {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly paragraphs: readonly ReadParagraph[];
  /** By number. */
  readonly footnotes: ReadonlyMap<number, ReadParagraph>;
  readonly head: string;
  readonly foot: string;
  /** What a reader would stumble over: names without what they name, things twice. */
  readonly faults: readonly string[];
  readonly xml: (path: string) => Element;
}

/** Reads a document by the letter of ECMA-376, with a ZIP reader and an XML parser alone. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const parsed = new Map(Object.keys(files).flatMap((path) => (/\.(xml|rels)$/.test(path) ? [[path, parse(path, strFromU8(files[path]))] as const] : [])));
  const xml = (path: string): Element => {
    const root = parsed.get(path);
    if (root === undefined) throw new Error(`there is no ${path} in ${Object.keys(files).join(', ')}`);
    return root;
  };
  const body = xml('word/document.xml');
  const styleNames = new Map(all(xml('word/styles.xml'), 'w:style').map((style) => [of(style, 'w:styleId'), of(all(style, 'w:name')[0], 'w:val')]));
  const numberByBookmark = footnoteByBookmark(body);
  const paragraphsOf = (path: string, within: Element = xml(path)) =>
    all(within, 'w:p').map((paragraph) => readParagraph(paragraph, targetsOf(files, path), styleNames, numberByBookmark));
  const footnotes = new Map<number, ReadParagraph>();
  for (const note of all(xml('word/footnotes.xml'), 'w:footnote')) {
    if (note.hasAttribute('w:type')) continue;
    const read = paragraphsOf('word/footnotes.xml', note);
    if (read.length !== 1) throw new Error('a footnote has several paragraphs');
    footnotes.set(Number(of(note, 'w:id')), read[0]);
  }
  return {
    files,
    paragraphs: paragraphsOf('word/document.xml'),
    footnotes,
    head: all(xml('word/header1.xml'), 'w:t').map(textContent).join(''),
    foot: fieldText(xml('word/footer1.xml')),
    faults: faultsOf(files, parsed),
    xml,
  };
}

function readParagraph(
  paragraph: Element,
  targets: ReadonlyMap<string, string>,
  styleNames: ReadonlyMap<string, string>,
  numberByBookmark: ReadonlyMap<string, string>,
): ReadParagraph {
  let text = '';
  const links: { text: string; url: string }[] = [];
  const walk = (element: Element): void => {
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType !== 1) continue;
      const one = child as Element;
      if (one.tagName === 'w:pPr' || one.tagName === 'w:rPr' || one.tagName === 'w:instrText') continue;
      if (one.tagName === 'w:t') text += textContent(one);
      else if (one.tagName === 'w:br') text += '\n';
      else if (one.tagName === 'w:footnoteReference') text += `[${of(one, 'w:id')}]`;
      else if (one.tagName === 'w:fldSimple') {
        const bookmark = /^ NOTEREF (\S+) \\f \\h $/.exec(of(one, 'w:instr'))?.[1] ?? '';
        if (all(one, 'w:t').map(textContent).join('') !== numberByBookmark.get(bookmark)) throw new Error(`${of(one, 'w:instr')} shows another number`);
        text += `[${numberByBookmark.get(bookmark)}]`;
      } else if (one.tagName === 'w:hyperlink' && one.hasAttribute('r:id')) {
        const start = text.length;
        walk(one);
        links.push({ text: text.slice(start), url: targets.get(of(one, 'r:id')) ?? 'dangling' });
      } else walk(one);
    }
  };
  walk(paragraph);
  const style = all(paragraph, 'w:pStyle')[0];
  const cell = up(paragraph, 'w:tc');
  const row = up(paragraph, 'w:tr');
  return {
    style: style === undefined ? '' : (styleNames.get(of(style, 'w:val')) ?? 'undefined'),
    text,
    links,
    row:
      row === null || cell === null
        ? null
        : {
            isHead: all(row, 'w:tblHeader').length > 0,
            isWhole: all(row, 'w:cantSplit').some((one) => !['0', 'false', 'off'].includes(of(one, 'w:val'))),
            column: Array.from(row.childNodes)
              .filter((one) => (one as Element).tagName === 'w:tc')
              .indexOf(cell),
          },
  };
}

function footnoteByBookmark(body: Element): Map<string, string> {
  return new Map(
    all(body, 'w:bookmarkStart').flatMap((start) => {
      const next = start.nextSibling as Element | null;
      const reference = next === null ? undefined : all(next, 'w:footnoteReference')[0];
      return reference === undefined ? [] : [[of(start, 'w:name'), of(reference, 'w:id')]];
    }),
  );
}

function faultsOf(files: Readonly<Record<string, Uint8Array>>, parsed: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const types = parsed.get('[Content_Types].xml') as Element;
  const byExtension = new Set(all(types, 'Default').map((one) => of(one, 'Extension')));
  const byPath = new Set(all(types, 'Override').map((one) => of(one, 'PartName')));
  for (const path of Object.keys(files)) if (!byPath.has(`/${path}`) && !byExtension.has(path.split('.').at(-1) ?? '')) faults.push(`${path} has no type`);
  for (const path of byPath) if (files[path.slice(1)] === undefined) faults.push(`${path} has a type, but is not there`);
  for (const [path, root] of parsed) {
    if (path.endsWith('.rels')) {
      const ids = all(root, 'Relationship').map((one) => of(one, 'Id'));
      if (new Set(ids).size !== ids.length) faults.push(`${path} has an id twice`);
      for (const one of all(root, 'Relationship')) {
        const target = of(one, 'Target');
        if (of(one, 'TargetMode') === 'External') {
          if (!URL.canParse(target) || /[\s"<>{}|\\^`]/.test(target)) faults.push(`${target} is no address`);
        } else if (files[new URL(target, `x:/${path.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1)] === undefined) faults.push(`${path} names ${target}`);
      }
      continue;
    }
    const targets = targetsOf(files, path);
    for (const element of all(root, '*')) {
      for (const name of ['r:id', 'r:embed', 'r:link']) {
        if (element.hasAttribute(name) && !targets.has(of(element, name))) faults.push(`${path}: ${element.tagName} names ${of(element, name)}`);
      }
    }
  }
  const document = parsed.get('word/document.xml') as Element;
  const named = (path: string, tag: string, attribute: string) => new Set(all(parsed.get(path) as Element, tag).map((one) => of(one, attribute)));
  const styles = named('word/styles.xml', 'w:style', 'w:styleId');
  const numberings = named('word/numbering.xml', 'w:num', 'w:numId');
  const notes = named('word/footnotes.xml', 'w:footnote', 'w:id');
  const bookmarks = named('word/document.xml', 'w:bookmarkStart', 'w:name');
  for (const root of [document, parsed.get('word/footnotes.xml') as Element, parsed.get('word/header1.xml') as Element]) {
    for (const tag of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      for (const one of all(root, tag)) if (!styles.has(of(one, 'w:val'))) faults.push(`there is no style ${of(one, 'w:val')}`);
    }
  }
  for (const one of all(document, 'w:numId')) if (!numberings.has(of(one, 'w:val'))) faults.push(`there is no numbering ${of(one, 'w:val')}`);
  for (const one of all(document, 'w:footnoteReference')) if (!notes.has(of(one, 'w:id'))) faults.push(`there is no footnote ${of(one, 'w:id')}`);
  for (const one of all(document, 'w:hyperlink')) {
    if (one.hasAttribute('w:anchor') && !bookmarks.has(of(one, 'w:anchor'))) faults.push(`there is no bookmark ${of(one, 'w:anchor')}`);
  }
  for (const [tag, attribute] of [
    ['w:bookmarkStart', 'w:id'],
    ['w:bookmarkStart', 'w:name'],
    ['w:bookmarkEnd', 'w:id'],
    ['w:footnoteReference', 'w:id'],
    ['wp:docPr', 'id'],
  ]) {
    const values = all(document, tag).map((one) => of(one, attribute));
    if (new Set(values).size !== values.length) faults.push(`${tag} has a ${attribute} twice`);
  }
  return faults;
}

/** Of the relationships of a part, by id. */
function targetsOf(files: Readonly<Record<string, Uint8Array>>, path: string): Map<string, string> {
  const bytes = files[path.replace(/[^/]*$/, '_rels/$&.rels')];
  if (bytes === undefined) return new Map();
  return new Map(all(parse(path, strFromU8(bytes)), 'Relationship').map((one) => [of(one, 'Id'), of(one, 'Target')]));
}

function parse(path: string, text: string): Element {
  return new DOMParser({
    onError: (level, message) => {
      // U+FFFD is what shows that something could not be written.
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${path}: ${level} ${message}`);
    },
  }).parseFromString(text, 'text/xml').documentElement as Element;
}

function fieldText(root: Element): string {
  return all(root, '*')
    .flatMap((one) => (one.tagName === 'w:t' ? [textContent(one)] : one.tagName === 'w:instrText' ? [`{${textContent(one).trim()}}`] : []))
    .join('');
}

function up(element: Element, tag: string): Element | null {
  let one = element.parentNode as Element | null;
  while (one !== null && one.tagName !== tag) one = one.parentNode as Element | null;
  return one;
}

function all(element: Element, tag: string): Element[] {
  return Array.from(element.getElementsByTagName(tag));
}

function of(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? '';
}

function textContent(element: Element): string {
  return element.textContent ?? '';
}
