import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../../frontend/src/lib/mark-differences.ts';

const marked = (parts: { text: string; isDifferent: boolean }[]): string[] => parts.filter((part) => part.isDifferent).map((part) => part.text);

describe('differences of two texts', () => {
  it('marks a number as a whole', () => {
    const { expected, observed } = markDifferences('1200, boul. Saint-Laurent, bur. 101', '1200, boul. Saint-Laurent, bur. 110');
    expect(marked(expected)).toEqual(['101']);
    expect(marked(observed)).toEqual(['110']);
  });

  it('marks a time as a whole', () => {
    const { expected, observed } = markDifferences('lun. 09:00–17:00', 'lun. 09:30–17:00');
    expect(marked(expected)).toEqual(['09:00']);
    expect(marked(observed)).toEqual(['09:30']);
  });

  it('joins neighbouring differing words into one mark', () => {
    expect(marked(markDifferences('Boréale', 'Boréale Optique inc').observed)).toEqual(['Optique inc']);
  });

  it('keeps an accented word in one piece', () => {
    expect(marked(markDifferences('Québec', 'Quebec').expected)).toEqual(['Québec']);
  });

  it('gives back both texts to the letter', () => {
    const [left, right] = ['a  b — c', 'a b, c'];
    const { expected, observed } = markDifferences(left, right);
    expect(expected.map((part) => part.text).join('')).toBe(left);
    expect(observed.map((part) => part.text).join('')).toBe(right);
  });

  it('leaves a text of hundreds of words unmarked', () => {
    const long = 'mot '.repeat(400);
    expect(markDifferences(long, 'autre').expected).toEqual([{ text: long, isDifferent: false }]);
  });
});
