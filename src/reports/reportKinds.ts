import { AGREEMENTS } from './kinds/agreements.ts';
import { CHANGES } from './kinds/changes.ts';
import { CONNECTION } from './kinds/connection.ts';
import { DOSSIER } from './kinds/dossier.ts';
import { OVERVIEW } from './kinds/overview.ts';
import { PEOPLE } from './kinds/people.ts';
import { PORTFOLIO } from './kinds/portfolio.ts';
import { PROFILE } from './kinds/profile.ts';
import type { ReportKind } from './ReportKind.ts';

/** In the order in which they are offered. */
export const REPORT_KINDS: readonly ReportKind[] = [PROFILE, AGREEMENTS, PORTFOLIO, CONNECTION, PEOPLE, OVERVIEW, CHANGES, DOSSIER];
