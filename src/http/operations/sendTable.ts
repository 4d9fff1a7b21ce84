import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { AtlasError, type ErrorCode } from '../../errors.ts';
import { contentDisposition } from '../contentDisposition.ts';
import { errorBody } from '../earlyErrors.ts';
import type { BoundOperation } from './bindOperations.ts';
import { COMPLETE, PAGE, type TablePlan, TRUNCATED } from './planTable.ts';
import type { OperationAnswer, RunOperation } from './runOperation.ts';
import { tableRow } from './tableRows.ts';

/**
 * Answers with a table: CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding. All pages of the list are fetched one after the
 * other, each when the rows before it are out. What fails before the first row is an error with a status; what fails later ends the connection, so that the
 * download is seen to be broken. A search that its budget cut says so in the header x-atlas-complete and in a last row.
 */
export async function sendTable(
  reply: FastifyReply,
  operation: BoundOperation,
  plan: TablePlan,
  variables: Readonly<Record<string, unknown>>,
  language: 'EN' | 'ZH',
  run: RunOperation,
  caching: Readonly<Record<string, string>>,
): Promise<FastifyReply> {
  const pages = tablePages(plan, variables, run);
  const { value: first } = await pages.next();
  if (first === undefined || 'refused' in first) return refuse(reply, first?.refused);
  reply.headers({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': disposition(operation, language),
    ...(first.complete === null ? {} : { 'x-atlas-complete': String(first.complete) }),
    // What time has cut may be whole when it is asked for again.
    ...(first.complete === false ? {} : caching),
  });
  if (reply.request.method === 'HEAD') return reply.send('');
  return reply.send(Readable.from(tableText(plan, first, pages, language), { objectMode: false, highWaterMark: 65_536 }));
}

interface Page {
  readonly rows: readonly unknown[];
  /** Null: nothing of it can be cut. */
  readonly complete: boolean | null;
  readonly truncatedBy: string | null;
}

interface Refused {
  readonly refused: OperationAnswer;
}

/** Rows at a time; halved where so many would be too much for one answer. */
const PAGE_SIZES = [200, 100, 50, 25, 10, 5, 2, 1];

async function* tablePages(plan: TablePlan, variables: Readonly<Record<string, unknown>>, run: RunOperation): AsyncGenerator<Page | Refused> {
  const given = plan.pages === null ? undefined : (variables[plan.pages.first] as number | undefined);
  const sizes = given === undefined ? [...PAGE_SIZES] : [given];
  let after = plan.pages === null ? null : ((variables[plan.pages.after] as string | undefined) ?? null);
  for (;;) {
    const place = plan.pages === null ? {} : { [plan.pages.first]: sizes[0], ...(after === null ? {} : { [plan.pages.after]: after }) };
    const answer = await run(plan.document, { ...variables, ...place });
    const holder = plan.holder.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], answer.result.data);
    if (answer.result.errors !== undefined) {
      if (plan.pages !== null && sizes.length > 1 && answer.result.errors.some(({ extensions }) => extensions?.code === 'LIMIT_EXCEEDED')) {
        sizes.shift();
        continue;
      }
      return yield { refused: answer };
    }
    if (holder == null) return yield { refused: nothingThere(plan) };
    const found = holder as Record<string, unknown>;
    yield {
      rows: found[plan.key] as readonly unknown[],
      complete: (found[COMPLETE] as boolean | undefined) ?? null,
      truncatedBy: (found[TRUNCATED] as string | null | undefined) ?? null,
    };
    const { hasNextPage, endCursor } = (found[PAGE] ?? {}) as { hasNextPage?: boolean; endCursor?: string | null };
    if (hasNextPage !== true || endCursor == null) return;
    after = endCursor;
  }
}

async function* tableText(plan: TablePlan, first: Page, rest: AsyncGenerator<Page | Refused>, language: 'EN' | 'ZH'): AsyncGenerator<string> {
  yield `\uFEFF${csv([plan.columns.map(({ title }) => title)])}`;
  let cut: Page | null = null;
  for (let page: Page | Refused | undefined = first; page !== undefined; page = (await rest.next()).value) {
    if ('refused' in page) throw new AtlasError('STORE_UNAVAILABLE', [`a table ended in its midst: ${page.refused.result.errors?.[0]?.message ?? 'no data'}`]);
    if (page.complete === false) cut ??= page;
    // A few rows at a time: whoever reads slowly keeps neither rows nor pages waiting in memory.
    for (let i = 0; i < page.rows.length; i += ROWS_AT_ONCE) yield csv(page.rows.slice(i, i + ROWS_AT_ONCE).map((row) => tableRow(row, plan.columns)));
  }
  if (cut !== null) yield csv([[CUT[language].replace('%s', cut.truncatedBy === null ? '' : ` (${cut.truncatedBy})`), ...plan.columns.slice(1).map(() => '')]]);
}

const ROWS_AT_ONCE = 50;

/** Begins like no cell of ours: an id, a name or a sentence. */
const CUT = {
  EN: '# NOT COMPLETE: the search was cut%s; there may be more rows. Ask for less, for example fewer hops.',
  ZH: '# 不完整：检索被截断%s，可能还有更多行。请缩小范围，例如减少步数（maxHops）。',
} as const;

function csv(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : stringify(rows as string[][], { record_delimiter: '\r\n' });
}

function disposition({ name, title }: BoundOperation, language: 'EN' | 'ZH'): string {
  const titled = (language === 'ZH' ? title.zh : title.en).slice(0, 80).trim();
  return contentDisposition('attachment', { plain: `${name}.csv`, full: `${titled}.csv` });
}

/** In GraphQL some errors come with status 200; who loads a table sees the status alone. */
function refuse(reply: FastifyReply, answer: OperationAnswer | undefined): FastifyReply {
  const errors = answer?.result.errors ?? [];
  const status = answer === undefined ? 500 : answer.status >= 400 ? answer.status : (STATUS[String(errors[0]?.extensions?.code) as ErrorCode] ?? 500);
  return reply.code(status).header('cache-control', 'no-store').send({ errors });
}

const STATUS: Partial<Record<ErrorCode, number>> = { BAD_USER_INPUT: 400, LIMIT_EXCEEDED: 400, NOT_FOUND: 404, OVERLOADED: 503, STORE_UNAVAILABLE: 503 };

function nothingThere({ holder }: TablePlan): OperationAnswer {
  const { errors } = errorBody('NOT_FOUND', `there is nothing at \`${holder.join('.')}\`, so there are no rows; check the id`);
  return { status: 404, result: { errors } };
}
