import type { RequestListener } from 'node:http';
import type { Chain, Store } from '../../chain.ts';
import { WRONG_LOGOS, RIGHT_LOGOS, renderMark } from '../../marks.ts';
import { spiderRuns } from '../all-the-places.ts';
import { facebookApi } from '../facebook.ts';
import { foursquareApi } from '../foursquare.ts';
import { profileApi } from '../google-business-profile.ts';
import { placesApi } from '../google-places.ts';
import { registerApi } from '../recherche-entreprises.ts';
import { trustpilotApi } from '../trustpilot.ts';
import { yelpApi } from '../yelp.ts';
import { cardOf, type Card, type ListedKind } from './card.ts';
import { facebookPageOf, featureOf, foursquareOf, placeOf, profileOf, registeredOf, trustpilotReviewOf, yelpOf } from './forms.ts';

/** A publisher with an API of its own, on loopback, that knows the stores of the chain: what it is asked at, and what a person enters for it. */
export interface ListedSource {
  publisherId: string;
  /** Its own name or, with "*.", all below. */
  host: string;
  listener: RequestListener;
  settings: Record<string, string>;
  secrets: Record<string, string>;
  /** What somebody who signed in was given; null where a key is enough. */
  accessToken: string | null;
}

/** What is wrong with a store at a publisher. */
export type WrongAt = (publisherId: string, store: Store) => ReadonlySet<ListedKind>;

/** Every publisher that is asked by an API, with the stores of the chain as each of them would show them. */
export async function listSources({ stores }: Chain, wrongAt: WrongAt): Promise<ListedSource[]> {
  const cards = (publisherId: string): Card[] => stores.map((store) => cardOf(store, wrongAt(publisherId, store))).filter(({ wrong }) => !wrong.has('not-listed'));
  const [right] = RIGHT_LOGOS;
  const [retired] = WRONG_LOGOS['retired-logo'];
  const photos = Object.fromEntries(await Promise.all(Object.entries({ current: right, retired }).map(async ([name, mark]) => [`/p/${name}`, mark === undefined ? Buffer.alloc(0) : (await renderMark(mark)).bytes] as const)));
  const source = (publisherId: string, host: string, listener: RequestListener, entered: { settings?: Record<string, string>; secrets?: Record<string, string>; accessToken?: string } = {}): ListedSource =>
    ({ publisherId, host, listener, settings: entered.settings ?? {}, secrets: entered.secrets ?? {}, accessToken: entered.accessToken ?? null });
  return [
    source('google-business-profile', '*.googleapis.com', profileApi(cards('google-business-profile').map(profileOf), { token: 'profile-token', photos, pageLimit: 4 }).listener, { settings: { clientId: 'client-of-a-test' }, secrets: { clientSecret: 'profile-secret' }, accessToken: 'profile-token' }),
    source('google-places', 'places.googleapis.com', placesApi(cards('google-places').map(placeOf), { key: 'places-key' }), { settings: { withReviews: 'true' }, secrets: { apiKey: 'places-key' } }),
    source('yelp', 'api.yelp.com', yelpApi(() => cards('yelp').map(yelpOf), { key: 'yelp-key-of-a-test', dailyLimit: 300 }), { settings: { reviews: 'true' }, secrets: { apiKey: 'yelp-key-of-a-test' } }),
    source('facebook', 'graph.facebook.com', facebookApi(() => cards('facebook').map(facebookPageOf), { token: 'facebook-token', pageSize: 4, mainPage: { id: '77', name: 'Lunetterie Boréale' } }), { settings: { pageId: '77' }, secrets: { accessToken: 'facebook-token' } }),
    source('foursquare', 'places-api.foursquare.com', foursquareApi(() => cards('foursquare').map(foursquareOf), { key: 'foursquare-key' }), { settings: { premium: 'true' }, secrets: { serviceKey: 'foursquare-key' } }),
    source('trustpilot', 'api.trustpilot.com', trustpilotApi(() => cards('trustpilot').map(trustpilotReviewOf), { key: 'trustpilot-key', token: 'trustpilot-token', unit: { displayName: 'Lunetterie Boréale' } }), { settings: { domain: 'lunetterie.example' }, secrets: { clientId: 'trustpilot-key', clientSecret: 'trustpilot-secret' }, accessToken: 'trustpilot-token' }),
    source('recherche-entreprises', 'recherche-entreprises.api.gouv.fr', registerApi(cards('recherche-entreprises').filter(({ store }) => store.area === 'FR').map(registeredOf)), { settings: { siren: '900000077' } }),
    source('all-the-places', 'data.alltheplaces.xyz', spiderRuns({ lunetterie_boreale: { type: 'FeatureCollection', features: cards('all-the-places').map(featureOf) } }), { settings: { spider: 'lunetterie_boreale' } }),
  ];
}

/** The file that somebody keeps of the stores. */
export function geoJsonFile({ stores }: Chain, wrongAt: WrongAt): string {
  return JSON.stringify({ type: 'FeatureCollection', features: stores.map((store) => cardOf(store, wrongAt('geojson', store))).filter(({ wrong }) => !wrong.has('not-listed')).map(featureOf) });
}
