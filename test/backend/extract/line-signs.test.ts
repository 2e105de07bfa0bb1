import { describe, expect, it } from 'vitest';
import { SIGNS, signsOf } from '#extract/line-signs.ts';

const holds = (text: string, sign: keyof typeof SIGNS): boolean => (signsOf(text) & SIGNS[sign]) !== 0;

describe('signsOf', () => {
  it.each(['Fermé le 24 juin', 'CLOSED Monday', 'Nous rouvrons mardi', 'Réouverture le 3 mai', 'L’ouverture', 'Re-opens in May', 'Congés annuels', 'Holiday hours'])('a notice: %s', (text) => {
    expect(holds(text, 'notice')).toBe(true);
  });
  it.each(['Un nouveau magasin', 'Trouver une monture', 'Enclosed patio', 'Affirmed', ''])('none: %s', (text) => {
    expect(holds(text, 'notice')).toBe(false);
  });
  it.each(['a@b.ca', 'a (at) b', 'a AT b', 'arobase', '[email protected]'])('an address: %s', (text) => {
    expect(holds(text, 'mail')).toBe(true);
  });
  it('words and digits side by side', () => {
    expect(holds('8h-midi', 'hours')).toBe(true);
    expect(holds('8h-midi', 'digit')).toBe(true);
    expect(holds('Vérifiée le 3', 'updated')).toBe(true);
    expect(holds('Ve\u0301rifie\u0301e le 3', 'updated')).toBe(true);
    expect(holds('汉字 français', 'status')).toBe(false);
  });
});
