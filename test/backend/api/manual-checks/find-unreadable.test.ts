import { expect, it } from 'vitest';
import { findUnreadable } from '#backend/api/manual-checks/find-unreadable.ts';
import type { ManualField } from '#domain/manual-check.ts';

const told = (field: ManualField, text: string, country = 'CA') => findUnreadable({ [field]: { said: 'other', text } }, country).map((one) => [one.field, one.message.en.slice(0, 24)]);

it.each<[ManualField, string, string, string?]>([
  ['phone', 'zzz', 'This is not a phone numb'], ['phone', '514 555', 'This is not a phone numb'], ['regularHours', 'zzz', 'These hours can’t be rea'], ['regularHours', 'lun 9 h à 25 h 99', 'These hours can’t be rea'],
  ['websiteUrl', 'zzz', 'This is not a web addres'], ['address', 'zzz', 'This address can’t be re'], ['address', '2450 boul Laurier, Québec G1V 2L', 'The postal code of this '], ['address', '12 rue de la Paix, 7500 Paris', 'The postal code of this ', 'FR'],
  ['businessStatus', 'zzz', 'Choose a status: open, t'],
])('%s “%s” says what is wrong', (field, text, sentence, country) => expect(told(field, text, country)).toEqual([[field, sentence]]));

it.each<[ManualField, string, string?]>([
  ['phone', '514 555-0199'], ['phone', '418-555-0142 poste 3'], ['phone', '01 23 45 67 89', 'FR'], ['regularHours', 'lun-ven 9h-17h'], ['regularHours', 'sur rendez-vous'], ['regularHours', '24 h/24'], ['websiteUrl', 'boreale.example/fr'],
  ['address', '2450 boul Laurier, Québec G1V 2L1'], ['address', '2450 boul Laurier, Québec'], ['address', '12 rue de la Paix, 75002 Paris', 'FR'], ['address', '1200, rue Sainte-Catherine, Montréal'], ['businessStatus', 'closed-temporarily'], ['businessName', 'zzz'],
])('%s “%s” is taken', (field, text, country) => expect(told(field, text, country)).toEqual([]));

it('what was not typed is not looked at', () => expect(findUnreadable({ phone: { said: 'missing' }, address: { said: 'same' } }, 'CA')).toEqual([]));
