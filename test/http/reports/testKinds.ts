import { AtlasError } from '../../../src/errors.ts';
import type { ReportKind } from '../../../src/reports/ReportKind.ts';
import type { ReportFormat } from '../../../src/reports/render/ReportFormat.ts';
import { REPORT_FORMATS } from '../../../src/reports/render/reportFormats.ts';
import { REPORT_KINDS } from '../../../src/reports/reportKinds.ts';

/** A kind and some formats for tests, offered beside the real ones: what offers reports knows them by their declarations alone. */
export interface TestReports {
  /** Reports begun, each with its signal. */
  readonly begun: AbortSignal[];
  /** Those that wait go on. */
  go(): void;
  remove(): void;
}

const both = (text: string) => ({ en: text, zh: `${text}（中）` });

/** `slow` tells two steps and waits in between until it is let go; its format `broken` ends in its midst, and `refused` before its first bytes. */
export function addTestReports(): TestReports {
  const begun: AbortSignal[] = [];
  const waiting: (() => void)[] = [];
  const kind: ReportKind = {
    name: 'slow',
    title: both('Slow'),
    explanation: both('Waits.'),
    parameters: [
      {
        name: 'id',
        form: 'ENTITY',
        types: ['INSTITUTION'],
        example: 'institution/ruijin-hospital',
        isRequired: true,
        title: both('Who'),
        explanation: both('Id of it.'),
      },
      { name: 'of', form: 'GROUP', standard: 'HOSPITAL', isRequired: false, title: both('Of'), explanation: both('Which.') },
      { name: 'most', form: 'WHOLE_NUMBER', standard: 3, min: 1, max: 9, isRequired: false, title: both('Most'), explanation: both('How many.') },
      {
        ...{ name: 'how', form: 'CHOICE', standard: 'well', isRequired: false, title: both('How'), explanation: both('In which way.') },
        choices: [
          { value: 'well', title: both('Well') },
          { value: 'badly', title: both('"Badly" <b>') },
        ],
      },
    ],
    async assemble({ signal, onProgress, language }, values) {
      begun.push(signal);
      onProgress('First step', 0.25);
      if (values.choice('how') === 'badly') throw new AtlasError('LIMIT_EXCEEDED', ['of: these are too many; name fewer'], { details: { argument: 'of' } });
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      onProgress('Second step', 0.75);
      return { kind: 'slow', language, title: '瑞金"报告"/二', lead: [], sections: [] };
    },
  };
  const format = (name: string, render: ReportFormat['render']): ReportFormat => ({ name, mediaType: 'application/x-test', title: both(name), render });
  const formats = [
    format('broken', async function* () {
      yield Buffer.alloc(100_000, 'x');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('ended in its midst');
    }),
    // biome-ignore lint/correctness/useYield: it never comes to that.
    format('refused', async function* () {
      throw new AtlasError('BAD_USER_INPUT', ['table: there is no such table'], { details: { argument: 'table' } });
    }),
    format('pieces', async function* () {
      yield Buffer.from('one ');
      yield Buffer.from('two');
    }),
  ];
  const [kinds, allFormats] = [REPORT_KINDS as ReportKind[], REPORT_FORMATS as ReportFormat[]];
  kinds.push(kind);
  allFormats.push(...formats);
  return {
    begun,
    go: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
    remove: () => {
      kinds.splice(kinds.indexOf(kind), 1);
      allFormats.splice(allFormats.indexOf(formats[0]), formats.length);
    },
  };
}
