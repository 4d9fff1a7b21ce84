/** What Ruru's bundle exports, as far as it is used here; and Monaco's API, which MonacoEnvironment.globalAPI puts on the window. */
export interface TabState {
  readonly query: string | null;
  readonly variables: string | null;
  readonly headers: string | null;
  readonly operationName: string | null;
  readonly response: string | null;
}

export interface RuruProps {
  endpoint: string;
  fetcher(parameters: { query: string; variables?: unknown; operationName?: string | null }, options?: { headers?: Record<string, unknown> }): Promise<unknown>;
  onTabChange(state: { tabs: readonly TabState[]; activeTabIndex: number }): void;
  defaultQuery?: string;
  initialQuery?: string;
  initialVariables?: string;
  initialHeaders?: string;
}

export declare const Ruru: (props: RuruProps) => unknown;
export declare const React: { createElement(component: typeof Ruru, props: RuruProps): unknown };
export declare function createRoot(element: Element): { render(element: unknown): void };

export interface Model {
  readonly uri: { readonly path: string };
  getValue(): string;
  setValue(text: string): void;
  getOffsetAt(position: { lineNumber: number; column: number }): number;
  getPositionAt(offset: number): { lineNumber: number; column: number };
  onDidChangeContent(listener: () => void): void;
}

export interface CodeEditor {
  getModel(): Model | null;
  getPosition(): { lineNumber: number; column: number } | null;
  setPosition(position: { lineNumber: number; column: number }): void;
}

declare global {
  var MonacoEnvironment: { globalAPI: boolean; getWorker(moduleId: string, label: string): Worker };
  var monaco: { editor: { getModels(): Model[]; getEditors(): CodeEditor[] } } | undefined;
}
