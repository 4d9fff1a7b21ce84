import type { EntityType } from '../../../ontology/records.ts';
import type { MapScene } from '../../MapScene.ts';
import type { AtlasClient } from '../atlasClient.ts';
import { type KeptName, markedName } from '../markedName.ts';

export interface NamedEntity {
  readonly name: string;
  readonly type: EntityType;
}

/** What the entities and documents of an address are called, as far as it is known; what is not is asked for, and `onLearn` tells that it has come. */
export class EntityNames {
  readonly #client: AtlasClient;
  readonly #onLearn: () => void;
  readonly #known = new Map<string, NamedEntity>();
  readonly #asked = new Set<string>();

  constructor(client: AtlasClient, onLearn: () => void) {
    this.#client = client;
    this.#onLearn = onLearn;
  }

  learn(id: string, named: NamedEntity, language: 'en' | 'zh'): void {
    this.#known.set(`${language} ${id}`, named);
  }

  learnFrom({ nodes, sources, language }: MapScene): void {
    const of = language === 'ZH' ? 'zh' : 'en';
    for (const { form, id, name, type } of nodes) if (form === 'ENTITY') this.learn(id, { name, type }, of);
    for (const { id, title } of sources) this.learn(id, { name: title, type: 'SOURCE' }, of);
  }

  find(id: string, language: 'en' | 'zh'): NamedEntity | null {
    const key = `${language} ${id}`;
    const known = this.#known.get(key);
    if (known === undefined && !this.#asked.has(key)) {
      this.#asked.add(key);
      void this.#ask(id, language);
    }
    return known ?? null;
  }

  async #ask(id: string, language: 'en' | 'zh'): Promise<void> {
    try {
      const { entity } = await this.#client.query<Answer>(QUERY, { id, language: language.toUpperCase() }, language);
      if (entity === null) return;
      this.learn(id, { type: entity.type, name: markedName(entity.name, entity.names) }, language);
      this.#onLearn();
    } catch {
      // Until it is known an id stands for the name.
      this.#asked.delete(`${language} ${id}`);
    }
  }
}

const QUERY = 'query MapName($id: ID!, $language: Language) { entity(id: $id) { type name(language: $language) names { text translated } } }';

interface Answer {
  readonly entity: (NamedEntity & { readonly names: readonly KeptName[] }) | null;
}
