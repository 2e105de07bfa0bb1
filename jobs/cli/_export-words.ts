import { RANKING_WORDS } from '#backend/ranking-words.ts';
import type { UiLanguage } from '#domain/words.ts';

/** French names of the columns that are exported, by the English key that JSON lines and `--language en` keep. */
const FRENCH: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(RANKING_WORDS).map(([key, words]) => [key, words.fr])),
  kind: 'Sorte', businessName: 'Nom commercial', branch: 'Succursale', regionPath: 'Région',
  lang: 'Langue', latitude: 'Latitude', longitude: 'Longitude', coordinates: 'Coordonnées', address: 'Adresse', phone: 'Téléphone', email: 'Courriel', websiteUrls: 'Pages du site',
  regularHours: 'Heures', specialHours: 'Heures spéciales', timeZone: 'Fuseau horaire', categories: 'Catégories', listings: 'Fiches',
  value: 'Score', isRanked: 'Classé', day: 'Jour', formulaVersion: 'Version de la formule',
  publisherId: 'Source', listingId: 'Fiche', checkId: 'Contrôle', subject: 'Objet', outcome: 'Issue', reason: 'Motif', params: 'Détails', expected: 'Attendu', observed: 'Observé', evidence: 'Preuve', weight: 'Poids',
  impact: 'Gravité', state: 'Statut', isConfirmed: 'Confirmé', isObservable: 'Lisible', unreadable: 'Illisible depuis', validFrom: 'Depuis', validTo: 'Jusqu’à', firstSeenAt: 'Vu la première fois', lastSeenAt: 'Vu la dernière fois', lastGoodAt: 'Dernière fois juste',
  closedAt: 'Fermé le', reopenedCount: 'Réouvertures', cause: 'Cause', accepted: 'Accepté', assigneeId: 'Responsable', team: 'Équipe',
  publishedAt: 'Publié le', survey: 'Sondage', text: 'Texte', authorName: 'Auteur', label: 'Lecture', isUncertain: 'Incertain', isContradictory: 'Contredit ses étoiles', hasReply: 'Répondu', alsoOn: 'Aussi sur', topics: 'Thèmes',
};

/** The heading of a column; a column without French words keeps its key. */
export function headingOf(column: string, language: UiLanguage): string {
  return language === 'fr' ? (FRENCH[column] ?? column) : column;
}
