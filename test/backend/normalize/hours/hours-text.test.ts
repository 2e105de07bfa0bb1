import { describe, expect, it } from 'vitest';
import { parseHoursText, toOsm } from '#normalize/opening-hours.ts';

function read(text: string, lang?: string): string | null {
  const hours = parseHoursText(text, lang);
  return hours === null ? null : [toOsm(hours.week), hours.rule].filter(Boolean).join('; ');
}

describe('French words', () => {
  it.each([
    ['Lun.–ven. 9 h à 17 h 30', 'Mo-Fr 09:00-17:30'],
    ['du lundi au jeudi de 9h à 12h et de 14h à 19h', 'Mo-Th 09:00-12:00,14:00-19:00'],
    ['Lundi : fermé\nMardi : 9 h 00 – 17 h 30\nMercredi : 9 h 00 – 21 h 00', 'Mo off; Tu 09:00-17:30; We 09:00-21:00'],
    ['Ouvert 7 jours sur 7, de 10h à 22h', 'Mo-Su 10:00-22:00'],
    ['7 jours sur 7, 24h/24', '24/7'],
    ['24 h/24, 7 j/7', '24/7'],
    ['24h/24, 7j/7', '24/7'],
    ['Vendredi : 9h - 24h', 'Fr 09:00-24:00'],
    ['Lundi 24 heures, mardi de 9 heures à 24 heures', 'Mo 00:00-24:00; Tu 09:00-24:00'],
    ['Lundi de 9 h à midi', 'Mo 09:00-12:00'],
    ['Vendredi et samedi de 18 h à minuit', 'Fr-Sa 18:00-24:00'],
    ['Vendredi : 18 h à 2 h', 'Fr 18:00-02:00'],
    ['Samedi sur rendez-vous', 'Sa "by appointment"'],
    ['Sur rendez-vous seulement', '"by appointment"'],
    ['Tous les jours sauf le dimanche, de 9h à 20h', 'Mo-Sa 09:00-20:00; Su off'],
    ['Du mardi au samedi de 10 h à 18 h, le jeudi jusqu’à 21 h', 'Tu-We,Fr-Sa 10:00-18:00; Th 10:00-21:00'],
    ['Lundi au vendredi 9h-17h, fermé samedi et dimanche', 'Mo-Fr 09:00-17:00; Sa-Su off'],
    ['Lundi au samedi 9h-17h, fermé dimanche et jours fériés', 'Mo-Sa 09:00-17:00; Su off; PH off'],
    ['De mai à septembre, du mardi au dimanche de 10 h à 18 h', 'May-Sep Tu-Su 10:00-18:00'],
    ['Tous les jours de 10 h à 18 h, en juillet et août de 10 h à 20 h', 'Mo-Su 10:00-18:00; Jul,Aug Mo-Su 10:00-20:00'],
    ['Du 1er mai au 30 septembre, tous les jours de 9 h à 17 h', 'May 01-Sep 30 Mo-Su 09:00-17:00'],
    ['Ouvert le premier et le troisième samedi du mois de 9 h à midi', 'Sa[1,3] 09:00-12:00'],
    ['Du lundi au samedi entre 9 h et 17 h', 'Mo-Sa 09:00-17:00'],
    ['Lun. 8h30/12h30 - 14h/18h', 'Mo 08:30-12:30,14:00-18:00'],
    ['Le matin de 9 h. à 12 h., tous les mardis', 'Tu 09:00-12:00'],
    ['L-V 9h à 17h', 'Mo-Fr 09:00-17:00'],
  ])('%j', (text, osm) => {
    expect(read(text, 'fr')).toBe(osm);
  });
});

describe('English words', () => {
  it.each([
    ['Mon–Thu 9:30am–6pm, closed Sundays', 'Mo-Th 09:30-18:00; Su off'],
    ['Open daily 9 a.m. to 9 p.m.', 'Mo-Su 09:00-21:00'],
    ['Monday through Friday: 8am - 5:30pm | Saturday: 10am - 2pm | Sunday: Closed', 'Mo-Fr 08:00-17:30; Sa 10:00-14:00; Su off'],
    ['9am-5pm Monday to Friday, 10am-4pm Saturday', 'Mo-Fr 09:00-17:00; Sa 10:00-16:00'],
    ['Fri & Sat 6pm – 2am', 'Fr-Sa 18:00-02:00'],
    ['Mon-Fri 8:30 am to noon, 1 - 5 pm', 'Mo-Fr 08:30-12:00,13:00-17:00'],
    ['Open 24 hours, 7 days a week', '24/7'],
    ['Weekdays 9am-5pm, weekends by appointment', 'Mo-Fr 09:00-17:00; Sa,Su "by appointment"'],
    ['Every day except Sunday 9am-9pm', 'Mo-Sa 09:00-21:00; Su off'],
    ['Every day 9am-5pm, Sunday 10am-4pm', 'Mo-Sa 09:00-17:00; Su 10:00-16:00'],
    ['May 1 to September 30: daily 9am to 5pm', 'May 01-Sep 30 Mo-Su 09:00-17:00'],
    ['Mon-Fri 9am-5pm, 1st Saturday of the month 10am-2pm', 'Mo-Fr 09:00-17:00; Sa[1] 10:00-14:00'],
    ['Monday through Friday between 8:00 a.m. and 5:00 p.m., Pacific Time', 'Mo-Fr 08:00-17:00'],
    ['Mon-Sat 9am-8pm as well as Sunday\'s from 9am-6pm', 'Mo-Sa 09:00-20:00; Su 09:00-18:00'],
    ['Mon-Thu 7:30 a.m. - 12:00 noon', 'Mo-Th 07:30-12:00'],
    ['Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00'],
    ['Mo,We-Su 10:00-18:00', 'Mo,We-Su 10:00-18:00'],
  ])('%j', (text, osm) => {
    expect(read(text, 'en')).toBe(osm);
  });
});

describe('text that says no sure hours', () => {
  it.each([
    '', 'Bienvenue !', 'Call us at 514 555-0123', 'Monday 9 - 5', 'Mon-Fri 9:00 - 5:00', 'Ouvert de 10h à 12h et de 14h à 18h', 'Fermé depuis 2011',
    'Lundi, un lundi sur deux de 9h à 17h', 'Lundi 9h', 'Monday Tuesday', 'Mon-Fri 9am-25pm', 'Samedi fermé 9h-17h', 'Open until 9 pm',
    'Mon-Thu 9am-5pm, Thu-Fri 10am-8pm', 'Lundi fermé, lundi 9h-17h', 'Mon 10am - 11', 'Sat 9 - 10pm', 'Lun.-ven. 9h-17h sauf la veille de Noël',
  ])('%j', (text) => {
    expect(read(text)).toBeNull();
  });
});

it('a fragment without days has an empty week', () => {
  expect(parseHoursText('9 am - 12 am')).toEqual({ week: {}, rule: '09:00-24:00', reason: 'no-days' });
  expect(parseHoursText('De février à novembre')).toEqual({ week: {}, rule: 'Feb-Nov', reason: 'no-times' });
});

it('"mar" is a day in French and a month in English', () => {
  expect(read('mar. 9h-17h', 'fr')).toBe('Tu 09:00-17:00');
  expect(read('Jan-Mar Mon-Fri 9am-5pm', 'en')).toBe('Jan-Mar Mo-Fr 09:00-17:00');
});

it('days that a text leaves out are unknown, not closed', () => {
  expect(parseHoursText('Mon-Fri 9am-5pm')?.week.sa).toBeUndefined();
});
