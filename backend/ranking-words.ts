import type { ColumnId } from '#contract/ranking-view.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { PeerKind } from '#domain/score.ts';
import type { UiLanguage, Words } from '#domain/words.ts';

/** Words of what is known of a ranked location, each by the key that JSON lines give it: the sheet of the page and the command's file say the same. */
export const RANKING_WORDS = {
  rank: { fr: 'Rang', en: 'Rank' },
  storeCode: { fr: 'Code', en: 'Store code' }, name: { fr: 'Lieu', en: 'Location' }, locality: { fr: 'Ville', en: 'Town' }, region: { fr: 'Région', en: 'Region' },
  businessStatus: { fr: 'État', en: 'Status' }, format: { fr: 'Type de magasin', en: 'Store type' }, language: { fr: 'Langue', en: 'Language' }, franchisee: { fr: 'Franchisé', en: 'Franchisee' },
  score: { fr: 'Cohérence', en: 'Consistency' }, band: { fr: 'Niveau', en: 'Band' }, coverage: { fr: 'Couverture', en: 'Coverage' }, presence: { fr: 'Présence', en: 'Presence' }, accuracy: { fr: 'Exactitude', en: 'Accuracy' },
  weakestScore: { fr: 'Fiche la plus faible', en: 'Weakest listing' }, weakestPublisher: { fr: 'Source de cette fiche', en: 'Source of that listing' },
  sentiment: { fr: 'Sentiment', en: 'Sentiment' }, sentimentLow: { fr: 'Sentiment, borne basse', en: 'Sentiment, low end' }, sentimentHigh: { fr: 'Sentiment, borne haute', en: 'Sentiment, high end' },
  sentimentSampleSize: { fr: 'Avis lus pour le sentiment', en: 'Reviews read for sentiment' },
  rating: { fr: 'Étoiles', en: 'Stars' }, ratingSampleSize: { fr: 'Avis avec étoiles', en: 'Reviews with stars' },
  openFindings: { fr: 'Constats', en: 'Findings' }, trend: { fr: 'Variation de la cohérence', en: 'Change of consistency' },
  regionRank: { fr: 'Rang dans la région', en: 'Rank in its region' }, formatRank: { fr: 'Rang dans le type', en: 'Rank in its store type' }, languageRank: { fr: 'Rang dans la langue', en: 'Rank in its language' },
} as const satisfies Record<string, Words>;

const {
  rank, storeCode, name, locality, region, businessStatus, format, language, franchisee, score, band, coverage, presence, accuracy, weakestScore, weakestPublisher,
  sentiment, sentimentLow, sentimentHigh, sentimentSampleSize, rating, ratingSampleSize, openFindings, trend, regionRank, formatRank, languageRank,
} = RANKING_WORDS;

/** Heads of what one column of the page holds; a sheet gives every value a cell of its own. */
export const HEADS: Record<Exclude<ColumnId, 'peers'>, readonly Words[]> = {
  rank: [rank], name: [storeCode, name, locality, region], status: [businessStatus], format: [format], language: [language], franchisee: [franchisee],
  score: [score, band], coverage: [coverage], presence: [presence], accuracy: [accuracy], weakest: [weakestScore, weakestPublisher],
  sentiment: [sentiment, sentimentLow, sentimentHigh, sentimentSampleSize], rating: [rating, ratingSampleSize], findings: [openFindings], trend: [trend],
};

export const PEER_HEADS: Record<PeerKind, readonly Words[]> = {
  region: [regionRank, { fr: 'Lieux classés dans la région', en: 'Ranked in that region' }],
  format: [formatRank, { fr: 'Lieux classés dans le type', en: 'Ranked in that type' }],
  language: [languageRank, { fr: 'Lieux classés dans la langue', en: 'Ranked in that language' }],
};

export const STATUS_WORDS: Record<BusinessStatus, Words> = {
  open: { fr: 'Ouvert', en: 'Open' }, 'closed-temporarily': { fr: 'Fermé temporairement', en: 'Temporarily closed' }, 'closed-permanently': { fr: 'Fermé définitivement', en: 'Permanently closed' }, 'opening-soon': { fr: 'Ouvre bientôt', en: 'Opening soon' },
};
export const LANGUAGE_WORDS: Record<UiLanguage, Words> = { fr: { fr: 'français', en: 'French' }, en: { fr: 'anglais', en: 'English' } };
export const SHEET_NAME: Words = { fr: 'Classement', en: 'Ranking' };
