import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const isInstalled = ['soffice', 'pdftotext'].every((name) => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))));

/** With CI=true a missing LibreOffice fails the tests, elsewhere they are skipped. */
export const canConvert: boolean = isInstalled || process.env['CI'] === 'true';

const WAIT_MS = 120_000;

/** The text of each page of the document, as LibreOffice prints it to PDF, in the order in which it prints it. */
export async function printedPages(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const file = join(folder, `report.${extension}`);
    await writeFile(file, bytes);
    // A profile of its own: two that run at the same time would share one, and the second would do nothing.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: WAIT_MS, cwd: folder });
    const { stdout } = await run('pdftotext', ['-raw', join(folder, 'report.pdf'), '-'], { timeout: WAIT_MS, maxBuffer: 64 * 1024 * 1024 });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
