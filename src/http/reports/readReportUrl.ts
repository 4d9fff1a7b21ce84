import { AtlasError } from '../../errors.ts';
import { isPartialDate } from '../../ontology/partialDate.ts';
import type { ReportLanguage } from '../../reports/ReportDoc.ts';
import { kindNamed, type ReportRequest } from '../../reports/readRequest.ts';
import type { ReportFormat } from '../../reports/render/ReportFormat.ts';
import { REPORT_FORMATS } from '../../reports/render/reportFormats.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';

/** What the address of a report says; its parameters are not checked against the graph yet. */
export interface ReportUrl {
  readonly request: ReportRequest;
  /** Null: it is chosen by what the client accepts. */
  readonly format: ReportFormat | null;
  /** Of the formats that hold one table: which. */
  readonly table: string | null;
  /** It came from a form, or was written by hand with everything behind the "?": the report has another address. */
  readonly isToBeRedirected: boolean;
}

/** Names of query parameters that mean the same for every kind. */
export const SHARED_PARAMETERS: readonly string[] = ['language', 'asOf', 'format', 'table'];

const LONGEST_TEXT = 2_000;

/** `path` is what follows "/reports/", decoded. Throws BAD_USER_INPUT and NOT_FOUND. */
export function readReportUrl(snapshot: Snapshot, path: string, search: string, preferred: ReportLanguage): ReportUrl {
  const query = readQuery(search);
  const [place, named] = splitFormat(snapshot, path);
  const slash = place.indexOf('/');
  const kind = kindNamed(slash === -1 ? place : place.slice(0, slash));
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, text] of query) if (!SHARED_PARAMETERS.includes(name)) parameters[name] = text;
  const isGivenId = query.has('id');
  if (slash !== -1 && place.length > slash + 1) {
    if (isGivenId) throw refusal('id', 'it stands in the path already; leave it out behind the "?"');
    if (!kind.parameters.some(({ name }) => name === 'id')) {
      throw new AtlasError('NOT_FOUND', [`id: the report "${kind.name}" is about no single entity; its address is /reports/${kind.name}`], {
        details: { argument: 'id' },
      });
    }
    parameters['id'] = place.slice(slash + 1);
  }
  const asked = query.get('format') ?? '';
  if (asked !== '' && named !== null) throw refusal('format', 'it stands in the path already; leave it out behind the "?"');
  return {
    request: { kind: kind.name, parameters, language: readLanguage(query.get('language'), preferred), asOf: readDate(query.get('asOf')) },
    format: named ?? (asked === '' ? null : formatNamed(asked)),
    table: query.get('table') || null,
    isToBeRedirected: isGivenId || query.has('format'),
  };
}

/** A point in the last piece of the path ends it, unless an entity has the whole as its id. */
function splitFormat(snapshot: Snapshot, path: string): [place: string, format: ReportFormat | null] {
  const [, place, name] = /^(.*)\.([^./]*)$/s.exec(path) ?? [];
  if (place === undefined || name === undefined) return [path, null];
  const id = path.slice(path.indexOf('/') + 1);
  const isId = path.includes('/') && snapshot.entities.ids.find(id) !== undefined;
  return isId ? [path, null] : [place, formatNamed(name)];
}

function formatNamed(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one.name === name.toLowerCase());
  if (format !== undefined) return format;
  const names = REPORT_FORMATS.map((one) => one.name).join(', ');
  throw new AtlasError('NOT_FOUND', [`format: reports do not come as "${name.slice(0, 50)}"; there are ${names}`], { details: { argument: 'format' } });
}

function readQuery(search: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [name, text] of new URLSearchParams(search)) {
    const shown = name.slice(0, 100);
    if (query.has(name)) throw refusal(shown, 'it is given more than once; give it once, with commas between several values');
    if (text.length > LONGEST_TEXT) throw refusal(shown, `${text.length} characters are too many; give at most ${LONGEST_TEXT}`);
    query.set(name, text);
  }
  return query;
}

function readLanguage(given: string | undefined, preferred: ReportLanguage): ReportLanguage {
  if (given === undefined || given === '') return preferred;
  const language = /^(en|zh)(?:[-_]\w+)*$/i.exec(given)?.[1];
  if (language === undefined) throw refusal('language', 'give en or zh');
  return language.toUpperCase() as ReportLanguage;
}

function readDate(given: string | undefined): string | null {
  const date = (given ?? '').trim();
  if (date === '') return null;
  if (isPartialDate(date)) return date;
  throw refusal('asOf', 'this is no date; write 2012, 2017-05 or 2023-05-24');
}

function refusal(argument: string, advice: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`${argument}: ${advice}`], { details: { argument } });
}
