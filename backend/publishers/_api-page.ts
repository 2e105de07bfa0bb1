import type { ReadPage } from '#domain/listing.ts';
import type { FieldName, FieldValue, Observation } from '#domain/observation.ts';
import type { Review } from '#domain/review.ts';

const EXCERPT_LENGTH = 300;

/** What an answer of an API says of one listing, gathered value by value; each keeps the path where it stood as its proof. */
export interface ApiPage {
  /**
   * Notes one value. `path` leads to it in the answer (`$.places[0].websiteUri`); `said` is what stood there, of any type.
   * A null value is one that was there and could not be read: `cannot-tell`, never an absence. Nothing said notes nothing.
   */
  add<F extends FieldName>(field: F, path: string, said: unknown, value: FieldValue<F> | null, rank?: number): void;
  addReview(review: Omit<Review, 'evidence'>, path: string): void;
  read(): ReadPage;
}

/** Begins the page of one listing. `url` is where a person sees it; `language` the one that was asked for. */
export function openApiPage(listing: { url: string; language: string | null }, answer: { fetchedAt: string; bodyHash: string }): ApiPage {
  const { url, language } = listing;
  const { fetchedAt, bodyHash } = answer;
  const observations: Observation[] = [];
  const reviews: Review[] = [];
  const evidenceOf = (locator: string, raw: string) => ({ url, fetchedAt, bodyHash, locator, excerpt: raw.slice(0, EXCERPT_LENGTH) });
  return {
    add(field, path, said, value, rank = 0) {
      if (said === undefined || said === null || said === '') return;
      const raw = typeof said === 'string' ? said : JSON.stringify(said);
      observations.push({ field, raw, value, method: 'api', rank, evidence: evidenceOf(path, raw) } as unknown as Observation);
    },
    addReview(review, path) {
      reviews.push({ ...review, evidence: evidenceOf(path, review.text) });
    },
    read: () => ({ url, language, observations, reviews, trouble: null, fetchedAt, bodyHash }),
  };
}

/** A body as JSON; undefined where it is none. */
export function parseJson(body: string | null): unknown {
  if (body === null) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** What stands at a path of an answer; undefined where the path breaks off, whatever the types on the way. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  let here = json;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** A text that says something; null for anything else. */
export function textOf(said: unknown): string | null {
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : null;
}

/** A finite number; null for anything else, a number written as text too. */
export function numberOf(said: unknown): number | null {
  return typeof said === 'number' && Number.isFinite(said) ? said : null;
}

/** The members of a list; none for anything else. */
export function listOf(said: unknown): readonly unknown[] {
  return Array.isArray(said) ? said : [];
}

/** True for an object with members: no list, no text, nothing. */
export function isRecord(said: unknown): boolean {
  return typeof said === 'object' && said !== null && !Array.isArray(said);
}
