import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Example {
  /** The file's name without .graphql; stands in addresses. */
  readonly name: string;
  /** From the file's first line. */
  readonly title: string;
  readonly language: 'en' | 'zh';
  readonly query: string;
}

const FOLDER = fileURLToPath(new URL('examples', import.meta.url));

/** The playground's example operations: `NN-name.graphql`, in the order of the files; those named …-zh are in Chinese. */
export function readExamples(): readonly Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(join(FOLDER, file), 'utf8');
      const name = file.replace(/^\d+-/, '').slice(0, -'.graphql'.length);
      return { name, title: query.slice(0, query.indexOf('\n')).replace(/^#\s*/, ''), language: name.endsWith('-zh') ? 'zh' : 'en', query };
    });
}
