import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM } from '../../http/browser.ts';

export interface BrowserProcess {
  readonly browser: Browser;
  readonly pid: number;
  close(): Promise<void>;
}

/** A browser whose process is known. Without a graphics card its WebGL is worked out by SwiftShader, which has to be allowed. */
export async function openProcess(): Promise<BrowserProcess> {
  const args = ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-gpu', '--enable-unsafe-swiftshader'];
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    pid: server.process().pid as number,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
