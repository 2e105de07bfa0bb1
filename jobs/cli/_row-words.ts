import type { UiLanguage, Words } from '#domain/words.ts';

/** What the rows of each table are to the trade, in the order in which a person asks after them. */
export const ROW_WORDS: Readonly<Record<string, Words>> = {
  Brand: { fr: 'marque', en: 'brand' },
  Location: { fr: 'magasins', en: 'locations' },
  Region: { fr: 'régions', en: 'regions' },
  StandardVersion: { fr: 'versions de la norme', en: 'versions of the standard' },
  StandardPreview: { fr: 'aperçus de brouillons de la norme', en: 'previews of drafts of the standard' },
  RecordChange: { fr: 'changements de fiches maîtresses', en: 'changes of master records' },
  RecordProposal: { fr: 'corrections proposées', en: 'proposed corrections' },
  LocationNote: { fr: 'notes sur des magasins', en: 'notes on locations' },
  LocationNoteEvent: { fr: 'événements de notes', en: 'events of notes' },
  Listing: { fr: 'fiches publiées', en: 'listings' },
  ListingLink: { fr: 'fiches liées ou à confirmer', en: 'listings linked or to be confirmed' },
  ListingSearch: { fr: 'recherches de fiches', en: 'searches for listings' },
  StorePage: { fr: 'pages de magasins proposées', en: 'proposed store pages' },
  PageSearch: { fr: 'recherches de pages', en: 'searches for pages' },
  Review: { fr: 'avis', en: 'reviews' },
  ReviewVersion: { fr: 'versions antérieures d’avis', en: 'earlier versions of reviews' },
  ReviewAnalysis: { fr: 'avis analysés', en: 'readings of reviews' },
  ReviewCorrection: { fr: 'avis dont la lecture fut corrigée', en: 'corrected readings of reviews' },
  ReviewReply: { fr: 'réponses aux avis', en: 'replies to reviews' },
  ReviewReplyEvent: { fr: 'étapes de réponses', en: 'steps of replies' },
  ReviewFigures: { fr: 'chiffres d’avis par magasin', en: 'review figures of locations' },
  ReviewWarning: { fr: 'alertes d’avis', en: 'review warnings' },
  SentimentFit: { fr: 'ajustements du modèle de sentiment', en: 'fits of the sentiment model' },
  Finding: { fr: 'constats', en: 'findings' },
  FindingEvent: { fr: 'événements de constats', en: 'events of findings' },
  Verdict: { fr: 'verdicts', en: 'verdicts' },
  Observation: { fr: 'valeurs observées', en: 'observed values' },
  ManualCheck: { fr: 'contrôles à l’œil', en: 'checks by eye' },
  LocationScoreDay: { fr: 'scores par jour', en: 'scores by day' },
  Reading: { fr: 'lectures de pages', en: 'readings of pages' },
  Body: { fr: 'pages et images conservées', en: 'stored pages and pictures' },
  PageMemory: { fr: 'pages mémorisées', en: 'remembered pages' },
  MovedAddress: { fr: 'adresses déplacées', en: 'moved addresses' },
  HostPace: { fr: 'sites (rythme)', en: 'hosts (pace)' },
  PublisherSetting: { fr: 'sources réglées, avec leurs clés', en: 'sources set up, with their keys' },
  PublisherSignIn: { fr: 'connexions à des sources', en: 'sign-ins at sources' },
  PublisherUse: { fr: 'quotas de sources', en: 'quotas of sources' },
  PublisherAnswers: { fr: 'réponses de sources', en: 'answers of sources' },
  AuditRun: { fr: 'analyses', en: 'crawls' },
  AuditRunLocation: { fr: 'magasins des analyses', en: 'locations of crawls' },
  AuditRunHost: { fr: 'sites des analyses', en: 'hosts of crawls' },
  Team: { fr: 'équipes', en: 'teams' },
  TeamMember: { fr: 'membres d’équipes', en: 'members of teams' },
  Mention: { fr: 'mentions', en: 'mentions' },
  SavedView: { fr: 'vues enregistrées', en: 'saved views' },
  CalendarFeed: { fr: 'abonnements au calendrier', en: 'calendar subscriptions' },
  User: { fr: 'personnes qui n’appartiennent à rien d’autre', en: 'people who belong to nothing else' },
  Membership: { fr: 'rôles', en: 'roles' },
  Invitation: { fr: 'invitations', en: 'invitations' },
  Session: { fr: 'sessions', en: 'sessions' },
  Account: { fr: 'façons de se connecter (mots de passe, comptes liés)', en: 'ways of signing in (passwords, linked accounts)' },
  TwoFactor: { fr: 'seconds facteurs', en: 'second factors' },
  OneTimeLink: { fr: 'liens à usage unique', en: 'one-time links' },
  NotificationSetting: { fr: 'choix de notification et désabonnements', en: 'choices of notices and unsubscriptions' },
  BrandNotificationSetting: { fr: 'réglages des envois de la marque', en: 'settings of the brand’s mailings' },
  ApiKey: { fr: 'clés d’API', en: 'API keys' },
  Channel: { fr: 'canaux', en: 'channels' },
  ChannelHealth: { fr: 'états de canaux', en: 'states of channels' },
  Delivery: { fr: 'messages', en: 'messages' },
  DeliveryAttempt: { fr: 'essais d’envoi', en: 'attempts to send' },
  Notice: { fr: 'notifications', en: 'notices' },
  NoticeReceipt: { fr: 'destinataires de notifications', en: 'recipients of notices' },
  NoticeCause: { fr: 'causes de notifications', en: 'causes of notices' },
  ErasedReviewer: { fr: 'personnes effacées (empreintes)', en: 'erased people (hashes)' },
  AuditEntry: { fr: 'entrées du journal', en: 'entries of the audit log' },
  ClockTask: { fr: 'échéances de l’horloge', en: 'entries of the clock' },
  jobs: { fr: 'tâches en attente', en: 'jobs' },
};

const ORDER = new Map(Object.keys(ROW_WORDS).map((what, at) => [what, at]));

/** The rows of a table, in words; one that has none keeps its name. */
export function nameRows(what: string, language: UiLanguage): string {
  return ROW_WORDS[what]?.[language] ?? what;
}

/** In the order of the words, those without any last. */
export function inOrder<T extends { what: string }>(counts: readonly T[]): T[] {
  return counts.toSorted((a, b) => (ORDER.get(a.what) ?? ORDER.size) - (ORDER.get(b.what) ?? ORDER.size));
}
