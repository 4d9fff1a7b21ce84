import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import { createScene, type MapParts } from '../../src/map/createScene.ts';
import { createLayout } from '../../src/map/layout/createLayout.ts';
import type { MapContext } from '../../src/map/MapContext.ts';
import type { MapRequest } from '../../src/map/MapRequest.ts';
import type { MapScene } from '../../src/map/MapScene.ts';
import { readMapRequest } from '../../src/map/readMapRequest.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { GraphAsOf } from '../../src/snapshot/GraphAsOf.ts';
import type { RunningAtlas } from '../http/startAtlas.ts';

/** Maps of a running atlas, as it is when they are asked for. */
export interface SceneMaker {
  request(parameters: Readonly<Record<string, string>>): MapRequest;
  context(request: MapRequest): MapContext;
  make(parameters?: Readonly<Record<string, string>>): Promise<MapScene>;
  close(): Promise<void>;
}

export function sceneMaker({ atlas }: RunningAtlas): SceneMaker {
  const runner = createPathRunner();
  const layout = createLayout();
  const parts = (): MapParts => {
    const snapshot = atlas.projector.current;
    const { signal } = new AbortController();
    return { snapshot, records: createLoaders(atlas.store, snapshot, new RecordCache(1_000), signal), runner, layout, signal };
  };
  const request: SceneMaker['request'] = (parameters) => readMapRequest(atlas.projector.current, new Map(Object.entries(parameters)), 'EN');
  return {
    request,
    context: ({ language, asOf }) => {
      const made = parts();
      return { ...made, language, asOf, graph: GraphAsOf.of(made.snapshot, asOf) };
    },
    make: (parameters = {}) => createScene(parts(), request(parameters)),
    close: async () => {
      await runner.close();
      await layout.close();
    },
  };
}
