import { SEARCHES } from '../searches.ts';
import { serveSearches } from './serveSearches.ts';

/** The first file of a search thread. */
serveSearches(SEARCHES);
