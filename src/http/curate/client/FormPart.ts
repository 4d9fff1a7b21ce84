/** Controls for one thing; `read` gives it as GraphQL input, without evidence, or null as long as something is missing. */
export interface FormPart {
  readonly element: HTMLElement;
  read(): Readonly<Record<string, unknown>> | null;
}
