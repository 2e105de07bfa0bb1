import type { BusinessStatus } from '#domain/location.ts';

/** What a field "status" says of a place, folded, in French and English; the first that fits counts. Sources: Google Business Profile's keys, notices of French and Canadian chains, 2026-11. */
export const STATUS_WORDS: readonly (readonly [BusinessStatus, RegExp])[] = [
  ['opening-soon', /(?<!re)ouverture (?:prochaine|bientot|a venir|prevue|imminente|au printemps|a l'automne|a l'ete|cet ete|(?:en |a l'hiver )\w* ?20\d\d)|prochaine ouverture|ouvre (?:bientot|prochainement)|bientot (?:ouvert|l'ouverture)|ouvrira|(?<!re-?)opening soon|(?<!re-?)opens soon|coming soon|future.?opening|^future$|not yet open|pas encore ouvert|a venir/],
  ['closed-permanently', /definitive|permanent|for good|pour de bon|ferme (?:ses|nos|leurs) portes|closed (?:its|our|their) doors|cess(?:e|ation) (?:ses |d')?activit|out of business|n'existe plus/],
  ['closed-temporarily', /temporaire|temporar|provisoire|travaux|renovation|refurbish|jusqu'a nouvel ordre|until further notice|reouverture|reouvr|reopening|will reopen/],
  // What a map says at night of a place in business: "Fermé · Ouvre à 9 h", "Closes soon".
  ['open', /^(?:ferme|closed)\b[^a-z]*(?:ouvre|opens)\b|^(?:closes|closing) soon|^ferme (?:bientot|a \d)|^closes (?:at )?\d/],
  ['open', /^(?:(?:is|now|currently|actuellement|maintenant|est|deja|active?|magasin|store) )?(?:open|operational|ouvert(?:e|s|es)?|en activite|en service|active?|actif|in business)\b(?! (?:soon|bientot|prochainement))/],
];
