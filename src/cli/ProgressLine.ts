/** Tells a person what is being done: in one line that changes where a terminal shows it, else a line for each new step. */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  #told = '';

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  tell(text: string): void {
    if (text === this.#told) return;
    const isNewStep = stepOf(text) !== stepOf(this.#told);
    this.#told = text;
    if (this.#stream.isTTY) this.#stream.write(`\r\x1b[K${text}`);
    else if (isNewStep) this.#stream.write(`${text}\n`);
  }

  /** What is written next begins in the first column. */
  end(): void {
    if (this.#told !== '' && this.#stream.isTTY) this.#stream.write('\r\x1b[K');
    this.#told = '';
  }
}

function stepOf(text: string): string {
  return text.replace(/ \([^()]*\)$/, '');
}
