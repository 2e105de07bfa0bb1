import { isTimeZone } from '#backend/cron-times.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { getBrandNotifications, getNotifications, setBrandNotifications, setNotifications, testNotifications, type NotificationPreferences } from '#contract/notifications.ts';
import { DEFAULT_BRAND_SETTINGS, type Cadence } from '#domain/notice.ts';
import { EMAIL_WAY_OUT } from '#domain/delivery.ts';
import { ROLES, rolesAnywhereIn, type Role, type Viewer } from '#domain/viewer.ts';
import { defaultCadence } from '#notices/choose-cadence.ts';
import type { NoticeKind } from '#notices/define-kind.ts';
import { getBrand, listBrands } from '#records/brands.ts';
import { addDeliveries } from '#records/deliveries.ts';
import { getBrandNoticeSettings, getPreferences, saveBrandNoticeSettings, savePreferences } from '#records/notification-settings.ts';
import { getPerson, type Person } from '#records/users.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage, requireManager } from '../roles.ts';
import { TEST_BODIES } from './test-mail.ts';

/** Nobody sends themselves more test mails than one in this time. */
const TEST_PAUSE_MS = 30_000;
const kinds = loadNoticeKinds();
const NOT_OFFERED = { fr: 'Ce choix n’est pas offert.', en: 'This choice is not offered.' };

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getNotifications, async ({ viewer }) => present(deps, viewer, await personOf(viewer)));

  mountRoute(router, setNotifications, async ({ viewer, body }) => {
    const person = await personOf(viewer);
    const own = kindsFor(viewer, await kinds);
    const isOffered = ([id, cadence]: [string, Cadence]) => own.some((one) => one.kind.id === id && one.kind.offers.includes(cadence));
    const seen = new Set((await listBrands(viewer)).map((one) => one.id));
    // A brand that they no longer see is forgotten.
    const brandCadences = Object.fromEntries(Object.entries(body.brandCadences).filter(([brandId, chosen]) => seen.has(brandId) && Object.keys(chosen).length > 0));
    const problems = [
      ...(body.timeZone === null || isTimeZone(body.timeZone) ? [] : [{ path: 'body.timeZone', message: { fr: 'Ce fuseau horaire n’existe pas; écrivez-le comme America/Toronto.', en: 'There is no such time zone; write it like America/Toronto.' } }]),
      ...Object.entries(body.cadences).filter((one) => !isOffered(one)).map(([id]) => ({ path: `body.cadences.${id}`, message: NOT_OFFERED })),
      ...Object.entries(brandCadences).flatMap(([brandId, chosen]) => Object.entries(chosen).filter((one) => !isOffered(one)).map(([id]) => ({ path: `body.brandCadences.${brandId}.${id}`, message: NOT_OFFERED }))),
    ];
    if (problems.length > 0) throw new InvalidInputError({ fr: 'Ces réglages ne conviennent pas.', en: 'These settings do not fit.' }, problems);
    // What is as the role brings it along follows the role when it changes.
    const departures = Object.entries(body.cadences).filter(([id, cadence]) => own.some((one) => one.kind.id === id && one.byDefault !== cadence));
    await savePreferences(person.id, { ...body, cadences: Object.fromEntries(departures), brandCadences }, new Date());
    return present(deps, viewer, person);
  }, { noun: 'settings', act: 'change', read: async ({ viewer }) => (viewer.userId === null ? null : { brandId: null, id: viewer.userId, name: null, locationId: null, state: { ...(await getPreferences(viewer.userId)) } }) });

  mountRoute(router, testNotifications, async ({ viewer }) => {
    const { id, name, email, language } = await personOf(viewer);
    if (deps.mailIsSetUp !== true) throw new InvalidInputError({ fr: 'Aucun serveur de courriel n’est réglé (SMTP_URL).', en: 'No mail server is set up (SMTP_URL).' });
    const now = new Date();
    const preferencesUrl = new URL('/notifications', deps.auth.options.baseURL).href;
    const [wayOut = EMAIL_WAY_OUT] = await addDeliveries(viewer, [{
      key: `notification-test ${id} ${Math.floor(now.getTime() / TEST_PAUSE_MS)}`, brandId: null, kind: 'test', to: { kind: 'email', userId: id, name, address: email },
      message: { bodies: [{ language, ...TEST_BODIES[language] }], preferencesUrl },
    }], now);
    await deps.queue.enqueue('deliver', wayOut, { wayOut });
    return { email };
  }, { writesNothing: 'A mail to the reader alone; the log of messages has it.' });

  mountRoute(router, getBrandNotifications, async ({ viewer, params: { brandId } }) => {
    const { timeZone } = await getBrand(viewer, brandId);
    return { ...DEFAULT_BRAND_SETTINGS, ...(await getBrandNoticeSettings(viewer, brandId)), timeZone, mayChange: mayManage(viewer, brandId) };
  });

  mountRoute(router, setBrandNotifications, async ({ viewer, params: { brandId }, body }) => {
    await requireManager(viewer, brandId);
    await saveBrandNoticeSettings(viewer, brandId, body, new Date());
    return getBrandNoticeSettings(viewer, brandId);
  }, {
    noun: 'settings', act: 'change',
    read: async ({ viewer, params: { brandId } }) => ({ brandId, id: brandId, name: (await getBrand(viewer, brandId)).name, locationId: null, state: { ...(await getBrandNoticeSettings(viewer, brandId)) } }),
  });
};
export default mount;

async function personOf({ userId }: Viewer): Promise<Person> {
  if (userId === null) throw new InvalidInputError({ fr: 'Une clé ne reçoit pas de courriel : ouvrez une session.', en: 'A key receives no mail: sign in.' });
  return getPerson(userId);
}

/** The kinds that one of the viewer's roles is offered, each with what the roles bring along. */
function kindsFor({ grants }: Viewer, all: ReadonlyMap<string, NoticeKind>, roles: readonly Role[] = ROLES.filter((role) => grants.some((one) => one.role === role))): { kind: NoticeKind; byDefault: Cadence }[] {
  return [...all.values()].flatMap((kind) => {
    const byDefault = kind.isSecurity ? 'instant' : defaultCadence(kind, roles);
    return byDefault === null ? [] : [{ kind, byDefault }];
  });
}

async function present(deps: AppDeps, viewer: Viewer, person: Person): Promise<NotificationPreferences> {
  const [preferences, brands, all] = await Promise.all([getPreferences(person.id), listBrands(viewer), kinds]);
  return {
    brands: brands.map(({ id, name }) => ({ id, name, byDefault: Object.fromEntries(kindsFor(viewer, all, rolesAnywhereIn(viewer, id)).map((one) => [one.kind.id, one.byDefault])) })),
    preferences, email: person.email, usualTimeZone: brands[0]?.timeZone ?? 'UTC', isMailSet: deps.mailIsSetUp === true,
    kinds: kindsFor(viewer, all).map(({ kind: { id, group, words, offers, isSecurity }, byDefault }) => ({ id, group, name: words.name, when: words.when, offers: [...offers], byDefault, isFixed: isSecurity === true })),
  };
}
