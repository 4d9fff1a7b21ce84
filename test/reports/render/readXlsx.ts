import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  /** "s" text, "n" number, "f" formula. */
  readonly type: string;
  readonly value: string;
  /** The number format. */
  readonly format: string;
  /** Outside address, or `#` and a place in the workbook. */
  readonly link: string | null;
}

export interface ReadSheet {
  readonly name: string;
  /** By row, then column, from 0; gaps are undefined. */
  readonly rows: readonly (readonly (ReadCell | undefined)[])[];
  readonly frozenRows: number;
  readonly filter: string | null;
}

/** Reads a workbook by the letter of ECMA-376, with a ZIP reader and an XML parser alone. */
export function readXlsx(bytes: Uint8Array): { readonly sheets: readonly ReadSheet[]; readonly created: string | null } {
  const files = unzipSync(bytes);
  const parse = (path: string) => {
    if (files[path] === undefined) throw new Error(`there is no ${path} in ${Object.keys(files).join(', ')}`);
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(`${path}: ${level} ${message}`);
      },
    }).parseFromString(strFromU8(files[path]), 'text/xml').documentElement as Element;
  };
  const relations = (path: string) =>
    files[path] === undefined ? new Map<string, string>() : new Map(all(parse(path), 'Relationship').map((one) => [text(one, 'Id'), text(one, 'Target')]));
  const shared =
    files['xl/sharedStrings.xml'] === undefined
      ? []
      : all(parse('xl/sharedStrings.xml'), 'si').map((si) =>
          all(si, 't')
            .map((t) => t.textContent ?? '')
            .join(''),
        );
  const styles = parse('xl/styles.xml');
  const custom = new Map(all(styles, 'numFmt').map((one) => [text(one, 'numFmtId'), text(one, 'formatCode')]));
  const formats = all(all(styles, 'cellXfs')[0], 'xf').map((xf) => custom.get(text(xf, 'numFmtId')) ?? `builtin ${text(xf, 'numFmtId')}`);
  const targets = relations('xl/_rels/workbook.xml.rels');
  const sheets = all(parse('xl/workbook.xml'), 'sheet').map((sheet): ReadSheet => {
    const path = `xl/${targets.get(text(sheet, 'r:id'))?.replace(/^\/xl\//, '')}`;
    const xml = parse(path);
    const outside = relations(path.replace('worksheets/', 'worksheets/_rels/').concat('.rels'));
    const links = new Map(
      all(xml, 'hyperlink').map((one) => [
        text(one, 'ref'),
        one.getAttribute('r:id') ? (outside.get(text(one, 'r:id')) ?? 'dangling') : `#${text(one, 'location')}`,
      ]),
    );
    const rows: (ReadCell | undefined)[][] = [];
    for (const c of all(xml, 'c')) {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(text(c, 'r')) as RegExpExecArray;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const raw = all(c, 'v')[0]?.textContent ?? '';
      const type = all(c, 'f').length > 0 ? 'f' : c.getAttribute('t') || 'n';
      const value = type === 's' ? unescaped(shared[Number(raw)]) : type === 'inlineStr' ? unescaped(all(c, 't')[0].textContent ?? '') : raw;
      rows[Number(row) - 1] ??= [];
      if (raw !== '' || type === 'inlineStr')
        rows[Number(row) - 1][column] = {
          type: type === 'inlineStr' ? 's' : type,
          value,
          format: formats[Number(text(c, 's') || 0)],
          link: links.get(text(c, 'r')) ?? null,
        };
    }
    const pane = all(xml, 'pane')[0];
    return {
      name: text(sheet, 'name'),
      rows: Array.from(rows, (row) => row ?? []),
      frozenRows: pane?.getAttribute('state') === 'frozen' ? Number(text(pane, 'ySplit')) : 0,
      filter: all(xml, 'autoFilter')[0]?.getAttribute('ref') ?? null,
    };
  });
  return { sheets, created: all(parse('docProps/core.xml'), 'dcterms:created')[0]?.textContent ?? null };
}

/** ECMA-376, 22.9.2.19: _xHHHH_ stands for a character. */
function unescaped(value: string): string {
  return value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function all(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

function text(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? '';
}
