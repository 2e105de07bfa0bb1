import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERASED_MARK } from '#backend/redact-name.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { eraseReviewer, findReviewAuthor, previewErasure } from '#records/erase-reviewer.ts';
import { listReceipts } from '#records/erasure-receipts.ts';
import { findBody } from '#records/readings.ts';
import { findAnyInDatabase } from '../find-in-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const NAME = 'Hélène Bérubé-Roy';
/** As pages, addresses and data write it. */
const SPELLINGS = [NAME, 'H&eacute;l&egrave;ne B&eacute;rub&eacute;-Roy', 'helene-berube-roy', String.raw`H\u00e9l\u00e8ne B\u00e9rub\u00e9-Roy`];
const TEXT = 'Accueil parfait, conseils précis et lunettes prêtes en trois jours';
let made: Awaited<ReturnType<typeof makeBrand>>;

/** A page with two reviews, one of them hers, as a crawl of that day reads it. */
async function crawl(storeCode: string, asOf: string): Promise<void> {
  const { brandId, standardVersionId, locations } = made;
  const place = { locationId: locations.get(storeCode) ?? '', standardVersionId, asOf, runId: await startRun(brandId, standardVersionId, asOf) };
  const outcome = makeOutcome(place);
  const html = `<h1>${storeCode}</h1><p class="phone">514 555-0199</p>${SPELLINGS.map((one) => `<a href="/u/${one}">${one}</a>`).join('')}<p>${TEXT}. ${NAME}</p><script type="application/ld+json">{"author":"${SPELLINGS[3] ?? ''}"}</script>`;
  const hash = createHash('sha256').update(html).digest('hex');
  const evidence = { url: 'https://annuaire.example/helene-berube-roy', fetchedAt: asOf, bodyHash: hash, locator: 'p', excerpt: `${TEXT}. ${NAME}` };
  const analysis = { language: 'fr', sentiment: 0.8, label: 'positive' as const, confidence: 0.9, topics: [{ topic: 'staff', sentiment: 1, excerpt: `${TEXT} ${NAME}` }], model: 'lexicon-1' };
  const hers = { externalId: `https://annuaire.example/u/helene-berube-roy/avis/${storeCode}`, publishedAt: '2026-02-01', rating: 5, text: `${TEXT}. ${NAME}`, authorName: NAME, reply: { text: `Merci ${NAME} !`, publishedAt: '2026-02-02' }, evidence };
  const another = { ...hers, externalId: 'r2', authorName: 'Marc Roy', text: `Comme ${NAME} le dit`, reply: null, evidence: null };
  await saveAudit(SYSTEM_VIEWER, {
    ...outcome,
    bodies: [...outcome.bodies, { hash, contentType: 'text/html', bytes: new TextEncoder().encode(html) }],
    fetches: outcome.fetches.map((one) => ({ ...one, bodyHash: hash })),
    memories: [{ id: `memory-${storeCode}`, publisherId: 'brand-website', url: outcome.fetches[0]?.url ?? '', finalUrl: outcome.fetches[0]?.url ?? '', status: 200, contentType: 'text/html', headers: {}, etag: '"1"', lastModified: null, bodyHash: hash, resources: [], key: 'k', readOn: '2026-03-01', isOfDay: false, isQuarantined: false, reading: JSON.stringify({ reviews: [hers] }) }],
    reviews: [hers, another].map((review) => ({ publisherId: 'web-directory', review, analysis })),
  });
  await db().auditRun.updateMany({ data: { state: 'done', finishedAt: asOf } });
}

const whereSheIs = (): Promise<string[]> => findAnyInDatabase(SPELLINGS);
const hersAt = (code: string) => db().review.findMany({ where: { locationId: made.locations.get(code) ?? '', authorName: null } });

beforeAll(async () => {
  made = await makeBrand('Boréale');
  await crawl('QC-1', '2026-03-01T12:00:00.000Z');
  await crawl('QC-2', '2026-03-01T12:00:00.000Z');
  const [review] = await db().review.findMany({ where: { authorName: NAME, locationId: made.locations.get('QC-1') ?? '' } });
  await db().reviewReply.create({ data: { id: 'reply', reviewId: review?.id ?? '', text: `Chère ${NAME}`, language: 'fr', state: 'draft', createdAt: new Date(), changedAt: new Date() } });
  await db().reviewVersion.create({ data: { id: 'version', reviewId: review?.id ?? '', text: `Avant, ${NAME}`, lastSeenAt: new Date(), replacedAt: new Date() } });
  await db().locationNote.create({ data: { id: 'note', locationId: made.locations.get('QC-1') ?? '', text: `${NAME} a appelé`, createdAt: new Date() } });
  await db().auditEntry.create({ data: { id: 'entry', at: new Date(), brandId: made.brandId, actorKind: 'job', actorName: 'enseigne', noun: 'review-replies', act: 'change', changes: [{ member: 'text', before: null, after: `Chère ${NAME}` }] } });
});

describe('a person who wants to be forgotten', () => {
  const erasure = () => ({ brandId: made.brandId, locationId: null, name: 'hélène  bérubé-roy', takesText: false });

  it('is found by one of their reviews', async () => {
    expect((await findReviewAuthor(SYSTEM_VIEWER, made.brandId, 'https://annuaire.example/u/helene-berube-roy/avis/QC-1'))?.authorName).toBe(NAME);
  });

  it('a preview counts and changes nothing', async () => {
    const before = await whereSheIs();
    const counts = await previewErasure(SYSTEM_VIEWER, erasure(), new Date());
    expect(Object.fromEntries(counts.map((one) => [one.what, one.before]))).toMatchObject({ Body: 2, Review: expect.any(Number), ReviewReply: 1, ReviewVersion: 1, LocationNote: 1, AuditEntry: 1 });
    expect(await whereSheIs()).toEqual(before);
    expect(before.length).toBeGreaterThan(8);
    expect(await db().erasedReviewer.count()).toBe(0);
  });

  it('stands nowhere in the database afterwards, and the receipt does not name them', async () => {
    const receipt = await eraseReviewer(SYSTEM_VIEWER, erasure(), new Date('2026-03-02T00:00:00.000Z'));
    expect(await whereSheIs()).toEqual([]);
    expect(receipt.counts.every((one) => one.before > 0 && one.after === 0)).toBe(true);
    const [kept] = await listReceipts(SYSTEM_VIEWER);
    expect(kept?.receipt).toEqual(receipt);
    expect(kept?.isIntact).toBe(true);
  });

  it('leaves stars and days of nobody, and others as they were', async () => {
    const [hers] = await hersAt('QC-1');
    expect(hers).toMatchObject({ rating: 5, authorName: null, text: `${TEXT}. ${ERASED_MARK}` });
    expect(await db().review.count({ where: { authorName: 'Marc Roy' } })).toBe(2);
  });

  it('the page that proves a finding is there, with a mark where the name stood', async () => {
    const [reading] = await db().reading.findMany({ where: { bodyHash: { not: null } } });
    const text = new TextDecoder().decode((await findBody(reading?.bodyHash ?? ''))?.bytes);
    expect(text).toContain(ERASED_MARK);
    expect(text).toContain('514 555-0199');
  });

  it('does not come back with the next crawls, whether the page is the same or not, and stays one review', async () => {
    await crawl('QC-1', '2026-03-03T12:00:00.000Z');
    await crawl('QC-2', '2026-03-04T12:00:00.000Z');
    await db().body.deleteMany({ where: { readings: { none: {} } } });
    await crawl('QC-1', '2026-03-05T12:00:00.000Z');
    expect(await findAnyInDatabase(SPELLINGS.filter((one) => one !== NAME))).toEqual([]);
    // Somebody else's words of that day are new ones: they are theirs, and named no author.
    expect((await findAnyInDatabase([NAME])).filter((one) => !one.startsWith('Review.text'))).toEqual([]);
    expect((await hersAt('QC-1')).length).toBe(1);
    expect((await hersAt('QC-1'))[0]).toMatchObject({ removedAt: null, text: `${TEXT}. ${ERASED_MARK}` });
  });

  it('with their texts, where these were asked for', async () => {
    const { name, ...rest } = erasure();
    await eraseReviewer(SYSTEM_VIEWER, { ...rest, name: 'Marc Roy', takesText: true }, new Date());
    expect(await findAnyInDatabase(['Marc Roy', 'le dit'])).toEqual([]);
    expect(name).toContain('roy');
  });

  it('out of an answer that all stores share, though retention has taken their name off the review long ago', async () => {
    const bytes = new Uint8Array(await promisify(zlib.zstdCompress)(Buffer.from('{"reviews":[{"author":"Zoé Lafrenière-Cyr","stars":4}]}')));
    await db().body.create({ data: { hash: 'shared', contentType: 'application/json', bytes, byteLength: 60, firstSeenAt: new Date() } });
    await db().reading.create({ data: { id: 'shared', publisherId: 'web-directory', url: 'https://annuaire.example/api', finalUrl: 'https://annuaire.example/api', status: 200, bodyHash: 'shared', firstSeenAt: new Date(), lastSeenAt: new Date() } });
    const receipt = await eraseReviewer(SYSTEM_VIEWER, { ...erasure(), name: 'Zoé Lafrenière-Cyr' }, new Date());
    expect(receipt.counts).toEqual([{ what: 'Body', before: 1, after: 0 }]);
    expect(new TextDecoder().decode((await findBody('shared'))?.bytes)).toContain(ERASED_MARK);
  });
});
