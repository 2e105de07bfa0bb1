import { describe, expect, it } from 'vitest';
import { formatsOf, pickLocale } from '../../../frontend/src/lib/format.ts';

describe('formats of the page', () => {
  it('are made once for a locale and zone: hundreds of cells share them while a list is scrolled', () => {
    expect(formatsOf('fr-CA', null)).toBe(formatsOf('fr-CA', null));
    expect(formatsOf('fr-CA', 'Europe/Paris')).not.toBe(formatsOf('fr-CA', null));
    expect(formatsOf('fr-CA', null).score(84.25)).toBe('84,3');
  });

  it('takes the region of the language from the browser where it names one', () => {
    expect(pickLocale('fr', ['en-US', 'fr-FR'])).toBe('fr-FR');
    expect(pickLocale('en', ['fr-FR'])).toBe('en-CA');
  });

  it('a locale that is none, as browsers of a bare system name it, does not blank the page', () => {
    expect(pickLocale('en', ['en-US@posix'])).toBe('en-CA');
    expect(pickLocale('en', ['en-US@posix', 'en-GB'])).toBe('en-GB');
  });
});
