import type { RowResult } from './carryOutRow.ts';

const HEAD = ['#', 'fault', 'tried', 'survived', 'lost', 'errors', 'slowest answer', 'recovery', 'drain', 'stall', 'memory'];

/** As Markdown. */
export function faultTable(results: readonly RowResult[]): string {
  const lines = results.map(tableRow);
  const notRun = results.flatMap(({ number, missing, notRun: parts }) =>
    [...(missing === null ? [] : [`all of it: ${missing}`]), ...parts].map((part) => `- Row ${number}, not run: ${part}`),
  );
  return [
    `| ${HEAD.join(' | ')} |`,
    `|--:|---|---|${'--:|'.repeat(HEAD.length - 3)}`,
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    ...(notRun.length === 0 ? [] : ['', ...notRun]),
  ].join('\n');
}

function tableRow({ number, fault, missing, tried, survived, lost, counts, figures, failures }: RowResult): string[] {
  if (missing !== null) return [String(number), fault, '**not run**', ...Array(HEAD.length - 3).fill('')];
  const counted = [...counts].map(([what, howMany]) => `${howMany.toLocaleString('en')} ${what}`).join(', ');
  const { asked, errors, slowestMs, recoveryMs, drainMs, stallMs, rssMb } = figures;
  return [
    String(number),
    fault,
    `${tried}${counted === '' ? '' : `: ${counted}`}`,
    failures.length === 0 ? String(survived) : `**${survived}**`,
    String(lost),
    asked === undefined ? '' : `${errors} of ${asked.toLocaleString('en')}`,
    ...[slowestMs, recoveryMs, drainMs, stallMs].map(milliseconds),
    rssMb === undefined ? '' : `${Math.round(rssMb)} MB`,
  ];
}

function milliseconds(ms: number | undefined): string {
  if (ms === undefined) return '';
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
