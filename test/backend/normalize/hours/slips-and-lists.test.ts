import { describe, expect, it } from 'vitest';
import { answerHours } from '#normalize/hours/answer-hours.ts';

describe('hours that nobody can be sure of', () => {
  it.each([
    ['Mar 10-18 9am-5pm', undefined, 'ambiguous-language'], ['Mar 10-18 9am-5pm', 'en', 'ambiguous-language'], ['Mar 10-18', 'en', 'ambiguous-language'], ['Mar 10-18', undefined, 'ambiguous-language'], ['Mon 9am-5pm Mar 10am-6pm', undefined, 'ambiguous-language'],
    ['Lundi 17h à 9h', 'fr', 'ambiguous-times'], ['Mon-Fri 9pm-5pm', 'en', 'ambiguous-times'], ['Mon 9am-9am', 'en', 'ambiguous-times'], ['Mon-Fri 9am-5am', 'en', 'ambiguous-times'],
    ['lun 25h-30h', 'fr', 'unclear-times'], ['Temporairement fermé', 'fr', 'closed-temporarily'], ['Temporarily closed', 'en', 'closed-temporarily'], ['Fermé définitivement', undefined, 'closed-permanently'],
  ])('are not read: %s (%s)', (text, lang, reason) => {
    expect(answerHours(text, lang)).toEqual({ osm: null, week: null, reason });
  });
});

describe('hours that are sure', () => {
  it.each([
    ['Mar 10-18', 'fr', 'Tu 10:00-18:00'], ['Lun 9-17, Mar 10-18', undefined, 'Mo 09:00-17:00; Tu 10:00-18:00'], ['Mon-Fri 5pm-2am', 'en', 'Mo-Fr 17:00-02:00'], ['Lundi 18h à 4h', 'fr', 'Mo 18:00-04:00'], ['Fri 11am-1am', 'en', 'Fr 11:00-01:00'],
    ['closed Mondays, Tue-Fri 10-6', 'en', 'Mo off; Tu-Fr 10:00-18:00'], ['Sat & Sun 9-5, closed Mondays, Tue-Fri 10-6', 'en', 'Mo off; Tu-Fr 10:00-18:00; Sa-Su 09:00-17:00'], ['fermé le lundi, mardi au vendredi 10h-18h', 'fr', 'Mo off; Tu-Fr 10:00-18:00'],
    ['Mon-Fri 9-5, closed for lunch 12-1', 'en', 'Mo-Fr 09:00-12:00,13:00-17:00'], ['Lundi au vendredi 9h à 17h, fermé pour le dîner de 12h à 13h', 'fr', 'Mo-Fr 09:00-12:00,13:00-17:00'],
    ['Lundi au vendredi 9h à 17h, samedi et dimanche fermé. Examens sur rendez-vous', 'fr', 'Mo-Fr 09:00-17:00; Sa-Su off'], ['Mon-Fri 9-5, Sat-Sun closed. Eye exams by appointment.', 'en', 'Mo-Fr 09:00-17:00; Sa-Su off'],
    // A line's end is no part of a time: "17 h" above "24 décembre" was read as 17:24.
    ['Lundi au vendredi 9h-17h\n24 décembre : 9h à 15h\n25 décembre : fermé', 'fr', 'Mo-Fr 09:00-17:00; Dec 24 Mo-Fr 09:00-15:00; Dec 25 off'],
    ['Lun-mer 9h-17h, jeu 9h-21h, dim fermé\n24 décembre : 9h à 15h', 'fr', 'Mo-We 09:00-17:00; Th 09:00-21:00; Su off; Dec 24 Mo-Su 09:00-15:00'], ['Lun-mer 9h-17h, jeu 9h-21h. 24 décembre 2026 : 9h à 15h', 'fr', 'Mo-We 09:00-17:00; Th 09:00-21:00; 2026 Dec 24 Mo-Su 09:00-15:00'],
    ['Mardi 10 h à 16 h; fermé les autres jours', 'fr', 'Mo,We-Su off; Tu 10:00-16:00'], ['Tuesday 10am-4pm, closed all other days', 'en', 'Mo,We-Su off; Tu 10:00-16:00'],
    ['Lundi 9h-17h; Mardi : idem', 'fr', 'Mo-Tu 09:00-17:00'], ['Monday 9-5, Tuesday: same', 'en', 'Mo-Tu 09:00-17:00'],
  ])('are read: %s (%s)', (text, lang, osm) => {
    expect(answerHours(text, lang).osm).toBe(osm);
  });

  it('say that a rule of holidays is beside the week, in OSM’s own grammar too', () => {
    expect(answerHours('Mo-Fr 09:00-17:00; PH off')).toMatchObject({ osm: 'Mo-Fr 09:00-17:00; PH off', reason: 'holidays' });
  });
});
