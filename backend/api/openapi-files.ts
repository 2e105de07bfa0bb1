import { z } from 'zod';
import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { AUDIT_FILE_PATH, AUDIT_FILES, AuditFilter } from '#contract/audit-log.ts';
import { ExportChoice, EXPORT_PATH } from '#contract/brand-export.ts';
import { PROOF_PATH } from '#contract/locations.ts';
import { REPORT_PATH } from '#contract/overview.ts';
import { RANKING_FILE_PATH, RANKING_FILES, RankingWords } from '#contract/ranking.ts';
import { WORK_DAYS, WORK_FILE_PATH } from '#contract/work-report.ts';
import type { KeyScope } from '#domain/key-scope.ts';
import { rateHeaders, saySecurity } from './openapi-answers.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The words of a file; without it the reader's language. */
const Locale = z.string().optional().describe('fr or en, alone or with a country: fr-CA.');

/** Routes that answer files rather than JSON: described here, as the contract holds only JSON. */
export const FILE_ROUTES: readonly RouteConfig[] = [
  file('rankingFile', 'Ranking', RANKING_FILE_PATH, 'The ranking as a file, exactly as a view shows it.', { 'text/csv': 'string', [SHEET]: 'binary' }, 'read:locations', RankingWords.extend({ as: z.enum(RANKING_FILES).default('csv'), locale: Locale })),
  file('workReportFile', 'Work report', WORK_FILE_PATH, 'The work report as a file.', { 'text/csv': 'string', [SHEET]: 'binary' }, 'read:locations', z.object({ as: z.enum(RANKING_FILES).default('csv'), locale: Locale, days: z.enum(WORK_DAYS.map(String)) })),
  file('auditLogFile', 'Audit log', AUDIT_FILE_PATH, 'Who changed what, as a file; the filter is the list’s.', { 'text/csv': 'string', 'application/x-ndjson': 'string' }, null, AuditFilter.extend({ as: z.enum(AUDIT_FILES).default('csv') })),
  file('overviewReport', 'Overview', REPORT_PATH, 'The overview as a report.', { 'application/pdf': 'binary' }, 'read:locations', z.object({ locale: z.string().default('fr-CA').describe('Words, and how numbers and days are written: fr-CA, fr-FR, en-CA, en-GB …') })),
  file('findingProof', 'Findings', PROOF_PATH, 'The page that a finding was read from, at the spot; sandboxed.', { 'text/html': 'string' }, 'read:findings', z.object({ locale: Locale })),
  file('findingImage', 'Findings', '/api/findings/:findingId/images/:side', 'The logo that a finding compares: `expected` or `observed`.', { 'image/*': 'binary' }, 'read:findings'),
  file('findingScreenshot', 'Findings', '/api/findings/:findingId/screenshot', 'The page of a finding as a browser drew it.', { 'image/*': 'binary' }, 'read:findings'),
  file('bodyImage', 'Findings', '/api/bodies/:hash/image', 'A stored image that was read for a listing.', { 'image/*': 'binary' }, 'read:findings'),
  file('exportBrand', 'Brand export', EXPORT_PATH, 'Everything that is known of a brand, as JSON lines: a head with counts, one line per row, and the sha256 at the end. For administrators.', { 'application/jsonl': 'string' }, null, ExportChoice),
];

function file(operationId: string, tag: string, path: string, summary: string, types: Record<string, 'string' | 'binary'>, keyScope: KeyScope | null, query: z.ZodObject = z.object({})): RouteConfig {
  const names = [...path.matchAll(/:(\w+)/g)].map((one) => one[1] ?? '');
  const failures = Object.fromEntries(Object.entries({ 400: 'Invalid', 401: 'NotSignedIn', 403: 'NotAllowed', 404: 'NotFound', 429: 'TooOften', default: 'Failed' }).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));
  return {
    method: 'get', path: path.slice('/api'.length).replace(/:(\w+)/g, '{$1}'), operationId, tags: [tag], summary: summary.split(/[:;,.]/)[0] ?? summary, description: summary, ...saySecurity(keyScope ?? undefined),
    request: { params: z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1)]))), query },
    responses: {
      200: { description: 'The file.', headers: rateHeaders(), content: Object.fromEntries(Object.entries(types).map(([type, kind]) => [type, { schema: kind === 'binary' ? { type: 'string', contentEncoding: 'binary' } : { type: 'string' } }])) },
      ...failures,
    } as unknown as RouteConfig['responses'],
  };
}
