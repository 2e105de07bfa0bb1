import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { writeStandard } from '#imports/write-standard.ts';
import { db } from '#records/connection.ts';
import { saveSearch } from '#records/listing-links.ts';
import { currentStandard } from '#records/standards.ts';
import { saveStorePages } from '#records/store-pages.ts';
import { addMember } from '#records/users.ts';
import { startRun } from '../records/sample.ts';
import { ACCOUNT_EXAMPLES } from './example-account-requests.ts';
import { fresh, freshNumber, type Example } from './example-request.ts';
import type { MatrixPlace } from './matrix-place.ts';

/** Asks as an administrator does and answers what came back; what is refused stops the test. */
async function ask<T>({ app, cookies }: MatrixPlace, method: 'post' | 'put', path: string, body: object): Promise<T> {
  const answer = await app[method](path, body, cookies.get('administrator'));
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const ofBrand = ({ ids }: MatrixPlace, rest: string) => `/api/brands/${ids['brandId']}${rest}`;
const GRANT = { role: 'executive', regionIds: [], locationIds: [], isAllBrands: false };
const invitation = (email: string) => ({ email, name: 'Nadia', language: 'fr', grant: GRANT });
const SLACK = () => ({ kind: 'slack', name: fresh('Canal '), languages: ['fr'], cadences: {}, regionIds: null, isEnabled: true, url: 'https://hooks.slack.com/services/T0/B0/abcdef' });
const addChannel = async (place: MatrixPlace, body: object = SLACK()) => {
  // A brand has so many channels and no more.
  await db().channel.deleteMany();
  return { channelId: (await ask<{ id: string }>(place, 'post', ofBrand(place, '/channels'), body)).id };
};
const addTeam = async (place: MatrixPlace) => {
  const teamName = fresh('Équipe ');
  await ask(place, 'put', ofBrand(place, `/teams/${encodeURIComponent(teamName)}`), { assigneeId: null, members: [] });
  return { teamName };
};
const invite = async (place: MatrixPlace) => {
  const email = `${fresh('new')}@example.org`;
  await ask(place, 'post', ofBrand(place, '/invitations'), invitation(email));
  return { invitationId: (await db().invitation.findFirstOrThrow({ where: { user: { email } } })).id };
};
const propose = async (place: MatrixPlace) => {
  const answer = await place.app.post(`/api/locations/${place.ids['locationId']}/proposals`, await proposal(place), place.cookies.get('regional-manager'));
  return { proposalId: ((await answer.json()) as { id: string }).id };
};
const proposal = async ({ ids }: MatrixPlace) => {
  const { record } = await db().location.findUniqueOrThrow({ where: { id: ids['locationId'] ?? '' } });
  await db().recordProposal.deleteMany({ where: { state: 'waiting' } });
  return { field: 'phone', before: (record as { phone?: string }).phone ?? null, value: `514 555-${String(2000 + freshNumber())}`, reason: 'They moved the line.', findingId: null, isImmediate: false };
};
const somebody = async ({ ids }: MatrixPlace, role: 'executive' | 'regional-manager' = 'executive') => {
  const name = fresh('somebody');
  const userId = await addMember({ email: `${name}@example.org`, name, role, brandId: ids['brandId'] ?? '' });
  return { userId, email: `${name}@example.org` };
};
const standIn = async (place: MatrixPlace) => ({ userId: place.people.get('regional-manager') ?? '', standInId: (await somebody(place)).userId });
const findLink = async ({ ids }: MatrixPlace) => {
  const externalId = fresh('p');
  await saveSearch(SYSTEM_VIEWER, 'yelp', [{ locationId: ids['locationId'] ?? '', found: [{ externalId, url: `https://www.yelp.com/biz/${externalId}`, confidence: 0.7, isCertain: false, seen: { externalId, url: `https://www.yelp.com/biz/${externalId}`, name: 'Boréale', address: { street: '1 rue X', locality: 'Laval' }, phone: null, website: null, coordinates: null, storeCode: null } }] }], '2026-11-01T12:00:00.000Z');
  return { publisherId: 'yelp', linkId: (await db().listingLink.findFirstOrThrow({ where: { externalId } })).id };
};
const writeNote = async (place: MatrixPlace) => {
  // The regional manager's: they alone may change it.
  const answer = await place.app.post(`/api/locations/${place.ids['locationId']}/notes`, { text: fresh('Vu à la caisse ') }, place.cookies.get('regional-manager'));
  return { noteId: ((await answer.json()) as { id: string }).id };
};
const acknowledged = async (place: MatrixPlace) => {
  await db().finding.update({ where: { id: place.ids['findingId'] ?? '' }, data: { state: 'open' } });
  return { batchId: (await ask<{ batchId: string }>(place, 'post', ofBrand(place, '/findings/actions'), { findingIds: [place.ids['findingId']], action: { kind: 'acknowledge' } })).batchId };
};
const uncorrected = async (place: MatrixPlace) => {
  await place.app.post(`/api/reviews/${place.ids['reviewId']}/correction/undo`, {}, place.cookies.get('administrator'));
  return { label: 'negative', topics: [] };
};
const draft = async (place: MatrixPlace) => {
  await db().reviewReply.deleteMany();
  await ask(place, 'post', `/api/reviews/${place.ids['reviewId']}/replies`, { text: 'Merci !', language: 'fr', templateId: null, basedOn: null });
  return db().reviewReply.findFirstOrThrow();
};
const page = async ({ ids }: MatrixPlace) => {
  const url = `https://boreale.example/${fresh('page')}`;
  await saveStorePages(SYSTEM_VIEWER, ids['brandId'] ?? '', [{ locationId: ids['locationId'] ?? '', url, language: 'fr', reason: 'name-and-address', confidence: 0.9, seen: null }] as never, new Date());
  return (await db().storePage.findFirstOrThrow({ where: { url } })).id;
};
const search = async () => {
  await db().pageSearch.deleteMany();
  return { site: 'https://boreale.example/', locator: null, pattern: null };
};
const yaml = async ({ ids }: MatrixPlace) => {
  const current = await currentStandard(SYSTEM_VIEWER, ids['brandId'] ?? '');
  if (!current) throw new Error('The place has a standard.');
  return { text: writeStandard({ ...current.standard, names: [...current.standard.names, { name: fresh('Boréale ') }] }), basedOn: current.version };
};
const locations = (storeCode: string) => ({ name: 'l.csv', base64: Buffer.from(`store_code,business_name,street,city,region,postal_code,country,phone\n${storeCode},Boréale,1 rue X,Laval,QC,H7T 1C8,CA,514 555-0123\n`).toString('base64') });
const running = async ({ ids }: MatrixPlace) => {
  await db().auditRun.updateMany({ where: { state: 'running' }, data: { state: 'done' } });
  const current = await currentStandard(SYSTEM_VIEWER, ids['brandId'] ?? '');
  return { runId: await startRun(ids['brandId'] ?? '', current?.id ?? '', new Date().toISOString()) };
};
/** What the first crawl fetches was agreed to. */
const agreed = async ({ ids }: MatrixPlace) => {
  await db().brand.update({ where: { id: ids['brandId'] ?? '' }, data: { crawlConfirmedAt: new Date() } });
  return { body: {} };
};
const idle = async () => {
  await db().auditRun.updateMany({ where: { state: 'running' }, data: { state: 'done' } });
  return { body: {} };
};
const connect = async ({ ids, app, cookies }: MatrixPlace) => {
  const body = { isEnabled: true, settings: { clientId: fresh('client-') }, secrets: {} };
  await app.put(`/api/brands/${ids['brandId']}/publishers/google-business-profile/settings`, body, cookies.get('administrator'));
  return { params: { publisherId: 'google-business-profile' }, body: {} };
};
const delivery = async (place: MatrixPlace) => {
  const { channelId } = await addChannel(place);
  await ask(place, 'post', ofBrand(place, `/channels/${channelId}/test`), {});
  return { deliveryId: (await db().delivery.findFirstOrThrow({ where: { channelId } })).id };
};

/** Every route of the contract that is no GET. A new one is asked for by name: nobody else knows a request that goes well. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  ...ACCOUNT_EXAMPLES,
  createApiKey: { make: () => ({ body: { name: fresh('Clé '), scopes: ['read:locations'], regionId: null, expiresOn: null } }) },
  revokeApiKey: { make: async (place) => ({ params: { keyId: (await ask<{ id: string }>(place, 'post', ofBrand(place, '/api-keys'), { name: fresh('Clé '), scopes: ['read:locations'], regionId: null, expiresOn: null })).id }, body: {} }) },
  startCalendar: { make: () => ({ body: {} }) },
  stopCalendar: { make: async (place) => { await ask(place, 'post', '/api/calendar', {}); return { body: {} }; } },
  addChannel: { make: async () => { await db().channel.deleteMany(); return { body: SLACK() }; } },
  changeChannel: { make: async (place) => ({ params: await addChannel(place), body: { ...SLACK(), kind: undefined } }) },
  removeChannel: { make: async (place) => ({ params: await addChannel(place), body: {} }) },
  rotateChannelKey: { make: async (place) => ({ params: await addChannel(place, { ...SLACK(), kind: 'webhook', url: 'https://hooks.example.org/enseigne' }), body: {} }) },
  testChannel: { make: async (place) => ({ params: await addChannel(place), body: {} }), unchanged: 'A test changes nothing of the channel.' },
  retryDelivery: { make: async (place) => ({ params: await delivery(place), body: {} }), unchanged: 'It waits already.' },
  actOnFinding: { make: () => ({ body: { action: { kind: 'note', text: fresh('Vu ') }, alsoElsewhere: false } }) },
  actOnFindings: { make: ({ ids }) => ({ body: { findingIds: [ids['findingId']], action: { kind: 'note', text: fresh('Vu ') } } }) },
  undoBatch: { make: async (place) => ({ params: await acknowledged(place), body: {} }) },
  applyImport: { make: ({ ids }) => ({ body: { brandId: ids['brandId'], locations: locations('QC-9'), standard: null, archiveMissing: false } }) },
  previewImport: { make: ({ ids }) => ({ body: { brandId: ids['brandId'], locations: locations('QC-9'), standard: null } }), leaves: { none: 'It says what would change.' } },
  decideListingLink: { make: async (place) => ({ params: await findLink(place), body: { state: 'confirmed' } }) },
  nameListingLink: { make: ({ ids }) => ({ params: { publisherId: 'yelp' }, body: { locationId: ids['locationId'], listing: fresh('https://www.yelp.com/biz/boreale-laval-') } }) },
  searchListingAgain: { make: () => ({ params: { publisherId: 'yelp' }, body: {} }) },
  readLive: { make: () => ({ body: { kind: 'reviews', publisherId: 'brand-website' } }), leaves: { none: 'What is read is shown once and kept nowhere.' }, status: 409 },
  askLocationCheck: { make: async (place) => { await db().location.update({ where: { id: place.ids['locationId'] ?? '' }, data: { checkAskedAt: null } }); return agreed(place); } },
  writeNote: { make: () => ({ body: { text: fresh('Accueil chaleureux ') } }) },
  editNote: { make: async (place) => ({ params: await writeNote(place), body: { text: fresh('Accueil chaleureux ') } }), by: 'regional-manager' },
  deleteNote: { make: async (place) => ({ params: await writeNote(place), body: {} }) },
  restoreNote: { make: async (place) => {
    const params = await writeNote(place);
    await place.app.post(`/api/location-notes/${params.noteId}/deletion`, {}, place.cookies.get('regional-manager'));
    return { params, body: {} };
  }, by: 'regional-manager' },
  recordManualCheck: { make: () => ({ body: { publisherId: 'pages-jaunes', url: null, isListed: true, answers: {}, note: fresh('Vu ') } }) },
  setBrandNotifications: { make: () => ({ body: { monthlyDay: 1 + (freshNumber() % 28), monthlyMinute: 480 } }) },
  setNotifications: { make: () => ({ body: { cadences: {}, quietHours: null, timeZone: null, digestMinute: 400 + freshNumber(), digestWeekday: 1 } }) },
  testNotifications: { make: () => ({ body: {} }), leaves: { none: 'A mail to the reader alone; the log of messages has it.' }, status: 400 },
  addStandIn: { make: async (place) => { const { userId, standInId } = await standIn(place); return { params: { userId }, body: { standInId, from: '2999-01-01', until: '2999-01-09' } }; } },
  endStandIn: { make: async (place) => {
    const { userId, standInId } = await standIn(place);
    await ask(place, 'post', ofBrand(place, `/people/${userId}/stand-ins`), { standInId, from: '2999-01-01', until: '2999-01-09' });
    return { params: { standInId: (await db().membership.findFirstOrThrow({ where: { userId: standInId, standsInForId: userId } })).id }, body: {} };
  } },
  invite: { make: () => ({ body: invitation(`${fresh('new')}@example.org`) }) },
  renewInvitation: { make: async (place) => ({ params: await invite(place), body: {} }) },
  withdrawInvitation: { make: async (place) => ({ params: await invite(place), body: {} }) },
  setGrants: { make: async (place) => ({ params: { userId: (await somebody(place)).userId }, body: { grants: [{ ...GRANT, role: 'store-manager', locationIds: [place.ids['locationId']] }] } }) },
  signPersonOut: { make: async (place) => { const { userId, email } = await somebody(place); await place.app.signIn(email); return { params: { userId }, body: {} }; } },
  endPersonsSecondFactor: { make: async (place) => {
    const { userId } = await somebody(place);
    await db().user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
    return { params: { userId }, body: {} };
  } },
  setSecondFactorRoles: { make: async () => {
    // What is demanded already is taken back: a demand would hold others of the place up.
    await db().secondFactorRule.createMany({ data: [{ role: 'executive', setAt: new Date() }], skipDuplicates: true });
    return { body: { roles: [] } };
  } },
  proposeChange: { make: async (place) => ({ body: await proposal(place) }) },
  previewRecordChange: { make: () => ({ body: { field: 'phone', value: '514 555-0177' } }), leaves: { none: 'It reads what was entered and says what it would do.' } },
  decideProposal: { make: async (place) => ({ params: await propose(place), body: { decision: 'approve', answer: null } }) },
  withdrawProposal: { make: async (place) => ({ params: await propose(place), body: {} }), by: 'regional-manager' },
  saveConnection: { make: () => ({ params: { publisherId: 'google-business-profile' }, body: { isEnabled: true, settings: { clientId: fresh('client-') }, secrets: {} } }) },
  testConnection: { make: () => ({ params: { publisherId: 'google-business-profile' }, body: {} }) },
  startSignIn: { make: connect },
  endSignIn: { make: async (place) => {
    const request = await connect(place);
    await db().publisherSetting.updateMany({ where: { publisherId: 'google-business-profile' }, data: { signedInAt: new Date() } });
    return request;
  } },
  saveReplyDraft: { make: async () => { await db().reviewReply.deleteMany(); return { body: { text: 'Merci !', language: 'fr', templateId: null, basedOn: null } }; } },
  actOnReply: { make: async (place) => { const { id, revision } = await draft(place); return { params: { replyId: id }, body: { kind: 'approve', revision } }; } },
  setReplyPermission: { make: async () => {
    await db().publisherSetting.deleteMany();
    return { params: { publisherId: 'google-business-profile' }, body: { mode: 'with-approval' } };
  } },
  correctReview: { make: async (place) => ({ body: await uncorrected(place) }) },
  undoCorrection: { make: async (place) => {
    await ask(place, 'post', `/api/reviews/${place.ids['reviewId']}/correction`, await uncorrected(place));
    return { body: {} };
  } },
  saveTeam: { make: async (place) => ({ params: { teamName: fresh('Équipe ') }, body: { assigneeId: null, members: [{ userId: place.people.get('head-office'), isLead: true }] } }) },
  deleteTeam: { make: async (place) => ({ params: await addTeam(place), body: {} }) },
  previewRouting: { make: () => ({ body: { rules: [] } }), leaves: { none: 'It says where findings would go.' } },
  publishRouting: { make: async (place) => ({ body: { rules: [{ team: fresh('Web ') }], escalation: [], basedOn: (await yaml(place)).basedOn } }) },
  confirmCrawl: { make: async ({ ids }) => { await idle(); await db().brand.update({ where: { id: ids['brandId'] ?? '' }, data: { crawlConfirmedAt: null } }); return { body: {} }; } },
  orderRun: { make: async (place) => ({ params: await running(place), body: { order: 'pause' } }) },
  startRun: { make: async (place) => { await idle(); return agreed(place); } },
  saveView: { make: () => ({ body: { page: 'ranking', name: fresh('Vue '), query: '?a=1', isShared: false } }) },
  deleteView: { make: async (place) => ({ params: { viewId: (await ask<{ id: string }>(place, 'put', ofBrand(place, '/saved-views'), { page: 'ranking', name: fresh('Vue '), query: '?a=1', isShared: false })).id }, body: {} }) },
  switchSentimentFits: { make: async ({ ids }) => { await db().brand.update({ where: { id: ids['brandId'] ?? '' }, data: { fitOffAt: null } }); return { body: { isOn: false } }; } },
  setLanguage: { make: async () => { await db().user.updateMany({ data: { language: 'fr' } }); return { body: { language: 'en' } }; } },
  setCrawlTimes: { make: () => ({ body: { crawlSchedule: `${freshNumber() % 60} 4 * * *`, timeZone: 'America/Toronto' } }) },
  validateStandard: { make: async (place) => ({ body: { text: (await yaml(place)).text } }), leaves: { none: 'It says what is wrong with a draft.' } },
  publishStandard: { make: async (place) => ({ body: await yaml(place) }) },
  startPreview: { make: async (place) => ({ body: { text: (await yaml(place)).text } }), leaves: { none: 'A preview answers a question of the hour; it is thrown away.' } },
  cancelPreview: { make: async (place) => ({ params: { previewId: (await ask<{ previewId: string }>(place, 'post', ofBrand(place, '/standard-previews'), { text: (await yaml(place)).text })).previewId }, body: {} }), leaves: { none: 'A preview answers a question of the hour; it is thrown away.' } },
  startPageSearch: { make: async () => ({ body: await search() }) },
  cancelPageSearch: { make: async (place) => ({ params: { searchId: (await ask<{ searchId: string }>(place, 'post', ofBrand(place, '/page-search'), await search())).searchId }, body: {} }) },
  decideStorePages: { make: async (place) => ({ body: { state: 'confirmed', which: { ids: [await page(place)] } } }) },
};
