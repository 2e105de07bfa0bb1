import { describe, expect, it } from 'vitest';
import { findPasswordProblem, PASSWORD_MAX_LENGTH } from '#domain/password-rules.ts';

const OWNER = { email: 'marie.tremblay@boreale-optique.example', name: 'Marie Tremblay', brandNames: ['Lunetterie Boréale'] };
const problem = (password: string) => findPasswordProblem(password, OWNER);

describe('a new password', () => {
  it.each(['quatre chevaux bleus', 'correct horse battery staple', 'il pleut sur le fleuve', 'Tx9#vqLm2!wZ', '🐎🐎 galopent vers le nord', 'öäüß-straße-und-mehr'])('%s will do: length counts, nothing else is demanded', (password) => {
    expect(problem(password)).toBeNull();
  });
  it('of eleven characters is too short, of twelve is not, however they are encoded', () => {
    expect([problem('zvkq fjw mp'), problem('zvkq fjw mpx'), problem('é'.normalize('NFD').repeat(11))]).toEqual(['too-short', null, 'too-short']);
  });
  it('may be a sentence of 128 characters, and no more', () => {
    const sentence = 'le vent tourne au nord '.repeat(8);
    expect([problem(sentence.slice(0, PASSWORD_MAX_LENGTH)), problem(sentence.slice(0, PASSWORD_MAX_LENGTH + 1))]).toEqual([null, 'too-long']);
  });
  it.each(['motdepasse123', 'MotDePasse2026!', 'password1234', 'P@ssw0rd1234', 'azertyuiop12', 'qwertyuiop!!', 'bienvenue2026', 'Welcome2026!!', 'administrateur', '123456789012', 'aaaaaaaaaaaa', 'abababababab', 'Montréal2026!', 'printemps2026', 'changemechangeme'])('%s is among the first that are tried', (password) => {
    expect(problem(password)).toBe('common');
  });
  it.each(['marie.tremblay1', 'Tremblay-1234', 'lunetterie boreale', 'LunetterieBoréale!', 'boreale-optique', 'tr3mblay forever'])('%s holds the person or the brand', (password) => {
    expect(problem(password)).toBe('personal');
  });
});
