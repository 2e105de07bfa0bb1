import type { FieldName, ObservationOf } from '#domain/observation.ts';
import { observationsOf } from '#domain/observation.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import { readCapture, type ExtractOptions, type PageExtraction } from '#extract/extract-page.ts';

/** A capture of a page as the fetcher would hand it over. */
export function captureOf(body: string, changes: Partial<PageCapture> = {}): PageCapture {
  return {
    url: 'https://lunetterie-boreale.example/fr/boutiques/laval', finalUrl: 'https://lunetterie-boreale.example/fr/boutiques/laval', status: 200,
    contentType: 'text/html; charset=utf-8', headers: {}, fetchedAt: '2026-11-20T10:00:00.000Z', bodyHash: 'f'.repeat(64), body, resources: [], ...changes,
  };
}

export function extract(body: string, changes: Partial<PageCapture> = {}, options: ExtractOptions = { country: 'CA' }): Promise<PageExtraction> {
  return readCapture(captureOf(body, changes), options);
}

/** The values of one field, best first; by one method when it is given. */
export function read<F extends FieldName>(page: PageExtraction, field: F, method?: string): ObservationOf<F>['value'][] {
  return observationsOf(page.observations, field).filter((one) => method === undefined || one.method === method).map((one) => one.value);
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}
