import type { Location } from '#domain/location.ts';
import { locationOf, type Placed } from '#publishers/_assign-elements.ts';
import { buildChain } from '#test/network/chain.ts';
import { rngFor } from '#test/network/rng.ts';
import { median, shown, spend } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 2_000;
const ELEMENTS = 20_000;
const ROUNDS = 5;

/** A map or a spider's file of many more places than the brand has. 2026-11-22: 0.6 s in place of 34 s for each against each. */
export default {
  id: 'assign',
  async run() {
    const records = buildChain(5, LOCATIONS).stores.map(({ record }): Location => ({ ...record, id: record.storeCode, brandId: 'brand' }));
    const elements = Array.from({ length: ELEMENTS }, (_one, index) => elementOf(records, index));
    let found = 0;
    const spent: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { cpuMs } = await spend(() => {
        // A new list: the index is made anew, as it is at each crawl.
        const locations = [...records];
        found = elements.filter((element) => locationOf(element, locations) !== null).length;
      });
      spent.push(cpuMs);
    }
    return {
      title: `Elements of a map assigned to locations (${ELEMENTS.toLocaleString('en')} × ${LOCATIONS.toLocaleString('en')})`, columns: ['CPU ms, median of 5', 'µs each', 'assigned'],
      rows: [[shown(median(spent)), shown((median(spent) * 1000) / ELEMENTS), String(found)]], failures: [],
    };
  },
} satisfies Bench;

/** Some of a store's facts near the store, as mappers leave them. */
function elementOf(records: readonly Location[], index: number): Placed {
  const rng = rngFor(7, 'assign', index);
  const { address, branch, coordinates, phone, storeCode } = rng.pick(records);
  const [, number = '', street = ''] = /^(\S+?),?\s+(.*)$/.exec(address.street ?? '') ?? [];
  const tags: Record<string, string> = {
    ...(rng.chance(0.3) ? { ref: rng.chance(0.8) ? storeCode : `X-${index}` } : {}), ...(rng.chance(0.6) ? { 'addr:housenumber': number, 'addr:street': street, 'addr:city': address.locality ?? '' } : {}),
    ...(rng.chance(0.3) && branch !== undefined ? { branch } : {}), ...(rng.chance(0.5) && phone !== undefined ? { phone } : {}),
  };
  const position = coordinates === undefined || rng.chance(0.1) ? null : { latitude: coordinates.latitude + rng.normal() * 0.002, longitude: coordinates.longitude + rng.normal() * 0.003 };
  return { tags, position };
}
