/**
 * @typedef {object} PictureNode
 * @property {string} key The id, or for what was asked without one `name:` and the name.
 * @property {string | null} id
 * @property {string} name
 * @property {string | null} type One of the entity types, in capitals; null where the answer does not tell.
 * @property {string | null} kind
 *
 * @typedef {object} PictureEdge
 * @property {string} from The key of a node.
 * @property {string} to
 * @property {string[]} labels What relates the two, sorted: relationship types with roles, or the field of the answer under which `to` stands.
 * @property {'along' | 'none' | 'link'} direction `link`: the two are linked over others, not by one relationship.
 *
 * @typedef {object} Picture
 * @property {PictureNode[]} nodes In the order of the answer.
 * @property {PictureEdge[]} edges
 * @property {boolean} idsMissing Some entity has no id, so that two of one name are drawn as one.
 * @property {boolean} typesMissing
 * @property {boolean} namesMissing
 *
 * @typedef {Record<string, unknown>} Json
 * @typedef {{ parent: string | null, field: string, relationship: Json | null }} Place
 */

const TYPES = new Set(['INSTITUTION', 'PERSON', 'FUND', 'PLATFORM', 'PRODUCT', 'AGREEMENT', 'EVENT', 'PROGRAMME', 'PLACE', 'SOURCE']);

/** What hangs on a fact rather than being related by one, and what tells of the schema. */
const ASIDE = new Set([
  'evidence',
  'sources',
  'source',
  'names',
  'identifiers',
  'statements',
  'ontology',
  'limits',
  'facets',
  'totals',
  'pageInfo',
  '__schema',
  '__type',
]);

/** Fields that only wrap a list. */
const WRAPPERS = new Set(['nodes', 'edges', 'node', 'entity', 'entities']);

/**
 * The entities and relationships that an answer holds, wherever they stand in it and whatever the fields were named. Pure; the same answer gives the same picture.
 * @param {unknown} answer
 * @param {readonly string[]} [symmetric] Relationship types that have no direction.
 * @returns {Picture}
 */
export function answerToGraph(answer, symmetric = []) {
  const drawing = new Drawing(new Set(symmetric));
  const data = isObject(answer) && 'data' in answer ? answer.data : answer;
  drawing.walk(data, { parent: null, field: '', relationship: null });
  return drawing.picture();
}

class Drawing {
  /** @type {Map<string, PictureNode>} */
  #nodes = new Map();
  /** @type {Map<string, { from: string, to: string, labels: Set<string>, direction: PictureEdge['direction'] }>} */
  #edges = new Map();
  #symmetric;

  /** @param {ReadonlySet<string>} symmetric */
  constructor(symmetric) {
    this.#symmetric = symmetric;
  }

  /** @returns {Picture} */
  picture() {
    const nodes = [...this.#nodes.values()];
    const edges = [...this.#edges.values()].map(({ from, to, labels, direction }) => ({ from, to, labels: [...labels].sort(), direction }));
    return {
      nodes: nodes.map((node) => ({ ...node, name: node.name === '' ? (node.id ?? '').replace(/^[^/]*\//, '') : node.name })),
      edges,
      idsMissing: nodes.some(({ id }) => id === null),
      typesMissing: nodes.some(({ type }) => type === null),
      namesMissing: nodes.some(({ name }) => name === ''),
    };
  }

  /**
   * @param {unknown} value
   * @param {Place} place
   * @returns {void}
   */
  walk(value, place) {
    if (Array.isArray(value)) {
      for (const item of value) this.walk(item, place);
    } else if (isObject(value)) {
      if (isRelationship(value)) this.#relationship(value);
      else if (isEntity(value)) this.#entity(value, place);
      else this.#group(value, place);
    }
  }

  /**
   * An entity, joined to the one under which it stands; then what stands under it.
   * @param {Json} entity
   * @param {Place} place
   */
  #entity(entity, { parent, field, relationship }) {
    const key = this.#node(entity);
    if (relationship !== null && hasEnds(relationship)) this.#relationship(relationship);
    else if (relationship !== null && parent !== null) this.#edge(parent, key, label(relationship), 'none');
    else if (parent !== null && field !== '') this.#edge(parent, key, field, 'none');
    this.#fields(entity, key);
  }

  /**
   * @param {Json} holder
   * @param {string | null} parent
   * @param {string} [field]
   */
  #fields(holder, parent, field = '') {
    for (const [name, value] of Object.entries(holder)) {
      if (!ASIDE.has(name)) this.walk(value, { parent, field: WRAPPERS.has(name) && field !== '' ? field : name, relationship: null });
    }
  }

  /**
   * What is no entity and no relationship: an edge of a list, a hop, a path, a cell, or a mere wrapper.
   * @param {Json} group
   * @param {Place} place
   */
  #group(group, { parent, field }) {
    const { node, relationship } = group;
    if (isObject(node) && isObject(relationship)) {
      const outer = isEntity(node) ? relationship : null;
      this.walk(node, { parent, field, relationship: outer });
      if (outer === null) this.walk(relationship, { parent: null, field, relationship: null });
      return;
    }
    if (this.#hop(group) || this.#path(group) || this.#interlock(group) || this.#cell(group) || this.#bridge(group)) return;
    this.#fields(group, parent, parent === null ? '' : field);
  }

  /** @param {Json} group */
  #hop(group) {
    const { from, to, relationships } = group;
    if (!isEntity(from) || !isEntity(to) || 'shared' in group || 'sharedCount' in group) return false;
    this.#joined(this.#node(from), this.#node(to), relationships);
    this.#fields(from, this.#node(from));
    this.#fields(to, this.#node(to));
    return true;
  }

  /**
   * Along a path, each entity is joined to the next; the hops, where they were asked for, say by what.
   * @param {Json} path
   */
  #path(path) {
    const { entities, hops, relationships } = path;
    if (relationships !== undefined || !Array.isArray(entities) || entities.length < 2 || !entities.every(isEntity)) return false;
    if (!Array.isArray(hops) && !['length', 'score', 'sentence', 'period', 'confidence'].some((name) => name in path)) return false;
    const keys = entities.map((entity) => this.#node(entity));
    for (const [index, key] of keys.slice(1).entries()) {
      const hop = Array.isArray(hops) ? hops[index] : undefined;
      if (isObject(hop) && isEntity(hop.from) && isEntity(hop.to)) this.#hop(hop);
      else this.#joined(keys[index], key, isObject(hop) ? hop.relationships : undefined);
    }
    return true;
  }

  /**
   * Two that share others.
   * @param {Json} group
   */
  #interlock({ from, with: other, shared, sharedCount }) {
    if (!isEntity(from) || !isEntity(other)) return false;
    const [left, right] = [this.#node(from), this.#node(other)];
    if (!Array.isArray(shared)) {
      this.#edge(left, right, sharedCount === undefined ? '' : `× ${sharedCount}`, 'link');
      return true;
    }
    for (const { entity, fromRelationships, withRelationships } of shared.filter(isObject)) {
      if (!isEntity(entity)) continue;
      const middle = this.#node(entity);
      this.#joined(middle, left, fromRelationships);
      this.#joined(middle, right, withRelationships);
    }
    return true;
  }

  /**
   * A cell of a table of links: its row and its column, over those that link them where they were asked for.
   * @param {Json} group
   */
  #cell({ row, column, connectors, connectorCount }) {
    if (!isEntity(row) || !isEntity(column)) return false;
    const [left, right] = [this.#node(row), this.#node(column)];
    const between = Array.isArray(connectors) ? connectors.filter(isEntity) : [];
    if (between.length === 0) this.#edge(left, right, connectorCount === undefined ? '' : `× ${connectorCount}`, 'link');
    for (const connector of between) {
      const middle = this.#node(connector);
      this.#edge(left, middle, '', 'link');
      this.#edge(middle, right, '', 'link');
    }
    return true;
  }

  /** @param {Json} group */
  #bridge({ smallSide, largeSide, relationship }) {
    if (!isObject(smallSide) || !isObject(largeSide) || !isEntity(smallSide.entity) || !isEntity(largeSide.entity)) return false;
    this.#joined(this.#node(smallSide.entity), this.#node(largeSide.entity), isObject(relationship) ? [relationship] : undefined);
    return true;
  }

  /** @param {Json} relationship */
  #relationship(relationship) {
    const { type, from, to } = relationship;
    if (!isEntity(from) || !isEntity(to)) return;
    this.#edge(this.#node(from), this.#node(to), label(relationship), typeof type === 'string' && this.#symmetric.has(type) ? 'none' : 'along');
    this.#fields(from, this.#node(from));
    this.#fields(to, this.#node(to));
  }

  /**
   * @param {string} from
   * @param {string} to
   * @param {unknown} relationships
   */
  #joined(from, to, relationships) {
    const known = Array.isArray(relationships) ? relationships.filter(isObject) : [];
    if (known.length === 0) this.#edge(from, to, '', 'none');
    for (const relationship of known) {
      if (hasEnds(relationship)) this.#relationship(relationship);
      else this.#edge(from, to, label(relationship), 'none');
    }
  }

  /** @param {Json} entity */
  #node(entity) {
    const id = typeof entity.id === 'string' ? entity.id : null;
    const name = typeof entity.name === 'string' ? entity.name : '';
    const key = id ?? `name:${name}`;
    const known = this.#nodes.get(key);
    const type = typeOf(entity);
    const kind = typeof entity.kind === 'string' ? entity.kind : null;
    this.#nodes.set(key, { key, id, name: known?.name || name, type: known?.type ?? type, kind: known?.kind ?? kind });
    return key;
  }

  /**
   * Parallel relationships of one direction are one line with several labels. A line without direction or label says nothing beside one that has it.
   * @param {string} from
   * @param {string} to
   * @param {string} text
   * @param {PictureEdge['direction']} direction
   */
  #edge(from, to, text, direction) {
    if (from === to) return;
    const [first, last] = direction === 'along' || from < to ? [from, to] : [to, from];
    const key = JSON.stringify([first, last, direction]);
    const edge = this.#edges.get(key) ?? { from: first, to: last, labels: new Set(), direction };
    if (text !== '') edge.labels.add(text);
    this.#edges.set(key, edge);
  }
}

/** @param {Json} relationship */
function label({ type, role }) {
  const name = typeof type === 'string' ? type : '';
  return typeof role === 'string' && role !== '' ? `${name}${name === '' ? '' : ': '}${role}` : name;
}

/**
 * By what was asked for, else by the id, whose first part names the type.
 * @param {Json} entity
 */
function typeOf({ type, __typename, id }) {
  const prefix = typeof id === 'string' ? id.split('/')[0] : '';
  const found = [type, __typename, prefix].map((part) => (typeof part === 'string' ? part.toUpperCase() : '')).find((part) => TYPES.has(part));
  return found ?? null;
}

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isEntity(value) {
  if (!isObject(value) || isRelationship(value)) return false;
  if (typeof value.id === 'string') return typeOf(value) !== null;
  return typeof value.name === 'string' && (typeof value.type !== 'string' || TYPES.has(value.type));
}

/** @param {Json} value */
function isRelationship(value) {
  return hasEnds(value) && typeof value.type === 'string' && !TYPES.has(value.type);
}

/** @param {Json} value */
function hasEnds({ from, to }) {
  return isObject(from) && isObject(to);
}
