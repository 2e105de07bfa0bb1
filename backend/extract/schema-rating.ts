import { candidate, type Candidate } from './reading.ts';
import { firstText, hasType, itemsOf, valuesOf, type SchemaItem, type SchemaValue } from './schema-item.ts';
import { readCount, readNumber } from './schema-number.ts';

/** A rating in its source's own span. */
export interface Scale {
  value: number;
  best: number;
  worst: number;
}

/** Reads a Rating or AggregateRating item, or a text like "4,5/5" or "92 %"; null when it says none, or more than its best. */
export function readScale(holder: SchemaItem | null, text: string): Scale | null {
  const written = holder ? (firstText(holder, 'ratingValue', 'average', 'value')?.text ?? firstText(holder, 'rating')?.text ?? '') : text;
  const value = readNumber(written);
  if (value === undefined || value === null) return null;
  const declared = holder ? readNumber(firstText(holder, 'bestRating', 'best')?.text) : undefined;
  const best = declared ?? bestOf(written, value);
  const worst = (holder ? readNumber(firstText(holder, 'worstRating', 'worst')?.text) : undefined) ?? (best > 5 && best % 5 === 0 ? 0 : 1);
  return best <= worst || value > best || value < 0 ? null : { value, best, worst };
}

/** schema.org's best is 5 where none is named; what goes beyond it was given out of 10 or 100. */
function bestOf(written: string, value: number): number {
  if (written.includes('%')) return 100;
  const named = readNumber(/(?:\/|\bsur\b|\bout of\b|\bof\b)\s*(\d{1,3})\b/i.exec(written)?.[1]);
  if (named) return named;
  return value <= 5 ? 5 : value <= 10 ? 10 : 100;
}

/** The business's rating, its own or one that stands by itself on the page and names the business as what it rates. */
export function readRatings(business: SchemaItem, items: readonly SchemaItem[]): Candidate[] {
  const own = valuesOf(business, 'aggregateRating').slice(0, 2).flatMap((value) => readRating(business, value.item ?? business, value));
  if (own.length > 0) return own;
  const name = firstText(business, 'name')?.text;
  return items.filter((item) => hasType(item, /^(?:AggregateRating|Review-aggregate)$/)).flatMap((item) => {
    const [rated] = valuesOf(item, 'itemReviewed');
    const isOurs = rated?.item === business || (rated !== undefined && name !== undefined && (rated.text || (rated.item && firstText(rated.item, 'name')?.text)) === name);
    return isOurs ? readRating(business, item, { text: '', item, locator: item.locator, excerpt: () => '' }) : [];
  }).slice(0, 1);
}

function readRating(business: SchemaItem, holder: SchemaItem, source: SchemaValue): Candidate[] {
  const text = holder === business ? source.text : (firstText(holder, 'ratingValue', 'average', 'value', 'rating')?.text ?? itemsOf(holder, 'rating').map((one) => firstText(one, 'average', 'ratingValue')?.text ?? '').join(''));
  if (!text) return [];
  const nested = itemsOf(holder, 'rating')[0];
  const scale = readScale(holder === business ? null : nested ?? holder, text);
  const count = holder === business ? null : readCount((firstText(holder, 'reviewCount') ?? firstText(holder, 'ratingCount', 'count'))?.text) ?? null;
  const value = scale && { average: scale.value, best: scale.best, count };
  return [candidate('rating', value, { raw: scale ? `${text}/${scale.best}` : text, method: business.method, locator: source.locator, excerpt: source.excerpt() || text })];
}
