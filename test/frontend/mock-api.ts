import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pageRanking } from '#api/ranking/page-ranking.ts';
import type { CrawlPlan, RunView } from '#contract/runs.ts';
import { LOCATION_LINKS, SOURCES } from './mock-sources.ts';
import type { RunProgress } from '#domain/run.ts';
import { API_KEYS, createAuditPage } from './mock-audit.ts';
import { BRAND_ID, createBrand } from './mock-brand.ts';
import { ATTEMPTS, CHANNELS, DELIVERIES } from './mock-channels.ts';
import { MONTHLY, NOTIFICATIONS } from './mock-notifications.ts';
import { createFinding } from './mock-finding.ts';
import { createPlacePart } from './mock-place.ts';
import { PERMISSIONS, replyFileOf, WAITING } from './mock-replies.ts';
import { createComparison, createMatrix } from './mock-matrix.ts';
import { CAUSES, createQueue, createReadings } from './mock-queue.ts';
import { createReviewWarnings, createReviewWatch } from './mock-review-watch.ts';
import { FITS } from './mock-fits.ts';
import { createFormula } from './mock-formula.ts';
import { DUE_CHECKS, MANUAL_LISTINGS, recordCheck } from './mock-manual-checks.ts';
import { CALENDAR, DECIDED, MOVES, PROPOSAL, PROPOSALS, RECORD_HISTORY, ROUTING, WORK } from './mock-work.ts';
import { CHECKS, PUBLISHERS, REASONS } from './mock-words.ts';

export interface MockSettings {
  port?: number;
  /** `full`; `signed-out`: every call answers 401; `new`: no brand yet; `planned`: imported, first crawl not agreed; `failing`: pages' calls answer 500; `unseen`: a brand without a crawl. */
  scene?: 'full' | 'signed-out' | 'new' | 'planned' | 'failing' | 'unseen';
  locations?: number;
}

const VIEWS = [
  { id: 'view-1', name: 'Centres commerciaux', query: 'sort=-findings&format=mall', isShared: true, isOwn: false, sharedBy: 'Dominique Bédard' },
  { id: 'view-2', name: 'À corriger au Québec', query: 'region=Canada%2FQu%C3%A9bec&band=to-fix', isShared: false, isOwn: true, sharedBy: null },
];
const DIST = new URL('../../frontend/dist/', import.meta.url).pathname;
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const PLAN: CrawlPlan = {
  hosts: [
    { host: 'lunetterie-boreale.example', publisherIds: ['brand-website'], requests: 214, requestsPerSecond: 1, seconds: 214 },
    { host: 'city-directory.example', publisherIds: ['city-directory', 'review-pages'], requests: 240, requestsPerSecond: 0.5, seconds: 480 },
    { host: 'overpass.openstreetmap.example', publisherIds: ['openstreetmap'], requests: 1, requestsPerSecond: 0.2, seconds: 5 },
  ],
  resting: [{ publisherId: 'openstreetmap', locations: 118, everyDays: 7 }], paid: [{ publisherId: 'city-directory', requests: 240, amount: 4.8, currency: 'USD', perThousand: 20, freePerMonth: 1000, asOf: '2025-03' }],
  requests: 455, seconds: 480, linksAtMost: 1200, rendersAtMost: 120, lastRendered: { pages: 96, seconds: 214 }, confirmedAt: null, withoutAddress: [{ publisherId: 'city-directory', locations: 12, isRequired: true }],
};

const PROGRESS: RunProgress = {
  done: 47, failed: 1, left: 72, perMinute: 5.6, secondsLeft: 771, second: null, pages: 231, troubles: { timeout: 9, forbidden: 4 }, workers: 2, isHeld: false,
  hosts: [
    { host: 'city-directory.example', requests: 96, seconds: 211.2, troubles: { timeout: 7 } },
    { host: 'lunetterie-boreale.example', requests: 131, seconds: 144.1, troubles: { timeout: 2, forbidden: 4 } },
    { host: 'overpass.openstreetmap.example', requests: 1, seconds: 6.2, troubles: {} },
  ],
};

/** A server that answers the contract's addresses from a seeded brand, beside the built dashboard. */
export async function startMockApi(settings: MockSettings = {}): Promise<{ url: string; server: Server }> {
  const brand = createBrand(settings.locations ?? 120, 7);
  const scene = settings.scene ?? 'full';
  const startedAt = Date.now();
  let pausedAt: string | null = null;
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      if (!path.startsWith('/api/')) return sendFile(path);
      if (path.endsWith('/proof')) return send(200, '<!doctype html><title>Capture</title><body style="font:16px sans-serif;padding:2rem"><h1>Lunetterie Boréale</h1><p>1200, boul. Saint-Laurent, <mark>bur. 110</mark>, Montréal</p>', 'text/html; charset=utf-8');
      if (path === '/api/images/page') return send(200, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 768 1600"><rect width="768" height="1600" fill="#fff"/><rect width="768" height="120" fill="#1d4e6b"/>${Array.from({ length: 20 }, (_, at) => `<rect x="60" y="${170 + at * 70}" width="${600 - (at * 37) % 200}" height="24" fill="#d5dbe3"/>`).join('')}</svg>`, 'image/svg+xml');
      if (path.startsWith('/api/images/')) return send(200, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="${path.endsWith('old') ? '#7a2f2f' : '#1d4e6b'}"/><text x="60" y="26" text-anchor="middle" fill="#fff" font-size="18">Boréale</text></svg>`, 'image/svg+xml');
      const body = request.method === 'POST' ? await readJson(request) : null;
      const answer = answerCall(path, request.method ?? 'GET', body, request.url ?? '/');
      return send(answer.status, JSON.stringify(answer.body), 'application/json');
    })();

    function send(status: number, body: string | Buffer, type: string): void {
      response.writeHead(status, { 'content-type': type }).end(body);
    }
    async function sendFile(path: string): Promise<void> {
      const file = extname(path) === '' ? 'index.html' : path.slice(1);
      const bytes = await readFile(join(DIST, file)).catch(() => null);
      send(bytes ? 200 : 404, bytes ?? 'not found', TYPES[extname(file)] ?? 'application/octet-stream');
    }
  });

  function answerCall(path: string, method: string, body: unknown, address: string): { status: number; body: unknown } {
    const ok = (value: unknown): { status: number; body: unknown } => ({ status: 200, body: value });
    const problem = (status: number, id: string, title: string): { status: number; body: unknown } => ({ status, body: { type: `/problems/${id}`, id, title, status, detail: title, instance: 'urn:uuid:00000000-0000-4000-8000-000000000000', errors: [] } });
    if (scene === 'signed-out') return problem(401, 'not-signed-in', 'Nobody is signed in.');
    if (path === '/api/session') return ok({ user: { id: 'u1', name: 'Camille Roy', email: 'camille@lunetterie-boreale.example', language: 'fr' }, role: 'head-office', needsWayIn: false, brands: scene === 'new' ? [] : [{ id: BRAND_ID, name: 'Lunetterie Boréale', locationCount: brand.locations.length, state: scene === 'planned' ? 'needs-confirmation' : 'ready', mayManage: true }] });
    if (path === '/api/session/language') return ok(body);
    if (path === '/api/notifications') return ok(NOTIFICATIONS);
    const sent = DELIVERIES.rows.find((one) => path === `/api/deliveries/${one.id}`);
    if (sent) return ok({ delivery: sent, attempts: ATTEMPTS });
    if (path === '/api/checks') return ok(CHECKS);
    if (path === '/api/publishers') return ok(PUBLISHERS);
    if (path === '/api/reasons') return ok(REASONS);
    if (path === '/api/map-tiles') return ok({ tiles: null });
    if (scene === 'failing') return problem(500, 'internal', 'Something broke.');
    if (path === '/api/imports/preview') return ok(PREVIEW);
    if (path === '/api/imports') return ok({ brandId: BRAND_ID, created: 118, changed: 0, unchanged: 0, archived: 0, standardVersion: 1, problems: PREVIEW.locations.problems });
    const proof = /^\/api\/findings\/(.+)\/proof-facts$/.exec(path)?.[1];
    if (proof) {
      const finding = brand.locations.flatMap((one) => one.findings).find((one) => one.id === proof);
      return finding ? ok({ findingId: proof, evidence: finding.evidence, captureUrl: `/api/findings/${proof}/proof`, images: finding.checkId === 'logo' ? { expected: '/api/images/new', observed: '/api/images/old' } : null, rendering: finding.checkId === 'logo' ? null : { screenshotUrl: '/api/images/page' } }) : problem(404, 'not-found', 'No such finding.');
    }
    if (/^\/api\/finding-batches\/[^/]+\/undo$/.test(path)) return ok({ changed: 2, left: [], batchId: null });
    const asked = /^\/api\/findings\/([^/]+)(\/actions)?$/.exec(path);
    if (asked) return asked[2] ? ok({ changed: 1, left: [], batchId: 'batch-1' }) : found(createFinding(brand.locations, asked[1] ?? ''));
    const reviewId = /^\/api\/reviews\/([^/]+)\/replies$/.exec(path)?.[1];
    if (reviewId !== undefined) return ok(replyFileOf(reviewId));
    const watched = /^\/api\/locations\/(.+)\/review-watch$/.exec(path)?.[1];
    if (watched) return ok(createReviewWatch(brand.locations, watched));
    const [, placeId = '', placePart] = /^\/api\/locations\/([^/]+)\/(check|notes|value-history|touchpoints)$/.exec(path) ?? [];
    if (placePart !== undefined) return ok(createPlacePart(brand.locations.find((one) => one.locationId === placeId), placePart));
    if (/^\/api\/locations\/[^/]+\/manual-checks$/.test(path)) return method === 'GET' ? ok(MANUAL_LISTINGS) : recordCheck(body);
    if (path === '/api/calendar') return ok(method === 'GET' ? CALENDAR : { ...CALENDAR, url: 'https://enseigne.example/calendar/abc.ics' });
    if (/^\/api\/locations\/[^/]+\/record-history$/.test(path)) return ok(RECORD_HISTORY);
    if (/^\/api\/proposals\/[^/]+$/.test(path)) return ok(PROPOSAL);
    const location = /^\/api\/locations\/(.+)$/.exec(path)?.[1];
    if (location) return found(brand.locations.find((one) => one.locationId === location));
    const part = /^\/api\/brands\/[^/]+\/(.+)$/.exec(path)?.[1];
    if (part === 'settings') return ok({ name: 'Lunetterie Boréale', mayManage: true, crawls: { crawlSchedule: '0 4 * * *', timeZone: 'America/Toronto', nextAt: '2026-11-23T09:00:00.000Z' }, targets: [{ region: null, score: 90, by: '2027-03-31' }, { region: 'Canada > Québec', score: 95, by: '2027-03-31' }], people: [{ id: 'u1', name: 'Camille Roy', email: 'camille@lunetterie-boreale.example', role: 'head-office', region: [] }, { id: 'u2', name: 'Amélie Tremblay', email: 'amelie@lunetterie-boreale.example', role: 'regional-manager', region: ['Canada', 'Québec'] }] });
    if (part === 'overview') return ok(scene === 'full' ? brand.overview : { ...brand.overview, asOf: null, month: null, fields: [], score: null, change: null, band: null, presence: null, accuracy: null, coverage: null, trend: [], changes: [], cohort: { size: 0 }, bands: brand.overview.bands.map((one) => ({ ...one, count: 0 })), regions: [], publishers: [], causes: [], clusters: [], sourceTroubles: [], openFindings: 0, rankedCount: 0, notEnoughSeen: 120, distribution: brand.overview.distribution.map((one) => ({ ...one, count: 0 })), sentiment: { value: null, low: null, high: null, sampleSize: 0, effectiveSize: 0, plainMean: null }, rating: { value: null, low: null, high: null, sampleSize: 0, effectiveSize: 0, plainMean: null } });
    if (part === 'ranking') return ok(pageRanking({ asOf: brand.overview.asOf, formulaVersion: 2, standardVersion: 3, rows: scene === 'full' ? brand.ranking : [] }, { offset: 0, limit: 500 }));
    const query = new URL(address, 'http://localhost').searchParams;
    if (part === 'api-keys') return ok(method === 'GET' ? API_KEYS : { id: 'k4', key: `ens_${'a1B2c3D'.repeat(7)}` });
    if (part === 'channels') return ok(CHANNELS);
    if (part === 'channels/failing') return ok({ failing: [] });
    if (part === 'deliveries') return ok(DELIVERIES);
    if (part === 'audit-log') return ok(createAuditPage(query));
    if (part === 'work-report') return ok(WORK);
    if (part === 'proposals') return ok(query.get('part') === 'decided' ? DECIDED : PROPOSALS);
    if (part === 'routing') return ok(ROUTING);
    if (part === 'routing-preview') return ok(MOVES);
    if (part === 'matrix') return ok(createMatrix(scene === 'full' ? brand.locations : [], query.get('by') === 'publishers' ? 'publishers' : 'checks'));
    if (part === 'compare') return ok(createComparison(brand, (query.get('ids') ?? '').split(','), (query.get('regions') ?? '').split(',')));
    if (part === 'formula') return ok(createFormula(scene === 'full' ? brand.locations : [], new URL(address, 'http://localhost').searchParams.get('locationId')));
    if (part === 'findings') return ok(createQueue(scene === 'full' ? brand.locations : [], new URL(address, 'http://localhost').searchParams.get('part') ?? 'living'));
    if (part === 'findings/actions') return ok({ changed: 2, left: [{ findingId: 'x', because: 'state' }], batchId: 'batch-1' });
    if (part === 'finding-readings') return ok({ readings: scene === 'full' ? createReadings(brand.locations) : [] });
    if (part === 'causes') return ok(scene === 'full' ? CAUSES : { causes: [], unnamed: 0 });
    if (part === 'judging') return ok({ judging: null });
    if (part === 'regions') return ok(brand.regions);
    if (part === 'notification-settings') return ok(MONTHLY);
    if (part === 'saved-views') return ok({ views: scene === 'full' ? VIEWS : [] });
    if (part === 'review-warnings') return ok(createReviewWarnings(scene === 'full' ? brand.locations : [], brand.regions));
    if (/^\/api\/runs\/[^/]+\/progress$/.test(path)) return ok({ ...PROGRESS, ...(pausedAt === null ? {} : { perMinute: null, secondsLeft: null }) });
    if (/^\/api\/runs\/[^/]+\/orders$/.test(path)) {
      pausedAt = (body as { order?: string }).order === 'pause' ? '2026-11-21T06:14:00.000Z' : null;
      return ok({ state: 'running', pausedAt });
    }
    if (part === 'runs' && method === 'GET') return ok({ rows: scene === 'full' ? createRuns(Date.now() - startedAt, brand.overview.score, pausedAt) : [], next: null });
    if (part === 'runs') return problem(409, 'already-running', 'A crawl is already running.');
    if (part === 'sentiment-fits') return ok(method === 'GET' ? FITS : { accepted: true });
    if (part === 'review-replies') return ok(WAITING);
    if (part === 'reply-permissions') return ok({ permissions: PERMISSIONS, mayChange: true });
    if (part === 'publishers') return ok({ publishers: SOURCES, mayChange: true });
    if (part?.startsWith('publishers/') && part.endsWith('/locations') && method === 'GET') return ok(LOCATION_LINKS);
    if (part?.startsWith('publishers/')) return ok({ accepted: true });
    if (part === 'manual-checks') return ok(DUE_CHECKS);
    if (part === 'crawl-plan') return ok(PLAN);
    if (part === 'crawl-confirmation') return ok({ accepted: true });
    return problem(404, 'not-found', 'No such address.');

    function found(value: unknown): { status: number; body: unknown } {
      return value ? ok(value) : problem(404, 'not-found', 'No such location.');
    }
  }

  await new Promise<void>((resolve) => { server.listen(settings.port ?? 0, '127.0.0.1', resolve); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function createRuns(elapsedMs: number, score: number | null, pausedAt: string | null): RunView[] {
  const live: RunView = { id: 'run-9', state: 'running', trigger: 'manual', asOf: '2026-11-21T06:00:00.000Z', startedAt: '2026-11-21T06:00:00.000Z', finishedAt: null, locationsDone: Math.min(119, 47 + Math.floor(elapsedMs / 2000)), locationsFailed: 1, locationsTotal: 120, pausedAt, summary: null };
  const past = ['2026-11-14', '2026-11-07', '2026-10-31', '2026-10-24'].map((day, at): RunView => ({
    id: `run-${8 - at}`, state: at === 2 ? 'cancelled' : 'done', trigger: 'schedule', asOf: `${day}T06:00:00.000Z`, startedAt: `${day}T06:00:00.000Z`, finishedAt: `${day}T06:31:20.000Z`, locationsDone: at === 2 ? 64 : 120, locationsFailed: at, locationsTotal: 120, pausedAt: null,
    summary: at === 2 ? null : { pages: 584, rendered: { pages: 96, seconds: 214 - at * 7 }, troubles: { timeout: 4 + at, forbidden: 6 }, ...(at === 0 ? { quarantined: [{ publisherId: 'city-directory', url: 'https://city-directory.example/magasin/42', bodyHash: 'a'.repeat(64), trouble: 'reading-took-too-long' as const }] } : {}), opened: 12 + at, verified: 31 - at, reopened: at, openFindings: 240 + at * 9, score: score === null ? null : score - at },
  }));
  return [live, ...past];
}

const PREVIEW = {
  locations: {
    format: 'google-bulk-csv', rows: 120, created: [{ storeCode: 'LB-001', name: 'Lunetterie Boréale – Montréal Centre' }, { storeCode: 'LB-002', name: 'Lunetterie Boréale – Ottawa Galeries' }, { storeCode: 'LB-003', name: 'Lunetterie Boréale – Rennes Vieux-Port' }],
    changed: [{ storeCode: 'LB-042', name: 'Lunetterie Boréale – Brest Centre', fields: ['phone', 'regularHours'] }], unchanged: 112, missing: [{ storeCode: 'LB-107', name: 'Lunetterie Boréale – Hamilton Centre' }],
    problems: [{ line: 14, column: 'Primary phone', message: { fr: '« 514 55-0142 » n’est pas un numéro de téléphone valide.', en: '“514 55-0142” is no valid phone number.' }, level: 'warning' }, { line: 37, column: 'Sunday hours', message: { fr: '« 9 to late » ne se lit pas comme des heures d’ouverture.', en: '“9 to late” can’t be read as hours.' }, level: 'warning' }, { line: 52, column: 'Store code', message: { fr: 'Il manque le code de magasin.', en: 'The store code is missing.' }, level: 'error' }],
  },
  standard: { brand: 'Lunetterie Boréale', isUnchanged: false, problems: [] },
};

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? null : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

if (import.meta.main) {
  const { url } = await startMockApi({ port: Number(process.argv[2] ?? 0), scene: (process.argv[3] ?? 'full') as NonNullable<MockSettings['scene']> });
  console.info(url);
}
