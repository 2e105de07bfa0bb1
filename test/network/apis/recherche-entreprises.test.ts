import { afterEach, describe, expect, it } from 'vitest';
import publisher from '#publishers/recherche-entreprises.ts';
import { makeLocation, targetOf, valueOf } from '../../backend/publishers/played.ts';
import { findContract, openApiValidator } from './openapi-contract.ts';
import { type Registered, type RegisterFault, registerApi } from './recherche-entreprises.ts';
import { type ServedApi, serveApi } from './serve-api.ts';

const REGISTERED: Registered[] = [
  { siren: '900000001', siret: '90000000100017', company: 'OPTIQUE INVENTÉE', signs: ['LUNETTERIE EXEMPLE'], adresse: '8 RUE DE LA ROQUETTE 75011 PARIS', codePostal: '75011', commune: 'PARIS 11', latitude: '48.8531', longitude: '2.3722' },
  { siren: '900000001', siret: '90000000100025', company: 'OPTIQUE INVENTÉE', signs: ['LUNETTERIE EXEMPLE'], adresse: '3 PLACE DU MARCHE 69001 LYON', codePostal: '69001', commune: 'LYON 1', closedOn: '2025-10-31' },
  { siren: '900000002', siret: '90000000200015', company: 'LUNETTERIE EXEMPLE DU MARAIS', adresse: '40 RUE OBERKAMPF 75011 PARIS', codePostal: '75011', commune: 'PARIS 11' },
];
const HOST = 'recherche-entreprises.api.gouv.fr';
const bastille = makeLocation({ address: { street: '8, rue de la Roquette', locality: 'Paris', postalCode: '75011', country: 'FR' } });

let api: ServedApi | null = null;
afterEach(async () => {
  await api?.close();
  api = null;
});
async function serve(faults: RegisterFault[] = [], now?: () => number): Promise<ServedApi> {
  await api?.close();
  api = await serveApi(HOST, registerApi(REGISTERED, { faults, ...(now ? { now } : {}) }));
  return api;
}
const gather = async (siret: string, faults?: RegisterFault[]) => (await serve(faults)).ask(publisher, publisher.gather(targetOf(bastille, {}, [siret])));

describe('the register on loopback', () => {
  it('is searched by name and postal code', async () => {
    if (publisher.search === undefined) throw new Error('It is searched.');
    const found = await (await serve()).ask(publisher, publisher.search(targetOf(bastille)));
    expect(found.map(({ externalId }) => externalId)).toEqual(['90000000100017', '90000000200015']);
  });
  it('tells of one that is open and of one that is closed by law', async () => {
    expect(valueOf((await gather('90000000100017'))[0], 'address')?.street).toBe('8 RUE DE LA ROQUETTE');
    expect(valueOf((await gather('90000000100025'))[0], 'businessStatus')).toBe('closed-permanently');
  });
  it('knows no other SIRET', async () => {
    expect((await gather('99999999900099'))[0]).toMatchObject({ absent: true });
  });
  it.each<[string, RegisterFault, string]>([
    ['a question that it refuses', { status: 400, body: '{"erreur":"Veuillez indiquer au moins un paramètre de recherche."}' }, 'request-refused'],
    ['too many questions', { status: 429, body: '', headers: { 'retry-after': '86400' } }, 'rate-limited'],
    ['trouble of its own', { status: 500, body: '{}' }, 'server-error'],
    ['a page in place of data', { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }, 'unsupported-content'],
    ['half an answer', { status: 200, body: '{"results":[' }, 'source-changed'],
  ])('%s is said as it is', async (_case, fault, trouble) => {
    expect((await gather('90000000100017', [fault, fault, fault]))[0]).toMatchObject({ absent: false, pages: [{ trouble }] });
  });
});

describe('what the mock holds us to', () => {
  const get = async (query: string, now?: () => number) => {
    const { fetcher } = await serve([], now);
    const answer = await fetcher.fetchPage({ url: `https://${HOST}/search?${query}`, method: 'GET', accept: 'json', obeysRobots: false, withResources: false }, { requestsPerSecond: 100, concurrency: 10 });
    return { status: answer.status, body: Buffer.from(answer.bytes ?? []).toString() };
  };
  it.each(['', 'q=a&per_page=26', 'q=a&limite_matching_etablissements=101', 'q=a&code_postal=H2S1A1', 'q=a&include=siege', 'q=a&minimal=true&include=adresses', 'q=a&siret=1'])('400 for “%s”', async (query) => {
    expect(await get(query)).toMatchObject({ status: 400, body: expect.stringContaining('erreur') as string });
  });
  it('a SIREN names no establishment but the head office', async () => {
    const { results } = JSON.parse((await get('q=900000001&code_postal=69001')).body) as { results: { matching_etablissements: unknown[] }[] };
    expect(results.map((one) => one.matching_etablissements)).toEqual([[]]);
  });
  it('seven questions a second', async () => {
    const { fetcher } = await serve([], () => 0);
    const request = { url: `https://${HOST}/search?q=optique`, method: 'GET', accept: 'json', obeysRobots: false, withResources: false } as const;
    const statuses: (number | null)[] = [];
    for (let asked = 0; asked < 8; asked += 1) statuses.push((await fetcher.fetchPage(request, { requestsPerSecond: 1000, concurrency: 8 })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 429]);
  });
  const contract = findContract('france-recherche-entreprises/open-api.yml');
  it.skipIf(contract === null)('answers as the contract says (skipped where ../shared is missing)', async () => {
    if (contract === null) return;
    const validate = openApiValidator(contract, 'payload');
    for (const query of ['q=optique', 'q=90000000100025', 'q=900000001', 'q=rien']) {
      validate(JSON.parse((await get(query)).body));
      expect({ query, errors: validate.errors }).toEqual({ query, errors: null });
    }
    expect(validate({ results: [{ siren: 900000001 }] })).toBe(false);
  });
});
