import { expect, test } from 'vitest';
import { boxOf } from '#backend/secret-box.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listPublisherSettings, openPublisherSettings, resealSecrets, saveTest, savePublisherSettings } from '#records/publisher-settings.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeViewer } from './sample.ts';

startDatabase();
const box = boxOf(['a secret of a test, thirty-two characters']);
const at = (day: string) => new Date(`2026-11-${day}T12:00:00Z`);

test('a secret is shown as the day on which it was set; one left out stays, one given anew replaces it, null takes it away', async () => {
  const { brandId } = await makeBrand('Réglages');
  const save = (settings: Record<string, string>, secrets: Record<string, string | null>, day: string) => savePublisherSettings(SYSTEM_VIEWER, box, { brandId, publisherId: 'google-places', settings, secrets }, at(day));
  const opened = async () => (await openPublisherSettings(SYSTEM_VIEWER, box, brandId)).get('google-places');
  await save({ region: 'CA' }, { apiKey: 'first-key', clientSecret: 'shh' }, '01');
  expect(await opened()).toMatchObject({ entered: { region: 'CA', apiKey: 'first-key', clientSecret: 'shh' }, secrets: ['first-key', 'shh'], isUnreadable: false });
  await save({ region: 'FR' }, { apiKey: 'second-key' }, '02');
  await save({ region: 'FR' }, { clientSecret: null }, '03');
  expect((await opened())?.entered).toEqual({ region: 'FR', apiKey: 'second-key' });
  const shown = (await listPublisherSettings(SYSTEM_VIEWER, brandId)).get('google-places');
  expect(shown?.secretsSetAt).toEqual({ apiKey: '2026-11-02T12:00:00.000Z' });
  expect(JSON.stringify(shown)).not.toContain('second-key');
});

test('new settings take away what a test said of the old ones', async () => {
  const { brandId } = await makeBrand('Essai périmé');
  const given = { brandId, publisherId: 'yelp', settings: {}, secrets: {} };
  await savePublisherSettings(SYSTEM_VIEWER, box, given, at('01'));
  await saveTest(SYSTEM_VIEWER, brandId, 'yelp', { at: at('01').toISOString(), trouble: null, words: { fr: 'Oui.', en: 'Yes.' } });
  expect((await listPublisherSettings(SYSTEM_VIEWER, brandId)).get('yelp')?.test?.words.fr).toBe('Oui.');
  await savePublisherSettings(SYSTEM_VIEWER, box, given, at('02'));
  expect((await listPublisherSettings(SYSTEM_VIEWER, brandId)).get('yelp')?.test).toBeNull();
});

test('secrets of a lost key are said to be unreadable, entering them anew mends that, and what is no secret stays readable', async () => {
  const { brandId } = await makeBrand('Clé perdue');
  const other = boxOf(['another secret of the test, thirty-two characters']);
  const save = (secretBox: typeof box, secrets: Record<string, string>) => savePublisherSettings(SYSTEM_VIEWER, secretBox, { brandId, publisherId: 'yelp', settings: { plan: 'base' }, secrets }, at('01'));
  await save(box, { apiKey: 'lost' });
  expect((await openPublisherSettings(SYSTEM_VIEWER, other, brandId)).get('yelp')).toMatchObject({ isUnreadable: true, entered: { plan: 'base' } });
  await save(other, {});
  expect((await openPublisherSettings(SYSTEM_VIEWER, box, brandId)).get('yelp')?.entered).toEqual({ plan: 'base', apiKey: 'lost' });
  await save(other, { apiKey: 'found' });
  expect((await openPublisherSettings(SYSTEM_VIEWER, other, brandId)).get('yelp')).toMatchObject({ isUnreadable: false, entered: { plan: 'base', apiKey: 'found' } });
});

test('a rotated key seals anew what the old one sealed, once', async () => {
  const { brandId } = await makeBrand('Rotation');
  const [older, newer] = ['the older secret of this rotation, long', 'the newer secret of this rotation, long'];
  await savePublisherSettings(SYSTEM_VIEWER, boxOf([older]), { brandId, publisherId: 'yelp', settings: {}, secrets: { apiKey: 'kept' } }, at('01'));
  const both = boxOf([newer, older]);
  expect([await resealSecrets(both), await resealSecrets(both)]).toEqual([1, 0]);
  expect((await openPublisherSettings(SYSTEM_VIEWER, boxOf([newer]), brandId)).get('yelp')?.entered).toEqual({ apiKey: 'kept' });
});

test('settings of a brand that the viewer does not see are not there', async () => {
  const [{ brandId }, other] = [await makeBrand('À nous'), await makeBrand('À d’autres')];
  await expect(listPublisherSettings(makeViewer(other.brandId, {}), brandId)).rejects.toThrow('There is no such brand.');
  await expect(savePublisherSettings(makeViewer(other.brandId, {}), box, { brandId, publisherId: 'yelp', settings: {}, secrets: {} }, at('01'))).rejects.toThrow('There is no such brand.');
});
