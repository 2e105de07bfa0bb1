import type { Location } from '#domain/location.ts';
import type { Observation, StandingValue } from '#domain/observation.ts';
import { at, openApiPage, parseJson, textOf } from './_api-page.ts';
import { readSeries, type Ask, type Asking, type GoodAnswer, type Listed } from './_api-series.ts';
import type { PublisherSettings } from './define-publisher.ts';
import { getPhoto, getStanding, listPhotos, type ProfileName } from './_google-profile-requests.ts';

/** A profile that somebody confirmed to be a location's. */
export interface LinkedProfile { location: Location; name: ProfileName }

/** What all questions about one profile share. */
export interface ProfileQuestion { ask: Ask; settings: PublisherSettings; linked: LinkedProfile }

type Where = Parameters<typeof openApiPage>[0];

/** Voice of Merchant: whether what the owner writes is what customers see. Asked only where the profile does not have it. */
export function* readStanding({ ask, settings, linked }: ProfileQuestion, where: Where, { item, path, answer }: Listed): Asking<Observation[]> {
  const page = openApiPage(where, answer);
  const duplicate = at(item, 'metadata', 'duplicateLocation');
  if (at(item, 'metadata', 'hasVoiceOfMerchant') === true) {
    page.add('standing', `${path}.metadata.hasVoiceOfMerchant`, true, { standing: 'good', words: null });
    return page.read().observations;
  }
  const told = yield* ask(getStanding(settings, linked.name));
  if (!told.ok) {
    page.add('standing', `${path}.metadata.duplicateLocation`, duplicate ?? told.trouble, duplicate === undefined ? null : { standing: 'duplicate', words: null });
    return page.read().observations;
  }
  return standingOf(parseJson(told.body), where, told);
}

function standingOf(state: unknown, where: Where, answer: GoodAnswer): Observation[] {
  const page = openApiPage(where, answer);
  const reason = at(state, 'complyWithGuidelines', 'recommendationReason');
  const has = (part: string): boolean => typeof at(state, part) === 'object';
  const standing: StandingValue['standing'] | null = at(state, 'hasVoiceOfMerchant') === true ? 'good'
    : reason === 'BUSINESS_LOCATION_SUSPENDED' ? 'suspended' : reason === 'BUSINESS_LOCATION_DISABLED' ? 'disabled'
      : has('resolveOwnershipConflict') ? 'duplicate' : has('verify') ? 'not-verified' : has('waitForVoiceOfMerchant') ? 'under-review' : null;
  page.add('standing', '$', typeof state === 'object' ? state : (answer.body ?? 'null'), standing === null ? null : { standing, words: null });
  return page.read().observations;
}

/**
 * The photo that the owner set as logo. Where photos can't be listed it is not missing but unread. The cover is a view of the
 * place: no rule of a standard speaks of it, and it is not fetched.
 */
export function* readLogo({ ask, settings, linked }: ProfileQuestion, where: Where, owned: Listed): Asking<Observation[]> {
  const { items, trouble } = yield* readSeries(ask, 'mediaItems', (token) => listPhotos(settings, linked.name, token));
  const logos = items.filter(({ item }) => at(item, 'locationAssociation', 'category') === 'LOGO');
  const said: Observation[] = [];
  if (trouble !== null && logos.length === 0) {
    const page = openApiPage(where, owned.answer);
    page.add('logo', owned.path, trouble, null);
    return page.read().observations;
  }
  for (const [rank, { item, path, answer }] of logos.entries()) {
    const url = textOf(at(item, 'googleUrl'));
    const photo = url !== null && URL.canParse(url) ? yield* ask(getPhoto(url)) : null;
    const read = photo?.ok === true ? photo.page?.observations.find((one) => one.field === 'logo') : undefined;
    const page = openApiPage(where, answer);
    page.add('logo', `${path}.googleUrl`, url ?? item, url === null ? null : { url, print: read?.field === 'logo' ? (read.value?.print ?? null) : null }, rank);
    said.push(...page.read().observations);
  }
  return said;
}
