import { expect, it } from 'vitest';
import type { PhoneValue } from '#domain/observation.ts';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const phone = (e164: string | null, role: PhoneValue['role'] = 'main', rank = 0) => seen('phone', { e164, role }, { rank, raw: e164 ?? '555-01' });
const noPhone = place();
delete noPhone.phone;

it.each<[string, ReturnType<typeof phone>[], Parameters<typeof judgeField>[2], string]>([
  ['the store’s own', [phone('+14185550142')], {}, 'pass ok'],
  ['the store’s own, with an extension', [seen('phone', { e164: '+14185550142', role: 'main', extension: '12' })], {}, 'pass ok'],
  ['the right number with another extension than the store’s', [seen('phone', { e164: '+14185550142', role: 'main', extension: '12' })], { location: place({ phone: '+14185550142;ext=21' }) }, 'fail mismatch'],
  ['another store’s', [phone('+14185550177')], {}, 'fail mismatch'],
  ['want 11: the call centre’s', [phone('+18005550100', 'toll-free')], {}, 'pass ok'],
  ['a toll-free number that the standard does not list', [phone('+18005550199', 'toll-free')], {}, 'fail mismatch'],
  ['a toll-free number beside the store’s own', [phone('+18005550199', 'toll-free'), phone('+14185550142', 'main', 1)], {}, 'pass ok'],
  ['an old number beside the right one', [phone('+14185550177'), phone('+14185550142', 'main', 1)], {}, 'fail mismatch'],
  ['two numbers of which none is first, the right one behind', [phone('+14185550177'), phone('+14185550142')], {}, 'pass ok'],
  ['two wrong numbers side by side', [phone('+14185550177'), phone('+14185550178')], {}, 'fail mismatch'],
  ['the fax first', [phone('+14185550143', 'fax'), phone('+14185550142', 'main', 1)], {}, 'pass ok'],
  ['no valid number', [phone(null)], {}, 'cannot-tell unreadable-phone'],
  ['no number on record, the call centre’s published', [phone('+18005550100', 'toll-free')], { location: noPhone }, 'pass ok'],
  ['no number on record and no call centre', [phone('+14185550142')], { location: noPhone, standard: standard({ callCentreNumbers: [] }) }, 'not-applicable nothing-expected'],
])('%s', (_case, phones, over, expected) => expect(brief(judgeField('phone', phones, over))).toBe(expected));

it.each([['national', '(418) 555-0142'], ['international', '+1 418 555 0142']])('shows the number in the standard’s form: %s', (form, shown) => {
  expect(judgeField('phone', phone('+14185550142'), { standard: standard({ display: { phone: form } }) })).toMatchObject({ expected: shown, observed: shown });
});

it('shows both numbers as they are dialled', () => {
  const { expected, observed } = judgeField('phone', phone('+14185550177'));
  expect(expected?.replaceAll(/\D/g, '')).toMatch(/4185550142$/);
  expect(observed?.replaceAll(/\D/g, '')).toMatch(/4185550177$/);
});
