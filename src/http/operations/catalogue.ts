import type { BoundOperation } from './bindOperations.ts';
import { GROUPS } from './groups.ts';

/** The catalogue for programs. */
export function catalogue(operations: readonly BoundOperation[]) {
  return { operations: operations.map(entry) };
}

function entry(operation: BoundOperation) {
  const { name, title, explanation, group, parameters, rows, documentHash, document } = operation;
  return {
    name,
    title,
    explanation,
    group: { name: group, title: GROUPS[group] },
    variables: parameters.map(({ name: variable, type, required, defaultValue, description }) => ({
      name: variable,
      type,
      required,
      ...(defaultValue === undefined ? {} : { default: defaultValue }),
      description,
    })),
    examples: { en: operation.variables, zh: operation.variablesZh },
    columns: rows === null ? null : rows.columns.map(({ title: column }) => column),
    documentHash: { sha256: documentHash },
    document,
    links: operationLinks(operation, 'en'),
    linksZh: operationLinks(operation, 'zh'),
  };
}

/** Addresses with the example variables: they can be opened as they are. */
export function operationLinks(operation: BoundOperation, language: 'en' | 'zh'): { json: string; csv: string | null; playground: string } {
  const search = exampleSearch(operation, language);
  return {
    json: `/q/${operation.name}${search}`,
    csv: operation.rows === null ? null : `/q/${operation.name}.csv${search}`,
    playground: `/graphql?example=${operation.name}&language=${language}`,
  };
}

/** The example variables of a language as query parameters. */
export function exampleSearch(operation: Pick<BoundOperation, 'variables' | 'variablesZh'>, language: 'en' | 'zh'): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(language === 'zh' ? operation.variablesZh : operation.variables)) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, parameterText(one));
  }
  search.delete('language');
  search.append('language', language);
  return `?${search}`;
}

/** A value as it stands in an address. */
export function parameterText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
