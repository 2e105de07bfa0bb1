import type { ColumnId } from '#contract/ranking-view.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { PeerKind } from '#domain/score.ts';
import type { UiLanguage, Words } from '#domain/words.ts';

/** Heads of what one column of the page holds; a sheet gives every value a cell of its own. */
export const HEADS: Record<Exclude<ColumnId, 'peers'>, readonly Words[]> = {
  rank: [{ fr: 'Rang', en: 'Rank' }],
  name: [{ fr: 'Code', en: 'Store code' }, { fr: 'Lieu', en: 'Location' }, { fr: 'Ville', en: 'Town' }, { fr: 'Région', en: 'Region' }],
  status: [{ fr: 'État', en: 'Status' }],
  format: [{ fr: 'Type de magasin', en: 'Store type' }],
  language: [{ fr: 'Langue', en: 'Language' }],
  franchisee: [{ fr: 'Franchisé', en: 'Franchisee' }],
  score: [{ fr: 'Cohérence', en: 'Consistency' }, { fr: 'Niveau', en: 'Band' }],
  coverage: [{ fr: 'Couverture', en: 'Coverage' }],
  presence: [{ fr: 'Présence', en: 'Presence' }],
  accuracy: [{ fr: 'Exactitude', en: 'Accuracy' }],
  weakest: [{ fr: 'Fiche la plus faible', en: 'Weakest listing' }, { fr: 'Source de cette fiche', en: 'Source of that listing' }],
  sentiment: [{ fr: 'Sentiment', en: 'Sentiment' }, { fr: 'Sentiment, borne basse', en: 'Sentiment, low end' }, { fr: 'Sentiment, borne haute', en: 'Sentiment, high end' }, { fr: 'Avis lus pour le sentiment', en: 'Reviews read for sentiment' }],
  rating: [{ fr: 'Étoiles', en: 'Stars' }, { fr: 'Avis avec étoiles', en: 'Reviews with stars' }],
  findings: [{ fr: 'Constats', en: 'Findings' }],
  trend: [{ fr: 'Variation de la cohérence', en: 'Change of consistency' }],
};

export const PEER_HEADS: Record<PeerKind, readonly Words[]> = {
  region: [{ fr: 'Rang dans la région', en: 'Rank in its region' }, { fr: 'Lieux classés dans la région', en: 'Ranked in that region' }],
  format: [{ fr: 'Rang dans le type', en: 'Rank in its store type' }, { fr: 'Lieux classés dans le type', en: 'Ranked in that type' }],
  language: [{ fr: 'Rang dans la langue', en: 'Rank in its language' }, { fr: 'Lieux classés dans la langue', en: 'Ranked in that language' }],
};

export const STATUS_WORDS: Record<BusinessStatus, Words> = {
  open: { fr: 'Ouvert', en: 'Open' }, 'closed-temporarily': { fr: 'Fermé temporairement', en: 'Temporarily closed' }, 'closed-permanently': { fr: 'Fermé définitivement', en: 'Permanently closed' }, 'opening-soon': { fr: 'Ouvre bientôt', en: 'Opening soon' },
};
export const LANGUAGE_WORDS: Record<UiLanguage, Words> = { fr: { fr: 'français', en: 'French' }, en: { fr: 'anglais', en: 'English' } };
export const SHEET_NAME: Words = { fr: 'Classement', en: 'Ranking' };
