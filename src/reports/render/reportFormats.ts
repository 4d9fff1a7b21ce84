import { CSV } from './csv.ts';
import { DOCX } from './docx.ts';
import { HTML } from './html.ts';
import { MARKDOWN } from './markdown.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { RIS } from './ris.ts';
import { XLSX } from './xlsx.ts';

export const REPORT_FORMATS: readonly ReportFormat[] = [HTML, DOCX, XLSX, MARKDOWN, CSV, RIS];
