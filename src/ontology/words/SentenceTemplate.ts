/** What a template may name. */
const SLOTS = ['from', 'to', 'role', 'on', 'period', 'own', 'price'] as const;
export type Slot = (typeof SLOTS)[number];
/** What is known, in words. */
export type Details = Partial<Record<Slot, string>>;

type Part =
  | { readonly form: 'TEXT'; readonly text: string }
  | { readonly form: 'SLOT'; readonly slot: Slot }
  | { readonly form: 'VERB'; readonly verbs: readonly string[] }
  | { readonly form: 'CHOICE'; readonly choices: readonly (readonly Part[])[] };

/** What a verb is said of: what is, what is over, what is planned, and what lasts since a time that is known. */
export type VerbForm = 'ACTUAL' | 'ENDED' | 'PLANNED' | 'LASTING';
const VERB_FORMS: readonly VerbForm[] = ['ACTUAL', 'ENDED', 'PLANNED', 'LASTING'];

export interface Filled {
  readonly text: string;
  /** Details that the sentence says. */
  readonly said: ReadonlySet<Slot>;
  /** Whether a verb says the form that was asked for. */
  readonly saysForm: boolean;
}

/**
 * A sentence with places for what is known:
 * `{role}` is a detail; `{manages|managed|is to manage|has managed}` a verb in its four forms, of which later ones may be left out or empty;
 * `[ as {role}]` is left out when a detail in it is not known; of `[{own}|capital]` the first is said that is.
 */
export class SentenceTemplate {
  readonly #parts: readonly Part[];

  /** Throws a SyntaxError that says what is wrong. */
  constructor(text: string) {
    const reader = new Reader(text);
    this.#parts = reader.parts('');
    for (const end of ['from', 'to'] as const) {
      if (!alwaysSays(this.#parts, end)) throw new SyntaxError(`{${end}} has to stand in it, whatever is known`);
    }
  }

  fill(details: Details, form: VerbForm): Filled {
    const filling = new Filling(details, form);
    return { text: filling.text(this.#parts), said: filling.said, saysForm: filling.saysForm };
  }
}

class Filling {
  readonly #details: Details;
  readonly #form: VerbForm;
  readonly said = new Set<Slot>();
  saysForm = false;

  constructor(details: Details, form: VerbForm) {
    this.#details = details;
    this.#form = form;
  }

  text(parts: readonly Part[]): string {
    return parts.map((part) => this.#one(part)).join('');
  }

  #one(part: Part): string {
    switch (part.form) {
      case 'TEXT':
        return part.text;
      case 'SLOT':
        this.said.add(part.slot);
        return this.#details[part.slot] ?? '';
      case 'VERB':
        return this.#verb(part.verbs);
      case 'CHOICE':
        return this.text(part.choices.find((choice) => isKnown(choice, this.#details)) ?? []);
    }
  }

  #verb(verbs: readonly string[]): string {
    const verb = verbs[VERB_FORMS.indexOf(this.#form)] ?? '';
    if (verb === '' || verb === verbs[0]) return verbs[0];
    this.saysForm = true;
    return verb;
  }
}

/** Choices within a choice do not hinder it. */
function isKnown(parts: readonly Part[], details: Details): boolean {
  return parts.every((part) => part.form !== 'SLOT' || details[part.slot] !== undefined);
}

function alwaysSays(parts: readonly Part[], slot: Slot): boolean {
  return parts.some((part) => {
    if (part.form === 'SLOT') return part.slot === slot;
    if (part.form !== 'CHOICE') return false;
    const last = part.choices[part.choices.length - 1];
    return isKnown(last, { from: '', to: '' }) && part.choices.every((choice) => alwaysSays(choice, slot));
  });
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Up to the end of the text, or up to one of the characters that end a choice. */
  parts(ends: '' | '|]'): Part[] {
    const parts: Part[] = [];
    for (;;) {
      const next = this.#text[this.#at];
      if (next === undefined) {
        if (ends !== '') throw new SyntaxError('a [ has no ]');
        return parts;
      }
      if (ends.includes(next)) return parts;
      if (next === '{') parts.push(this.#braces());
      else if (next === '[') parts.push(this.#choice());
      else if (/[\]}|]/.test(next)) throw new SyntaxError(`the ${next} at ${this.#at + 1} stands alone`);
      else parts.push(this.#plain());
    }
  }

  #braces(): Part {
    const end = this.#text.indexOf('}', this.#at);
    if (end < 0) throw new SyntaxError('a { has no }');
    const inside = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    if (!inside.includes('|')) {
      const slot = SLOTS.find((name) => name === inside);
      if (slot === undefined) throw new SyntaxError(`there is no {${inside}}; there are ${SLOTS.map((name) => `{${name}}`).join(', ')}`);
      return { form: 'SLOT', slot };
    }
    const verbs = inside.split('|');
    if (verbs.length > VERB_FORMS.length || /[{[\]]/.test(inside))
      throw new SyntaxError(`{${inside}} has to hold at most ${VERB_FORMS.length} forms of a verb`);
    return { form: 'VERB', verbs };
  }

  #choice(): Part {
    const choices: Part[][] = [];
    do {
      this.#at++;
      choices.push(this.parts('|]'));
    } while (this.#text[this.#at] === '|');
    this.#at++;
    return { form: 'CHOICE', choices };
  }

  #plain(): Part {
    const [text] = /^[^[\]{}|]+/.exec(this.#text.slice(this.#at)) ?? [''];
    this.#at += text.length;
    return { form: 'TEXT', text };
  }
}
