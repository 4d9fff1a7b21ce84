import type { LayoutJob, LayoutPlaces } from './Layout.ts';
import { placeColumns } from './placeColumns.ts';
import { placeOrganic } from './placeOrganic.ts';

/** What the thread runs: a function of the job alone. */
export function placeBoxes(job: LayoutJob): LayoutPlaces {
  return job.form === 'COLUMNS' ? placeColumns(job) : placeOrganic(job);
}
