import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { listApiKeys } from '#contract/api-keys.ts';
import { listAuditEntries } from '#contract/audit-log.ts';
import { getCalendar } from '#contract/calendar.ts';
import { listChecks, listPublishers, listReasons } from '#contract/catalogue.ts';
import { listCauses, listFindings } from '#contract/finding-queue.ts';
import { getFormula } from '#contract/formula.ts';
import { previewImport } from '#contract/imports.ts';
import { getLocation, getProof } from '#contract/locations.ts';
import { getOverview } from '#contract/overview.ts';
import { listLocationLinks } from '#contract/listing-links.ts';
import { listConnections } from '#contract/publishers.ts';
import { getProposal, listProposals } from '#contract/proposals.ts';
import { getRecordHistory } from '#contract/record-history.ts';
import { getRouting } from '#contract/routing.ts';
import { getReplyFile, listReplyPermissions, listWaitingReplies } from '#contract/review-replies.ts';
import { listRanking, listRegions } from '#contract/ranking.ts';
import { getCrawlPlan, getRunProgress, listRuns } from '#contract/runs.ts';
import { getSentimentFits } from '#contract/sentiment-fits.ts';
import { getSession } from '#contract/session.ts';
import { getWorkReport } from '#contract/work-report.ts';
import { startMockApi } from './mock-api.ts';

let mock: Awaited<ReturnType<typeof startMockApi>>;
beforeAll(async () => { mock = await startMockApi({ locations: 20 }); });
afterAll(() => { mock.server.close(); });

// The dashboard is drawn against this server: what it says must be what the contract says.
describe('mock server', () => {
  const routes: [string, { response: z.ZodType }, string][] = [
    ['session', getSession, '/api/session'], ['checks', listChecks, '/api/checks'], ['publishers', listPublishers, '/api/publishers'], ['reasons', listReasons, '/api/reasons'],
    ['overview', getOverview, '/api/brands/boreale/overview'], ['ranking', listRanking, '/api/brands/boreale/ranking'], ['formula', getFormula, '/api/brands/boreale/formula'], ['formula of one', getFormula, '/api/brands/boreale/formula?locationId=loc-003'], ['regions', listRegions, '/api/brands/boreale/regions'],
    ['runs', listRuns, '/api/brands/boreale/runs'], ['progress of a run', getRunProgress, '/api/runs/run-9/progress'], ['crawl plan', getCrawlPlan, '/api/brands/boreale/crawl-plan'], ['sources', listConnections, '/api/brands/boreale/publishers'], ['listings of locations', listLocationLinks, '/api/brands/boreale/publishers/google-places/locations'], ['API keys', listApiKeys, '/api/brands/boreale/api-keys'], ['audit log', listAuditEntries, '/api/brands/boreale/audit-log'], ['work report', getWorkReport, '/api/brands/boreale/work-report'], ['proposals', listProposals, '/api/brands/boreale/proposals'], ['one proposal', getProposal, '/api/proposals/p1'], ['record history', getRecordHistory, '/api/locations/loc-003/record-history'], ['routing', getRouting, '/api/brands/boreale/routing'], ['calendar', getCalendar, '/api/calendar'], ['queue', listFindings, '/api/brands/boreale/findings'], ['causes', listCauses, '/api/brands/boreale/causes'], ['location', getLocation, '/api/locations/loc-003'],
    ['fits of the models', getSentimentFits, '/api/brands/boreale/sentiment-fits'], ['waiting replies', listWaitingReplies, '/api/brands/boreale/review-replies'], ['reply permissions', listReplyPermissions, '/api/brands/boreale/reply-permissions'], ...[0, 1, 2, 3, 4, 5].map((one): [string, { response: z.ZodType }, string] => [`reply ${one}`, getReplyFile, `/api/reviews/r-${one}/replies`]),
  ];
  it.each(routes)('answers %s as the contract writes it', async (_name, route, path) => {
    expect(route.response.safeParse(await (await fetch(`${mock.url}${path}`)).json()).error).toBeUndefined();
  });

  it('answers a proof and an import preview as the contract writes them', async () => {
    const location = getLocation.response.parse(await (await fetch(`${mock.url}/api/locations/loc-003`)).json());
    const proof = await (await fetch(`${mock.url}/api/findings/${location.findings[0]?.id}/proof-facts`)).json();
    expect(getProof.response.safeParse(proof).error).toBeUndefined();
    const preview = await (await fetch(`${mock.url}/api/imports/preview`, { method: 'POST', body: '{}' })).json();
    expect(previewImport.response.safeParse(preview).error).toBeUndefined();
  });
});
