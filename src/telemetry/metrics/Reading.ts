import type { Family, Labels, Sample } from './Family.ts';

/** What is known elsewhere, and looked up when it is asked for. */
export class Reading implements Family {
  readonly type: 'counter' | 'gauge';
  readonly name: string;
  readonly help: string;
  readonly #read: () => number | readonly (readonly [Labels, number])[];

  constructor(type: 'counter' | 'gauge', name: string, help: string, read: () => number | readonly (readonly [Labels, number])[]) {
    this.type = type;
    this.name = name;
    this.help = help;
    this.#read = read;
  }

  samples(): readonly Sample[] {
    const read = this.#read();
    return typeof read === 'number' ? [{ labels: {}, value: read }] : read.map(([labels, value]) => ({ labels, value }));
  }
}
