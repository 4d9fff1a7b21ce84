import { CSV_FORMATS } from './csv/csvFormats.ts';
import { CX2 } from './cx2.ts';
import { CYTOSCAPE_JSON } from './cytoscapeJson.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { GEXF } from './gexf.ts';
import { GRAPHML } from './graphml.ts';

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [GEXF, GRAPHML, CYTOSCAPE_JSON, CX2, ...CSV_FORMATS];
