export interface DisclosureParts {
  readonly button: HTMLElement;
  /** A press beside it closes. */
  readonly within: HTMLElement;
  /** Gets the class `open`. */
  readonly toggled: HTMLElement;
  /** It stays open while the reader does something else. */
  readonly isKept?: boolean;
}

/** A button that opens something and closes it again; Escape closes it too. */
export function createDisclosure({ button, within, toggled, isKept = false }: DisclosureParts): void {
  const set = (isOpen: boolean) => {
    toggled.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => set(!toggled.classList.contains('open')));
  document.addEventListener('pointerdown', ({ target }) => {
    if (!isKept && target instanceof Node && !within.contains(target) && !button.contains(target)) set(false);
  });
  for (const element of new Set([button, within])) {
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !toggled.classList.contains('open')) return;
      set(false);
      button.focus();
    });
  }
}
