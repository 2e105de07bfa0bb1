import { describe, expect, test } from 'vitest';
import { STORY_DAYS } from './clock.ts';
import { CHECK_IDS, CLUSTER_ID, DEFECT_KINDS } from './defects.ts';
import { HOSTS, OVERPASS_ADDRESS, WIKIDATA_ID } from './hosts.ts';
import { Network } from './network.ts';
import { reviewsOn } from './reviews.ts';
import { compareWithTruth, type JudgedSubject, type TruthDefect } from './truth.ts';

const START = '2026-01-05';
const network = (day = 0, seed = 1, size = 240) => new Network({ seed, size, day, startDate: START });
/** Enough wrong to measure every check by, around the holidays of December. */
const dense = (seed: number, size: number) => new Network({ seed, size, day: 0, startDate: '2026-12-05', story: 'dense' });
const ask = async (web: Network, url: string) => {
  const { host, pathname, search } = new URL(url);
  const answer = await web.answer(host, pathname + search);
  return { ...answer, text: String(answer.body) };
};
const asFail = (defect: TruthDefect): JudgedSubject => ({ storeCode: defect.storeCode, publisherId: defect.publisherId, checkId: defect.checkId, subject: defect.language ?? '*', outcome: 'fail' });
const shareWithDefects = (web: Network) => new Set(web.truth().defects.map((defect) => defect.storeCode)).size / web.chain.stores.length;

describe('the story of eight weeks', () => {
  test('about a third of the locations have a defect at the start', () => {
    for (const seed of [1, 2, 3]) {
      expect(shareWithDefects(network(0, seed))).toBeGreaterThan(0.2);
      expect(shareWithDefects(network(0, seed))).toBeLessThan(0.45);
    }
  });
  test('every check has something to find in sixty stores of the dense story, every kind in three chains of 240', () => {
    for (const seed of [1, 2, 3]) expect(new Set(dense(seed, 60).truth().planned.map((defect) => defect.checkId)).size).toBeGreaterThanOrEqual(CHECK_IDS.length - 2);
    const kinds = new Set([1, 2, 3].flatMap((seed) => dense(seed, 240).truth().planned.map((defect) => defect.kind)));
    expect(Object.values(DEFECT_KINDS).flat().filter((kind) => !kinds.has(kind))).toEqual([]);
  });
  test('fewer defects stand at the end than at the start, and the cluster comes and mostly goes', () => {
    const [start, end] = [network(0), network(STORY_DAYS)];
    const ofNoCluster = (web: Network) => web.truth().defects.filter((defect) => defect.cluster === null).length;
    expect(ofNoCluster(end)).toBeLessThan(ofNoCluster(start));
    const clustered = (day: number) => network(day).truth().defects.filter((defect) => defect.cluster === CLUSTER_ID).length;
    expect([clustered(20), clustered(21) > 15, clustered(STORY_DAYS) < clustered(21) / 2]).toEqual([0, true, true]);
  });
  test('some defects come back after they were mended', () => {
    const { planned } = network().truth();
    const relapses = planned.filter((defect) => planned.some((before) => before.storeCode === defect.storeCode && before.kind === defect.kind && before.to !== null && before.to < defect.from));
    expect(relapses.length).toBeGreaterThan(0);
  });
  test('a day on which nothing changed shows the same pages', async () => {
    const web = network(1, 1, 30);
    const before = web.truth().defects;
    const quiet = [2, 3, 4, 5].find((day) => JSON.stringify(network(day, 1, 30).truth().defects) === JSON.stringify(before)) ?? 1;
    const later = network(quiet, 1, 30);
    for (const store of web.chain.stores) for (const url of Object.values(store.record.websiteUrls)) expect((await ask(later, url)).text).toBe((await ask(web, url)).text);
  });
  test('a defect changes its own field and leaves the rest of the page alone', async () => {
    const [web, phone] = [1, 2, 3, 4, 5].flatMap((seed) => {
      const one = network(0, seed);
      const { defects, planned } = one.truth();
      return defects.filter((defect) => defect.kind === 'wrong-digit' && defect.publisherId === 'brand-website' && defect.to !== null)
        .filter((defect) => planned.every((other) => other.checkId === 'phone' || other.storeCode !== defect.storeCode || other.publisherId !== defect.publisherId))
        .map((defect) => [one, defect] as const);
    })[0] ?? [];
    if (web === undefined || phone?.language === undefined || phone.language === null) throw new Error('no such defect in these chains');
    const mended = network((phone.to ?? 0) + 1, web.truth().seed);
    const url = web.chain.byCode.get(phone.storeCode)?.record.websiteUrls[phone.language] ?? '';
    const lines = [(await ask(web, url)).text.split('\n'), (await ask(mended, url)).text.split('\n')] as const;
    const differing = lines[0].filter((line, index) => line !== lines[1][index]);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.every((line) => line.includes('tel:') || line.includes('"telephone"'))).toBe(true);
  });
});

describe('pages', () => {
  test('every address of the locations file answers, but for those that the truth calls gone', async () => {
    const web = network(0);
    const gone = new Set(web.truth().exclusions.map((one) => `${one.storeCode}|${one.publisherId}`));
    const urls = web.chain.stores.flatMap(({ record }) => [...Object.values(record.websiteUrls).map((url) => ({ publisherId: 'brand-website', url })), ...record.listings]
      .filter(({ publisherId }) => !gone.has(`${record.storeCode}|${publisherId}`)));
    const answers = await Promise.all(urls.map(async ({ url }) => ({ url, status: (await ask(web, url)).status })));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });
  test('a listing that is missing answers 404', async () => {
    const web = network(0);
    const missing = web.truth().defects.find((defect) => defect.kind === 'listing-missing' && defect.publisherId === 'web-directory');
    const url = web.chain.byCode.get(missing?.storeCode ?? '')?.record.listings[0]?.url ?? '';
    expect((await ask(web, url)).status).toBe(404);
  });
  test('structured data is valid JSON and tells the same name as the heading', async () => {
    const web = network(0, 2, 60);
    const pages = await Promise.all(web.chain.stores.flatMap(({ record }) => Object.values(record.websiteUrls)).map((url) => ask(web, url)));
    const names = pages.flatMap(({ text }) => {
      const node = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1];
      return node === undefined ? [] : [{ data: (JSON.parse(node) as { name: string }).name, heading: /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] }];
    });
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter(({ data, heading }) => data !== heading)).toEqual([]);
  });
  test('logos of every kind are served as images', async () => {
    const web = network(0, 1, 60);
    const urls = new Set<string>();
    for (const { record } of web.chain.stores) for (const url of Object.values(record.websiteUrls)) {
      const source = /<img class="logo" src="([^"]+)"/.exec((await ask(web, url)).text)?.[1];
      if (source !== undefined) urls.add(source);
    }
    expect(urls.size).toBeGreaterThan(5);
    for (const url of urls) expect((await ask(web, `http://${HOSTS.brand}${url}`)).headers['content-type']).toMatch(/^image\//);
  });
  test('the sitemap names every store page', async () => {
    const web = network(0, 1, 30);
    const { text } = await ask(web, `http://${HOSTS.brand}/sitemap.xml`);
    for (const { record } of web.chain.stores) for (const url of Object.values(record.websiteUrls)) expect(text).toContain(`<loc>${url}</loc>`);
  });
});

describe('links of a store’s page', () => {
  const statuses = async (web: Network, kind: 'sound' | 'dead') => {
    const dead = new Set(web.truth().defects.filter((defect) => defect.kind === 'dead-link').map((defect) => defect.storeCode));
    const pages = await Promise.all(web.chain.stores.filter(({ record }) => dead.has(record.storeCode) === (kind === 'dead') && record.businessStatus === 'open')
      .flatMap(({ record }) => Object.values(record.websiteUrls)).map(async (url) => ({ url, page: await ask(web, url) })));
    const links = new Set(pages.flatMap(({ url, page }) => [...page.text.matchAll(/<a[^>]* href="(\/[^"]+)"/g)].map(([, href = '']) => new URL(href, url).href)));
    return await Promise.all([...links].map(async (link) => ({ link, status: (await ask(web, link)).status })));
  };
  test('lead to pages that answer', async () => {
    const web = dense(1, 30);
    const gone = new Set(web.truth().exclusions.map((one) => web.chain.byCode.get(one.storeCode)?.slug ?? ''));
    expect((await statuses(web, 'sound')).filter(({ link, status }) => status !== 200 && ![...gone].some((slug) => link.endsWith(slug)))).toEqual([]);
  });
  test('to a catalogue that was taken away lead nowhere', async () => {
    const broken = (await statuses(dense(1, 200), 'dead')).filter(({ status }) => status === 404);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.some(({ link }) => link.includes('/catalogue-automne/'))).toBe(true);
  });
});

describe('what is planted', () => {
  const pagesWith = async (web: Network, checkId: string) => Promise.all(web.truth().defects
    .filter((defect) => defect.checkId === checkId && defect.language !== null && defect.publisherId !== 'openstreetmap')
    .map(async (defect) => {
      const store = web.chain.byCode.get(defect.storeCode);
      const declared = store?.record.listings.find((one) => one.publisherId === defect.publisherId && one.language === defect.language)?.url;
      const { text } = await ask(web, declared ?? store?.record.websiteUrls[defect.language ?? ''] ?? '');
      return { defect, text, record: store?.record };
    }));
  test('a wrong phone leaves the right one nowhere on its page', async () => {
    const pages = (await Promise.all([1, 2, 3].map((seed) => pagesWith(network(0, seed), 'phone')))).flat();
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ text, record }) => text.replace(/[^0-9<]/g, '').includes(record?.phone?.slice(-7) ?? ''))).toEqual([]);
  });
  test('a wrong postal code leaves the right one nowhere on its page', async () => {
    const pages = (await Promise.all([1, 2, 3].map((seed) => pagesWith(network(0, seed), 'address')))).flat().filter(({ defect }) => defect.kind === 'wrong-postal-code');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter(({ text, record }) => text.replace(/ /g, '').includes(record?.address.postalCode?.replace(' ', '') ?? ''))).toEqual([]);
  });
  test('a French page in English keeps its address and its declared language', async () => {
    const pages = (await Promise.all([1, 2, 3, 4].map((seed) => pagesWith(network(0, seed), 'page-language')))).flat().filter(({ defect }) => defect.kind === 'english-text');
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every(({ text }) => text.includes('<html lang="fr-') && text.includes('Opening hours'))).toBe(true);
  });
  test('no variant is told of a page that is gone or of a field that is missing', () => {
    const truth = network().truth();
    const untold = truth.defects.filter((defect) => defect.kind === 'address-missing' || defect.kind === 'listing-missing' || defect.kind === 'page-missing');
    expect(truth.variants.length).toBeGreaterThan(1000);
    expect(untold.filter((defect) => truth.variants.some((variant) => variant.field === 'address' && variant.storeCode === defect.storeCode && variant.publisherId === defect.publisherId && (defect.language ?? variant.language) === variant.language))).toEqual([]);
  });
});

describe('the map', () => {
  const query = async (web: Network, ql: string) => {
    const { host, pathname } = new URL(OVERPASS_ADDRESS);
    const answer = await web.answer(host, pathname, `data=${encodeURIComponent(ql)}`);
    return (JSON.parse(String(answer.body)) as { elements: { tags: Record<string, string> }[] }).elements;
  };
  test('answers with the stores of the asked area', async () => {
    const web = network();
    const elements = await query(web, `[out:json];area["ISO3166-2"="CA-ON"]->.a;nwr["brand:wikidata"="${WIKIDATA_ID}"](area.a);out center tags;`);
    expect(elements).toHaveLength(web.chain.stores.filter((store) => store.area === 'CA-ON' && store.isOnMap).length);
  });
  test('knows no other brand', async () => {
    expect(await query(network(), '[out:json];area["ISO3166-1"="FR"]->.a;nwr["brand:wikidata"="Q1"](area.a);out center tags;')).toEqual([]);
  });
});

describe('reviews', () => {
  const web = network();
  const counts = web.chain.stores.map((store) => reviewsOn(web.chain, store, 0).length).sort((a, b) => a - b);
  test('half of the stores have fewer than a hundred, some none', () => {
    expect(counts[0]).toBe(0);
    expect(counts[120]).toBeGreaterThan(20);
    expect(counts[120]).toBeLessThan(100);
  });
  test('the mean is that of the trade, and stores differ', () => {
    const means = web.chain.stores.map((store) => reviewsOn(web.chain, store, 0)).filter((reviews) => reviews.length > 20).map((reviews) => reviews.reduce((sum, review) => sum + review.rating, 0) / reviews.length);
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    expect(mean).toBeGreaterThan(4.2);
    expect(mean).toBeLessThan(4.8);
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(0.5);
  });
  test('new ones arrive from week to week and old ones stay', () => {
    const store = web.chain.stores.find((one) => reviewsOn(web.chain, one, 0).length > 100);
    if (store === undefined) throw new Error('no store with many reviews');
    const [before, after] = [reviewsOn(web.chain, store, 0), reviewsOn(web.chain, store, 28)];
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(-before.length)).toEqual(before);
  });
});

describe('comparison with the truth', () => {
  const truth = network().truth();
  test('a perfect reading has precision and recall 1', () => {
    for (const figures of compareWithTruth(truth.defects.map(asFail), truth).values()) expect([figures.precision, figures.recall]).toEqual([1, 1]);
  });
  test('a defect that is not found is missed, a fail without cause is a false positive', () => {
    const [first, ...others] = truth.defects.filter((defect) => defect.checkId === 'phone');
    const spotless = network().chain.stores.find((store) => !truth.defects.some((defect) => defect.storeCode === store.record.storeCode));
    const wrong: JudgedSubject = { storeCode: spotless?.record.storeCode ?? '', publisherId: 'brand-website', checkId: 'phone', subject: 'fr', outcome: 'fail' };
    const figures = compareWithTruth([...others.map(asFail), wrong], truth).get('phone');
    expect(figures?.missed).toEqual([first]);
    expect(figures?.falsePositives).toEqual([wrong]);
  });
  test('passes and cannot-tell count as nothing', () => {
    const judged = truth.defects.map((defect) => ({ ...asFail(defect), outcome: 'cannot-tell' }));
    expect([...compareWithTruth(judged, truth).values()].every((figures) => figures.truePositives === 0)).toBe(true);
  });
  test('what a fault hides counts neither as missed nor as found', () => {
    const web = network();
    web.setFaults([{ pattern: `^${HOSTS.directory}/`, kind: 'forbidden' }]);
    const hidden = web.truth();
    const seen = hidden.defects.filter((defect) => defect.publisherId !== 'web-directory').map(asFail);
    for (const figures of compareWithTruth(seen, hidden).values()) expect(figures.missed).toEqual([]);
  });
});
