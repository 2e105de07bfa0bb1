import { SHARED_REASONS } from '#checks/run.ts';
import { ConflictError, InvalidInputError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { draftPlace, enteredSettings, quotaPeriod } from '#backend/publisher-connection.ts';
import { countWithoutAddress } from '#backend/known-addresses.ts';
import { prepareSignIn, SIGN_IN_RETURN } from '#backend/start-sign-in.ts';
import { endSignIn, getConnection, listConnections, saveConnection, startSignIn, testConnection } from '#contract/publishers.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { countLinks } from '#records/listing-links.ts';
import { listLocations } from '#records/locations.ts';
import { listPublisherSettings, noteTestAsked, openPublisherSettings, savePublisherSettings } from '#records/publisher-settings.ts';
import { beginSignIn, returnFromSignIn, signOut } from '#records/publisher-sign-ins.ts';
import { countRequests, listAnswers } from '#records/publisher-uses.ts';
import { currentStandard } from '#records/standards.ts';
import { isAdministratorOf } from '#records/roles.ts';
import type { AppDeps } from '../deps.ts';
import { actorOf, writeAuditEntry } from '#records/audit-log.ts';
import { readRow } from '#records/audit-states.ts';
import { requestIdOf } from '../request-id.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';
import { presentConnection } from './presenter.ts';

/** Runs whose answers are shown of each publisher. */
const HISTORY = 14;

const mount: MountRoutes = (router, deps) => {
  const operator = { OVERPASS_URL: deps.overpassUrl, REQUESTS_PER_SECOND: deps.requestsPerSecond };

  const connectionsOf = async (viewer: Viewer, brandId: string, wanted: readonly Publisher[]) => {
    const [standard, rows, opened, links, answers, locations] = await Promise.all([
      standardOf(viewer, brandId), listPublisherSettings(viewer, brandId), openPublisherSettings(viewer, deps.box, brandId), countLinks(viewer, brandId), listAnswers(viewer, brandId, HISTORY), listLocations(viewer, brandId),
    ]);
    const unaddressed = new Map(countWithoutAddress(deps.publishers, standard, locations).map((one) => [one.publisherId, one.locations]));
    return Promise.all(wanted.map(async (publisher) => {
      const { id, quota } = publisher;
      const used = quota === undefined ? 0 : await countRequests(viewer, { brandId, publisherId: id, period: quotaPeriod(quota, new Date()) });
      return presentConnection(publisher, { operator, standard, row: rows.get(id), opened: opened.get(id), used, links: links.get(id), history: answers.get(id) ?? [], withoutAddress: unaddressed.get(id) ?? 0 });
    }));
  };

  mountRoute(router, listConnections, async ({ viewer, params: { brandId } }) => ({ publishers: await connectionsOf(viewer, brandId, deps.publishers), mayChange: isAdministratorOf(viewer, brandId) }));

  mountRoute(router, getConnection, async ({ viewer, params: { brandId, publisherId } }) => {
    const [found] = await connectionsOf(viewer, brandId, [publisherOf(deps, publisherId)]);
    if (found === undefined) throw new NotFoundError({ fr: 'Cette source n’existe pas.', en: 'There is no such source.' });
    return found;
  });

  mountRoute(router, saveConnection, async ({ viewer, params: { brandId, publisherId }, body }) => {
    await requireBrandAdministrator(viewer, brandId);
    refuseOtherFields(publisherOf(deps, publisherId), body);
    const secrets = Object.fromEntries(Object.entries(body.secrets).map(([key, value]) => [key, value === null ? null : value.trim()]));
    await savePublisherSettings(viewer, deps.box, { brandId, publisherId, isEnabled: body.isEnabled, settings: body.settings, secrets }, new Date());
    return { accepted: true as const };
  }, { noun: 'publishers', act: 'change', read: ({ params }) => settingOf(params) });

  mountRoute(router, testConnection, async ({ viewer, params: { brandId, publisherId }, body: { draft } }) => {
    await requireBrandAdministrator(viewer, brandId);
    const publisher = publisherOf(deps, publisherId);
    if (draft !== undefined) refuseOtherFields(publisher, draft);
    await standardOf(viewer, brandId);
    await noteTestAsked(viewer, brandId, publisherId, new Date());
    // What is typed goes to the worker sealed, and is kept nowhere else.
    const sealed = draft === undefined ? {} : { draft: deps.box.seal(JSON.stringify({ ...draft, secrets: Object.fromEntries(Object.entries(draft.secrets).map(([key, value]) => [key, value.trim()])) }), draftPlace(brandId, publisherId)) };
    await deps.queue.enqueue('test-publisher', `${brandId}:${publisherId}`, { brandId, publisherId, ...sealed });
    return { accepted: true as const };
  }, { noun: 'publishers', act: 'test', read: ({ params }) => settingOf(params) });

  mountRoute(router, startSignIn, async ({ viewer, params: { brandId, publisherId } }) => {
    await requireBrandAdministrator(viewer, brandId);
    const { signIn } = publisherOf(deps, publisherId);
    if (signIn === undefined) throw new NotFoundError({ fr: 'Cette source ne demande pas de connexion.', en: 'Nobody has to sign in at this source.' });
    const opened = (await openPublisherSettings(viewer, deps.box, brandId)).get(publisherId);
    const clientId = enteredSettings(operator, await standardOf(viewer, brandId), publisherId, opened)['clientId'] ?? '';
    if (clientId === '') throw new InvalidInputError(SHARED_REASONS['not-connected'] ?? { fr: 'Pas encore connecté.', en: 'Not connected yet.' }, [{ path: 'clientId', message: { fr: 'À saisir d’abord.', en: 'To be entered first.' } }]);
    const { url, ...kept } = prepareSignIn(signIn, clientId, deps.auth.options.baseURL);
    await beginSignIn(viewer, deps.box, { brandId, publisherId, userId: viewer.userId ?? '', ...kept }, new Date());
    return { url };
  }, { noun: 'publishers', act: 'start', read: ({ params: { brandId, publisherId } }, answer) => ({ brandId, id: publisherId, name: publisherId, state: { signIn: answer === null ? null : 'started' } }) });

  // Where a publisher sends a person back to: a page that they see, and no call of the dashboard.
  router.get(SIGN_IN_RETURN, async (ctx) => {
    const viewer = requireViewer(ctx);
    const [state, code, refusal] = ['state', 'code', 'error'].map((name) => [ctx.query[name]].flat()[0] ?? null);
    const trouble = refusal !== null || code === null ? ('not-authorised' as const) : null;
    const back = state === null || state === undefined ? null : await returnFromSignIn(deps.box, { state, userId: viewer.userId ?? '', code: code ?? null, trouble }, new Date());
    const mayGoOn = back !== null && isAdministratorOf(viewer, back.brandId);
    if (mayGoOn && trouble === null) await deps.queue.enqueue('finish-sign-in', back.id, { signInId: back.id });
    // A GET that writes: no mountRoute sees it, so that it tells the log by itself.
    if (back !== null) {
      const subject = { brandId: back.brandId, id: back.publisherId, name: back.publisherId };
      await writeAuditEntry({ actor: actorOf(viewer), noun: 'publishers', act: mayGoOn && trouble === null ? 'sign-in' : 'sign-in-refused', before: { ...subject, state: { signIn: 'started' } }, after: { ...subject, state: { signIn: mayGoOn && trouble === null ? 'returned' : 'refused' } }, requestId: requestIdOf(ctx), at: new Date() });
    }
    const end = !mayGoOn ? 'unknown' : trouble === null ? 'done' : 'refused';
    ctx.redirect(mayGoOn ? `/brands/${encodeURIComponent(back.brandId)}/sources?signIn=${end}&source=${encodeURIComponent(back.publisherId)}` : `/?signIn=${end}`);
  });

  mountRoute(router, endSignIn, async ({ viewer, params: { brandId, publisherId } }) => {
    await requireBrandAdministrator(viewer, brandId);
    await signOut(viewer, brandId, publisherId);
    return { accepted: true as const };
  }, { noun: 'publishers', act: 'sign-out', read: ({ params }) => settingOf(params) });
};
export default mount;

/** Of secrets and tokens no more than when they were set. */
const settingOf = (key: { brandId: string; publisherId: string }) => readRow('PublisherSetting', { brandId: key.brandId, publisherId: key.publisherId }, { name: 'publisherId', members: ['isEnabled', 'settings', 'secretsSetAt', 'signedInAt', 'testAskedAt', 'replies'] });

function publisherOf({ publishers }: AppDeps, publisherId: string): Publisher {
  const found = publishers.find((one) => one.id === publisherId);
  if (!found) throw new NotFoundError({ fr: 'Cette source n’existe pas.', en: 'There is no such source.' });
  return found;
}

async function standardOf(viewer: Viewer, brandId: string) {
  const version = await currentStandard(viewer, brandId);
  if (!version) throw new ConflictError({ fr: 'Cette marque n’a pas encore de norme : importez-en une d’abord.', en: 'This brand has no brand standard yet: import one first.' });
  return version.standard;
}

async function requireBrandAdministrator(viewer: Viewer, brandId: string): Promise<void> {
  if (!isAdministratorOf(viewer, brandId)) throw new NotAllowedError({ fr: 'Seule une personne qui administre la marque peut en changer les sources.', en: 'Only an administrator of the brand may change its sources.' });
}

/** Throws InvalidInputError where something was entered for a field that the source does not have, or for a secret in the open. */
function refuseOtherFields({ fields = [] }: Publisher, { settings, secrets }: { settings: object; secrets: object }): void {
  const named = new Map(fields.map((one) => [one.key, one.kind === 'secret']));
  const problems = [...Object.keys(settings).map((key) => [key, false] as const), ...Object.keys(secrets).map((key) => [key, true] as const)]
    .flatMap(([key, isSecret]) => (named.get(key) === isSecret ? [] : [{ path: key, message: { fr: 'Cette source n’a pas de tel champ.', en: 'This source has no such field.' } }]));
  if (problems.length > 0) throw new InvalidInputError({ fr: 'Ces réglages ne conviennent pas à la source.', en: 'These settings do not fit the source.' }, problems);
}
