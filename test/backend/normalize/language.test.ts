import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#normalize/language.ts';
import { ENGLISH_LINES, FRENCH_LINES, OTHER_LINES } from './language-lines.ts';

it.each([
  ['Prenez rendez-vous pour un examen de la vue dans notre boutique de Lévis.', 'fr'],
  ['Book an eye exam today at our store in downtown Ottawa.', 'en'],
])('%s', (text, language) => {
  const found = detectLanguage(text);
  expect(found.language).toBe(language);
  expect(found.confidence).toBeGreaterThan(0.5);
  expect(found.confidence).toBeLessThanOrEqual(1);
});

it.each(['', '12345 — 555', 'Menu', '9h-17h', 'G.', 'Restaurant', '☎ 514 555-0142'])('%j is too little to tell', (text) => {
  expect(detectLanguage(text)).toEqual({ language: null, confidence: 0 });
});

describe('lines as stores write them', () => {
  it.each([...FRENCH_LINES.map((text) => [text, 'fr'] as const), ...ENGLISH_LINES.map((text) => [text, 'en'] as const), ...OTHER_LINES])('%s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('names of other scripts and markets', () => {
  it.each([
    ['a text in Hebrew that names an English journal', 'כולם הופיעו ב-Journal of Biological Chemistry.', 'he'],
    ['a text in Norwegian', 'Velkommen til butikken vår i sentrum av byen, åpent hver dag', 'nb'],
    ['a name of a university is no Tagalog', 'Networks and Systems, Carleton University', 'en'],
    ['typographic apostrophes', 'L’équipe d’opticiens n’attend que vous', 'fr'],
    ['typewriter apostrophes', "L'equipe d'opticiens n'attend que vous", 'fr'],
  ])('%s', (_case, text, language) => expect(detectLanguage(text).language).toBe(language));
});

const file = new URL('../../../../shared/data/langid/cases.jsonl', import.meta.url);
const isMissing = !existsSync(file);
if (isMissing && process.env.CI) throw new Error(`language cases are missing: ${file.pathname}`);

describe.skipIf(isMissing)('French and English among 37 languages (skipped where ../shared is missing)', () => {
  it('texts of 20 to 60 characters', () => {
    const cases = isMissing ? [] : readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { lang: string; text: string; kind: string });
    const short = cases.filter(({ text }) => text.length >= 20 && text.length <= 60);
    const own = short.filter(({ lang }) => lang === 'fr' || lang === 'en');
    const right = own.filter(({ lang, text }) => detectLanguage(text).language === lang).length;
    const others = short.filter(({ lang }) => lang !== 'fr' && lang !== 'en');
    const taken = others.filter(({ text }) => ['fr', 'en'].includes(detectLanguage(text).language ?? '')).length;
    console.log(`language, 20–60 characters: ${right} of ${own.length} French and English right; ${taken} of ${others.length} others taken for one of them`);
    expect(right / own.length).toBeGreaterThanOrEqual(0.98);
    expect(taken / others.length).toBeLessThan(0.02);
  });
});
