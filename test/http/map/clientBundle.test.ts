import { expect, it } from '@jest/globals';
import { clientBundle } from '../../../src/http/map/clientBundle.ts';

it('two modules that are asked for at once are both made, each once', async () => {
  const [explorer, embed, again] = await Promise.all([clientBundle('explorer'), clientBundle('ecosystem-map'), clientBundle('explorer')]);
  expect(again).toBe(explorer);
  expect([explorer, embed].map(({ text }) => /customElements/.test(text))).toEqual([false, true]);
  expect([explorer, embed].map(({ packed }) => packed.br.length < packed.gzip.length && packed.gzip.length < 250_000)).toEqual([true, true]);
});
