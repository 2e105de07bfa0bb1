import { describe, expect, it } from 'vitest';
import { toClockRanges, toClockWeek } from '#normalize/hours/clock-week.ts';

describe('toClockWeek', () => {
  it('keeps closed days apart from unknown ones, in the order of the week', () => {
    const week = toClockWeek({ su: [], mo: [[540, 1050]], fr: [[540, 720], [780, 1050]] });
    expect(week).toEqual({ mo: [['09:00', '17:30']], fr: [['09:00', '12:00'], ['13:00', '17:30']], su: [] });
    expect(Object.keys(week)).toEqual(['mo', 'fr', 'su']);
  });

  it('lets a closing after midnight stay on its opening day', () => {
    expect(toClockRanges([[1080, 1560], [0, 1440]])).toEqual([['18:00', '26:00'], ['00:00', '24:00']]);
  });
});
