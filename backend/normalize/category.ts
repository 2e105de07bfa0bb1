import { foldText } from './text.ts';
import { CATEGORY_KINDS, VAGUE_CATEGORIES } from './words/categories.ts';

const KIND_OF: ReadonlyMap<string, number> = new Map(CATEGORY_KINDS.flatMap((names, kind) => names.map((name): [string, number] => [name, kind])));

/** A category as its words, folded: "https://schema.org/ShoeStore", "shop=shoes", "gcid:shoe_store" and "Shoe store" alike. */
export function plainCategory(text: string): string {
  const name = text.replace(/^.*(?:schema\.org\/|[=#]|gcid:)/i, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return foldText(name.replace(/[_/]+/g, ' ')).replace(/\s+/g, ' ');
}

/** True when both name one kind of business, in French or English. */
export function isSameCategory(a: string, b: string): boolean {
  const [left, right] = [plainCategory(a), plainCategory(b)];
  if (left === right) return left !== '';
  const kind = kindOf(left);
  return kind !== undefined && kind === kindOf(right);
}

/** The kinds that a text names: "Opticien / Optician", "Bakery, Café". An address or a key is one. */
export function splitCategories(text: string): string[] {
  return /:\/\/|[=#:]/.test(text) ? [text] : [text, ...text.split(/\s*[/|\u00B7\u2022]\s*|[,;]\s+/)];
}

/** True for a category that fits any shop ("Store", "LocalBusiness", "Commerce"). */
export function isVagueCategory(text: string): boolean {
  return VAGUE_CATEGORIES.has(plainCategory(text));
}

function kindOf(plain: string): number | undefined {
  return KIND_OF.get(plain) ?? KIND_OF.get(plain.replace(/s\b/g, '')) ?? KIND_OF.get(plain.replaceAll(' ', '_')) ?? (plain.includes('-') ? kindOf(plain.replaceAll('-', ' ')) : undefined);
}
