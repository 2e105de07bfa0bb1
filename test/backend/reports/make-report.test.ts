import { describe, expect, it } from 'vitest';
import { makeReport } from '#reports/make-report.ts';
import { formOf, type ReportForm } from '#reports/report-data.ts';
import { makeReportData } from './own-report.ts';
import { packed, readPdf } from './read-pdf.ts';

const A4 = { width: 595.28, height: 841.89 };
const LETTER = { width: 612, height: 792 };

function form(locale: string): ReportForm {
  const found = formOf(locale);
  if (found === null) throw new Error(`${locale} is no form.`);
  return found;
}

describe('the overview on paper', () => {
  it.each([
    ['large', 'fr-CA', LETTER], ['large', 'en-US', LETTER], ['large', 'fr-FR', A4], ['large', 'en-GB', A4], ['small', 'fr-CA', LETTER], ['small', 'en-GB', A4], ['unseen', 'fr-FR', A4], ['unseen', 'en-CA', LETTER],
  ] as const)('a %s brand in %s is one page of its paper', async (size, locale, paper) => {
    const { pages, width, height } = readPdf(await makeReport(makeReportData(size), form(locale)));
    expect({ pages, width: Math.round(width), height: Math.round(height) }).toEqual({ pages: 1, width: Math.round(paper.width), height: Math.round(paper.height) });
  });

  it('its text can be searched and copied: French words with their signs, names of any Latin alphabet', async () => {
    const { text, title } = readPdf(await makeReport(makeReportData('large'), form('fr-CA')));
    for (const words of ['Lunetterie Boréale – l’œil d’Łódź', 'état au 22 nov. 2026', 'Cohérence', 'Ce qui a changé ce mois-ci', 'Corrigés, vérifiés', 'Heures d’ouverture', 'cible 90,0 d’ici le 31 mars 2027', 'Avis qui se dégradent']) expect(text).toContain(packed(words));
    expect(title).toContain('Aperçu');
  });

  it.each([['fr-CA', '87,5', '12 345', '−1 900', '+3,4', '95 %'], ['en-CA', '87.5', '12,345', '−1,900', '+3.4', '95%']])('writes numbers as %s does', async (locale, ...numbers) => {
    const { text } = readPdf(await makeReport(makeReportData('large'), form(locale)));
    for (const number of numbers) expect(text).toContain(packed(number));
  });

  it('a document leaves nothing behind in the fonts of the next: after French, the stops of English numbers', async () => {
    const [, english] = await Promise.all([makeReport(makeReportData('large'), form('fr-CA')), makeReport(makeReportData('large'), form('en-CA'))]);
    expect(readPdf(english).text).toContain(packed('4.1 of 5'));
  });

  it('draws what rests on nothing as such, never as 0', async () => {
    const { text } = readPdf(await makeReport(makeReportData('small'), form('fr-FR')));
    expect(text).toContain(packed('Sentiment pas assez vu'));
    expect(text).toContain(packed('Une seule analyse a eu lieu'));
    expect(text).toContain(packed('Canada › Québec'));
  });

  it('says so of a brand that was not crawled yet, and gives no figure', async () => {
    const { text } = readPdf(await makeReport(makeReportData('unseen'), form('en-CA')));
    expect(text).toContain(packed('Nothing has been seen yet'));
    expect(text).not.toContain('Coverage');
  });

  it('says the same for the same figures', async () => {
    const [one, two] = [await makeReport(makeReportData('small'), form('fr-CA')), await makeReport(makeReportData('small'), form('fr-CA'))];
    expect(readPdf(one)).toEqual(readPdf(two));
  });
});
