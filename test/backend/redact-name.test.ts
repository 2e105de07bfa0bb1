import { describe, expect, it } from 'vitest';
import { ERASED_MARK, isTelling, nameKey, patternOf, redact } from '#backend/redact-name.ts';

describe('a name in whatever spelling', () => {
  const spellings = ['Hélène Bérubé-Roy', 'hélène bérubé-roy', 'H&eacute;l&egrave;ne B&eacute;rub&eacute;-Roy', 'H&#233;l&#xe8;ne&nbsp;B&#xE9;rub&#233;-Roy', String.raw`H\u00e9l\u00e8ne B\u00e9rub\u00e9-Roy`, 'helene-berube-roy', 'H%C3%A9l%C3%A8ne+B%C3%A9rub%C3%A9-Roy', 'Hélène  Bérubé Roy', 'Hélène Bérubé-Roy'.normalize('NFD')];
  it.each(spellings)('%s', (text) => expect(redact(`<b>${text}</b>, 5/5`, patternOf('Hélène Bérubé-Roy', 'anywhere'))).toBe(`<b>${ERASED_MARK}</b>, 5/5`));

  it('is not found within another one', () => expect(redact('Jean-Marie Tremblayson', patternOf('Marie Tremblay', 'anywhere'))).toBe('Jean-Marie Tremblayson'));
  it('with signs that mean something to patterns', () => expect(redact('by A. (Bob) C*.', patternOf('A. (Bob) C*.', 'anywhere'))).toBe(`by ${ERASED_MARK}`));
});

describe('a single word', () => {
  it('goes where it is a whole value, and stays in the name of a street', () => {
    expect(redact('{"author":"Paul"} <span> Paul </span> 12 rue Saint-Paul, Paul aime', patternOf('Paul', 'values'))).toBe(`{"author":"${ERASED_MARK}"} <span> ${ERASED_MARK} </span> 12 rue Saint-Paul, Paul aime`);
  });
  it.each([['Paul', false], ['Paul T.', false], ['Marie Tremblay', true], ['  Li  Na ', true]])('%s is telling: %s', (name, is) => expect(isTelling(name)).toBe(is));
  it('is compared without case and spaces', () => expect(nameKey('  MARIE\u00a0 Tremblay ')).toBe('marie tremblay'));
});
