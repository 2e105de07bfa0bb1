import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { decompressBody } from '#records/bodies.ts';
import { db, openRecords } from '#records/connection.ts';
import { previewErasure } from '#records/erase-reviewer.ts';
import { MADE_AT } from '#test/integration/records/sample.ts';
import { cpuOfDatabase } from './cpu-seconds.ts';
import { fillBrand } from './fill-brand.ts';
import { cpuOf, shown, takeTurns, wallOf } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 200;
const REVIEWS_EACH = 50;
/** A source that is asked for a whole brand answers so many reviews at once, of any store. */
const REVIEWS_AN_ANSWER = 50;
/** The same answers as they were in so many weeks. */
const WEEKS = 8;
const ROUNDS = 3;
const NAME = 'Hélène Bérubé-Roy';
const compress = promisify(zlib.zstdCompress);

/** What it costs to take one person out of a brand whose sources answer for all stores at once: `npm run bench -- erase`. */
const bench: Bench = {
  id: 'erase',
  async run() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    try {
      const { brandId } = await fillBrand({ locations: LOCATIONS, scoreDays: 1, daysApart: 1, reviewsEach: REVIEWS_EACH });
      const { bodies, megabytes } = await fillAnswers();
      const before = await cpuOfDatabase(home);
      let counts: { what: string; before: number }[] = [];
      const { erase, read } = await takeTurns(ROUNDS, {
        // A preview does all of it and takes it back.
        erase: async () => { counts = await previewErasure(SYSTEM_VIEWER, { brandId, locationId: null, name: NAME, takesText: false }, new Date(MADE_AT)); },
        read: async () => { for (const { bytes } of await db().body.findMany()) await decompressBody(bytes); },
      });
      const ofDatabase = ((await cpuOfDatabase(home)) - before) / (ROUNDS + 1);
      return {
        title: `Erasing one person who wrote ${counts.find((one) => one.what === 'Review')?.before ?? 0} of ${LOCATIONS * REVIEWS_EACH} reviews and stands in ${counts.find((one) => one.what === 'Body')?.before ?? 0} of ${bodies} answers that all stores share (${megabytes.toFixed(0)} MB unpacked; median of ${ROUNDS} rounds)`,
        columns: ['work', 'ms', 'CPU ms of this process', 'against reading'],
        rows: [['erase, taken back', shown(wallOf(erase)), shown(cpuOf(erase)), shown(cpuOf(erase) / cpuOf(read))], ['reading and unpacking the answers', shown(wallOf(read)), shown(cpuOf(read)), '1'], ['PostgreSQL, both', '', shown(ofDatabase * 1_000), '']],
        failures: [],
      };
    } finally {
      await records.close();
      await rm(home, { recursive: true, force: true });
    }
  },
};
export default bench;

/** Names the authors, and keeps what the source answered: each week the same reviews, another time of the day. */
async function fillAnswers(): Promise<{ bodies: number; megabytes: number }> {
  await db().$executeRaw`UPDATE "Review" SET "authorName" = 'Cliente ' || md5(id)`;
  const reviews = await db().review.findMany({ select: { id: true, authorName: true, text: true }, orderBy: { id: 'asc' } });
  for (const index of [17, 4_000, 9_500]) {
    const hers = reviews[index];
    if (hers === undefined) throw new Error('The brand has fewer reviews than expected.');
    hers.authorName = NAME;
    await db().review.update({ where: { id: hers.id }, data: { authorName: NAME } });
  }
  let [bodies, length] = [0, 0];
  for (let from = 0; from < reviews.length; from += REVIEWS_AN_ANSWER) {
    const page = reviews.slice(from, from + REVIEWS_AN_ANSWER).map((one) => ({ ...one, id: `https://reviews.example/r/${one.id}`, stars: 5, text: `${one.text}. `.repeat(12) }));
    for (let week = 0; week < WEEKS; week += 1) {
      const hash = `answer-${from}-${week}`;
      const text = JSON.stringify({ askedAt: week, page });
      await db().body.create({ data: { hash, contentType: 'application/json', bytes: new Uint8Array(await compress(Buffer.from(text))), byteLength: Buffer.byteLength(text), firstSeenAt: MADE_AT } });
      await db().reading.create({ data: { id: hash, publisherId: 'reviews-page', url: `https://reviews.example/api?from=${from}`, finalUrl: `https://reviews.example/api?from=${from}`, status: 200, bodyHash: hash, firstSeenAt: MADE_AT, lastSeenAt: MADE_AT } });
      bodies += 1;
      length += text.length;
    }
  }
  return { bodies, megabytes: length / 1e6 };
}
