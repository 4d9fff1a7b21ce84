import { inPieces, inRanges } from '../../../lib/steps.ts';
import { rankOf } from '../../../snapshot/Topology.ts';
import type { ReportContext } from '../../ReportContext.ts';

/**
 * Relationships of a type that lead from a person and have an end in the group (null: all of them), as of the report's date, in the order of the ids of
 * where they lead to, then of the people. Read from the snapshot alone.
 */
export async function fromPeople({ snapshot, graph, signal }: ReportContext, type: string, group: Uint8Array | null): Promise<number[]> {
  const { relationships, entities, ontology, topology } = snapshot;
  const wanted = ontology.relationshipTypeByName.get(type)?.index;
  const person = ontology.entityTypes.findIndex(({ name }) => name === 'PERSON');
  const { from, to, live } = relationships;
  const found: number[] = [];
  const look = (begin: number, end: number) => {
    signal.throwIfAborted();
    for (let r = begin; r < end; r++) {
      if (relationships.type[r] !== wanted || live?.[r] === 0 || entities.type[from[r]] !== person) continue;
      if (group !== null && group[from[r]] === 0 && group[to[r]] === 0) continue;
      if (graph === null || graph.hasRelationship(r)) found.push(r);
    }
  };
  await inPieces(inRanges(relationships.count, RELATIONSHIPS_A_STEP, look), { ref: true });
  return found.sort((a, b) => rankOf(topology, to[a]) - rankOf(topology, to[b]) || rankOf(topology, from[a]) - rankOf(topology, from[b]) || a - b);
}

const RELATIONSHIPS_A_STEP = 20_000;
