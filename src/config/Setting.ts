/** One environment variable, whose name is its key in the table. */
export interface Setting<T = unknown> {
  /** For people, in Markdown: what it does. */
  readonly meaning: string;
  /** What holds when nothing is set, written as one would set it; '' where that is nothing. */
  readonly standard: string;
  /** How the default is told where `standard` does not say it. */
  readonly standardMeaning?: string;
  readonly form: Form<T>;
  /** Shown to nobody: not by `atlas config`, not in messages. */
  readonly isSecret?: true;
}

/** What may be written. */
export interface Form<T> {
  /** For people, in Markdown. */
  readonly values: string;
  /** Spaces around are no part of it. */
  readonly isExact?: true;
  /** The meaning of a text. `refuse` takes what it must be; what it returns then does not matter. */
  read(text: string, refuse: Refuse): T;
}

/** `given`: the part of the text that is wrong; left out: all of it. */
export type Refuse = (mustBe: string, given?: string) => void;
