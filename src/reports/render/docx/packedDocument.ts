import { Packer } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { escapeXml } from '../../../lib/picture/escapeXml.ts';
import type { ReportDoc } from '../../ReportDoc.ts';
import type { WordDocument } from './wordDocument.ts';
import { withBraces } from './wordText.ts';

/** Files of a package by path, in the order in which they are written. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The files of the document, without what the library takes from the clock and from chance. */
export async function packedDocument({ document, later }: WordDocument, doc: ReportDoc): Promise<Parts> {
  const packed = unzipSync(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(doc) }]));
  const parts = new Map<string, Uint8Array>();
  for (const path of Object.keys(packed).sort()) {
    if (path.endsWith('/')) continue;
    if (!/\.(xml|rels)$/.test(path)) {
      parts.set(path, packed[path]);
      continue;
    }
    const xml = strFromU8(packed[path]);
    const relationships = packed[path.endsWith('.rels') ? path : path.replace(/[^/]*$/, '_rels/$&.rels')];
    const whole = path === 'word/document.xml' ? later.putInto(xml) : xml;
    parts.set(path, strToU8(withBraces(renumbered(whole, relationships === undefined ? '' : strFromU8(relationships)))));
  }
  return parts;
}

/** Ids of relationships are random: they become numbers, in their order, in the list of them and where they are named. */
function renumbered(xml: string, relationships: string): string {
  const numbers = new Map([...relationships.matchAll(/ Id="([^"]*)"/g)].map(([, id], i) => [id, `rId${i + 1}`]));
  if (numbers.size === 0) return xml;
  return xml.replace(/( Id| r:id| r:embed)="([^"]*)"/g, (whole, name: string, id: string) => (numbers.has(id) ? `${name}="${numbers.get(id)}"` : whole));
}

function coreProperties({ title, language, writtenAt }: ReportDoc): string {
  const time = `${new Date(writtenAt).toISOString().slice(0, 19)}Z`;
  const us = 'Zhangjiang Atlas';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${us}</dc:creator><dc:language>${language === 'ZH' ? 'zh-CN' : 'en-GB'}</dc:language>`,
    `<cp:lastModifiedBy>${us}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
