import { CYPHER_SCRIPT } from './cypher/cypherScript.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { GEO_JSON } from './geo/geoJson.ts';
import { JSON_LD } from './jsonLd.ts';
import { TURTLE } from './turtle.ts';

export const EXPORT_FORMATS: readonly ExportFormat[] = [TURTLE, JSON_LD, CYPHER_SCRIPT, GEO_JSON];
