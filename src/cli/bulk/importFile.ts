import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorize } from '../../auth/authorize.ts';
import { OPERATOR } from '../../auth/Principal.ts';
import type { Config } from '../../config.ts';
import { type ImportOutcome, type ImportProgress, importRows } from '../../curation/bulk/import/importRows.ts';
import { readMapping } from '../../curation/bulk/mapping/readMapping.ts';
import { type ImportFile, openImportFile } from '../../curation/bulk/read/openImportFile.ts';
import { problemLines, type ReportLanguage, type ReportLine, reportLines } from '../../curation/bulk/report/reportRows.ts';
import { AtlasError } from '../../errors.ts';
import { loadSdl } from '../../ontology/loadSdl.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { readOntology } from '../../ontology/readOntology.ts';
import { openConfiguredStore } from '../../wire.ts';
import { hasServer, openDesk } from '../desk/openDesk.ts';
import { ProgressLine } from '../ProgressLine.ts';
import { untilInterrupted } from '../untilInterrupted.ts';
import { writeWhole } from '../writeWhole.ts';
import { importThrough } from './importThrough.ts';
import { reportBytes, reportFormatOf } from './writeReport.ts';

export interface ImportOptions {
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly resumable?: boolean;
  readonly why?: string;
  readonly report?: string;
  readonly language?: string;
}

/** What decides how the rows are taken, wherever that is done. */
export interface ImportManner {
  readonly why: string;
  readonly isDryRun: boolean;
  readonly isPartial: boolean;
  readonly isInParts: boolean | null;
}

const MOST_SHOWN = 20;

/**
 * Puts what a file says into the store, or into that of the server that has it: all of it or nothing, unless the good rows alone are wanted. False when there
 * is a problem. An interrupt between two versions leaves those that are made; the same command goes on from there.
 */
export async function importFile(config: Config, path: string, options: ImportOptions, print: (line: string) => void): Promise<boolean> {
  const language = languageOf(options.language);
  const format = options.report === undefined ? null : reportFormatOf(options.report);
  const ontology = readOntology(loadSdl());
  const file = await opened(ontology, path, options.mapping);
  const manner: ImportManner = {
    why: options.why ?? `import ${path}`,
    isDryRun: options.dryRun === true,
    isPartial: options.partial === true,
    isInParts: options.resumable === true ? true : null,
  };
  return untilInterrupted(async (signal) => {
    const progress = new ProgressLine(process.stderr);
    try {
      const onProgress = (step: ImportProgress) => progress.tell(WORDS[language].progress(step));
      const outcome = await carriedOut(config, ontology, file, manner, onProgress, signal);
      progress.end();
      if (options.report !== undefined && format !== null) {
        const bytes = reportBytes(reportLines(file.rows(), outcome.problems, language), format, language);
        await writeWhole(options.report, bytes, { force: true, signal });
      }
      for (const line of await problemLines(file.rows(), outcome.problems.slice(0, MOST_SHOWN), language)) print(shown(path, line));
      for (const line of WORDS[language].outcome(outcome, manner, options.report)) print(line);
      return outcome.badRows === 0;
    } finally {
      progress.end();
    }
  });
}

async function opened(ontology: Ontology, path: string, mappingPath: string | undefined): Promise<ImportFile> {
  if (!existsSync(path)) throw new AtlasError('BAD_USER_INPUT', [`${path} is not there`], { details: { argument: 'file' } });
  if (mappingPath === undefined) return openImportFile(path, null);
  let text: string;
  try {
    text = readFileSync(mappingPath, 'utf8');
  } catch (cause) {
    throw new AtlasError('BAD_USER_INPUT', [`--mapping: ${mappingPath} cannot be read (${(cause as NodeJS.ErrnoException).code})`], {
      cause,
      details: { argument: 'mapping' },
    });
  }
  return openImportFile(path, { mapping: readMapping(ontology, mappingPath, text), text });
}

async function carriedOut(
  config: Config,
  ontology: Ontology,
  file: ImportFile,
  manner: ImportManner,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  if (await hasServer(config)) {
    const desk = await openDesk(config);
    try {
      return await importThrough(desk, file, manner, onProgress, signal);
    } finally {
      await desk.close();
    }
  }
  const store = await openConfiguredStore(config, ontology);
  try {
    const parts = { store, ontology, onCommitted: async () => {}, onProgress, signal };
    return await importRows(authorize(OPERATOR, 'graph:import'), parts, { ...manner, rows: file.rows(), digest: () => file.digest });
  } finally {
    await store.close();
  }
}

function languageOf(language: string | undefined): ReportLanguage {
  if (language === undefined || language === 'en') return 'en';
  if (language === 'zh') return 'zh';
  throw new AtlasError('BAD_USER_INPUT', [`--language: "${language}" is neither en nor zh`], { details: { argument: 'language' } });
}

function shown(path: string, { row, file, column, field, message }: ReportLine): string {
  const place = [column === null ? '' : `[${column}]`, field].filter((part) => part !== '').join(' ');
  return `${file === undefined ? path : join(path, file)}:${row}${place === '' ? '' : ` ${place}`}: ${message}`;
}

interface Words {
  readonly progress: (progress: ImportProgress) => string;
  readonly outcome: (outcome: ImportOutcome, manner: ImportManner, report: string | undefined) => string[];
}

const WORDS: Readonly<Record<ReportLanguage, Words>> = {
  en: {
    progress: ({ step, done, of }) => (step === 'check' ? `checking (${done} rows)` : `writing (${share(done, of)} %)`),
    outcome: (outcome, { isDryRun }, report) => {
      const { rows, badRows, problems, hasMoreProblems, isApplied, version, versions } = outcome;
      const { entitiesAdded, entitiesChanged, relationshipsAdded, relationshipsChanged } = outcome;
      const found = badRows === 0 ? 'all good' : `${badRows} with problems`;
      const more = problems.length > MOST_SHOWN ? [`… and ${hasMoreProblems ? 'more than ' : ''}${problems.length - MOST_SHOWN} more problems`] : [];
      const what = `entities ${entitiesAdded} new, ${entitiesChanged} changed; relationships ${relationshipsAdded} new, ${relationshipsChanged} changed`;
      const end = isApplied
        ? versions === 0
          ? `nothing to change: version ${version} has it all`
          : `imported: ${what}; version ${version}${versions > 1 ? ` (${versions} versions)` : ''}`
        : isDryRun
          ? `dry run: would import ${what}`
          : 'nothing was imported';
      return [...more, `${rows} rows: ${found}`, end, ...(report === undefined ? [] : [`report: ${report}`])];
    },
  },
  zh: {
    progress: ({ step, done, of }) => (step === 'check' ? `检查中 (${done} 行)` : `写入中 (${share(done, of)} %)`),
    outcome: (outcome, { isDryRun }, report) => {
      const { rows, badRows, problems, hasMoreProblems, isApplied, version, versions } = outcome;
      const { entitiesAdded, entitiesChanged, relationshipsAdded, relationshipsChanged } = outcome;
      const found = badRows === 0 ? '全部正确' : `${badRows} 行有误`;
      const more = problems.length > MOST_SHOWN ? [`……另有${hasMoreProblems ? '超过 ' : ' '}${problems.length - MOST_SHOWN} 处问题`] : [];
      const what = `实体新增 ${entitiesAdded}、修改 ${entitiesChanged}；关系新增 ${relationshipsAdded}、修改 ${relationshipsChanged}`;
      const end = isApplied
        ? versions === 0
          ? `无需改动：版本 ${version} 已全部包含`
          : `已导入：${what}；版本 ${version}${versions > 1 ? `（共 ${versions} 个版本）` : ''}`
        : isDryRun
          ? `试运行：将导入 ${what}`
          : '未导入任何内容';
      return [...more, `共 ${rows} 行：${found}`, end, ...(report === undefined ? [] : [`报告：${report}`])];
    },
  },
};

function share(done: number, of: number | null): number {
  return of === null || of === 0 ? 100 : Math.floor((done / of) * 100);
}
