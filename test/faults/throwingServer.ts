import { serve } from '../../src/cli/serve.ts';
import { readConfig } from '../../src/config.ts';
import { Query } from '../../src/graphql/resolvers/Query.ts';
import { MapDesk } from '../../src/http/map/MapDesk.ts';
import { OVERVIEW } from '../../src/reports/kinds/overview.ts';

/** Serves as the program does, with a mistake in one resolver, one kind of report, and in maps. */
const MISTAKE = 'a mistake that a test has made';

const suggest = Query.suggest as (...given: unknown[]) => unknown;
Object.assign(Query, {
  suggest: (source: unknown, args: { text: string }, ...rest: unknown[]) => {
    if (args.text.startsWith('throws')) throw new Error(MISTAKE);
    if (args.text.startsWith('rejects')) return Promise.reject(new Error(MISTAKE));
    if (args.text.startsWith('leaves')) void Promise.reject(new Error(`${MISTAKE}: left`));
    if (args.text.startsWith('timer')) {
      setTimeout(() => {
        throw new Error(`${MISTAKE}: timer`);
      }, 1);
    }
    return suggest(source, args, ...rest);
  },
});
Object.assign(OVERVIEW, {
  assemble: async () => {
    throw new Error(MISTAKE);
  },
});
MapDesk.prototype.scene = async () => {
  throw new Error(MISTAKE);
};

await serve(readConfig(process.env), false);
