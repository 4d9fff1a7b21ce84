import { CSV_FORMATS } from './csv/csvFormats.ts';
import { CX2 } from './cx2.ts';
import { CYPHER_SCRIPT } from './cypher/cypherScript.ts';
import { CYTOSCAPE_JSON } from './cytoscapeJson.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { GEO_JSON } from './geo/geoJson.ts';
import { GEXF } from './gexf.ts';
import { GRAPHML } from './graphml.ts';
import { JSON_LD } from './jsonLd.ts';
import { TURTLE } from './turtle.ts';

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [GEXF, GRAPHML, CYTOSCAPE_JSON, CX2, ...CSV_FORMATS, TURTLE, JSON_LD, CYPHER_SCRIPT, GEO_JSON];
