import type { EntityType } from '../../../../ontology/records.ts';
import { LOOK_ORDER } from '../../../../ontology/words/entityLook.ts';
import type { AtlasClient } from '../../atlasClient.ts';
import { LABELS } from '../labels.ts';
import type { PanelWords } from '../PanelWords.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';

/** What a side can be: one entity, or all of a kind or a type. */
export interface SideChoice {
  /** As it stands in the address: an id, HOSPITAL, FUND. */
  readonly value: string;
  readonly label: string;
  readonly type: EntityType | null;
  /** Behind the label, quieter. */
  readonly detail: string | null;
}

const ONTOLOGY_QUERY = `query Groups {
  ontology {
    entityTypes { type label count }
    kinds { kind label count of }
  }
}`;

interface OntologyAnswer {
  readonly ontology: {
    readonly entityTypes: readonly { readonly type: EntityType; readonly label: string; readonly count: number }[];
    readonly kinds: readonly { readonly kind: string; readonly label: string; readonly count: number; readonly of: readonly EntityType[] }[];
  };
}

/** All types that something is of, each followed by its kinds, those of most first. */
export async function groupChoices(client: AtlasClient, words: PanelWords, signal: AbortSignal): Promise<SideChoice[]> {
  const { ontology } = await client.query<OntologyAnswer>(ONTOLOGY_QUERY, {}, words.language, signal);
  const choice = (value: string, sort: string, count: number, type: EntityType): SideChoice => ({
    ...{ value, type, detail: words.number(count) },
    label: words.say(CONNECT_TEXTS.every, { sort }),
  });
  const types = new Map(ontology.entityTypes.map((one) => [one.type, one]));
  const kinds = ontology.kinds.filter(({ kind, count }) => count > 0 && kind !== 'OTHER').sort((a, b) => b.count - a.count);
  return LOOK_ORDER.flatMap((type) => {
    const whole = types.get(type);
    if (whole === undefined || whole.count === 0 || type === 'SOURCE') return [];
    return [
      choice(type, whole.label, whole.count, type),
      ...kinds.filter(({ of }) => of[0] === type).map(({ kind, label, count }) => choice(kind, label, count, type)),
    ];
  });
}

/** Those that are called so, in either language, begun so, or written so in an address. */
export function fittingGroups(groups: readonly SideChoice[], text: string): SideChoice[] {
  const asked = text.trim().toLowerCase();
  const singular = asked.replace(/ies$/, 'y').replace(/s$/, '');
  if (singular === '') return [];
  return groups.filter(({ value }) => {
    const label = LABELS.kinds.get(value) ?? LABELS.entityTypes.get(value);
    const names = [value.toLowerCase().replaceAll('_', ' '), ...(label === undefined ? [] : [label.en.toLowerCase(), label.zh])];
    return names.some((name) => name.includes(singular));
  });
}

/** Of a group as it stands in an address. */
export function groupLabel(words: PanelWords, value: string): string {
  const sort = LABELS.kinds.has(value) ? words.kind(value) : words.entityType(value);
  return words.say(CONNECT_TEXTS.every, { sort });
}
