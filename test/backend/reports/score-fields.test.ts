import { describe, expect, it } from 'vitest';
import { scoreFields } from '#reports/score-fields.ts';

const verdict = (checkId: string, listingId: string, outcome: 'pass' | 'fail' | 'cannot-tell' | 'not-applicable', locationId = 'a') => ({ locationId, publisherId: 'p', listingId, checkId, outcome });
const FIELDS = new Set(['phone', 'address']);
const RANKED = new Set(['a']);

describe('the weakest field', () => {
  it('is the one that is wrong most often, whatever it weighs', () => {
    const verdicts = [verdict('phone', '1', 'pass'), verdict('phone', '2', 'fail'), verdict('address', '1', 'pass'), verdict('address', '2', 'pass')];
    expect(scoreFields(verdicts, FIELDS, RANKED)).toEqual([{ checkId: 'phone', score: 50, listings: 2 }, { checkId: 'address', score: 100, listings: 2 }]);
  });
  it('two languages of one listing count as one listing', () => {
    const verdicts = [verdict('phone', '1', 'pass'), verdict('phone', '1', 'fail'), verdict('phone', '2', 'pass')];
    expect(scoreFields(verdicts, FIELDS, RANKED)).toEqual([{ checkId: 'phone', score: 75, listings: 2 }]);
  });
  it('what could not be judged, what is no field and what is not ranked count for nothing', () => {
    const verdicts = [verdict('phone', '1', 'cannot-tell'), verdict('address', '1', 'not-applicable'), verdict('logo', '1', 'fail'), verdict('phone', '1', 'fail', 'closed')];
    expect(scoreFields(verdicts, FIELDS, RANKED)).toEqual([]);
  });
});
