import { z } from 'zod';
import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { ExportChoice, EXPORT_PATH } from '#contract/brand-export.ts';
import { PROOF_PATH } from '#contract/locations.ts';
import { REPORT_PATH } from '#contract/overview.ts';
import { RANKING_FILE_PATH, RANKING_FILES, RankingWords } from '#contract/ranking.ts';
import { UI_LANGUAGES } from '#domain/words.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Routes that answer files rather than JSON: described here, as the contract holds only JSON. */
export const FILE_ROUTES: readonly RouteConfig[] = [
  file('rankingFile', 'Ranking', RANKING_FILE_PATH, 'The ranking as a file, exactly as a view shows it.', { 'text/csv': 'string', [SHEET]: 'binary' }, RankingWords.extend({ as: z.enum(RANKING_FILES), lang: z.enum(UI_LANGUAGES) })),
  file('overviewReport', 'Overview', REPORT_PATH, 'The overview as a report.', { 'application/pdf': 'binary' }, z.object({ locale: z.string().default('fr-CA') })),
  file('findingProof', 'Findings', PROOF_PATH, 'The page that a finding was read from, at the spot; sandboxed.', { 'text/html': 'string' }, z.object({ language: z.enum(UI_LANGUAGES).optional() })),
  file('findingImage', 'Findings', '/api/findings/:findingId/images/:side', 'The logo that a finding compares: `expected` or `observed`.', { 'image/*': 'binary' }),
  file('findingScreenshot', 'Findings', '/api/findings/:findingId/screenshot', 'The page of a finding as a browser drew it.', { 'image/*': 'binary' }),
  file('bodyImage', 'Findings', '/api/bodies/:hash/image', 'A stored image that was read for a listing.', { 'image/*': 'binary' }),
  file('exportBrand', 'Brand export', EXPORT_PATH, 'Everything that is known of a brand, as JSON lines: a head with counts, one line per row, and the sha256 at the end. For administrators.', { 'application/jsonl': 'string' }, ExportChoice),
];

function file(operationId: string, tag: string, path: string, summary: string, types: Record<string, 'string' | 'binary'>, query: z.ZodObject = z.object({})): RouteConfig {
  const names = [...path.matchAll(/:(\w+)/g)].map((one) => one[1] ?? '');
  const failures = Object.fromEntries(Object.entries({ 400: 'Invalid', 401: 'NotSignedIn', 403: 'NotAllowed', 404: 'NotFound', 429: 'TooOften', default: 'Failed' }).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));
  return {
    method: 'get', path: path.slice('/api'.length).replace(/:(\w+)/g, '{$1}'), operationId, tags: [tag], summary: summary.split(/[:;,.]/)[0] ?? summary, description: summary,
    request: { params: z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1)]))), query },
    responses: {
      200: { description: 'The file.', content: Object.fromEntries(Object.entries(types).map(([type, kind]) => [type, { schema: kind === 'binary' ? { type: 'string', contentEncoding: 'binary' } : { type: 'string' } }])) },
      ...failures,
    } as unknown as RouteConfig['responses'],
  };
}
