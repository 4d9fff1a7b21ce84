import { Deadline } from './Deadline.ts';
import { reportTimeMs } from './limits.ts';

/** The time that one report may take, begun. */
export function reportDeadline(requestTimeMs: number, client: AbortSignal): Deadline {
  const deadline = new Deadline(reportTimeMs(requestTimeMs), client, undefined, 'reportTimeMs');
  deadline.start();
  return deadline;
}
