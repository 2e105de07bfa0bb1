import { describe, expect, it } from 'vitest';
import type { WeekHours } from '#domain/opening-hours.ts';
import { feastDate } from '#normalize/hours/feasts.ts';
import { parseSpecialHours } from '#normalize/hours/special-hours.ts';

const TODAY = '2026-11-22';
const WEEK: WeekHours = { mo: [[540, 1080]], tu: [[540, 1080]], we: [[540, 1080]], th: [[540, 1080]], fr: [[540, 1260]], sa: [[600, 1020]], su: [] };

function read(text: string, language?: string): string | null {
  const found = parseSpecialHours(text, TODAY, language, () => WEEK);
  if (found === null) return null;
  const days = found.days.length > 6 ? [`${found.days.length} days`] : found.days.map(({ date, ranges }) => `${date} ${ranges.map((ends) => ends.map(clock).join('-')).join(',') || 'closed'}`);
  return [...days, ...(found.closedFrom ? [`from ${found.closedFrom}`] : []), ...(found.reopensOn ? [`reopens ${found.reopensOn}`] : [])].join('; ');
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

describe('notices in French', () => {
  it.each([
    ['Fermé le 24 juin', '2027-06-24 closed'],
    ['Fermé les 25 et 26 décembre et le 1er janvier', '2026-12-25 closed; 2026-12-26 closed; 2027-01-01 closed'],
    ['Ouvert jusqu’à 21 h le 23 décembre', '2026-12-23 09:00-21:00'],
    ['24 décembre : 9 h à 16 h', '2026-12-24 09:00-16:00'],
    ['24 décembre\n9h à 16h\n25 décembre\nFermé', '2026-12-24 09:00-16:00; 2026-12-25 closed'],
    ['Ouvert le 14 juillet de 10 h à 12 h et de 14 h à 18 h', '2027-07-14 10:00-12:00,14:00-18:00'],
    ['Ouverture exceptionnelle le dimanche 20 décembre de 10h à 18h', '2026-12-20 10:00-18:00'],
    ['Le magasin sera exceptionnellement fermé le jeudi 24 juin pour la Saint-Jean', '2027-06-24 closed'],
    ['Fermé à Noël et au jour de l’An', '2026-12-25 closed; 2027-01-01 closed'],
    ['Veille de Noël : 9 h à 17 h, Noël : fermé', '2026-12-24 09:00-17:00; 2026-12-25 closed'],
    ['Fermé le jour de l’Assomption et à l’Ascension', '2027-05-06 closed; 2027-08-15 closed'],
    ['Lundi de Pâques : fermé', '2027-03-29 closed'],
    ['Fête nationale, 24 juin : fermé', '2027-06-24 closed'],
    ['Fermé 25/12 et 01/01', '2026-12-25 closed; 2027-01-01 closed'],
    ['24/12/2026 : 9h-16h', '2026-12-24 09:00-16:00'],
    ['Nous fermerons à 16 h le 24 décembre', '2026-12-24 09:00-16:00'],
    ['Le 24 et le 31 décembre, le magasin ferme à 17 h', '2026-12-24 09:00-17:00; 2026-12-31 09:00-17:00'],
    ['Fermé du 24 au 26 décembre', '2026-12-24 closed; 2026-12-25 closed; 2026-12-26 closed'],
    ['Congés annuels du 1er au 15 août', '15 days; from 2027-08-01; reopens 2027-08-16'],
    ['Fermé du 24 décembre 2026 au 2 janvier 2027 inclusivement', '10 days; from 2026-12-24; reopens 2027-01-03'],
    ['Réouverture le 15 mars', 'reopens 2027-03-15'],
    ['Fermé pour travaux, réouverture le 15 mars 2027', 'reopens 2027-03-15'],
    ['Fermé jusqu’au 3 mars inclus', 'reopens 2027-03-04'],
    ['Fermé temporairement à compter du 3 janvier', 'from 2027-01-03'],
  ])('%j', (text, expected) => {
    expect(read(text, 'fr')).toBe(expected);
  });
});

describe('notices in English', () => {
  it.each([
    ['Closed Thursday, July 1', '2027-07-01 closed'],
    ['Dec 24: 10am–4pm; Dec 25: closed', '2026-12-24 10:00-16:00; 2026-12-25 closed'],
    ['Dec 24\n10am-4pm\nDec 25\nClosed', '2026-12-24 10:00-16:00; 2026-12-25 closed'],
    ['Closed for renovations until March 3, 2027', 'reopens 2027-03-03'],
    ['Temporarily closed. Reopening April 5.', 'reopens 2027-04-05'],
    ['Closed December 25 & 26, January 1', '2026-12-25 closed; 2026-12-26 closed; 2027-01-01 closed'],
    ['Closed Christmas Day, Boxing Day and New Year\'s Day', '2026-12-25 closed; 2026-12-26 closed; 2027-01-01 closed'],
    ['Closed Dec 24–26', '2026-12-24 closed; 2026-12-25 closed; 2026-12-26 closed'],
    ['Closed on the 24th and 25th of December', '2026-12-24 closed; 2026-12-25 closed'],
    ['We close at 4 pm on December 24', '2026-12-24 09:00-16:00'],
    ['Dec. 24 - Jan. 2: closed', '10 days; from 2026-12-24; reopens 2027-01-03'],
    ['Good Friday: closed, Easter Monday: 10am - 5pm', '2027-03-26 closed; 2027-03-29 10:00-17:00'],
    ['Labour Day, Monday September 6: 10 am to 5 pm', '2027-09-06 10:00-17:00'],
    ['We will be closed on July 1st for Canada Day', '2027-07-01 closed'],
    ['12/25: closed', '2026-12-25 closed'],
    ['Closed 2026-12-25', '2026-12-25 closed'],
  ])('%j', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
  });
});

it('a region tells whose holiday a name means, and which number is the month', () => {
  expect(read('Fête nationale : fermé', 'fr-CA')).toBe('2027-06-24 closed');
  expect(read('Fête nationale : fermé', 'fr-FR')).toBe('2027-07-14 closed');
  expect(read('Thanksgiving: closed', 'en-US')).toBe('2026-11-26 closed');
  expect(read('Labour Day: closed', 'en-CA')).toBe('2027-09-06 closed');
  expect(read('01/02: closed', 'en-GB')).toBe('2027-02-01 closed');
});

it('a closing alone says nothing of a day whose opening is not known', () => {
  expect(parseSpecialHours('Ouvert jusqu’à 21 h le 23 décembre', TODAY, 'fr')).toBeNull();
});

describe('text that dates no opening', () => {
  it.each([
    ['Fermé le dimanche', 'fr'], ['Fermé depuis 2011', 'fr'], ['Ouvert 24/7', 'fr'], ['Open 7/7 9am-5pm', 'en'], ['Offre valable jusqu’au 24 juin', 'fr'], ['Concert le 24 juin de 20h à 22h', 'fr'],
    ['J’y étais le 24 juin, c’était fermé', 'fr'], ['We went on June 24 and it was closed', 'en'], ['Closed Monday, July 1', 'en'], ['01/02: closed', 'en'], ['Fête nationale : fermé', 'fr'],
    ['Thanksgiving: closed', 'en'], ['Fermé le 31 février', 'fr'], ['Soldes du 6 au 31 janvier', 'fr'], ['Closed Mondays', 'en'], ['', 'fr'], ['Appelez le 514 555-0123', 'fr'],
  ])('%j', (text, language) => {
    expect(read(text, language)).toBeNull();
  });
});

it('movable feasts', () => {
  expect(['easter', 'ascension', 'victoria-day', 'memorial-day', 'black-friday'].map((feast) => feastDate(feast as 'easter', 2027)?.toISOString().slice(0, 10))).toEqual(['2027-03-28', '2027-05-06', '2027-05-24', '2027-05-31', '2027-11-26']);
});
