import { describe, expect, it } from 'vitest';
import { REPLY_TONES } from '#domain/review-reply.ts';
import { UI_LANGUAGES } from '#domain/words.ts';
import { fillOwnTemplate, fillTemplate, REPLY_TEMPLATES, suggestTone } from '#reviews/reply-templates.ts';

const FIELDS = { author: 'Camille R.', store: 'Lunetterie Boréale', phone: '(514) 555-0100' };
const [thanks, complaint] = ['thanks-fr', 'complaint-en'].map((id) => REPLY_TEMPLATES.find((one) => one.id === id));

describe('templates', () => {
  it('have every tone in every language, as many in one as in the other', () => {
    const counts = UI_LANGUAGES.map((language) => REPLY_TONES.map((tone) => REPLY_TEMPLATES.filter((one) => one.language === language && one.tone === tone).length));
    expect(counts[0]).toEqual(counts[1]);
    expect(counts.flat().every((count) => count > 0)).toBe(true);
  });
  it.each(REPLY_TEMPLATES.map((one) => [one.id, one] as const))('%s leaves no field open, whatever is known', (_id, template) => {
    for (const author of [FIELDS.author, null]) for (const store of [FIELDS.store, null]) for (const phone of [FIELDS.phone, null]) expect(fillTemplate(template, { author, store, phone })).not.toMatch(/[{}]|\s,|\n\n\n/);
  });
  it('French ones say vous, and none says tu', () => {
    const french = REPLY_TEMPLATES.filter((one) => one.language === 'fr').flatMap((one) => one.sentences).join(' ');
    expect(french).toMatch(/\bvous\b/);
    expect(french).not.toMatch(/\b(?:tu|toi|ton|ta|tes|te)\b/i);
  });
  it('greet by name, but not a name that the source made up', () => {
    if (!thanks) throw new Error('There is such a template.');
    const opening = (author: string) => fillTemplate(thanks, { ...FIELDS, author }).split('\n')[0];
    expect(['Camille R.', 'Utilisateur Google', 'A Google user', 'Anonyme', 'Annie Gagnon'].map(opening)).toEqual(['Bonjour Camille R.,', 'Bonjour,', 'Bonjour,', 'Bonjour,', 'Bonjour Annie Gagnon,']);
  });
  it('leave out the sentence of a phone that is not known', () => {
    if (!complaint) throw new Error('There is such a template.');
    expect(fillTemplate(complaint, FIELDS)).toContain('at (514) 555-0100; please');
    expect(fillTemplate(complaint, { ...FIELDS, phone: null })).not.toContain('reach us');
  });
  it('a name with a field’s sign in it is not filled again', () => {
    if (!thanks) throw new Error('There is such a template.');
    expect(fillTemplate(thanks, { ...FIELDS, author: '{phone}' })).toContain('Bonjour {phone},');
  });
});

it('a brand’s own template does without what is not known', () => {
  const text = 'Bonjour {author},\nMerci ! Appelez-nous au {phone}, de 9 h à 17 h. À bientôt chez {store}.';
  expect(fillOwnTemplate(text, FIELDS)).toBe('Bonjour Camille R.,\nMerci ! Appelez-nous au (514) 555-0100, de 9 h à 17 h. À bientôt chez Lunetterie Boréale.');
  expect(fillOwnTemplate(text, { author: 'Anonyme', store: 'Lunetterie Boréale', phone: null })).toBe('Bonjour,\nMerci ! À bientôt chez Lunetterie Boréale.');
});

it.each([
  [5, 'positive', 'thanks'], [5, 'negative', 'neutral'], [3, 'positive', 'neutral'], [1, 'positive', 'apology'], [null, 'negative', 'apology'], [null, null, 'neutral'], [4, null, 'thanks'],
] as const)('%s stars and a %s text ask for %s', (rating, label, tone) => {
  expect(suggestTone({ rating, label })).toBe(tone);
});
