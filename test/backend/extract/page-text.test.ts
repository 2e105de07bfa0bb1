import { expect, it } from 'vitest';
import { observationsOf } from '#domain/observation.ts';
import { extractPage } from '#extract/extract-page.ts';
import { captureOf } from './page-capture-of.ts';

const PAGE = '<html lang="fr"><body><h1>Lunetterie Boréale</h1><p>12, rue Principale, Laval (Québec) H7N 1A1</p><p>Examen de <b>la vue</b> sur place</p><script>var a = "caché";</script></body></html>';

it('is kept where it is asked for, as a visitor reads it', async () => {
  const { observations } = await extractPage(captureOf(PAGE), { country: 'CA', keepsText: true });
  expect(observationsOf(observations, 'pageText').map((one) => one.value)).toEqual(['Lunetterie Boréale\n12, rue Principale, Laval (Québec) H7N 1A1\nExamen de la vue sur place']);
});
it('is not kept elsewhere', async () => {
  expect(observationsOf((await extractPage(captureOf(PAGE), { country: 'CA' })).observations, 'pageText')).toEqual([]);
});
it('ends after 20,000 characters', async () => {
  const long = PAGE.replace('</body>', `${'<p>Des lunettes, toujours des lunettes.</p>'.repeat(2_000)}</body>`);
  const [text] = observationsOf((await extractPage(captureOf(long), { country: 'CA', keepsText: true })).observations, 'pageText');
  expect(text?.value?.length).toBe(20_000);
  expect(text?.raw.length).toBeLessThanOrEqual(300);
});
