/** Numbers documents in the order in which a panel first names them, so that a number means one document all over it. */
export class SourceNumbers<S extends { readonly id: string }> {
  readonly #numbers = new Map<string, number>();
  readonly #sources: S[] = [];

  of(source: S): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    this.#sources.push(source);
    this.#numbers.set(source.id, this.#sources.length);
    return this.#sources.length;
  }

  /** By number. */
  get all(): readonly S[] {
    return this.#sources;
  }
}
