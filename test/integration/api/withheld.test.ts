import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RouteContract } from '#contract/define-route.ts';
import { boxOf } from '#backend/secret-box.ts';
import { env } from '#backend/env.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { actOnFinding } from '#findings/act-on-finding.ts';
import exportCommand from '#jobs/cli/export.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { createBrand, confirmCrawl } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { changeFindings } from '#records/finding-actions.ts';
import { listFindings } from '#records/findings.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { listRuns } from '#records/runs.ts';
import { publishStandard } from '#records/standards.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { atlasPublisher, startAtlas, type Atlas } from '../pipeline/atlas.ts';
import { makeRecord } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

const MARK = 'withheld:';
const KEY = 'atlas-key-5f0c9b1e77';
const NAME = 'Lunetterie Boréale';
const database = startDatabase();
const publisher = atlasPublisher({ retention: { bodyDays: 0, valueDays: 0 } });
const app = startApp(() => null, [publisher]);
const STANDARD = BrandStandard.parse({ brand: NAME, names: [{ name: NAME }], publishers: { atlas: { required: true } } });

let atlas: Atlas;
let admin: string;
const params: Record<string, string> = {};

beforeAll(async () => {
  atlas = await startAtlas(KEY);
  admin = await app.signIn(ADMIN);
  const at = '2026-09-01T00:00:00.000Z';
  const brandId = await createBrand(SYSTEM_VIEWER, { name: NAME, at });
  await publishStandard(SYSTEM_VIEWER, brandId, STANDARD, at);
  await confirmCrawl(SYSTEM_VIEWER, brandId, new Date(at));
  // Three stores show one wrong number: a cluster.
  const towns = ['Québec', 'Lévis', 'Beauport'];
  const addresses = towns.map((locality, index) => ({ street: `${index + 1}00 rue Principale`, locality, region: 'QC', postalCode: `G${index + 1}R 2B5`, country: 'CA' }));
  await applyLocations(SYSTEM_VIEWER, brandId, { created: addresses.map((address, index) => makeRecord(`QC-${index}`, ['Québec'], { businessName: NAME, address, phone: `+1418555010${index}`, websiteUrls: {} })), changed: [] }, at);
  const places = addresses.map(({ street, locality, postalCode }, index) => ({ id: `p${index}`, name: NAME, street, locality, postalCode, phone: '+14185559876', storeCode: `QC-${index}` }));
  const crawlOn = async (day: string) => {
    const asOf = new Date(`${day}T06:00:00Z`);
    const toolbox = { ...(await openToolbox(networkSettings(atlas.port, database.home), () => asOf)), publishers: [publisher], box: boxOf(['a secret of a test, thirty-two characters']) };
    try {
      await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: 'atlas', settings: {}, secrets: { apiKey: KEY } }, asOf);
      await crawlBrand(toolbox, brandId, { asOf, trigger: 'by-hand' });
    } finally {
      await toolbox.fetcher.close();
    }
  };
  atlas.places = places;
  await crawlOn('2026-09-02');
  // In the stores' order, whatever order findings of one moment come in.
  const inOrder = (await listLocations(SYSTEM_VIEWER, brandId)).toSorted((a, b) => a.storeCode.localeCompare(b.storeCode)).map((one) => one.id);
  const phones = (await listFindings(SYSTEM_VIEWER, { brandId })).filter((one) => one.checkId === 'phone').toSorted((a, b) => inOrder.indexOf(a.locationId) - inOrder.indexOf(b.locationId));
  const accepted = phones[0]?.id ?? '';
  await changeFindings(SYSTEM_VIEWER, { findingIds: [accepted] }, (finding) => actOnFinding(finding, { kind: 'accept', reason: 'Their switchboard', until: null }, { userId: null, now: '2026-09-02T12:00:00.000Z', assigneeId: null, dueOn: null }) ?? 'state');
  atlas.places = places.map((one, index) => (index === 0 ? one : { ...one, phone: '+14185551234' }));
  await crawlOn('2026-09-03');
  const [version, run] = [await db().standardVersion.findFirstOrThrow({ where: { brandId } }), (await listRuns(SYSTEM_VIEWER, brandId))[0]];
  Object.assign(params, { brandId, locationId: inOrder[1], findingId: phones[1]?.id, versionId: version.id, standardId: version.id, ...(await tellAndPropose(brandId, phones[1])), version: String(version.version), runId: run?.id, publisherId: 'atlas', accepted });
});
/** A message about the cluster in the log of what was sent, and a proposal made of the finding: both could repeat what the source shows. */
async function tellAndPropose(brandId: string, finding: { id: string; locationId: string } | undefined): Promise<{ deliveryId: string; proposalId: string }> {
  if (finding === undefined) throw new Error('The crawl has found a wrong phone.');
  const { id: channelId } = (await (await app.post(`/api/brands/${brandId}/channels`, { kind: 'slack', name: 'Slack', languages: ['fr'], cadences: {}, regionIds: null, isEnabled: true, url: 'https://hooks.slack.com/services/T0/B0/abcdef' }, admin)).json()) as { id: string };
  await app.post(`/api/brands/${brandId}/channels/${channelId}/test`, {}, admin);
  const { id: proposalId } = (await (await app.post(`/api/locations/${finding.locationId}/proposals`, { field: 'phone', before: '+14185550101', value: '418 555-0177', reason: 'Asked the store.', findingId: finding.id, isImmediate: false }, admin)).json()) as { id: string };
  return { deliveryId: (await db().delivery.findFirstOrThrow({ where: { channelId } })).id, proposalId };
}
afterAll(async () => {
  await atlas.close();
});

/** Every route of the contract that only reads. */
async function readRoutes(): Promise<RouteContract[]> {
  const folder = new URL('../../../backend/contract/', import.meta.url);
  const modules = await Promise.all((await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>));
  const routes = modules.flatMap((one) => Object.values(one)).filter((one): one is RouteContract => typeof one === 'object' && one !== null && 'method' in one && 'path' in one);
  return [...new Map(routes.filter((one) => one.method === 'GET').map((one) => [one.path, one])).values()];
}

test('the marks that the rest of this file looks for stand in the tables', async () => {
  expect(await findInDatabase(MARK)).toEqual(['Finding.accepted', 'Finding.observed', 'FindingEvent.before', 'FindingEvent.details', 'Verdict.observed']);
});

test('no answer of the API shows one: what is not kept is null, and said to be withheld', async () => {
  const unfilled: string[] = [];
  const shown: string[] = [];
  const empty: string[] = [];
  for (const route of await readRoutes()) {
    const address = route.path.replaceAll(/:(\w+)/g, (mark, name: string) => params[name] ?? mark);
    if (address.includes(':')) {
      unfilled.push(address);
      continue;
    }
    for (const query of ['', ...(route.path.endsWith('/findings') ? ['?part=accepted', '?part=closed'] : [])]) {
      const answer = await app.get(`${address}${query}`, admin);
      const text = await answer.text();
      if (text.includes(MARK)) shown.push(`${route.path}${query}`);
      if (answer.status >= 500) empty.push(`${route.path} ${answer.status}`);
    }
  }
  expect({ shown, empty }).toEqual({ shown: [], empty: [] });
  // What only exists once somebody asked for it has no address here; none of it may repeat a value of a source.
  expect(unfilled.filter((one) => !/preview|import|search|draft|repl|view/i.test(one))).toEqual([]);
});

test('the file of everything holds the mark of what was seen, and never the value', async () => {
  const answer = await app.get(`/api/brands/${params['brandId']}/export?captures=true`, admin);
  const text = await answer.text();
  const marks = [...text.matchAll(/withheld:[^"\\]*/g)].map(([mark]) => mark);
  expect([answer.status, marks.length > 0, new Set(marks).size > 1]).toEqual([200, true, true]);
  for (const value of ['4185559876', '418 555-9876', '4185551234', '418 555-1234']) expect(text).not.toContain(value);
  // A mark tells one value from another, and is nothing else.
  expect(marks.filter((mark) => !/^withheld:[\w-]{8,}$/.test(mark))).toEqual([]);
});

test('the pages that show findings say of each that it is not kept', async () => {
  const read = async (address: string) => (await (await app.get(address, admin)).json()) as Record<string, unknown>;
  const location = await read(`/api/locations/${params['locationId']}`);
  const verdicts = (location['listings'] as { verdicts: { checkId: string; observed: string | null; isWithheld: boolean }[] }[]).flatMap((one) => one.verdicts);
  expect(verdicts.find((one) => one.checkId === 'phone')).toMatchObject({ observed: null, isWithheld: true });
  expect((location['findings'] as { checkId: string }[]).find((one) => one.checkId === 'phone')).toMatchObject({ observed: null, isWithheld: true });
  const finding = await read(`/api/findings/${params['findingId']}`);
  expect(finding).toMatchObject({ finding: { observed: null, isWithheld: true } });
  expect((finding['events'] as { kind: string }[]).find((one) => one.kind === 'observed-changed')).toMatchObject({ details: { from: null, to: null }, withheld: ['from', 'to'] });
  expect(await read(`/api/findings/${params['accepted']}`)).toMatchObject({ accepted: { observed: null, isWithheld: true } });
  const queue = await read(`/api/brands/${params['brandId']}/findings`);
  expect(queue['rows']).toContainEqual(expect.objectContaining({ checkId: 'phone', observed: null, isWithheld: true }));
  expect(queue['clusters']).toContainEqual(expect.objectContaining({ checkId: 'phone', observed: null, isWithheld: true, locations: 2 }));
});

describe('exports', () => {
  const exportTo = async (kind: string, options: Record<string, string>): Promise<string> => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'enseigne-export-'));
    try {
      const out = path.join(folder, 'out');
      await exportCommand.run({ positionals: [kind], options: { format: 'jsonl', brand: NAME, out, ...options }, settings: env });
      return await readFile(out, 'utf8');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  test.each(['findings', 'verdicts', 'comparison'])('%s as data: null and `withheld`', async (kind) => {
    const text = await exportTo(kind, {});
    expect(text).not.toContain(MARK);
    const rows = text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.filter((one) => one['checkId'] === 'phone').map((one) => [one['observed'], one['withheld']])).toContainEqual([null, true]);
  });
  test.each([['fr', '(non conservé : conditions de atlas)'], ['en', '(not kept: terms of atlas)']])('findings as a table in %s: a sentence', async (language, sentence) => {
    const text = await exportTo('findings', { format: 'csv', language });
    expect([text.includes(MARK), text.includes(sentence)]).toEqual([false, true]);
  });
});
