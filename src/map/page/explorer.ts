import { createAtlasClient } from './atlasClient.ts';
import { part } from './explorer/part.ts';
import { startExplorer } from './explorer/startExplorer.ts';

startExplorer(createAtlasClient(''), part('picture'));
