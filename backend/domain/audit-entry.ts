import { z } from 'zod';
import type { Words } from './words.ts';

/** What was changed. To add a noun: one line here, and the route, command or job that names it. */
export const AUDIT_NOUNS = {
  'api-keys': { fr: 'Clé d’API', en: 'API key' },
  backups: { fr: 'Sauvegarde', en: 'Backup' },
  brands: { fr: 'Marque', en: 'Brand' },
  calendars: { fr: 'Calendrier', en: 'Calendar' },
  channels: { fr: 'Canal', en: 'Channel' },
  crawls: { fr: 'Analyse', en: 'Crawl' },
  deliveries: { fr: 'Envoi', en: 'Message' },
  files: { fr: 'Fichier', en: 'File' },
  findings: { fr: 'Constat', en: 'Finding' },
  imports: { fr: 'Import', en: 'Import' },
  'listing-links': { fr: 'Lien vers une fiche', en: 'Listing link' },
  'location-notes': { fr: 'Note', en: 'Note' },
  locations: { fr: 'Lieu', en: 'Location' },
  'manual-checks': { fr: 'Contrôle à l’œil', en: 'Check by eye' },
  memberships: { fr: 'Rôle', en: 'Role' },
  people: { fr: 'Personne', en: 'Person' },
  proposals: { fr: 'Proposition', en: 'Proposal' },
  publishers: { fr: 'Source', en: 'Source' },
  retention: { fr: 'Données échues', en: 'Expired data' },
  'review-corrections': { fr: 'Lecture d’un avis', en: 'Reading of a review' },
  'review-replies': { fr: 'Réponse à un avis', en: 'Reply to a review' },
  'saved-views': { fr: 'Vue enregistrée', en: 'Saved view' },
  'sentiment-fits': { fr: 'Apprentissage du ressenti', en: 'Fitting of sentiment' },
  sessions: { fr: 'Session', en: 'Session' },
  settings: { fr: 'Réglages', en: 'Settings' },
  standards: { fr: 'Norme de marque', en: 'Brand standard' },
  'store-pages': { fr: 'Page de magasin', en: 'Store page' },
  teams: { fr: 'Équipe', en: 'Team' },
} as const satisfies Readonly<Record<string, Words>>;
export type AuditNoun = keyof typeof AUDIT_NOUNS;

/** What was done to it, as past participles without gender: what stands beside them is a noun of either. */
export const AUDIT_ACTS = {
  accept: { fr: 'Acceptation', en: 'Accepted' },
  act: { fr: 'Suivi', en: 'Worked on' },
  approve: { fr: 'Approbation', en: 'Approved' },
  ask: { fr: 'Demande', en: 'Asked for' },
  cancel: { fr: 'Annulation', en: 'Cancelled' },
  change: { fr: 'Modification', en: 'Changed' },
  create: { fr: 'Création', en: 'Created' },
  decide: { fr: 'Décision', en: 'Decided' },
  delete: { fr: 'Suppression', en: 'Deleted' },
  escalate: { fr: 'Escalade', en: 'Escalated' },
  export: { fr: 'Téléchargement', en: 'Downloaded' },
  import: { fr: 'Import', en: 'Imported' },
  publish: { fr: 'Publication', en: 'Published' },
  purge: { fr: 'Purge', en: 'Purged' },
  restore: { fr: 'Rétablissement', en: 'Restored' },
  revoke: { fr: 'Révocation', en: 'Revoked' },
  'sign-in': { fr: 'Connexion', en: 'Signed in' },
  'sign-in-refused': { fr: 'Connexion refusée', en: 'Sign-in refused' },
  'sign-out': { fr: 'Déconnexion', en: 'Signed out' },
  start: { fr: 'Lancement', en: 'Started' },
  test: { fr: 'Essai', en: 'Tested' },
  undo: { fr: 'Retour en arrière', en: 'Undone' },
} as const satisfies Readonly<Record<string, Words>>;
export type AuditAct = keyof typeof AUDIT_ACTS;

export const AuditActorKind = z.enum(['person', 'key', 'command', 'job']);

/** Who did it. A command and a job have no id; the name of a person or a key is looked up when the entry is written. */
export type AuditActor = { kind: 'person'; id: string } | { kind: 'key'; id: string } | { kind: 'command'; name: string } | { kind: 'job'; name: string };

/** A member that is not what it was; null stands for "was not there" or "is not there any more". */
export const AuditChange = z.object({ member: z.string(), before: z.unknown(), after: z.unknown() });
export type AuditChange = z.infer<typeof AuditChange>;

/** What a write is about, and how it stands at one moment: the members of `state` are compared, each as a whole. */
export interface AuditSubject {
  brandId: string | null;
  id: string | null;
  /** As a person would call it: a store code, a person's name, the first words of a note. */
  name: string | null;
  locationId?: string | null;
  state: Readonly<Record<string, unknown>>;
}
