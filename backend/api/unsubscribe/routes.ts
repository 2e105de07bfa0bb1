import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { NotFoundError } from '#backend/errors.ts';
import { readUnsubscription } from '#backend/unsubscribe-token.ts';
import { UI_LANGUAGES, type UiLanguage } from '#domain/words.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { getPreferences, savePreferences } from '#records/notification-settings.ts';
import { getPerson } from '#records/users.ts';
import type { MountRoutes } from '../mount-route.ts';
import { requestIdOf } from '../request-id.ts';
import { stopPage } from './stop-page.ts';

const kinds = loadNoticeKinds();

/**
 * The link in a mail's head and foot. Without a session: who has the mail may stop it. Mail programs POST to it by
 * themselves (RFC 8058); a GET, which programs that look for dangerous links send too, only asks.
 */
const mount: MountRoutes = (router, deps) => {
  router.get('/api/unsubscribe/:token', async (ctx) => {
    const { person, names } = await read(deps.box, String((ctx['params'] as { token?: string }).token));
    ctx.set('cache-control', 'no-store');
    ctx.type = 'html';
    ctx.body = stopPage(person.language, names(person.language), 'asks');
  });

  router.post('/api/unsubscribe/:token', async (ctx) => {
    const { person, stopped, names } = await read(deps.box, String((ctx['params'] as { token?: string }).token));
    const before = await getPreferences(person.id);
    // What was chosen for one brand alone would go on otherwise.
    const brandCadences = Object.fromEntries(Object.entries(before.brandCadences).map(([brandId, chosen]) => [brandId, Object.fromEntries(Object.entries(chosen).filter(([id]) => !stopped.includes(id)))]));
    const after = { ...before, brandCadences, cadences: { ...before.cadences, ...Object.fromEntries(stopped.map((id) => [id, 'never' as const])) } };
    await savePreferences(person.id, after, new Date());
    const subject = { brandId: null, id: person.id, name: null, locationId: null };
    await writeAuditEntry({ actor: { kind: 'person', id: person.id }, noun: 'settings', act: 'change', before: { ...subject, state: { ...before } }, after: { ...subject, state: { ...after } }, requestId: requestIdOf(ctx), at: new Date() });
    ctx.set('cache-control', 'no-store');
    ctx.type = 'html';
    ctx.body = stopPage(person.language, names(person.language), 'done');
  });
};
export default mount;

/** Whose mail of what is stopped. Throws NotFoundError for a link that is none of ours, and for somebody who is gone. */
async function read(box: Parameters<typeof readUnsubscription>[0], token: string) {
  const said = readUnsubscription(box, token);
  if (said === null) throw new NotFoundError({ fr: 'Ce lien n’existe pas.', en: 'There is no such link.' });
  const [person, known] = await Promise.all([getPerson(said.userId), kinds]);
  const stopped = said.kinds.filter((id) => known.get(id)?.isSecurity !== true && known.get(id)?.offers.includes('never'));
  const language = UI_LANGUAGES.find((one) => one === person.language) ?? 'fr';
  return { person: { ...person, language }, stopped, names: (of: UiLanguage) => stopped.map((id) => known.get(id)?.words.name[of] ?? id) };
}
