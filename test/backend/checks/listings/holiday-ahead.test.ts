import { describe, expect, it } from 'vitest';
import type { SpecialDay } from '#domain/opening-hours.ts';
import { brief, judge, listing, page, place, publisher, seen, standard, workWeek } from '../gathered.ts';

const CLOSED_AT_CHRISTMAS = { hours: { holidays: [{ days: ['christmas', 'saint-john', 'easter-monday'] }] } };
const carrier = (always = false) => (always ? publisher(['regularHours', 'specialHours']) : publisher(['regularHours'], ['specialHours']));
const shown = (special: SpecialDay[] | null = null, week = workWeek([540, 1260])) => [seen('regularHours', { week }), ...(special === null ? [] : [seen('specialHours', special)])];
const judgeOn = (today: string, observations: ReturnType<typeof shown>, over: Parameters<typeof judge>[0] & { always?: boolean } = {}) =>
  judge({ publishers: [carrier(over.always)], listings: [listing([page(observations)])], today, ...over, only: ['holiday-ahead'] });
const ofDay = (verdicts: ReturnType<typeof judge>, date: string) => verdicts.filter((one) => one.subject === date).map(brief);

describe('holiday-ahead', () => {
  const rule = { standard: standard(CLOSED_AT_CHRISTMAS) };
  it.each<[string, string, ReturnType<typeof shown>, Parameters<typeof judgeOn>[2], string, string[]]>([
    ['closed, said so', '2026-12-15', shown([{ date: '2026-12-25', ranges: [] }]), rule, '2026-12-25', ['pass ok']],
    ['closed, nothing said, ten days before', '2026-12-15', shown(), rule, '2026-12-25', ['fail no-special-hours']],
    ['the same, a month before', '2026-11-25', shown(), rule, '2026-12-25', []],
    ['said to open', '2026-12-15', shown([{ date: '2026-12-25', ranges: [[600, 960]] }]), rule, '2026-12-25', ['fail wrong-holiday-hours']],
    ['nobody said what is right, and the source may tell', '2026-12-15', shown(), {}, '2026-12-25', ['not-applicable absent']],
    ['nobody said what is right, and the source always tells', '2026-12-15', shown(), { always: true }, '2026-12-25', ['fail nothing-told']],
    ['closed on that weekday anyway', '2026-12-15', shown(null, { ...workWeek([540, 1260]), fr: [] }), rule, '2026-12-25', ['not-applicable absent']],
    ['after it', '2026-12-26', shown(), rule, '2026-12-25', []],
    ['want 6: 24 June in Québec', '2026-06-15', shown(), rule, '2026-06-24', ['fail no-special-hours']],
    ['want 6: Easter Monday where the brand keeps it', '2026-03-30', shown(), rule, '2026-04-06', ['fail no-special-hours']],
    ['want 6: Good Friday where the brand keeps Easter Monday', '2026-03-30', shown(), rule, '2026-04-03', []],
    ['want 6: the day after Christmas in Québec', '2026-12-15', shown(), rule, '2026-12-26', []],
  ])('%s', (_case, today, observations, over, date, expected) => expect(ofDay(judgeOn(today, observations, over), date)).toEqual(expected));

  it('want 6: asks nothing for 24 June in Ontario', () => {
    const ontario = place({ address: { ...place().address, region: 'ON', locality: 'Ottawa', postalCode: 'K1A 0B1' } });
    expect(ofDay(judgeOn('2026-06-15', shown(), { ...rule, location: ontario }), '2026-06-24')).toEqual([]);
  });
  it('is asked of a source that tells the coming week alone once it can tell', () => {
    const week = { ...rule, publishers: [{ ...carrier(), specialHoursDays: 6 }] };
    expect(ofDay(judgeOn('2026-12-18', shown(), week), '2026-12-25')).toEqual([]);
    expect(ofDay(judgeOn('2026-12-19', shown(), week), '2026-12-25')).toEqual(['fail no-special-hours']);
  });
  it('cannot tell what it could not read', () => {
    const unread = judge({ ...rule, publishers: [carrier()], listings: [listing([page([], { trouble: 'captcha' })])], today: '2026-12-15', only: ['holiday-ahead'] });
    expect(ofDay(unread, '2026-12-25')).toEqual(['cannot-tell captcha']);
  });
  it('reads the standard’s hours of a holiday in words', () => {
    const open = { standard: standard({ hours: { holidays: [{ days: ['christmas'], hours: '10 h à 16 h' }] } }) };
    expect(ofDay(judgeOn('2026-12-15', shown([{ date: '2026-12-25', ranges: [[600, 960]] }]), open), '2026-12-25')).toEqual(['pass ok']);
  });
});

describe('special-hours', () => {
  const own = { location: place({ specialHours: [{ date: '2026-12-24', ranges: [[540, 960]] }, { date: '2026-12-03', ranges: [[540, 1260]] }] }) };
  const judgeSpecial = (special: SpecialDay[] | null, over: Parameters<typeof judgeOn>[2] = {}) =>
    judge({ publishers: [carrier(over.always)], listings: [listing([page(shown(special))])], today: '2026-12-01', ...own, ...over, only: ['special-hours'] });

  it.each<[string, SpecialDay[] | null, Parameters<typeof judgeOn>[2], string, string[]]>([
    ['told alike', [{ date: '2026-12-24', ranges: [[540, 960]] }], {}, '2026-12-24', ['pass ok']],
    ['told otherwise', [{ date: '2026-12-24', ranges: [[540, 1020]] }], {}, '2026-12-24', ['fail mismatch']],
    ['another date told, not this one', [{ date: '2026-12-31', ranges: [] }], {}, '2026-12-24', ['fail missing']],
    ['no date told by a source that may tell', null, {}, '2026-12-24', ['not-applicable absent']],
    ['no date told by a source that always tells', null, { always: true }, '2026-12-24', ['fail missing']],
    ['a date like any other', [{ date: '2026-12-24', ranges: [[540, 960]] }], {}, '2026-12-03', ['not-applicable absent']],
    ['past', [{ date: '2026-12-24', ranges: [] }], { today: '2026-12-25' }, '2026-12-24', []],
  ])('%s', (_case, special, over, date, expected) => expect(ofDay(judgeSpecial(special, over), date)).toEqual(expected));

  it('shows the date and its hours as people write them', () => {
    const [verdict] = judgeSpecial([{ date: '2026-12-24', ranges: [] }]);
    expect([verdict?.expected, verdict?.observed]).toEqual(['24 décembre 2026 : 9 h – 16 h', '24 décembre 2026 : fermé']);
  });
});
