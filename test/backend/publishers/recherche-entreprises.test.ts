import { describe, expect, it } from 'vitest';
import type { BusinessStatus, Location } from '#domain/location.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import publisher from '#publishers/recherche-entreprises.ts';
import { misreadings } from './changed-answers.ts';
import { answered, drive, makeLocation, targetOf, troubled, valueOf } from './played.ts';

const SIRET = '90000000100017';
const bastille = makeLocation({ id: 'loc-3', storeCode: 'PAR-03', branch: 'Bastille', address: { street: '8, rue de la Roquette', locality: 'Paris', postalCode: '75011', country: 'FR' } });
const ESTABLISHMENT = {
  siret: SIRET, adresse: 'CENTRE COMMERCIAL BASTILLE 8 RUE DE LA ROQUETTE 75011 PARIS', code_postal: '75011', libelle_commune: 'PARIS 11', latitude: '48.8531', longitude: '2.3722',
  etat_administratif: 'A', date_fermeture: null, liste_enseignes: ['LUNETTERIE EXEMPLE'], nom_commercial: null,
};
const COMPANY = { siren: '900000001', nom_complet: 'optique inventée', nom_raison_sociale: 'OPTIQUE INVENTÉE', siege: { ...ESTABLISHMENT, siret: '90000000100009', adresse: '1 RUE DU SIEGE 69001 LYON' }, matching_etablissements: [ESTABLISHMENT] };
const ANSWER = { results: [COMPANY], total_results: 1, page: 1, per_page: 10, total_pages: 1 };
const json = (body: unknown) => answered(JSON.stringify(body), 'application/json');

async function gather(body: unknown, location: Location = bastille, links: string[] = [SIRET]) {
  const { result, requests } = await drive(publisher.gather(targetOf(location, {}, links)), () => json(body));
  return { listing: result[0], requests };
}
const withEstablishment = (changes: object) => ({ ...ANSWER, results: [{ ...COMPANY, matching_etablissements: [{ ...ESTABLISHMENT, ...changes }] }] });

describe('what is asked', () => {
  it('the SIRET alone, of the lesser answer', async () => {
    const { requests } = await gather(ANSWER);
    expect(requests).toMatchObject([{ url: `https://recherche-entreprises.api.gouv.fr/search?q=${SIRET}&minimal=true&include=siege%2Cmatching_etablissements`, accept: 'json', obeysRobots: false }]);
  });
  it.each([
    ['the address of its page', `https://annuaire-entreprises.data.gouv.fr/etablissement/${SIRET}`], ['an address with more in it', `https://annuaire-entreprises.data.gouv.fr/etablissement/${SIRET}?mtm_campaign=x`],
  ])('the SIRET that the locations file declares by %s', (_case, url) => {
    const declared = { ...bastille, listings: [{ publisherId: 'recherche-entreprises', url }] };
    expect(publisher.plan(targetOf(declared)).map((one) => new URL(one.url).searchParams.get('q'))).toEqual([SIRET]);
    expect(publisher.idIn?.(url)).toBe(SIRET);
  });
  it('nothing before an establishment is known', () => {
    expect(publisher.plan(targetOf(bastille))).toEqual([]);
    expect(publisher.idIn?.('https://annuaire-entreprises.data.gouv.fr/entreprise/900000001')).toBeNull();
  });
});

describe('what is read', () => {
  it('name, address without the centre’s name, place and status', async () => {
    const { listing } = await gather(ANSWER);
    expect(listing).toMatchObject({ externalId: SIRET, url: `https://annuaire-entreprises.data.gouv.fr/etablissement/${SIRET}`, absent: false });
    expect(valueOf(listing, 'businessName')).toBe('LUNETTERIE EXEMPLE');
    expect(valueOf(listing, 'legalName')).toBe('OPTIQUE INVENTÉE');
    expect(valueOf(listing, 'address')).toMatchObject({ postalCode: '75011', locality: 'PARIS 11', country: 'FR' });
    expect(valueOf(listing, 'address')?.street).toMatch(/8 RUE DE LA ROQUETTE$/);
    expect(valueOf(listing, 'coordinates')).toEqual({ latitude: 48.8531, longitude: 2.3722 });
    expect(valueOf(listing, 'businessStatus')).toBe('open');
  });
  it('an establishment that is closed by law, with the day', async () => {
    const { listing } = await gather(withEstablishment({ etat_administratif: 'F', date_fermeture: '2025-10-31' }));
    expect(valueOf(listing, 'businessStatus')).toBe('closed-permanently');
    expect(listing?.pages[0]?.observations.find(({ field }) => field === 'businessStatus')?.raw).toBe('F (2025-10-31)');
  });
  it.each<BusinessStatus>(['closed-temporarily', 'opening-soon'])('“exists” says nothing of a shop that is %s', async (businessStatus) => {
    expect(valueOf((await gather(ANSWER, { ...bastille, businessStatus })).listing, 'businessStatus')).toBeUndefined();
  });
  it('an establishment that exists though the shop is closed for good is said to be open', async () => {
    expect(valueOf((await gather(ANSWER, { ...bastille, businessStatus: 'closed-permanently' })).listing, 'businessStatus')).toBe('open');
  });
  it('what somebody asked to hide can’t be read, and is no wrong address', async () => {
    const { listing } = await gather(withEstablishment({ adresse: '[NON-DIFFUSIBLE]', liste_enseignes: ['[ND]'] }));
    expect(valueOf(listing, 'address')).toBeNull();
    expect(valueOf(listing, 'businessName')).toBeUndefined();
  });
  it('the head office, where it is the one that was asked for', async () => {
    const { listing } = await gather({ ...ANSWER, results: [{ ...COMPANY, siege: ESTABLISHMENT, matching_etablissements: [] }] });
    expect(valueOf(listing, 'businessName')).toBe('LUNETTERIE EXEMPLE');
  });
});

describe('what the register does not tell', () => {
  it('a SIRET that it does not know is an absence', async () => {
    expect((await gather({ ...ANSWER, results: [] })).listing).toMatchObject({ absent: true, pages: [{ trouble: 'not-found', observations: [] }] });
  });
  it.each([['another form', { rows: [] }], ['a company without the establishment', { ...ANSWER, results: [{ ...COMPANY, matching_etablissements: [] }] }], ['a page', '<html>']])('%s is a changed source', async (_case, body) => {
    expect((await gather(body)).listing).toMatchObject({ absent: false, pages: [{ trouble: 'source-changed' }] });
  });
  it('what keeps us from asking is said as it is', async () => {
    const { result } = await drive(publisher.gather(targetOf(bastille, {}, [SIRET])), () => troubled('rate-limited', { status: 429, body: '' }));
    expect(result[0]).toMatchObject({ absent: false, pages: [{ trouble: 'rate-limited' }] });
  });
  it('a question that it refuses is ours to mend', () => {
    expect(publisher.readRefusal?.({ status: 400, body: '{"erreur":"Veuillez indiquer au moins un paramètre de recherche."}' })).toBe('request-refused');
    expect(publisher.readRefusal?.({ status: 429, body: null })).toBeNull();
  });
});

describe('a listing that is searched', () => {
  const search = (body: (url: URL) => unknown, settings = {}, location = bastille) => {
    if (publisher.search === undefined) throw new Error('It is searched.');
    return drive(publisher.search(targetOf(location, settings)), ({ url }) => json(body(new URL(url))));
  };
  it('by each name within the postal code, those that are open first', async () => {
    const closed = { ...ESTABLISHMENT, siret: '90000000100025', etat_administratif: 'F' };
    const { result, requests } = await search(() => ({ ...ANSWER, results: [{ ...COMPANY, matching_etablissements: [closed, ESTABLISHMENT] }] }), { legalName: 'Optique Inventée' });
    expect(requests.map(({ url }) => [new URL(url).searchParams.get('q'), new URL(url).searchParams.get('code_postal')])).toEqual([['Optique Inventée', '75011'], ['Lunetterie Exemple', '75011']]);
    expect(result.map(({ externalId }) => externalId)).toEqual([SIRET, '90000000100009', '90000000100025']);
    expect(result[0]).toMatchObject({ name: 'LUNETTERIE EXEMPLE', url: `https://annuaire-entreprises.data.gouv.fr/etablissement/${SIRET}`, address: { postalCode: '75011' }, storeCode: null });
  });
  it('of other companies nothing, where the SIREN is given', async () => {
    expect((await search(() => ANSWER, { siren: '900 000 002' })).result).toEqual([]);
    expect((await search(() => ANSWER, { siren: '900 000 001' })).result).toHaveLength(2);
  });
  it('over two pages at most', async () => {
    const { requests } = await search(() => ({ ...ANSWER, total_pages: 40 }));
    expect(requests.map(({ url }) => new URL(url).searchParams.get('page'))).toEqual(['1', '2']);
  });
  it('nowhere, where no postal code is known', async () => {
    expect((await search(() => ANSWER, {}, { ...bastille, address: { locality: 'Paris', country: 'FR' } })).requests).toEqual([]);
  });
  it('fails as a whole where the answer has another form', async () => {
    await expect(search(() => ({}))).rejects.toThrow(SourceFailedError);
  });
});

describe('a test of the connection', () => {
  const test = async (answer: ReturnType<typeof json>, settings = {}) => {
    if (publisher.test === undefined) throw new Error('It is tested.');
    return (await drive(publisher.test({ locations: [bastille], standard: targetOf(bastille).standard, settings, links: new Map() }), () => answer)).result;
  };
  it('says what came of it', async () => {
    expect(await test(json(ANSWER))).toMatchObject({ ok: true, words: { fr: expect.stringContaining('connaît cette entreprise') as string } });
    expect(await test(json({ ...ANSWER, results: [] }), { siren: '900000009' })).toMatchObject({ ok: true, words: { en: expect.stringContaining('nine digits') as string } });
    expect(await test(json({}))).toMatchObject({ ok: false, trouble: 'source-changed' });
    expect(await test(troubled('timeout'))).toMatchObject({ ok: false, trouble: 'timeout' });
  });
});

it('an answer that changes value by value: nothing throws, and what did not change is read as before', async () => {
  const { tried, wrong } = await misreadings(ANSWER, async (body) => (await gather(body)).listing, {
    sources: { businessName: /enseignes|nom_commercial/, legalName: /raison_sociale/, address: /adresse|code_postal|libelle_commune/, coordinates: /latitude|longitude/, businessStatus: /etat_administratif|date_fermeture/ },
    // Only these lead to the establishment.
    leads: /^results(?:\[0\])?(?:\.matching_etablissements(?:\[0\])?(?:\.siret)?)?$/,
  });
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(200);
});
