import { expect, it } from 'vitest';
import { sayHours } from '../../../frontend/src/lib/say-hours.ts';

it.each([
  ['Su off', 'dim. fermé', 'Sun closed'],
  ['Su 10:00-17:00', 'dim. 10 h – 17 h', 'Sun 10:00 am – 5:00 pm'],
  ['Mo-We,Fr 09:30-12:30,14:00-19:00; Sa off', 'lun.-mer.,ven. 9 h 30 – 12 h 30,14 h – 19 h; sam. fermé', 'Mon-Wed,Fri 9:30 am – 12:30 pm,2:00 pm – 7:00 pm; Sat closed'],
  ['Lunetterie Boréale – Su', 'Lunetterie Boréale – Su', 'Lunetterie Boréale – Su'],
  ['514 555-0100', '514 555-0100', '514 555-0100'],
])('%s', (rule, french, english) => expect([sayHours(rule, 'fr'), sayHours(rule, 'en')]).toEqual([french, english]));
