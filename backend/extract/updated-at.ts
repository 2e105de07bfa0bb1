import { businessKind } from './business-types.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { SIGNS } from './line-signs.ts';
import { readMoment } from './review-moment.ts';
import { filledOf, hasType, type SchemaItem } from './schema-item.ts';

/** Pages; posts, reviews and pictures that stand on one have dates of their own. */
const PAGE_TYPES = /^(?:WebPage|ItemPage|AboutPage|ContactPage|CollectionPage|ProfilePage|MedicalWebPage|CheckoutPage)$/;
const METAS = ['article:modified_time', 'og:updated_time', 'dcterms.modified', 'dc.date.modified', 'last-modified', 'revised', 'business:updated_time'];
/** Cheap, on the text as it is; "mis à jour" and not "la journée". */
const SIGN = /[sSeE]\s+(?:[àa]\s+jour|[ÀA]\s+JOUR)|[Mm]odifi|MODIFI|[Vv][ée]rifi|V[ÉE]RIFI|[Aa]ctualis|ACTUALIS|[Uu]pdated?|UPDATED?|[Rr]eviewed|[Ee]dited/;
const LABEL = /(?<![a-z])(?:(?:derniere )?mise? a jour|mise?s? a jour|modifie(?:e|es|s)? le|derniere (?:modification|verification|revision)|(?:verifie|actualise|confirme)(?:e|es|s)? (?:le|en)|last (?:update|updated|modified|verified|reviewed|edited|checked|confirmed)|(?:page |listing |information |info )?updated|(?:listing |information |info )?verified on)(?![a-z])/;
/** What is brought up to date there is not the listing. */
const OTHER_MATTER = /politique|policy|conditions|terms|confidentialit|privacy|cookie|\bprix\b|tarif|price|\bmenu\b|\bavis\b|comment|catalogue|flyer|circulaire|stock|inventaire|inventory|cours|rates?\b|meteo|weather/;
const IN_FIGURES = /\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;
const LINE_CHARACTERS_MAX = 160;
const DATES_MAX = 4;

/**
 * When the page says that it was last changed or verified (YYYY-MM-DD): by its structured data, its meta tags, or in words
 * ("Mis à jour le 3 mars 2024"). A day that has not come yet is no such day.
 */
export function readUpdatedAt(reading: Reading, items: readonly SchemaItem[]): Candidate[] {
  return [...readData(items), ...readMetas(reading), ...readLines(reading)].filter(({ value }) => typeof value === 'string' && reading.day.hasCome(value)).slice(0, DATES_MAX);
}

function readData(items: readonly SchemaItem[]): Candidate[] {
  return items.flatMap((item) => {
    if (!item.properties.has('dateModified') && !item.properties.has('lastReviewed')) return [];
    if (!hasType(item, PAGE_TYPES) && businessKind(item) !== 'place') return [];
    return filledOf(item, 'dateModified', 'lastReviewed').slice(0, 1).map((value) => candidate('updatedAt', dayOf(value.text), { raw: value.text, method: item.method, locator: value.locator, excerpt: value.excerpt() }));
  });
}

function readMetas({ page }: Reading): Candidate[] {
  const found = METAS.map((name) => page.meta(name)).find((one) => one !== null);
  return found ? [candidate('updatedAt', dayOf(found.content), { raw: found.content, method: 'meta', locator: page.locate(found.element) })] : [];
}

function readLines(reading: Reading): Candidate[] {
  for (const line of reading.page.lines) {
    if (!line.hasDigit || (line.signs & SIGNS.updated) === 0 || line.text.length > LINE_CHARACTERS_MAX || line.isElsewhere || line.area === 'nav' || !SIGN.test(line.text)) continue;
    const label = LABEL.exec(line.folded);
    if (label === null || OTHER_MATTER.test(line.folded)) continue;
    const rest = line.folded.slice(label.index + label[0].length, label.index + label[0].length + 60);
    const day = dayOf(IN_FIGURES.exec(rest)?.[0] ?? rest, reading.language);
    if (day !== null) return [candidate('updatedAt', day, { raw: line.text, method: 'visible-text', locator: reading.page.locate(line.element) })];
  }
  return [];
}

function dayOf(text: string, language?: string): string | null {
  return readMoment(text, language)?.slice(0, 10) ?? null;
}
