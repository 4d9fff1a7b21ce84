import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import type { FaultRow } from '../FaultRow.ts';
import { BOMBS, HEAVY } from '../heavy.ts';
import { must } from '../Trial.ts';
import { Watcher } from '../Watcher.ts';

const HEAP_MB = 256;
const MOST_MB = 1_024;
const PAGES = [
  '/reports/overview.docx',
  '/reports/overview.xlsx',
  '/reports/dossier/institution/ruijin-hospital.docx',
  '/map.svg?from=HOSPITAL&to=FUND',
  '/map.png?from=HOSPITAL&to=FUND',
  '/export.ttl',
  '/export.cyjs',
  '/export.jsonld',
];

/** Everything that takes much memory, together, in a process that may not have much. */
export const memoryCap: FaultRow = {
  number: 14,
  fault: `a heap of ${HEAP_MB} MB, and all that costs much at once`,
  async carryOut(trial) {
    const server = await AtlasServer.start({ ATLAS_DATA: ':memory:' }, { node: [`--max-old-space-size=${HEAP_MB}`] });
    const atRest = server.rssMb();
    const watcher = new Watcher(server.port);
    let n = 0;
    let most = 0;
    for (let round = 1; round <= trial.size(15, 1); round++) {
      await trial.attempt(`round ${round}`, async () => {
        const sent = [...Object.values(BOMBS), ...Object.values(HEAVY).flatMap((question) => Array.from({ length: 5 }, () => question(n++)))].map((query) =>
          server.ask(query),
        );
        const pages = PAGES.map((path) => server.client.send(`${path}${path.includes('?') ? '&' : '?'}language=${n++ % 2 === 0 ? 'en' : 'zh'}`));
        const sampling = setInterval(() => {
          most = Math.max(most, server.isAlive ? server.rssMb() : 0);
        }, 100);
        try {
          const answers = await Promise.all([...sent, ...pages]);
          const wrong = answers.filter(
            ({ status, errors }) => status >= 500 && !['OVERLOADED', 'DEADLINE_EXCEEDED'].includes(errors?.[0].extensions?.code ?? ''),
          );
          trial.answered(answers.length, wrong.length);
          trial.count('answered', answers.filter(({ status, errors }) => status === 200 && errors === undefined).length);
          trial.count('refused with a code', answers.filter(({ errors }) => errors !== undefined).length);
          for (const { ms } of answers) trial.worst('slowestMs', ms);
          must(wrong.length === 0, `${wrong.length} were answered otherwise: ${wrong[0]?.text.slice(0, 300)}`);
        } finally {
          clearInterval(sampling);
        }
        must(server.isAlive, `it ended: ${server.stderr.slice(0, 500)}`);
      });
    }
    await trial.attempt('memory comes back', async () => {
      const { asked, failed, longestMs } = await watcher.stop();
      trial.worst('stallMs', longestMs);
      await wait(trial.size(10_000, 1_000));
      const after = server.rssMb();
      trial.worst('rssMb', most);
      trial.say(`memory: ${Math.round(atRest)} MB at rest, ${Math.round(most)} MB at most, ${Math.round(after)} MB after`);
      must(failed === 0, `${failed} of ${asked} were not answered meanwhile`);
      must(most < MOST_MB && after <= most, `it took ${Math.round(most)} MB`);
    });
  },
};
