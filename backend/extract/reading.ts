import { COMPANY_RANK, type Evidence, type FieldName, type FieldValue, type Observation, type ReadMethod } from '#domain/observation.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import type { CaptureDay } from './capture-day.ts';
import type { HtmlPage } from './html-page.ts';

export const EXCERPT_CHARACTERS_MAX = 300;

/** What every reader starts from. */
export interface Reading {
  capture: PageCapture;
  page: HtmlPage;
  /** The capture's own: by it dates are read. */
  day: CaptureDay;
  /** ISO 3166-1 alpha-2 of the place, where the caller knows it. */
  country: string | undefined;
  /** Of the page: asked for, declared or detected. */
  language: string | undefined;
}

/** One value on its way to an observation; its order within field and method becomes its rank. */
export interface Candidate {
  field: FieldName;
  raw: string;
  value: unknown;
  method: ReadMethod;
  locator: string;
  excerpt: string;
  /** Said of the company behind the place, whose page says otherwise of the place: ranked from COMPANY_RANK on. */
  isOfCompany?: true;
}

/** A candidate whose value fits its field. */
export function candidate<F extends FieldName>(
  field: F, value: FieldValue<F> | null, from: { raw: string; method: ReadMethod; locator: string; excerpt?: string },
): Candidate {
  return { field, value, raw: from.raw, method: from.method, locator: from.locator, excerpt: from.excerpt ?? from.raw };
}

export function evidenceOf(capture: PageCapture, locator: string, excerpt: string): Evidence {
  return { url: capture.finalUrl, fetchedAt: capture.fetchedAt, bodyHash: capture.bodyHash, locator, excerpt: cutExcerpt(excerpt) };
}

/** Numbers candidates by field and method, in the order in which they came, and drops repetitions of a value. */
export function rankCandidates(capture: PageCapture, candidates: readonly Candidate[]): Observation[] {
  const ranks = new Map<string, number>();
  const seen = new Set<string>();
  const observations: Observation[] = [];
  for (const one of candidates) {
    const key = `${one.field}|${one.method}`;
    const same = `${key}|${one.value === null ? one.raw : typeof one.value === 'string' ? one.value : JSON.stringify(one.value)}`;
    if (seen.has(same)) continue;
    seen.add(same);
    const rank = ranks.get(key) ?? 0;
    ranks.set(key, rank + 1);
    observations.push({
      field: one.field, raw: one.raw, value: one.value, method: one.method, rank: one.isOfCompany === true ? rank + COMPANY_RANK : rank, evidence: evidenceOf(capture, one.locator, one.excerpt),
    } as Observation);
  }
  return observations;
}

export function cutExcerpt(text: string): string {
  return text.length <= EXCERPT_CHARACTERS_MAX ? text : `${text.slice(0, EXCERPT_CHARACTERS_MAX - 1)}…`;
}

/** An absolute http(s) address, or null. */
export function absoluteUrl(raw: string, base: string): string | null {
  const trimmed = raw.trim();
  if (!trimmed) return null;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
