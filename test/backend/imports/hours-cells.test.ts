import { describe, expect, it } from 'vitest';
import { readDayCell, readSpecialCell } from '#imports/hours-cells.ts';

describe('readDayCell', () => {
  it.each<[string, [number, number][]]>([
    ['09:00-17:00', [[540, 1020]]],
    ['18:00-20:00, 09:00-17:00', [[540, 1020], [1080, 1200]]],
    ['9:00 AM-5:00 PM', [[540, 1020]]],
    ['9:00 a.m. – 5:00 p.m.', [[540, 1020]]],
    ['12:00 PM-12:00 AM', [[720, 1440]]],
    ['9 h à 17 h 30', [[540, 1050]]],
    ['9h30-12h et 13h-18h', [[570, 720], [780, 1080]]],
    ['1-5 pm', [[780, 1020]]],
    ['9-5pm', [[540, 1020]]],
    ['22:00-02:00', [[1320, 1560]]],
    ['x', []], ['X', []], ['Fermé', []], ['closed', []],
    ['00:00-24:00', [[0, 1440]]],
    ['00:00-00:00', [[0, 1440]]],
    ['12:00 AM-12:00 AM', [[0, 1440]]],
    ['24 hours', [[0, 1440]]], ['Open 24 hours', [[0, 1440]]], ['Ouvert 24h/24', [[0, 1440]]], ['24/7', [[0, 1440]]],
  ])('reads %s', (cell, ranges) => expect(readDayCell(cell)).toEqual(ranges));

  it.each(['soon', '25:00-26:00', '09:75-10:00', '13:00 PM-14:00 PM', '09:00', '09:00-', 'sur rendez-vous', '09:00-17:00, later'])(
    'gives null for %s', (cell) => expect(readDayCell(cell)).toBeNull(),
  );
});

describe('readSpecialCell', () => {
  it('merges the ranges of one date and sorts the dates', () => {
    expect(readSpecialCell('2026-12-31: 13:00-15:00, 2026-12-25: x, 2026-12-31: 09:00-12:00')).toEqual([
      { date: '2026-12-25', ranges: [] },
      { date: '2026-12-31', ranges: [[540, 720], [780, 900]] },
    ]);
  });
  it('reads several ranges after one date', () => {
    expect(readSpecialCell('2026-12-24: 09:00-12:00, 13:00-16:00')).toEqual([{ date: '2026-12-24', ranges: [[540, 720], [780, 960]] }]);
  });
  it.each(['25 décembre: x', '2026-02-30: x', '2026-12-25', '2026-12-25: maybe'])('gives null for %s', (cell) => expect(readSpecialCell(cell)).toBeNull());
});
