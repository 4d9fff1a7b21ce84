import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Regular and bold, of Chinese and Latin. */
const FONT_FILES: readonly string[] = [
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
];
export const FONT_FAMILY = 'Noto Sans SC';

let loaded: Promise<readonly Buffer[]> | null = null;

/**
 * Files of our fonts with the characters of the text alone, which are gone when `use` is done with them. resvg reads its font files anew for nearly each
 * piece of text: 10 MB a time take seconds, 20 kB nothing.
 */
export async function withFonts<T>(text: string, use: (files: string[]) => Promise<T>): Promise<T> {
  loaded ??= Promise.all(FONT_FILES.map((file) => readFile(file)));
  const fonts = await loaded;
  const folder = await mkdtemp(join(tmpdir(), 'atlas-fonts-'));
  try {
    const files: string[] = [];
    for (const [i, font] of fonts.entries()) {
      const file = join(folder, `${i}.ttf`);
      await writeFile(file, await subsetFont(font, text, { targetFormat: 'truetype' }));
      files.push(file);
    }
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
