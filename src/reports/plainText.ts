import type { Inline } from './ReportDoc.ts';

/** What running text says, without its footnotes. */
export function plainText(content: readonly Inline<unknown>[]): string {
  return content.map(({ text }) => text).join('');
}
