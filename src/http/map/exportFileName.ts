import type { ExportFormat } from '../../map/exports/ExportFormat.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import { GraphAsOf } from '../../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { FileName } from '../contentDisposition.ts';

const LONGEST_SUBJECT = 80;

/** Tells what is in it, of which date and which version of the graph: "atlas-ruijin-hospital-2020-v12.gexf". */
export function exportFileName(
  snapshot: Snapshot,
  { subject, asOf, language, address }: MapRequest,
  { name, extension = name }: Pick<ExportFormat, 'name' | 'extension'>,
): FileName {
  const { entities } = snapshot;
  const sides = new URLSearchParams(address);
  const called = (nameOf: (entity: number) => string): string | null => {
    if (subject === null) return null;
    const text = subject.form === 'FOCUS' ? nameOf(subject.focus[0]) : `${sides.get('from')}-${sides.get('to')}`;
    return `${text.slice(0, LONGEST_SUBJECT)}${subject.form === 'FOCUS' && subject.focus.length > 1 ? `-${subject.focus.length - 1}-more` : ''}`;
  };
  const file = (title: string, about: string | null) =>
    `${[title, about, asOf, `v${snapshot.version}`].filter((part) => part !== null).join('-')}.${extension}`;
  const names = GraphAsOf.of(snapshot, asOf) ?? entities.texts;
  return {
    plain: file(
      'atlas',
      called((entity) => entities.ids.at(entity).replace(/^.*\//, '')),
    ),
    full: file(
      language === 'ZH' ? '图谱' : 'atlas',
      called((entity) => names.name(entity, language)),
    ),
  };
}
