import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const FR = { country: 'CA', lang: 'fr' };
const EN = { country: 'CA', lang: 'en' };
const WEEK = 'Mo-Fr 09:00-17:30; Sa 10:00-17:00; Su off';
const STORE = { mo: [['09:00', '17:30']], tu: [['09:00', '17:30']], we: [['09:00', '17:30']], th: [['09:00', '17:30']], fr: [['09:00', '17:30']], sa: [['10:00', '17:00']], su: [] };
const BREAK = 'Tu-Sa 09:30-12:30,14:00-19:00; Mo,Su off';
const LATE = 'Mo-We 10:00-18:00; Th,Fr 10:00-21:00; Sa 09:00-17:00; Su 12:00-17:00';

export const HOURS: readonly WrittenCase[] = [
  ...alike('regularHours', FR, [
    [WEEK, 'Lundi au vendredi : 9 h à 17 h 30\nSamedi : 10 h à 17 h\nDimanche : fermé'],
    [WEEK, 'Lun-Ven 9h-17h30, Sam 10h-17h, Dim fermé'],
    [WEEK, 'lun. au ven. de 9h00 à 17h30, sam. de 10h00 à 17h00, fermé le dimanche'],
    [WEEK, 'Du lundi au vendredi de 9 h à 17 h 30, le samedi de 10 h à 17 h. Fermé le dimanche.'],
    [WEEK, 'Lundi 09:00 - 17:30\nMardi 09:00 - 17:30\nMercredi 09:00 - 17:30\nJeudi 09:00 - 17:30\nVendredi 09:00 - 17:30\nSamedi 10:00 - 17:00\nDimanche Fermé'],
    [WEEK, 'LUNDI AU VENDREDI 9H À 17H30 | SAMEDI 10H À 17H | DIMANCHE FERMÉ'],
    [WEEK, 'Lu-Ve 9:00–17:30; Sa 10:00–17:00; Di fermé'],
    [WEEK, 'Mo-Fr 9:00 am - 5:30 pm; Sa 10:00 am - 5:00 pm; Su closed'],
    [WEEK, 'Mo-Fr 09:00-17:30; Sa 10:00-17:00'],
    [WEEK, STORE],
    [STORE, 'Lundi au vendredi 9h à 17h30, samedi 10h à 17h, dimanche fermé'],
    [STORE, { monday: [{ opens: '09:00', closes: '17:30' }], tuesday: [{ opens: '09:00', closes: '17:30' }], wednesday: [{ opens: '09:00', closes: '17:30' }], thursday: [{ opens: '09:00', closes: '17:30' }], friday: [{ opens: '09:00', closes: '17:30' }], saturday: [{ opens: '10:00', closes: '17:00' }], sunday: [] }],
    [STORE, { lundi: '9 h à 17 h 30', mardi: '9h-17h30', mercredi: '09:00-17:30', jeudi: '9 h 00 – 17 h 30', vendredi: '09:00 - 17:30', samedi: '10:00-17:00', dimanche: 'fermé' }],
    [STORE, ['Mo-Fr 09:00-17:30', 'Sa 10:00-17:00', 'Su closed']],
    [WEEK, 'Lundi-vendredi: 9h-17h30 / Samedi: 10h-17h / Dimanche: fermé'],
    [WEEK, 'Lundi, mardi, mercredi, jeudi et vendredi : 9 h à 17 h 30; samedi : 10 h à 17 h; dimanche : fermé'],
    [BREAK, 'Du mardi au samedi : 9h30-12h30 / 14h-19h. Fermé dimanche et lundi.'],
    [BREAK, 'Mardi à samedi de 9h30 à 12h30 et de 14h00 à 19h00, fermé le dimanche et le lundi'],
    [BREAK, 'mar-sam 9:30-12:30 14:00-19:00, dim et lun fermé'],
    [LATE, 'Lundi au mercredi 10 h à 18 h, jeudi et vendredi 10 h à 21 h, samedi 9 h à 17 h, dimanche midi à 17 h'],
    [LATE, 'Lun. – mer. : 10 h – 18 h\nJeu. – ven. : 10 h – 21 h\nSam. : 9 h – 17 h\nDim. : 12 h – 17 h'],
    ['24/7', 'Ouvert 24 h sur 24, 7 jours sur 7'], ['24/7', '24h/24 7j/7'], ['24/7', 'Ouvert jour et nuit, 7 jours sur 7'], ['24/7', 'Mo-Su 00:00-24:00'],
    ['Mo-Su 09:00-21:00', 'Tous les jours de 9 h à 21 h'], ['Mo-Su 09:00-21:00', '7 jours sur 7 de 9h à 21h'], ['Mo-Su 09:00-21:00', 'Lundi au dimanche : 9 h à 21 h'],
    ['Mo-Su 11:00-24:00', 'Tous les jours de 11 h à minuit'], ['Mo-Su 11:00-24:00', 'Mo-Su 11:00-23:59'], ['Fr,Sa 18:00-26:00; Mo-Th,Su off', 'Fr,Sa 18:00-02:00; Mo-Th,Su off'],
  ]),
  ...alike('regularHours', EN, [
    [WEEK, 'Monday to Friday: 9am - 5:30pm\nSaturday: 10am - 5pm\nSunday: Closed'],
    [WEEK, 'Mon-Fri 9-5:30, Sat 10-5, Sun closed'],
    [WEEK, 'Mon – Fri: 9:00 a.m. – 5:30 p.m.; Sat: 10:00 a.m. – 5:00 p.m.; Sun: Closed'],
    [WEEK, 'Monday through Friday 9:00 AM to 5:30 PM, Saturday 10:00 AM to 5:00 PM, closed Sundays'],
    [WEEK, 'M-F 9AM-5:30PM, Sat 10AM-5PM, Sun Closed'],
    [WEEK, 'Weekdays 9am-5:30pm, Saturday 10am-5pm, Sunday closed'],
    [WEEK, 'Mon 09:00-17:30, Tue 09:00-17:30, Wed 09:00-17:30, Thu 09:00-17:30, Fri 09:00-17:30, Sat 10:00-17:00, Sun Closed'],
    [STORE, 'Mon-Fri 9:00 AM–5:30 PM; Sat 10 AM–5 PM; Sun Closed'],
    [LATE, 'Mon-Wed 10-6, Thurs & Fri 10-9, Sat 9-5, Sun 12-5'],
    [LATE, 'Mon-Wed 10am-6pm; Thu-Fri 10am-9pm; Sat 9am-5pm; Sun noon-5pm'],
    ['24/7', 'Open 24 hours a day, 7 days a week'], ['24/7', 'Open 24/7'], ['Mo-Su 09:00-21:00', 'Daily 9am-9pm'], ['Mo-Su 09:00-21:00', 'Every day 9 AM - 9 PM'], ['Mo-Su 11:00-24:00', '11am to midnight daily'],
  ]),
  ...unlike('regularHours', FR, [
    [WEEK, 'Lundi au vendredi : 9 h à 17 h\nSamedi : 10 h à 17 h\nDimanche : fermé'],
    [WEEK, 'Lundi au vendredi : 9 h 30 à 17 h 30\nSamedi : 10 h à 17 h\nDimanche : fermé'],
    [WEEK, 'Lundi au vendredi : 9 h à 17 h 30\nSamedi : 10 h à 16 h\nDimanche : fermé'],
    [WEEK, 'Lundi au vendredi : 9 h à 17 h 30\nSamedi : fermé\nDimanche : fermé'],
    [WEEK, 'Lundi au vendredi : 9 h à 17 h 30\nSamedi : 10 h à 17 h\nDimanche : 12 h à 17 h'],
    [WEEK, 'Lundi au jeudi : 9 h à 17 h 30, vendredi 9 h à 21 h, samedi : 10 h à 17 h, dimanche fermé'],
    [WEEK, 'Lun-Sam 9h-17h30, dim fermé'],
    [BREAK, 'Du mardi au samedi : 9h30-19h. Fermé dimanche et lundi.'],
    [BREAK, 'Du mardi au samedi : 9h30-12h30 / 14h30-19h. Fermé dimanche et lundi.'],
    [BREAK, 'Du lundi au samedi : 9h30-12h30 / 14h-19h. Fermé dimanche.'],
    [LATE, 'Lundi au mercredi 10 h à 18 h, jeudi et vendredi 10 h à 20 h, samedi 9 h à 17 h, dimanche midi à 17 h'],
    ['24/7', 'Tous les jours de 9 h à 21 h'], ['Mo-Su 09:00-21:00', 'Tous les jours de 9 h à 20 h 45'],
    [WEEK, { ...STORE, fr: [['09:00', '17:45']] }], [WEEK, { ...STORE, su: [['12:00', '17:00']] }], [STORE, { ...STORE, mo: [] }],
    [WEEK, 'Mo-Fr 09:00-17:30'],
  ]),
  ...unlike('regularHours', EN, [
    [WEEK, 'Mon-Fri 9-5, Sat 10-5, Sun closed'], [WEEK, 'Mon-Fri 8am-5:30pm, Sat 10am-5pm, Sun closed'], [WEEK, 'Mon-Fri 9am-5:30pm, Sat & Sun closed'], [WEEK, 'Mon-Fri 9am-5:30pm, Sat-Sun 10am-5pm'], [LATE, 'Mon-Wed 10-6, Thurs & Fri 10-9, Sat 9-5, Sun 11-5'], ['24/7', 'Open 24 hours Monday to Friday, closed Saturday and Sunday'],
  ]),
  // A day that the text does not name is unknown, not closed.
  ...judged('regularHours', FR, 'pass', [[WEEK, 'Lundi au vendredi : 9 h à 17 h 30'], [WEEK, 'Lundi : 9 h à 17 h 30'], [WEEK, 'Lun-Ven 9h-17h30, Sam 10h-17h, Dim fermé. Fermé les jours fériés.']]),
  ...judged('regularHours', FR, 'cannot-tell', [[WEEK, 'Sur rendez-vous seulement'], [WEEK, 'Appelez pour connaître nos heures'], [WEEK, '9 h à 17 h'], [WEEK, 'Lundi au vendredi de 25 h à 30 h'], ['bientôt', WEEK], [WEEK, { mo: [['x', 'y']] }], [WEEK, {}]]),
  ...judged('regularHours', FR, 'fail', [[WEEK, null], [WEEK, '']]),

  ...alike('specialHours', FR, [
    ['24 décembre 2026 : 9 h à 16 h; 25 décembre 2026 : fermé', [{ date: '2026-12-24', ranges: [['09:00', '16:00']] }, { date: '2026-12-25', ranges: [] }]],
    ['24 décembre : 9 h à 16 h', 'Dec. 24: 9 am - 4 pm'], ['Fermé le 25 décembre', 'Fermé 25/12'], ['Fermé le 25 décembre 2026', 'Fermé à Noël'], ['Fermé le 24 juin', 'Le magasin sera fermé le 24 juin'], ['Fermé les 25 et 26 décembre', '25 décembre : fermé; 26 décembre : fermé'], ['24 décembre : 9 h à 16 h', '24 décembre : ouvert de 9h00 à 16h00'],
    [{ '2026-12-24': [['09:00', '16:00']] }, 'Le 24 décembre 2026, ouvert de 9 h à 16 h'], [[{ date: '2026-12-24', ranges: [[540, 960]] }], '24 décembre : 9 h à 16 h'], ['2026 Dec 25 off', 'Fermé le 25 décembre 2026'], ['Dec 25 off', 'Fermé le 25 décembre'], ['2026-12-25: closed', 'Fermé le 25 décembre 2026'],
  ]),
  ...alike('specialHours', EN, [['Closed December 25', 'Dec 25: Closed'], ['Dec 24: 10am-4pm', 'December 24: 10:00 AM to 4:00 PM'], ['Closed Christmas Day', 'Closed on December 25'], ['Closed on July 1 for Canada Day', 'July 1: closed']]),
  ...unlike('specialHours', FR, [
    ['24 décembre : 9 h à 16 h', '24 décembre : 9 h à 17 h'], ['Fermé le 25 décembre', '25 décembre : 10 h à 17 h'], ['24 décembre 2026 : 9 h à 16 h', '24 décembre 2026 : fermé'], ['Fermé le 24 juin', '24 juin : 9 h à 17 h'], [[{ date: '2026-12-24', ranges: [[540, 960]] }], [{ date: '2026-12-24', ranges: [[540, 975]] }]],
  ]),
  ...judged('specialHours', FR, 'fail', [['Fermé le 25 décembre', 'Fermé le 26 décembre'], ['Fermé le 24 juin', 'Fermé le 1er juillet'], ['Fermé le 25 décembre', null], ['Fermé les 25 et 26 décembre', 'Fermé le 25 décembre']]),
  ...judged('specialHours', FR, 'pass', [['Fermé le 25 décembre', 'Fermé les 25 et 26 décembre']]),
  ...judged('specialHours', FR, 'cannot-tell', [['Fermé le 25 décembre', 'Horaires spéciaux pendant les Fêtes'], ['Horaires spéciaux', 'Fermé le 25 décembre']]),
];
