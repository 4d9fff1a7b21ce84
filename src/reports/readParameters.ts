import { refused } from '../analysis/filterInput.ts';
import { type Group, readGroup } from '../analysis/readGroup.ts';
import { AtlasError } from '../errors.ts';
import { lowerFirst } from '../lib/firstLetter.ts';
import { isPartialDate, type PartialDate } from '../ontology/partialDate.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { ReportKind, ReportParameter } from './ReportKind.ts';

/** What was asked, checked: each getter takes the name of a parameter of its form. */
export interface ParameterValues {
  /** Number of the entity; null where the parameter is left out and not required. */
  entity(name: string): number | null;
  group(name: string): Group | null;
  wholeNumber(name: string): number;
  date(name: string): PartialDate | null;
  versionOrDate(name: string): string | null;
  choice(name: string): string;
  /** What was given, and what stands for what was not, by name, in the order of the parameters; null: nothing. For addresses and the colophon. */
  readonly written: ReadonlyMap<string, string | null>;
}

const MAX_TEXT = 2_000;

/** Refuses what the kind does not know, what is malformed and what is missing, by name. A parameter that is given as "" is left out. */
export function readParameters(snapshot: Snapshot, kind: ReportKind, given: Readonly<Record<string, string>>, asOf: PartialDate | null): ParameterValues {
  const byName = new Map(kind.parameters.map((parameter) => [parameter.name, parameter]));
  for (const name of Object.keys(given)) {
    if (!byName.has(name)) {
      throw refused('BAD_USER_INPUT', name, `a report of the kind "${kind.name}" has no such parameter; it has ${[...byName.keys()].join(', ') || 'none'}`);
    }
  }
  const written = new Map<string, string | null>();
  const values = new Map<string, unknown>();
  for (const parameter of kind.parameters) {
    const text = (given[parameter.name] ?? '').trim();
    if (text.length > MAX_TEXT) throw refused('BAD_USER_INPUT', parameter.name, `${text.length} characters are too many; give at most ${MAX_TEXT}`);
    const used = text === '' ? standardOf(parameter) : text;
    if (used === null && parameter.isRequired) throw refused('BAD_USER_INPUT', parameter.name, `it is missing; ${lowerFirst(parameter.explanation.en)}`);
    written.set(parameter.name, used);
    values.set(parameter.name, used === null ? null : read(snapshot, parameter, used, asOf));
  }
  const get = <T>(name: string, ...forms: ReportParameter['form'][]): T => {
    const parameter = byName.get(name);
    if (parameter === undefined || !forms.includes(parameter.form)) throw new Error(`${kind.name} has no parameter "${name}" of this form`);
    return values.get(name) as T;
  };
  return {
    entity: (name) => get(name, 'ENTITY'),
    group: (name) => get(name, 'GROUP'),
    wholeNumber: (name) => get(name, 'WHOLE_NUMBER'),
    date: (name) => get(name, 'DATE'),
    versionOrDate: (name) => get(name, 'VERSION_OR_DATE'),
    choice: (name) => get(name, 'CHOICE'),
    written,
  };
}

function standardOf(parameter: ReportParameter): string | null {
  if (parameter.form === 'GROUP' || parameter.form === 'CHOICE') return parameter.standard;
  return parameter.form === 'WHOLE_NUMBER' ? String(parameter.standard) : null;
}

function read(snapshot: Snapshot, parameter: ReportParameter, text: string, asOf: PartialDate | null): unknown {
  const { name } = parameter;
  switch (parameter.form) {
    case 'ENTITY': {
      const entity = snapshot.entities.ids.find(text);
      if (entity === undefined) throw new AtlasError('NOT_FOUND', [`${name}: no entity has the id "${text}"`], { details: { argument: name, id: text } });
      const type = snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name;
      if (parameter.types.includes(type)) return entity;
      throw refused('BAD_USER_INPUT', name, `"${text}" is of the type ${type}; this report is about ${parameter.types.join(', ')}`);
    }
    case 'GROUP':
      return readGroup(snapshot, name, text, asOf);
    case 'WHOLE_NUMBER': {
      const number = Number(text);
      if (/^\d+$/.test(text) && number >= parameter.min && number <= parameter.max) return number;
      throw refused('BAD_USER_INPUT', name, `it must be a whole number from ${parameter.min} to ${parameter.max}`);
    }
    case 'DATE':
      if (isPartialDate(text)) return text;
      throw refused('BAD_USER_INPUT', name, 'this is no date; write 2012, 2017-05 or 2023-05-24');
    case 'VERSION_OR_DATE':
      if (isPartialDate(text) || /^v?\d{1,15}$/.test(text)) return text;
      throw refused('BAD_USER_INPUT', name, 'this is neither a version of the graph nor a date; write v12, 2017, 2017-05 or 2023-05-24');
    case 'CHOICE': {
      if (parameter.choices.some(({ value }) => value === text)) return text;
      throw refused('BAD_USER_INPUT', name, `it must be one of ${parameter.choices.map(({ value }) => value).join(', ')}`);
    }
  }
}
