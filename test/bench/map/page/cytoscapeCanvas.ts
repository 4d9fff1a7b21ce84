import { enter } from './Contestant.ts';
import { startCytoscape } from './startCytoscape.ts';

enter((container, scene) => startCytoscape(container, scene, false));
