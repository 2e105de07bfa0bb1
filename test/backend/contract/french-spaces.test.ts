import { describe, expect, it } from 'vitest';
import { spaceFrench } from '#contract/french-spaces.ts';

describe('spaces of French sentences', () => {
  it.each([
    ['un point-virgule collé; ou non ; toujours fin', 'un point-virgule collé\u202f; ou non\u202f; toujours fin'],
    ['Vraiment? Oui !', 'Vraiment\u202f? Oui\u202f!'],
    ['Cible : 90', 'Cible\u00a0: 90'],
    ['la fiche affiche « {{observed}} »', 'la fiche affiche «\u00a0{{observed}}\u00a0»'],
    ['(ouvert ?)', '(ouvert\u202f?)'],
  ])('%s', (written, spaced) => {
    expect(spaceFrench(written)).toBe(spaced);
    expect(spaceFrench(spaced)).toBe(spaced);
  });

  it.each(['https://example.com/?a=b;c', '10:30', 'de 9:00 à 17:00', '{{count}}'])('%s stays as it is', (text) => expect(spaceFrench(text)).toBe(text));
});
