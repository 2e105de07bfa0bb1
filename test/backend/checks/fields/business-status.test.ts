import { expect, it } from 'vitest';
import type { BusinessStatus } from '#domain/location.ts';
import { brief, judgeField, place, seen } from '../gathered.ts';

it.each<[BusinessStatus, BusinessStatus | null, string]>([
  ['open', null, 'pass ok'],
  ['open', 'open', 'pass ok'],
  ['open', 'closed-permanently', 'fail listed-closed-though-open'],
  ['open', 'closed-temporarily', 'fail listed-closed-though-open'],
  ['open', 'opening-soon', 'fail listed-closed-though-open'],
  ['closed-permanently', null, 'fail listed-open-though-closed'],
  ['closed-permanently', 'open', 'fail listed-open-though-closed'],
  ['closed-permanently', 'closed-permanently', 'pass ok'],
  ['closed-permanently', 'closed-temporarily', 'fail mismatch'],
  ['closed-temporarily', null, 'fail listed-open-though-closed'],
  ['closed-temporarily', 'closed-temporarily', 'pass ok'],
  ['closed-temporarily', 'closed-permanently', 'fail mismatch'],
  ['opening-soon', null, 'not-applicable no-notice'],
  ['opening-soon', 'opening-soon', 'pass ok'],
  ['opening-soon', 'closed-temporarily', 'pass ok'],
  ['opening-soon', 'open', 'fail listed-open-though-closed'],
])('expected %s, the listing says %s: %s', (expected, observed, verdict) => {
  const found = judgeField('business-status', observed === null ? null : seen('businessStatus', observed), { location: place({ businessStatus: expected }) });
  expect(brief(found)).toBe(verdict);
});

it('a notice that could not be read tells nothing', () => expect(brief(judgeField('business-status', seen('businessStatus', null, { raw: '?' })))).toBe('cannot-tell unreadable'));

it('the page is the proof that no closing is announced', () => {
  expect(judgeField('business-status', null, { location: place({ businessStatus: 'closed-permanently' }) })).toMatchObject({ expected: 'fermé définitivement', observed: 'ouvert', evidence: { locator: 'html' } });
});
