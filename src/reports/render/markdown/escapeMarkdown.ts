import { writableText } from '../../../lib/writableText.ts';

/** Signs that may begin markup wherever they stand, in GitHub's Markdown too. */
const SIGNS = /[\\`*_[\]<>#|~$]/g;
/** Of addresses that would become links, and of emoji written as words. */
const COLONS = /:(?=\/\/|[\w+-]+:)/g;
const WWW = /\b(www)\./gi;
const ENTITIES = /&(?=#|\w+;)/g;

/** The text on one line, with nothing in it that Markdown takes for markup, wherever in a line it is put; `startOfBlock` does the rest. */
export function escapeMarkdown(text: string, isInLink = false): string {
  const escaped = oneLine(text).replace(SIGNS, '\\$&').replace(ENTITIES, '\\&').replace(/!$/, '\\!');
  return isInLink ? escaped : escaped.replace(COLONS, '\\:').replace(WWW, '$1\\.');
}

/** What would begin a list, a quotation, a rule or a line of code at the start of a block does not. */
export function startOfBlock(markdown: string): string {
  return markdown
    .trim()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function oneLine(text: string): string {
  return writableText(text).replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' ');
}
