import { expect, it } from 'vitest';
import { withheldValue } from '#domain/withheld.ts';
import { sayWithheld, withoutWithheld } from '#jobs/cli/_tell-withheld.ts';

const MARK = withheldValue('+1 418 555 9876');
const ROW = { storeCode: 'QC-0', publisherId: 'google-places', observed: MARK, expected: '418 555-0100', accepted: { observed: MARK, reason: 'Their switchboard', until: null }, events: [{ from: MARK }, { from: null }] };
const nameOf = () => ({ fr: 'Google Maps (vue du public)', en: 'Google Maps (the public’s view)' });

it('as data it is null, and says so beside it, at any depth', () => {
  expect(withoutWithheld(ROW)).toEqual({ storeCode: 'QC-0', publisherId: 'google-places', observed: null, withheld: true, expected: '418 555-0100', accepted: { observed: null, withheld: true, reason: 'Their switchboard', until: null }, events: [{ from: null, withheld: true }, { from: null }] });
  expect(withoutWithheld({ observed: null, score: 0.5, list: ['a'] })).toEqual({ observed: null, score: 0.5, list: ['a'] });
});

it.each([['fr', '(non conservé : conditions de Google Maps (vue du public))'], ['en', '(not kept: terms of Google Maps (the public’s view))']] as const)('in %s it is a sentence that names whose terms', (language, sentence) => {
  expect(sayWithheld(ROW, language, nameOf)).toEqual({ ...ROW, observed: sentence, accepted: { ...ROW.accepted, observed: sentence }, events: [{ from: sentence }, { from: null }] });
});
