import { expect, it } from 'vitest';
import type { FieldName, Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, place, publisher, seen, standard, workWeek } from '../gathered.ts';

const FIELDS: FieldName[] = ['businessName', 'phone', 'address', 'regularHours', 'websiteUrl', 'email', 'coordinates'];
const here = place({ email: 'sainte-foy@boreale.example', coordinates: { latitude: 46.77, longitude: -71.28 } });
const all: Observation[] = [
  seen('businessName', 'Lunetterie Boréale'), seen('phone', { e164: '+14185550142', role: 'main' }), seen('address', here.address), seen('regularHours', { week: workWeek([540, 1260]) }),
  seen('websiteUrl', 'https://boreale.example/fr/sainte-foy'), seen('email', 'sainte-foy@boreale.example'), seen('coordinates', { latitude: 46.77, longitude: -71.28 }),
];
const unread = (one: Observation): Observation => ({ ...one, value: null });
const said = (observations: Observation[], over: Parameters<typeof judge>[0] = {}) =>
  judge({ location: here, publishers: [publisher(FIELDS)], listings: [listing([page(observations, { url: 'https://annuaire.example/1' })])], ...over, only: ['completeness'] });

it.each<[string, Observation[], Parameters<typeof judge>[0], string[]]>([
  ['all there', all, {}, ['pass ok']],
  ['six of seven, where four fifths are enough', all.slice(0, 6), {}, ['pass ok']],
  ['five of seven', all.slice(0, 5), {}, ['fail incomplete']],
  ['five of seven, where half is enough', all.slice(0, 5), { standard: standard({ thresholds: { completeness: 0.5 } }) }, ['pass ok']],
  ['what the master record lacks is not owed', all.slice(0, 5), { location: place() }, ['pass ok']],
  ['what the source cannot carry is not owed', all.slice(0, 2), { publishers: [publisher(['businessName', 'phone'])] }, ['pass ok']],
  ['a store shown as closed owes no hours', [...all.slice(0, 3), ...all.slice(4, 6), seen('businessStatus', 'closed-permanently')], {}, ['pass ok']],
  ['one language version that is gone', all, { listings: [listing([page(all), page([], { language: 'en', trouble: 'not-found' })])] }, ['pass ok']],
  ['five of seven, and two that nobody looked at: they may make it whole', [...all.slice(0, 5), ...all.slice(5).map(unread)], {}, ['cannot-tell unreadable']],
  ['six of seven, and one that nobody could read: enough all the same', [...all.slice(0, 6), ...all.slice(6).map(unread)], {}, ['pass ok']],
  ['two of seven, and one that nobody could read: too few in any case', [...all.slice(0, 2), ...all.slice(6).map(unread)], {}, ['fail incomplete']],
  ['a page that could not be read', [], { listings: [listing([page([], { trouble: 'timeout' })])] }, ['cannot-tell timeout']],
])('%s', (_case, observations, over, expected) => expect(said(observations, over).map(brief)).toEqual(expected));

it('names the parts where something is missing, in both languages', () => {
  expect(said(all.slice(0, 4))[0]?.params).toEqual({ percent: 57, groupsFr: 'coordonnées, lieu', groupsEn: 'contact, place' });
});
