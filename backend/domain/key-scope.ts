import { z } from 'zod';
import type { Words } from './words.ts';

/** What an API key may be given. Each route of the contract that is open to keys names one; the others are closed to them. */
export const KEY_SCOPES = ['read:locations', 'read:findings', 'write:findings', 'read:reviews', 'write:replies', 'read:standard', 'write:imports', 'write:crawls', 'read:settings'] as const;
export const KeyScope = z.enum(KEY_SCOPES);
export type KeyScope = z.infer<typeof KeyScope>;

/** Each in the words of who makes a key. */
export const KEY_SCOPE_WORDS: Readonly<Record<KeyScope, Words>> = {
  'read:locations': { fr: 'Lire le classement, la vue d’ensemble et les magasins', en: 'Read the ranking, the overview and locations' },
  'read:findings': { fr: 'Lire les constats et leurs preuves', en: 'Read findings and their proof' },
  'write:findings': { fr: 'Traiter les constats, noter, relancer un contrôle', en: 'Work on findings, write notes, ask for checks' },
  'read:reviews': { fr: 'Lire les avis et les réponses', en: 'Read reviews and replies' },
  'write:replies': { fr: 'Préparer et approuver des réponses, corriger un avis mal lu', en: 'Draft and approve replies, correct how a review was read' },
  'read:standard': { fr: 'Lire la norme de marque et la formule', en: 'Read the brand standard and the formula' },
  'write:imports': { fr: 'Importer des magasins et publier une norme', en: 'Import locations and publish a standard' },
  'write:crawls': { fr: 'Lancer et arrêter des analyses', en: 'Start and stop crawls' },
  'read:settings': { fr: 'Lire les analyses, les sources et les réglages', en: 'Read crawls, sources and settings' },
};
