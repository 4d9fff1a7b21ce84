import type { Steps } from '../../lib/steps.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { foldKey, openingKey } from '../foldKey.ts';
import type { MapContext } from '../MapContext.ts';
import type { FocusSubject, MapRequest } from '../MapRequest.ts';
import { MAP_LIMITS } from '../mapParameters.ts';
import type { PlannedNode, ScenePlan } from '../ScenePlan.ts';
import type { FocusBoard, Fold } from './FocusBoard.ts';
import { FocusWalk } from './FocusWalk.ts';
import { inPiecesFor } from './inPiecesFor.ts';
import { plannedEntity } from './plannedEntity.ts';
import { relationshipsAmong } from './relationshipsAmong.ts';
import { relationshipsToFolds } from './relationshipsToFolds.ts';
import { LEAST_FOLDED, SMALL } from './shareRoom.ts';

/** What is around some entities, large groups folded; see docs/decisions/0025-folding.md. */
export function planFocus({ snapshot, signal }: MapContext, request: MapRequest, subject: FocusSubject): Promise<ScenePlan> {
  return inPiecesFor(signal, around(snapshot, request, subject));
}

function* around(snapshot: Snapshot, { filter, size }: MapRequest, subject: FocusSubject): Steps<ScenePlan> {
  const { focus, open, hops } = subject;
  const walk = new FocusWalk(snapshot, filter, size);
  const openingAt = new Map(open.map((opening) => [opening.step, opening]));
  let focused = 0;
  for (let step = 0; step < focus.length + open.length; step++) {
    const opening = openingAt.get(step);
    if (opening === undefined) yield* walk.focus(focus[focused++], hops, step);
    else walk.open(opening.of, opening.type, opening.kind, opening.shown, step);
  }
  const { board, nearby, omitted } = walk;
  return {
    form: 'FOCUS',
    nodes: board.items.map((item) => plannedNode(snapshot, item, subject)),
    relationships: [...(yield* relationshipsAmong(snapshot, board.shown, nearby)), ...(yield* relationshipsToFolds(snapshot, board.folds, nearby))],
    paths: null,
    omitted: omitted === 0 ? null : { entities: omitted, reason: 'SIZE' },
  };
}

function plannedNode(snapshot: Snapshot, item: FocusBoard['items'][number], subject: FocusSubject): PlannedNode {
  if ('entity' in item) return plannedEntity(item.entity, { step: item.step, cameAsFocus: item.cameAsFocus, isFocus: subject.focus.includes(item.entity) });
  const { of, type, kind, members, shown, step, firstCount } = item;
  const fold = { type, kind, firstCount, opening: nextOpening(snapshot, item, subject) };
  return { ...{ entity: null, members, of, shown, fold, step, column: null, isFocus: false, cameAsFocus: false, side: null } };
}

/** Shows about as many more as a small neighbourhood has. */
function nextOpening({ entities }: Snapshot, { of, type, kind, members, shown }: Fold, { focus, open }: FocusSubject): string {
  const before = open.filter((opening) => opening.of === of && opening.type === type && opening.kind === kind);
  const more = members.length < SMALL + LEAST_FOLDED ? members.length : SMALL;
  const next = { shown: Math.min(MAP_LIMITS.shown, shown + more), step: focus.length + open.length };
  return openingKey(foldKey(entities.ids.at(of), type, kind), [...before, next]);
}
