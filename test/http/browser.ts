import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

export const CHROMIUM: string = '/usr/bin/chromium';

/** With CI=true a missing browser fails the tests, elsewhere they are skipped. */
export const canBrowse: boolean = existsSync(CHROMIUM) || process.env['CI'] === 'true';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a visit asked of the network and complained of, workers included. */
export interface Watched {
  readonly addresses: string[];
  readonly complaints: string[];
}

export function watch(context: BrowserContext): Watched {
  const watched: Watched = { addresses: [], complaints: [] };
  context.on('request', (request) => watched.addresses.push(request.url()));
  context.on('requestfailed', (request) => watched.complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  context.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  context.on('weberror', (error) => watched.complaints.push(String(error.error())));
  return watched;
}

/** Addresses that lead off this machine; data: and blob: lead nowhere. */
export function strangers({ addresses }: Watched): string[] {
  return addresses.filter((address) => /^(https?|wss?):/.test(address) && !/^https?:\/\/127\.0\.0\.1[:/]/.test(address));
}
