import { buildOverview } from '#backend/build-overview.ts';
import type { Check } from '#checks/define-check.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { getBrand } from '#records/brands.ts';
import { listLocationFacts } from '#records/locations.ts';
import { listReviewWarnings } from '#records/review-warnings.ts';
import { reportName, type ReportData, type ReportForm } from '#reports/report-data.ts';

/** What the one page says of a brand, within the viewer's scope. Throws NotFoundError outside it. */
export async function gatherReport(viewer: Viewer, brandId: string, { checks, publishers }: { checks: readonly Check[]; publishers: readonly Publisher[] }): Promise<ReportData> {
  const [brand, overview, warnings, facts] = await Promise.all([getBrand(viewer, brandId), buildOverview(viewer, brandId, checks), listReviewWarnings(viewer, { brandId }), listLocationFacts(viewer, brandId)]);
  const nameOf = new Map(facts.map((one) => [one.id, one.branch ?? one.businessName]));
  return {
    brand: brand.name, overview,
    warnings: warnings.flatMap(({ locationId, signs: [sign] }) => (sign === undefined ? [] : [{ name: nameOf.get(locationId) ?? locationId, sign }])),
    checkTitles: new Map(checks.map((one) => [one.id, one.words.title])), publisherNames: new Map(publishers.map((one) => [one.id, one.words.name])),
  };
}

/** The sheet and the name of its file: for the page's button, the command and the mail. The library that draws it is loaded when it is first needed. */
export async function buildReport(viewer: Viewer, brandId: string, form: ReportForm, words: { checks: readonly Check[]; publishers: readonly Publisher[] }): Promise<{ name: string; bytes: Uint8Array }> {
  const [data, { makeReport }] = await Promise.all([gatherReport(viewer, brandId, words), import('#reports/make-report.ts')]);
  return { name: reportName(data.brand, data.overview.asOf, form.language), bytes: await makeReport(data, form) };
}
