import { createHash } from 'node:crypto';
import { AtlasError } from '../errors.ts';
import { findMentions, type Mention, type MentionCandidate } from '../search/mentions/findMentions.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import type { QueryMentionsArgs } from './generated.ts';
import { LIMITS, limitDetails, nonEmpty, pageSize } from './limits.ts';
import type { MentionCandidateRef, MentionListRef, MentionRef } from './refs.ts';
import { SEARCH_FIELD } from './searchField.ts';

const isKey = (key: CursorKey): key is [number] => key.length === 1 && typeof key[0] === 'number';

export async function mentionList({ snapshot, signal, asOf }: AtlasContext, args: QueryMentionsArgs): Promise<MentionListRef> {
  const first = pageSize(args.first, 100);
  const { text } = args;
  if (text.length > LIMITS.mentionsTextLength) {
    throw new AtlasError(
      'LIMIT_EXCEEDED',
      [`text: ${text.length} characters are too many; give at most ${LIMITS.mentionsTextLength}, or send the text in parts`],
      {
        details: limitDetails('mentionsTextLength', text.length, 'text'),
      },
    );
  }
  const types = args.types == null ? null : nonEmpty('types', args.types);
  const kind = kindAsOf(`mentions ${createHash('sha256').update(text).digest('hex').slice(0, 16)} ${types?.join(' ') ?? ''}`, asOf);
  const after = decodeCursor(kind, args.after, isKey);
  const mentions = await findMentions(snapshot, text, types, signal, GraphAsOf.of(snapshot, asOf));
  const rest = after === null ? mentions : mentions.filter(({ start }) => start > after[0]);
  const edges = rest.slice(0, first).map((mention) => ({ cursor: encodeCursor(kind, [mention.start]), node: mentionRef(mention, text) }));
  return {
    edges,
    pageInfo: pageInfo(edges, { hasNextPage: rest.length > first, hasPreviousPage: rest.length < mentions.length }),
    totalCount: mentions.length,
    mentioned: mentionedEntities(mentions, text),
  };
}

function mentionRef({ start, end, candidates }: Mention, text: string): MentionRef {
  const refs = candidates.map(candidateRef);
  return { ...refs[0], start, end, text: text.slice(start, end), ambiguous: refs.length > 1, candidates: refs };
}

function candidateRef({ entity, field, name }: MentionCandidate): MentionCandidateRef {
  return { entity: { entity }, field: SEARCH_FIELD[field], name };
}

function mentionedEntities(mentions: readonly Mention[], text: string): MentionListRef['mentioned'] {
  const counted = new Map<number, { entity: { entity: number }; count: number; firstStart: number; texts: Set<string> }>();
  for (const { start, end, candidates } of mentions) {
    const { entity } = candidates[0];
    const known = counted.get(entity) ?? { entity: { entity }, count: 0, firstStart: start, texts: new Set() };
    known.count++;
    known.texts.add(text.slice(start, end));
    counted.set(entity, known);
  }
  return [...counted.values()].sort((a, b) => b.count - a.count || a.firstStart - b.firstStart).map((known) => ({ ...known, texts: [...known.texts] }));
}
