import type { ExportFormat } from './ExportFormat.ts';

export const EXPORT_FORMATS: readonly ExportFormat[] = [];
