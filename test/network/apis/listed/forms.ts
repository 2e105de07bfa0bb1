import type { InventedProfile } from '../google-business-profile.ts';
import type { InventedPlace } from '../google-places.ts';
import type { FacebookPage } from '../facebook.ts';
import type { FoursquarePlace } from '../foursquare.ts';
import type { Registered } from '../recherche-entreprises.ts';
import type { TrustpilotReview } from '../trustpilot.ts';
import type { YelpBusiness } from '../yelp.ts';
import { ownYelpReview } from '../yelp.ts';
import { stripAccents } from '../../door.ts';
import { writeOsm } from '../../hours-text.ts';
import { nationalPhone, type Card } from './card.ts';
import { facebookHours, foursquareHours, placeHours, profileHours, profileSpecialHours, yelpHours } from './hours.ts';

const PLACE = 'optician';
const positionOf = ({ store }: Card): { latitude: number; longitude: number } => store.record.coordinates ?? { latitude: 0, longitude: 0 };
const linesOf = ({ address }: Card): string[] => [address.street, address.unit].filter((line) => line !== undefined);
const codeOf = ({ store }: Card): string => store.record.storeCode;
/** What the publishers know the store by. */
export const LISTED_IDS = {
  profile: (index: number) => `locations/${7000 + index}`, place: (index: number) => `ChIJboreale${String(index).padStart(4, '0')}`, yelp: (index: number) => `YelpBoreale${String(index).padStart(4, '0')}`,
  facebook: (index: number) => String(200_000_000_000_000 + index), foursquare: (index: number) => (0x5b0 * 2 ** 32 + index).toString(16).padStart(24, '0'), trustpilot: (index: number) => `22222222-0000-4000-8000-${String(index).padStart(12, '0')}`,
};

const PROFILE_ACCOUNT = 'accounts/200';

/** The owner's profile at Google, and what customers see in its place. */
export function profileOf(card: Card): InventedProfile {
  const { address, store, wrong } = card;
  const [isEdited, isPending, isSuspended] = [wrong.has('public-edit'), wrong.has('edit-pending'), wrong.has('suspended')];
  const owner = {
    languageCode: store.languages[0], storeCode: codeOf(card), title: card.name, phoneNumbers: { primaryPhone: nationalPhone(card.phone) }, categories: { primaryCategory: { name: `categories/gcid:${PLACE}`, displayName: 'Opticien' } },
    storefrontAddress: { regionCode: address.country, languageCode: store.languages[0], postalCode: address.postalCode, ...(address.region === undefined ? {} : { administrativeArea: address.region }), locality: address.locality, addressLines: linesOf(card) },
    websiteUri: card.website, regularHours: profileHours(card.week), ...(card.specialDays.length === 0 ? {} : { specialHours: profileSpecialHours(card.specialDays) }), latlng: positionOf(card), openInfo: { status: wrong.has('closed-for-now') ? 'CLOSED_TEMPORARILY' : 'OPEN', canReopen: true },
    metadata: { placeId: LISTED_IDS.place(store.index), mapsUri: `https://maps.google.com/maps?cid=${9000 + store.index}`, ...(isEdited || isPending ? { hasGoogleUpdated: true } : {}), ...(isSuspended ? {} : { hasVoiceOfMerchant: true }) },
  };
  return {
    account: PROFILE_ACCOUNT, name: LISTED_IDS.profile(store.index), owner,
    ...(isEdited ? { shown: { changes: { websiteUri: 'https://www.opticiens-reunis.example/' }, diffMask: 'websiteUri' } } : isPending ? { shown: { changes: { title: 'Boréale' }, diffMask: 'title', pendingMask: 'title' } } : {}),
    ...(isSuspended ? { standing: { complyWithGuidelines: { recommendationReason: 'BUSINESS_LOCATION_SUSPENDED' } } } : {}),
    media: [{ name: `${PROFILE_ACCOUNT}/${LISTED_IDS.profile(store.index)}/media/M1`, mediaFormat: 'PHOTO', locationAssociation: { category: 'LOGO' }, googleUrl: `https://photos.googleapis.com/p/${wrong.has('retired-logo') ? 'retired' : 'current'}`, createTime: '2024-01-01T00:00:00Z' }],
    reviews: [{ reviewId: `G${store.index}`, reviewer: { displayName: 'A. Essai' }, starRating: 'FOUR', comment: 'Service rapide et souriant.', createTime: '2026-08-02T10:00:00Z', updateTime: '2026-08-02T10:00:00Z' }],
  };
}

/** What anybody sees on Google's map. */
export function placeOf(card: Card): InventedPlace {
  const { address, store, wrong } = card;
  return {
    id: LISTED_IDS.place(store.index), names: card.names,
    facts: {
      primaryType: PLACE, primaryTypeDisplayName: { text: 'Opticien', languageCode: 'fr' }, formattedAddress: [...linesOf(card), `${address.locality ?? ''} ${address.postalCode ?? ''}`].join(', '),
      postalAddress: { regionCode: address.country, languageCode: store.languages[0], postalCode: address.postalCode, ...(address.region === undefined ? {} : { administrativeArea: address.region }), locality: address.locality, addressLines: linesOf(card) },
      location: positionOf(card), businessStatus: wrong.has('closed-for-now') ? 'CLOSED_TEMPORARILY' : 'OPERATIONAL', nationalPhoneNumber: nationalPhone(card.phone), internationalPhoneNumber: card.phone, websiteUri: `${card.website}?utm_source=gmb`,
      rating: 4.4, userRatingCount: 51, regularOpeningHours: placeHours(card.week),
      ...(wrong.has('consumer-warning') ? { consumerAlert: { overview: 'Des avis suspects ont été retirés.' } } : {}),
      reviews: [{ name: `places/${LISTED_IDS.place(store.index)}/reviews/P${store.index}`, rating: 5, originalText: { text: 'Choix immense de montures rondes.', languageCode: 'fr' }, authorAttribution: { displayName: 'B. Passant' }, publishTime: '2026-08-11T10:00:00Z' }],
    },
  };
}

/** A business of Yelp; reviewed in English alone where its store has English pages. */
export function yelpOf(card: Card): YelpBusiness {
  const { address, store, wrong } = card;
  const json = {
    id: LISTED_IDS.yelp(store.index), alias: `lunetterie-boréale-${store.slug}`, name: card.name, image_url: '', is_claimed: true, is_closed: wrong.has('closed-for-good'), url: `https://www.yelp.com/biz/lunetterie-boreale-${store.slug}?adjust_creative=x`, phone: card.phone, display_phone: nationalPhone(card.phone),
    review_count: 9, rating: 4, categories: [{ alias: 'opticians', title: 'Opticians' }],
    location: { address1: address.street ?? '', address2: address.unit ?? null, address3: null, city: address.locality ?? '', zip_code: address.postalCode ?? '', country: address.country ?? '', state: address.region ?? (store.area === 'FR' ? '75' : ''), display_address: linesOf(card), cross_streets: '' },
    coordinates: positionOf(card), photos: [], transactions: [], hours: yelpHours(card.week), attributes: { business_temp_closed: wrong.has('closed-for-now') ? 1_790_000_000 : null, business_url: card.website },
  };
  const review = [ownYelpReview(`Y${store.index}`, store.area === 'FR' ? 'Accueil parfait, conseils précis' : 'Quick and careful fitting', 4)];
  return { json, reviews: store.area === 'FR' ? { fr: review } : { en: review } };
}

/** A store page under the brand's main page. */
export function facebookPageOf(card: Card): FacebookPage {
  const { address, store, wrong } = card;
  return {
    id: LISTED_IDS.facebook(store.index), name: card.name, store_location_descriptor: store.record.branch ?? '', store_number: store.index + 1, store_code: codeOf(card), category_list: [{ id: '1', name: 'Opticien' }], hours: facebookHours(card.week), is_always_open: false,
    is_permanently_closed: wrong.has('closed-for-good'), temporary_status: wrong.has('closed-for-now') ? 'TEMPORARILY_CLOSED' : 'OPERATING_AS_USUAL',
    location: { street: linesOf(card).join(', '), city: address.locality ?? '', ...(address.region === undefined ? {} : { state: address.region }), country: address.country === 'FR' ? 'France' : 'Canada', zip: address.postalCode ?? '', ...positionOf(card) },
    phone: card.phone, website: card.website, link: `https://www.facebook.com/${LISTED_IDS.facebook(store.index)}`, overall_star_rating: 4.6, rating_count: 17, is_published: true,
  };
}

/** A place of Foursquare. */
export function foursquareOf(card: Card): FoursquarePlace {
  const { address, store, wrong } = card;
  const id = LISTED_IDS.foursquare(store.index);
  return {
    fsq_place_id: id, name: card.name, ...positionOf(card), tel: card.phone, email: store.record.email, website: card.website, store_id: codeOf(card), link: `/places/${id}`,
    location: { address: address.street, extended_address: address.unit ?? '', locality: address.locality, region: address.region ?? '', postcode: address.postalCode, country: address.country },
    categories: [{ fsq_category_id: 'c1', name: 'Optician' }], date_created: '2014-05-01', date_refreshed: '2026-09-01', unresolved_flags: [...(wrong.has('flagged-closed') ? ['closed'] : []), ...(wrong.has('flagged-duplicate') ? ['duplicate'] : [])],
    hours: foursquareHours(card.week), rating: 8.1, stats: { total_photos: 2, total_ratings: 12, total_tips: 1 }, tips: [{ fsq_tip_id: `t${store.index}`, created_at: '2026-05-01T12:00:00.000Z', text: 'Atelier sur place', lang: 'fr' }],
  };
}

/** One review, of the location that Trustpilot has for the store. */
export function trustpilotReviewOf(card: Card): TrustpilotReview {
  const { store } = card;
  return {
    id: `tp${store.index}`, stars: 5, title: 'Parfait', text: 'Ajustement impeccable, merci.', language: 'fr', createdAt: `2026-08-1${store.index}T13:37:00Z`, updatedAt: null, numberOfLikes: 0, isVerified: true, companyReply: null,
    consumer: { id: `c${store.index}`, displayName: 'Camille R.' }, email: 'camille@mail.example', location: { id: LISTED_IDS.trustpilot(store.index), name: `${store.record.branch ?? ''} ${codeOf(card)}`, urlFormattedName: store.slug },
  };
}

/** The establishment in the French register, as Insee writes it. */
export function registeredOf(card: Card): Registered {
  const { address, store, wrong } = card;
  const upper = (text: string | undefined): string => stripAccents(text ?? '').replace(/[,’'-]/g, ' ').replace(/\s+/g, ' ').toUpperCase();
  const { latitude, longitude } = positionOf(card);
  return {
    siren: '900000077', siret: `900000077${String(store.index).padStart(5, '0')}`, company: 'LUNETTERIE BOREALE FRANCE', signs: [upper(card.name)], adresse: `${upper(address.street)} ${address.postalCode ?? ''} ${upper(address.locality)}`, codePostal: address.postalCode ?? '', commune: upper(address.locality),
    latitude: String(latitude), longitude: String(longitude), ...(wrong.has('closed-for-good') ? { closedOn: '2026-06-30' } : {}),
  };
}

/** What a spider, or whoever keeps a file, has of the store. */
export function featureOf(card: Card): object {
  const { address, store } = card;
  const { latitude, longitude } = positionOf(card);
  return {
    type: 'Feature', id: `boreale-${store.index}`, geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      ref: codeOf(card), '@spider': 'lunetterie_boreale', shop: 'optician', name: card.name, branch: store.record.branch, 'addr:street_address': linesOf(card).join(', '), 'addr:city': address.locality, 'addr:state': address.region, 'addr:postcode': address.postalCode, 'addr:country': address.country,
      phone: card.phone, website: card.website, opening_hours: writeOsm(card.week),
    },
  };
}
