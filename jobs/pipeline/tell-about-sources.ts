import { SHARED_REASONS } from '#checks/run.ts';
import type { NoticeDraft } from '#domain/notice.ts';
import { followCauses } from '#notices/follow-causes.ts';
import { listLocationFacts } from '#records/locations.ts';
import { beginSilently, endCauses, SUSPECTED, standingCauses, tellNotices } from '#records/notices.ts';
import { getRun, type RunRow } from '#records/runs.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { sourceNames } from './tell-about-run.ts';
import type { Toolbox } from './toolbox.ts';

/** From this share of its listings on, it is the source that can't be read, not some pages of it. */
const DOWN_SHARE = 0.5;
/** What keeps us out whatever page is asked, until the source itself is up again. */
const DOWN: ReadonlySet<string> = new Set(['server-error', 'timeout', 'network-error', 'tls-error', 'certificate-expired', 'certificate-self-signed', 'certificate-of-another-host', 'forbidden', 'captcha', 'rate-limited', 'maintenance', 'parked', 'source-failed', 'source-changed', 'not-authorised']);
/** What somebody of the brand has to mend, by signing in or with a key. */
const SIGN_IN: ReadonlySet<string> = new Set(['key-refused', 'sign-in-expired', 'secret-unreadable', 'not-approved']);

const CHANGED = { fr: 'Ce que nous y lisions ne s’y lit plus : le site a changé.', en: 'What we used to read there can no longer be read: the site has changed.' };

interface DarkSource {
  publisherId: string;
  kind: 'source-changed' | 'source-sign-in';
  reason: string;
  locationIds: string[];
}

/**
 * Tells of sources that can't be read: one notice for each, however many locations it leaves in the dark; again only once
 * they could be read in between. A crawl that finds one dark for the first time tells nobody: it may be back by the next
 * one, which says so. What wants somebody to sign in or give a key is the source's own answer, and told at once.
 */
export async function tellAboutSources(toolbox: Pick<Toolbox, 'viewer' | 'publishers'>, run: RunRow): Promise<number> {
  const { viewer } = toolbox;
  const [{ summary }, verdicts, places] = await Promise.all([getRun(viewer, run.id), listStandingVerdicts(viewer, run.brandId), listLocationFacts(viewer, run.brandId)]);
  const names = sourceNames(toolbox);
  const found = findDarkSources(verdicts, Object.keys(summary?.changedSources ?? {}));
  const confirmed = await confirmedBefore(run, found.filter((one) => one.kind === 'source-changed').map(causeOf));
  const dark = found.filter((one) => one.kind === 'source-sign-in' || confirmed.has(causeOf(one)));
  let told = 0;
  for (const kind of ['source-changed', 'source-sign-in'] as const) {
    const present = dark.filter((one) => one.kind === kind);
    const { ended } = followCauses((await standingCauses(run.brandId, kind)).keys(), present.map(causeOf));
    await endCauses(run.brandId, kind, ended, run.asOf);
    told += await tellNotices(present.map((one): NoticeDraft => ({
      kind, brandId: run.brandId, cause: causeOf(one), occurredAt: run.asOf, impact: null, lasts: 'standing', to: null, path: `/brands/${run.brandId}/sources`,
      params: { source: names(one.publisherId), why: one.reason === 'changed' ? CHANGED : (SHARED_REASONS[one.reason] ?? CHANGED), reason: one.reason },
      subjects: places.filter((place) => one.locationIds.includes(place.id)).map((place) => (
        { locationId: place.id, storeCode: place.storeCode, name: place.branch ?? place.businessName, about: null, path: `/brands/${run.brandId}/locations/${place.id}`, figures: {} })),
    })));
  }
  return told;
}

/** Of the sources that are dark now, those that an earlier crawl found dark, too, and none since otherwise. */
async function confirmedBefore({ brandId, asOf }: RunRow, causes: readonly string[]): Promise<ReadonlySet<string>> {
  const suspected = await standingCauses(brandId, SUSPECTED);
  await endCauses(brandId, SUSPECTED, followCauses(suspected.keys(), causes).ended, asOf);
  await beginSilently(brandId, SUSPECTED, causes.filter((one) => !suspected.has(one)), asOf);
  return new Set(causes.filter((one) => (suspected.get(one) ?? asOf) < asOf));
}

function causeOf({ publisherId }: DarkSource): string {
  return `source:${publisherId}`;
}

/** Sources of which most listings can't be read for a reason of the source's own, and those whose fields are gone. */
function findDarkSources(verdicts: Awaited<ReturnType<typeof listStandingVerdicts>>, changed: readonly string[]): DarkSource[] {
  return [...Map.groupBy(verdicts, (one) => one.publisherId)].flatMap(([publisherId, group]): DarkSource[] => {
    const all = new Set(group.map((one) => one.locationId));
    const inDark = group.flatMap((one) => {
      const reason = one.unreadable?.reason ?? (one.outcome === 'cannot-tell' ? one.reason : null);
      return reason !== null && (DOWN.has(reason) || SIGN_IN.has(reason)) ? [{ locationId: one.locationId, reason }] : [];
    });
    if (changed.includes(publisherId)) return [{ publisherId, kind: 'source-changed', reason: 'changed', locationIds: [...all] }];
    const places = new Set(inDark.map((one) => one.locationId));
    if (places.size === 0 || places.size < all.size * DOWN_SHARE) return [];
    const [reason = ''] = [...Map.groupBy(inDark, (one) => one.reason)].toSorted(([, a], [, b]) => b.length - a.length).map(([one]) => one);
    return [{ publisherId, kind: SIGN_IN.has(reason) ? 'source-sign-in' : 'source-changed', reason, locationIds: [...places] }];
  });
}
