import { expect, it } from 'vitest';
import type { PostalAddress } from '#domain/address.ts';
import { templateKey } from '#domain/brand-knowledge.ts';
import type { FieldName, Observation, ReadMethod } from '#domain/observation.ts';
import { brief, judge, listing, page, place, publisher, seen, standard } from '../gathered.ts';

const FIELDS: FieldName[] = ['businessName', 'address', 'phone', 'email', 'pageLanguage'];
const HEAD = { street: '1000 rue De La Gauchetière Ouest', locality: 'Montréal', region: 'QC', postalCode: 'H3B 4W5', country: 'CA' };
const here = place({ email: 'sainte-foy@boreale.example' });
const phone = (e164: string, method: ReadMethod = 'json-ld') => seen('phone', { e164, role: 'main' }, { method });
const address = (value: PostalAddress, method: ReadMethod = 'json-ld') => seen('address', value, { method });
const email = (value: string, method: ReadMethod = 'visible-text') => seen('email', value, { method });

const REPEATED = [phone('+15145550100'), address(HEAD), email('info@boreale.example')];
const brand = { templateValues: new Map([['boreale.example', new Set(REPEATED.flatMap((one) => templateKey(one) ?? []))]]) };
const said = (observations: Observation[], over: Parameters<typeof judge>[0] = {}) =>
  judge({ location: here, brand, publishers: [publisher(FIELDS)], listings: [listing([page(observations, { url: 'https://www.boreale.example/fr/sainte-foy' })])], ...over, only: ['template-data'] });
const bySubject = (observations: Observation[], over?: Parameters<typeof judge>[0]) => said(observations, over).map((one) => `${one.subject} ${brief(one)}`);

it.each<[string, Observation[], string[]]>([
  ['all of the store’s own', [phone('+14185550142'), address(here.address), email('sainte-foy@boreale.example')], []],
  ['nothing said of the three', [], []],
  ['the head office’s number alone', [phone('+15145550100')], ['phone fail head-office-value']],
  ['the head office’s number in data and text', [phone('+15145550100'), phone('+15145550100', 'visible-text')], ['phone fail head-office-value']],
  ['the head office’s number in the footer, the store’s own in the text', [phone('+14185550142', 'visible-text'), phone('+15145550100', 'visible-text')], []],
  ['the head office’s number in the data, the store’s own in the text', [phone('+15145550100'), phone('+14185550142', 'visible-text')], ['phone fail head-office-in-data']],
  ['a wrong number of the page’s own beside the head office’s', [phone('+14185550199', 'visible-text'), phone('+15145550100', 'visible-text')], []],
  ['a wrong number that stands nowhere else', [phone('+14185550199')], []],
  ['the head office’s address alone', [address(HEAD, 'visible-text')], ['address fail head-office-value']],
  ['the head office’s mailbox, in other capitals', [email('Info@Boreale.example')], ['email fail head-office-value']],
  ['all of the head office’s', REPEATED, ['address fail head-office-value', 'email fail head-office-value', 'phone fail head-office-value']],
  ['the call centre’s number is right anywhere', [phone('+18005550100')], []],
])('%s', (_case, observations, fails) => expect(bySubject(observations).filter((one) => !one.endsWith('pass ok'))).toEqual(fails));

it('a mailbox that the standard shares is right anywhere', () => {
  expect(bySubject([email('info@boreale.example')], { standard: standard({ sharedEmails: ['info@boreale.example'] }) })).toContain('email pass ok');
});

it('the head office’s own page may give its own', () => {
  expect(bySubject(REPEATED, { location: place({ address: HEAD, phone: '+15145550100', email: 'info@boreale.example' }) })).toEqual(['address pass ok', 'email pass ok', 'phone pass ok']);
});

it('what the master record lacks is nobody’s to judge', () => {
  expect(bySubject(REPEATED, { location: place() })).toEqual(['address fail head-office-value', 'phone fail head-office-value']);
});

it('a site of which too little is known says nothing', () => {
  expect(said([phone('+15145550100')], { brand: { templateValues: new Map() } })).toEqual([]);
});

it('shows the repeated value with its proof, and what it should be', () => {
  expect(said([phone('+15145550100')]).find((one) => one.outcome === 'fail')).toMatchObject({ observed: '(514) 555-0100', expected: '(418) 555-0142', evidence: { locator: 'json-ld.phone' } });
});

it('a page that could not be read tells nothing', () => {
  const dark = listing([page([], { trouble: 'forbidden', url: 'https://boreale.example/fr/sainte-foy' })]);
  expect(new Set(said([], { listings: [dark] }).map(brief))).toEqual(new Set(['cannot-tell forbidden']));
});
