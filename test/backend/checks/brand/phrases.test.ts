import { describe, expect, it } from 'vitest';
import { brief, judge, listing, page, publisher, seen, standard } from '../gathered.ts';

const TEXT = 'Bienvenue. Nos opticiens vous offrent l’Examen   de la Vue, sans rendez-vous. Satisfaction garantie à vie !';
const own = (text: string | null, language = 'fr', trouble?: 'captcha' | 'not-found') => page(text === null ? [] : [seen('pageText', text)], { language, url: `https://boreale.example/${language}/sainte-foy`, ...(trouble ? { trouble } : {}) });
const carrier = publisher([], ['pageText']);
function judgePhrases(list: 'required' | 'forbidden', phrase: Record<string, unknown>, pages: ReturnType<typeof own>[]) {
  return judge({ standard: standard({ phrases: { [list]: [phrase] } }), publishers: [carrier], listings: [listing(pages)], only: [`${list}-phrases`] });
}

describe('required-phrases', () => {
  it.each<[string, Record<string, unknown>, ReturnType<typeof own>[], string[]]>([
    ['there, capitals and spaces aside', { text: 'examen de la vue', language: 'fr' }, [own(TEXT)], ['pass ok']],
    ['not there', { text: 'opticien d’ordonnances', language: 'fr' }, [own(TEXT)], ['fail missing']],
    ['a part of a longer word', { text: 'vie gar' }, [own(TEXT)], ['fail missing']],
    ['of another language', { text: 'eye exam', language: 'en' }, [own(TEXT)], []],
    ['of another format', { text: 'eye exam', formats: ['mall'] }, [own(TEXT)], []],
    ['on a version that is gone', { text: 'examen de la vue' }, [own(TEXT), own(null, 'en', 'not-found')], ['pass ok']],
    ['on a page that could not be read', { text: 'eye exam' }, [own(null, 'fr', 'captcha')], ['cannot-tell captcha']],
    ['on a page whose text was not kept', { text: 'eye exam' }, [own(null)], ['cannot-tell unreadable']],
  ])('%s', (_case, phrase, pages, expected) => expect(judgePhrases('required', phrase, pages).map(brief)).toEqual(expected));

  it('without a language is asked of each version', () => {
    expect(judgePhrases('required', { text: 'Boréale' }, [own('Boréale'), own('Optical', 'en')]).map((one) => `${one.subject} ${brief(one)}`)).toEqual(['boreale (fr) pass ok', 'boreale (en) fail missing']);
  });
});

describe('forbidden-phrases', () => {
  it('shows the words in their place', () => {
    const [verdict] = judgePhrases('forbidden', { text: 'satisfaction garantie' }, [own(TEXT)]);
    expect(verdict && brief(verdict)).toBe('fail present');
    expect(verdict?.evidence?.excerpt).toContain('Satisfaction garantie à vie');
  });
  it('passes what is not there', () => expect(judgePhrases('forbidden', { text: 'remboursement complet' }, [own(TEXT)]).map(brief)).toEqual(['pass ok']));
});
