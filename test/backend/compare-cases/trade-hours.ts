import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const FR = { country: 'CA', lang: 'fr' };
const EN = { country: 'CA', lang: 'en' };
const FRANCE = { country: 'FR', lang: 'fr' };
const UNTOLD = { country: 'CA' };
const LUNCH = 'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; Su off';
const SIX = 'Mo-Sa 10:00-19:00; Su off';
const NIGHT = 'Mo-Th 11:00-23:00; Fr,Sa 11:00-26:00; Su 12:00-22:00';
const EVENINGS = 'Mo-We 09:30-17:30; Th,Fr 09:30-21:00; Sa 09:00-17:00; Su off';

/** Weeks and dates as doors, pages and directories tell them. */
export const TRADE_HOURS: readonly WrittenCase[] = [
  ...alike('regularHours', FRANCE, [
    [LUNCH, 'Du lundi au vendredi : 9h-12h / 14h-18h\nSamedi : 9h-12h'], [LUNCH, 'Lundi-vendredi 9h00-12h00 14h00-18h00, samedi 9h00-12h00, fermé le dimanche'], [LUNCH, 'Lun, mar, mer, jeu, ven : 9h à 12h et 14h à 18h ; sam : 9h à 12h ; dim : fermé'], [LUNCH, 'lu-ve 9-12h, 14-18h, sa 9-12h, di fermé'],
    [LUNCH, 'Lundi : 9h/12h - 14h/18h\nMardi : 9h/12h - 14h/18h\nMercredi : 9h/12h - 14h/18h\nJeudi : 9h/12h - 14h/18h\nVendredi : 9h/12h - 14h/18h\nSamedi : 9h/12h\nDimanche : fermé'], [LUNCH, 'Du lundi au vendredi de 9 heures à 12 heures et de 14 heures à 18 heures, le samedi de 9 heures à midi'],
    [SIX, 'Du lundi au samedi de 10h à 19h'], [SIX, 'Lundi au samedi 10h-19h non-stop'], [SIX, 'Du lundi au samedi, 10h – 19h sans interruption. Fermé le dimanche'], [SIX, '10h-19h du lundi au samedi'], [SIX, 'Ouvert de 10h à 19h du lundi au samedi'], [SIX, 'Tous les jours sauf le dimanche de 10h à 19h'], [SIX, 'Lundi 10:00–19:00 Mardi 10:00–19:00 Mercredi 10:00–19:00 Jeudi 10:00–19:00 Vendredi 10:00–19:00 Samedi 10:00–19:00 Dimanche Fermé'], [SIX, 'LUN-SAM : 10H00 - 19H00'], [SIX, 'Lun.-Sam. 10.00-19.00'], [SIX, 'lundi → samedi : 10 h → 19 h'], [SIX, 'Du lundi au samedi\u00A0: de 10\u202Fh\u00A000 à 19\u202Fh\u00A000'],
    ['24/7', '7j/7, 24h/24'], ['24/7', '24h sur 24 et 7j sur 7'], ['24/7', 'Ouvert 24 heures sur 24, tous les jours'], ['Mo-Su 08:00-22:00', '7j/7 de 8h à 22h'], ['Mo-Su 08:00-22:00', 'Ouvert tous les jours, dimanche inclus, de 8h à 22h'], ['Mo-Su 08:00-22:00', 'Lundi au dimanche 8h-22h'],
  ]),
  ...alike('regularHours', FR, [
    [EVENINGS, 'Lundi au mercredi : de 9 h 30 à 17 h 30\nJeudi et vendredi : de 9 h 30 à 21 h\nSamedi : de 9 h à 17 h\nDimanche : fermé'], [EVENINGS, 'Lun-mer 9h30-17h30 | Jeu-ven 9h30-21h | Sam 9h-17h | Dim fermé'], [EVENINGS, 'Lu 9:30-17:30; Ma 9:30-17:30; Me 9:30-17:30; Je 9:30-21:00; Ve 9:30-21:00; Sa 9:00-17:00; Di Fermé'], [EVENINGS, 'lundi 9 h 30–17 h 30 mardi 9 h 30–17 h 30 mercredi 9 h 30–17 h 30 jeudi 9 h 30–21 h vendredi 9 h 30–21 h samedi 9 h–17 h dimanche Fermé'], [EVENINGS, 'Lundi-Mercredi: 9:30 AM-5:30 PM, Jeudi-Vendredi: 9:30 AM-9:00 PM, Samedi: 9:00 AM-5:00 PM, Dimanche: Fermé'],
    [EVENINGS, { monday: '09:30-17:30', tuesday: '09:30-17:30', wednesday: '09:30-17:30', thursday: '09:30-21:00', friday: '09:30-21:00', saturday: '09:00-17:00', sunday: 'closed' }], [EVENINGS, { mo: [[570, 1050]], tu: [[570, 1050]], we: [[570, 1050]], th: [[570, 1260]], fr: [[570, 1260]], sa: [[540, 1020]], su: [] }], [EVENINGS, ['Mo-We 09:30-17:30', 'Th-Fr 09:30-21:00', 'Sa 09:00-17:00', 'Su off']],
    [NIGHT, 'Lundi au jeudi 11 h à 23 h, vendredi et samedi 11 h à 2 h, dimanche midi à 22 h'], [NIGHT, 'Lun-jeu 11h-23h; ven-sam 11h-2h du matin; dim 12h-22h'], ['Mo-Su 06:00-24:00', 'Tous les jours de 6 h à minuit'], ['Mo-Su 06:00-24:00', 'Lundi au dimanche : 6 h à 0 h'], ['Mo-Su 06:00-24:00', 'Mo-Su 06:00-00:00'], ['Tu 10:00-16:00; Mo,We-Su off', 'Mardi 10 h à 16 h; fermé les autres jours'], ['Tu 10:00-16:00; Mo,We-Su off', 'Mardi seulement, de 10 h à 16 h. Fermé lundi, mercredi, jeudi, vendredi, samedi et dimanche.'],
    ['Mo-Fr 08:30-17:00; Sa,Su off', 'En semaine de 8 h 30 à 17 h, fermé la fin de semaine'], ['Mo-Fr 08:30-17:00; Sa,Su off', 'Lundi au vendredi de 8h30 à 17h00. Fermé samedi et dimanche.'], ['Mo-Fr 08:30-17:00; Sa,Su off', 'Du lun au ven 8:30-17:00, sam-dim fermé'], ['Mo-Fr 08:30-17:00; Sa,Su off', 'L-V 8h30-17h, sam-dim fermé'],
  ]),
  ...alike('regularHours', EN, [
    [EVENINGS, 'Mon-Wed 9:30am-5:30pm, Thu-Fri 9:30am-9pm, Sat 9am-5pm, Sun closed'], [EVENINGS, 'Monday 9:30 AM–5:30 PM, Tuesday 9:30 AM–5:30 PM, Wednesday 9:30 AM–5:30 PM, Thursday 9:30 AM–9 PM, Friday 9:30 AM–9 PM, Saturday 9 AM–5 PM, Sunday Closed'], [EVENINGS, 'M-W 9:30-5:30, Th-F 9:30-9, Sa 9-5, Su closed'], [EVENINGS, 'Mon to Wed 0930-1730; Thu & Fri 0930-2100; Sat 0900-1700; Sun Closed'],
    [LUNCH, 'Mon–Fri 9am–noon, 2pm–6pm; Sat 9am–noon; closed Sunday'], [NIGHT, 'Mon-Thu 11am-11pm, Fri-Sat 11am-2am, Sun 12pm-10pm'], ['24/7', 'Open 24 hours'], ['24/7', 'Mon-Sun: 24 hours'], ['Mo-Su 06:00-24:00', '6 a.m. to midnight, seven days a week'], ['Mo-Fr 08:30-17:00; Sa,Su off', 'Weekdays 8:30 to 5, closed weekends'],
  ]),
  ...unlike('regularHours', FRANCE, [
    [LUNCH, 'Du lundi au vendredi : 9h-12h / 14h-19h\nSamedi : 9h-12h\nDimanche : fermé'], [LUNCH, 'Du lundi au vendredi : 9h-18h, samedi 9h-12h, dimanche fermé'], [LUNCH, 'Du lundi au samedi : 9h-12h / 14h-18h, dimanche fermé'], [LUNCH, 'Du mardi au vendredi : 9h-12h / 14h-18h, samedi 9h-12h, fermé dimanche et lundi'], [SIX, 'Du lundi au samedi de 10h à 20h'], [SIX, 'Tous les jours de 10h à 19h'], [SIX, 'Du mardi au samedi de 10h à 19h, fermé le lundi et le dimanche'], ['24/7', 'Ouvert 7j/7 de 8h à 22h'],
  ]),
  ...unlike('regularHours', FR, [
    [EVENINGS, 'Lundi au mercredi : 9 h 30 à 17 h 30, jeudi et vendredi : 9 h 30 à 21 h, samedi : 9 h à 17 h, dimanche : midi à 17 h'], [EVENINGS, 'Lundi au vendredi : 9 h 30 à 17 h 30, samedi : 9 h à 17 h, dimanche : fermé'], [EVENINGS, 'Lun-mer 9h30-17h30, jeu 9h30-21h, ven 9h30-18h, sam 9h-17h, dim fermé'], [NIGHT, 'Lundi au jeudi 11 h à 23 h, vendredi et samedi 11 h à 3 h, dimanche midi à 22 h'], [NIGHT, 'Lundi au jeudi 11 h à 23 h, vendredi et samedi 11 h à 23 h, dimanche midi à 22 h'], ['Mo-Su 06:00-24:00', 'Tous les jours de 6 h à 23 h'], ['Mo-Fr 08:30-17:00; Sa,Su off', 'Lundi au vendredi 8 h à 17 h, fermé samedi et dimanche'], ['Mo-Fr 08:30-17:00; Sa,Su off', 'Lundi au vendredi 8 h 30 à 17 h, samedi 10 h à 15 h, dimanche fermé'],
  ]),
  ...unlike('regularHours', EN, [[EVENINGS, 'Mon-Wed 9:30am-5:30pm, Thu-Fri 9:30am-8pm, Sat 9am-5pm, Sun closed'], [EVENINGS, 'Mon-Wed 9:30am-5:30pm, Thu-Fri 9:30am-9pm, Sat 9am-5pm, Sun 12pm-5pm'], [NIGHT, 'Mon-Thu 11am-11pm, Fri-Sat 11am-12am, Sun 12pm-10pm']]),
  // A day that nobody names is unknown; one that is named closed is wrong.
  ...judged('regularHours', FR, 'pass', [[EVENINGS, 'Jeudi et vendredi : 9 h 30 à 21 h'], [EVENINGS, 'Samedi 9 h à 17 h'], ['Mo-Fr 09:00-17:00', 'Lundi au vendredi 9 h à 17 h'], [EVENINGS, 'Lundi au mercredi 9h30-17h30, jeudi et vendredi 9h30-21h, samedi 9h-17h, dimanche fermé\n24 décembre : 9h à 15h'], [EVENINGS, 'Lundi au mercredi 9h30-17h30, jeudi et vendredi 9h30-21h, samedi 9h-17h, dimanche fermé. Fermé le 25 décembre.'], [EVENINGS, 'Lundi au mercredi 9h30-17h30, jeudi et vendredi 9h30-21h, samedi 9h-17h, dimanche fermé. Jours fériés : fermé']]),
  ...judged('regularHours', FR, 'fail', [[EVENINGS, 'Samedi : fermé'], [EVENINGS, 'Jeudi et vendredi : 9 h 30 à 20 h'], [{ mo: [['09:00', '17:00']] }, { mo: [] }], [EVENINGS, 'Fermé tous les jours']]),
  ...judged('regularHours', UNTOLD, 'cannot-tell', [[EVENINGS, 'Mar 10-18'], ['Tu 10:00-18:00', 'Mar 10-18']]),
  ...judged('regularHours', UNTOLD, 'pass', [['Tu 10:00-18:00', 'Mardi 10-18'], ['Tu,We 10:00-18:00', 'Mar, Mer 10h-18h'], ['Tu 10:00-18:00', 'Mar. : 10 h à 18 h']]),
  ...judged('regularHours', FR, 'cannot-tell', [[EVENINGS, 'Horaires variables'], [EVENINGS, 'Voir en magasin'], [EVENINGS, 'Ouvert'], [EVENINGS, 'Lundi au vendredi'], [EVENINGS, 7]]),

  ...alike('specialHours', FR, [
    ['24 décembre 2026 : 9 h à 15 h', '2026-12-24: 09:00-15:00'], ['24 décembre 2026 : 9 h à 15 h', '24/12/2026 : 9h-15h'], ['24 décembre 2026 : 9 h à 15 h', 'Jeudi 24 décembre 2026, de 9 h à 15 h'], ['24 décembre 2026 : 9 h à 15 h', [{ date: '2026-12-24', ranges: [[540, 900]] }]], ['24 décembre 2026 : 9 h à 15 h', [{ date: '2026-12-24', opens: '09:00', closes: '15:00' }]], ['Fermé le 1er janvier 2027', '1er janvier 2027 : fermé'], ['Fermé le 1er janvier 2027', 'Le magasin est fermé le 1er janvier 2027'], ['Fermé le 1er janvier 2027', 'Fermé au Jour de l’An 2027'], ['Fermé le 1er janvier 2027', '2027 Jan 01 off'], ['Fermé le 1er janvier 2027', { '2027-01-01': [] }], ['Fermé le 1er janvier 2027', [{ date: '2027-01-01', closed: true }]],
    ['Fermé les 25 et 26 décembre 2026', 'Fermé du 25 au 26 décembre 2026'], ['Fermé le 24 juin', 'Saint-Jean-Baptiste : fermé'], ['Fermé le 24 juin', 'Fête nationale du Québec : fermé'], ['Fermé le 1er juillet', 'Fête du Canada : fermé'], ['31 décembre : 10 h à 16 h', '31 déc. 10h-16h'],
  ]),
  ...alike('specialHours', FRANCE, [['Fermé le 14 juillet', '14 juillet : fermé'], ['Fermé le 1er mai', 'Fermé pour la fête du Travail'], ['Ouvert le 11 novembre de 10h à 18h', '11 novembre : 10h-18h'], ['Ouverture exceptionnelle dimanche 20 décembre 2026 de 10h à 19h', '20/12/2026 : 10h-19h'], ['Fermé le 15 août', 'Fermé à l’Assomption']]),
  ...alike('specialHours', EN, [['Closed on December 26', 'Boxing Day: Closed'], ['December 31, 2026: 10am-4pm', 'Dec. 31, 2026 10:00 AM – 4:00 PM'], ['Closed Jan 1, 2027', "New Year's Day 2027: closed"]]),
  ...unlike('specialHours', FR, [['24 décembre 2026 : 9 h à 15 h', '24 décembre 2026 : 9 h à 16 h'], ['Fermé le 1er janvier 2027', '1er janvier 2027 : 10 h à 17 h'], ['Fermé le 24 juin', 'Ouvert le 24 juin de 9 h à 17 h'], ['31 décembre : 10 h à 16 h', '31 décembre : fermé'], ['24 décembre 2026 : 9 h à 15 h', [{ date: '2026-12-24', ranges: [] }]]]),
  ...judged('specialHours', FR, 'fail', [['24 décembre 2026 : 9 h à 15 h', '23 décembre 2026 : 9 h à 15 h'], ['Fermé le 24 juin 2027', 'Fermé le 1er juillet 2027'], ['Fermé les 25 et 26 décembre 2026', 'Fermé le 26 décembre 2026']]),
  ...judged('specialHours', FR, 'pass', [['24 décembre 2026 : 9 h à 15 h', '24 décembre 2026 : 9 h à 15 h; 31 décembre 2026 : 9 h à 15 h']]),
  ...judged('specialHours', FR, 'cannot-tell', [['24 décembre 2026 : 9 h à 15 h', 'Heures des Fêtes : voir en magasin'], ['24 décembre 2026 : 9 h à 15 h', 'Joyeuses Fêtes!']]),
];
