import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { escapeXml } from '../../figures/escapeXml.ts';
import type { ReportDoc } from '../../ReportDoc.ts';

/** Files of a package by path, in the order in which they are written. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The files of the document, without what the library takes from the clock and from chance. */
export async function packedDocument(document: Document, doc: ReportDoc): Promise<Parts> {
  const packed = unzipSync(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(doc) }]));
  const parts = new Map<string, Uint8Array>();
  for (const path of Object.keys(packed).sort()) if (!path.endsWith('/')) parts.set(path, packed[path]);
  for (const [path, bytes] of parts) {
    const [, folder, name] = /^(.*)_rels\/(.*)\.rels$/.exec(path) ?? [];
    if (name === undefined) continue;
    const relationships = strFromU8(bytes);
    const numbers = new Map([...relationships.matchAll(/ Id="([^"]*)"/g)].map(([, id], i) => [id, `rId${i + 1}`]));
    const numbered = (text: string, attribute: RegExp) =>
      text.replace(attribute, (whole, name: string, id: string) => (numbers.has(id) ? `${name}="${numbers.get(id)}"` : whole));
    parts.set(path, strToU8(numbered(relationships, /( Id)="([^"]*)"/g)));
    const part = parts.get(`${folder}${name}`);
    if (part !== undefined && numbers.size > 0) parts.set(`${folder}${name}`, strToU8(numbered(strFromU8(part), /( r:(?:id|embed|link))="([^"]*)"/g)));
  }
  return parts;
}

function coreProperties({ title, language, writtenAt }: ReportDoc): string {
  const time = `${new Date(writtenAt).toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Zhangjiang Atlas</dc:creator><dc:language>${language === 'ZH' ? 'zh-CN' : 'en-GB'}</dc:language><cp:lastModifiedBy>Zhangjiang Atlas</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}
