/** Three dots joined: hospital, company, fund. Its colours can be told apart on white and on black. */
export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M7 23 16 9l9 14" fill="none" stroke="#0d9488" stroke-width="2.5"/><circle cx="7" cy="23" r="4.5" fill="#0d9488"/><circle cx="16" cy="9" r="4.5" fill="#d97706"/><circle cx="25" cy="23" r="4.5" fill="#3b82f6"/></svg>';
