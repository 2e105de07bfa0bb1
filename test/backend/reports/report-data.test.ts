import { describe, expect, it } from 'vitest';
import { REPORT_WORDS, type ReportWord } from '#reports/report-words.ts';
import { formOf, paperIn, reportName } from '#reports/report-data.ts';
import en from '../../../frontend/src/locales/en.json' with { type: 'json' };
import fr from '../../../frontend/src/locales/fr.json' with { type: 'json' };

describe('the sheet speaks as the page does', () => {
  it('words', () => {
    const shared: [ReportWord, (words: typeof en) => string][] = [
      ['title', (words) => words.overview.title], ['score', (words) => words.overview.score], ['presence', (words) => words.overview.presence], ['accuracy', (words) => words.overview.accuracy], ['coverage', (words) => words.overview.coverage],
      ['sentiment', (words) => words.overview.sentiment], ['rating', (words) => words.overview.rating], ['ranked', (words) => words.overview.ranked], ['open', (words) => words.overview.openFindings], ['notEnough', (words) => words.measure.notEnough],
      ['month', (words) => words.overview.month.title], ['opened', (words) => words.overview.month.flow.opened], ['back', (words) => words.overview.month.flow.back], ['fixed', (words) => words.overview.month.flow.fixed],
      ['accepted', (words) => words.overview.month.flow.accepted], ['withdrawn', (words) => words.overview.month.flow.withdrawn], ['now', (words) => words.overview.month.flow.now], ['clusters', (words) => words.overview.clusters.title], ['trend', (words) => words.overview.trend.title], ['regions', (words) => words.overview.regions.title],
    ];
    expect(shared.map(([word]) => [REPORT_WORDS[word].fr, REPORT_WORDS[word].en])).toEqual(shared.map(([, pick]) => [pick(fr), pick(en)]));
  });
});

describe('the form of the sheet', () => {
  it.each([['fr-CA', 'letter'], ['en-US', 'letter'], ['fr-FR', 'a4'], ['en-GB', 'a4'], ['fr-BE', 'a4']])('%s is printed on %s', (locale, paper) => expect(formOf(locale)?.paper).toBe(paper));
  it.each(['de-DE', 'fr', 'fr-CA-x', '../etc', ''])('%j is none', (locale) => expect(formOf(locale)).toBeNull());
  it.each([['America/Toronto', 'letter'], ['Europe/Paris', 'a4'], ['UTC', 'a4']])('%s', (zone, paper) => expect(paperIn(zone)).toBe(paper));
});

describe('the name of the file', () => {
  it.each([
    ['Lunetterie Boréale', '2026-11-22T06:31:00.000Z', 'fr', 'lunetterie-boreale-apercu-2026-11-22.pdf'], ['Lunetterie Boréale', '2026-11-22T06:31:00.000Z', 'en', 'lunetterie-boreale-overview-2026-11-22.pdf'],
    ['Œil & Fils "1987"/../x', null, 'en', 'il-fils-1987-x-overview.pdf'], ['眼鏡', '2026-11-22T06:31:00.000Z', 'fr', 'enseigne-apercu-2026-11-22.pdf'],
  ] as const)('%s, %s, in %s', (brand, asOf, language, name) => expect(reportName(brand, asOf, language)).toBe(name));
});
