/** What goes on until it is told to stop: writers and readers. A row that fails in between must not leave them at work. */
const running = new Set<() => Promise<unknown>>();

export function began(stop: () => Promise<unknown>): void {
  running.add(stop);
}

export function stopped(stop: () => Promise<unknown>): void {
  running.delete(stop);
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((stop) => stop()));
  running.clear();
}
