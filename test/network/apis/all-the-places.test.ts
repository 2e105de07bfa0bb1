import { afterEach, describe, expect, it } from 'vitest';
import publisher from '#publishers/all-the-places.ts';
import { makeLocation, STANDARD, valueOf } from '../../backend/publishers/played.ts';
import { spiderRuns } from './all-the-places.ts';
import { type ServedApi, serveApi } from './serve-api.ts';

const COLLECTION = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'a1', properties: { ref: 'MTL-01', '@spider': 'lunetterie_ca', name: 'Lunetterie Exemple', phone: '+1 514-555-0101', opening_hours: 'Mo-Fr 09:00-17:00' }, geometry: { type: 'Point', coordinates: [-73.59, 45.54] } }],
};

let api: ServedApi | null = null;
afterEach(async () => {
  await api?.close();
  api = null;
});
async function gather(spider: string, outputs = { lunetterie_ca: COLLECTION as object }) {
  if (publisher.asks !== 'whole-brand') throw new Error('It is asked once.');
  api = await serveApi('data.alltheplaces.xyz', spiderRuns(outputs));
  return api.ask(publisher, publisher.gather({ locations: [makeLocation()], standard: STANDARD, settings: { spider }, links: new Map() }));
}

describe('the weekly runs on loopback', () => {
  it('the latest file is followed to its run, whatever the server calls its content', async () => {
    const [listing] = (await gather('lunetterie_ca')).get('loc-1') ?? [];
    expect([valueOf(listing, 'phone')?.e164, valueOf(listing, 'regularHours')?.week.su]).toEqual(['+15145550101', undefined]);
    expect(api?.asked.map(({ url }) => url)).toEqual(['/runs/latest/output/lunetterie_ca.geojson', '/runs/2026-02-28-13-32-15/output/lunetterie_ca.geojson']);
  });
  it.each([['a spider that does not exist', 'none_ca', {}, 'source-failed'], ['a file of another form', 'lunetterie_ca', { lunetterie_ca: { type: 'Topology' } }, 'source-changed']])('%s fails as a whole', async (_case, spider, outputs, trouble) => {
    await expect(gather(spider, outputs as { lunetterie_ca: object })).rejects.toMatchObject({ trouble });
  });
});
