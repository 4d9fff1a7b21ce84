/** Where in a document: "paragraph 3", 第3段 and the like tell a place and stay; anything else are words of the document, in quotation marks. */
export function locatorInWords(locator: string): string {
  return PLACE.test(locator) || QUOTED.test(locator) ? locator : `“${locator}”`;
}

const PLACE = /^(第\s*[\d一二三四五六七八九十百]+\s*[段页行条章节款]|(para(graph)?|page|line|section|chapter|table|figure|note|p{1,2}|§)\.?\s*\d)/iu;
const QUOTED = /^([“"「『].*[”"」』])$/u;
