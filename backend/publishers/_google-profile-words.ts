import type { SettingField, SignIn } from '#domain/publisher-connection.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Words } from '#domain/words.ts';

export const WORDS = {
  name: { fr: 'Google Business Profile', en: 'Google Business Profile' },
  description: {
    fr: 'Les fiches que la marque gère sur Google, lues telles que le public les voit : modifications proposées par d’autres, état de la fiche, logo, tous les avis et leurs réponses.',
    en: 'The profiles that the brand manages on Google, read as the public sees them: edits that others suggested, the profile’s standing, its logo, all reviews and their replies.',
  },
  attribution: null,
};

/** API keys don't work here: somebody who manages the profiles signs in once. `prompt` makes Google give a token that renews itself. */
export const SIGN_IN: SignIn = {
  authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenUrl: 'https://oauth2.googleapis.com/token',
  scopes: ['https://www.googleapis.com/auth/business.manage'],
  parameters: { access_type: 'offline', prompt: 'consent' },
};

const CONSOLE: Words = {
  fr: 'Console Google Cloud, « API et services », « Identifiants », type « Application Web ». L’accès aux API Business Profile se demande à Google par formulaire; l’application ne doit pas rester « en test », sinon l’autorisation expire au bout de sept jours.',
  en: 'Google Cloud console, “APIs & Services”, “Credentials”, type “Web application”. Access to the Business Profile APIs is asked of Google by a form; the application must not stay “in testing”, or the permission runs out after seven days.',
};

export const FIELDS: readonly SettingField[] = [
  { key: 'clientId', kind: 'text', isRequired: true, label: { fr: 'Identifiant client OAuth', en: 'OAuth client ID' }, hint: CONSOLE },
  {
    key: 'clientSecret', kind: 'secret', isRequired: true,
    label: { fr: 'Code secret du client OAuth', en: 'OAuth client secret' },
    hint: { fr: 'Affiché à la création de l’identifiant client.', en: 'Shown when the client ID is created.' },
  },
  {
    key: 'account', kind: 'text', isRequired: false,
    label: { fr: 'Compte ou groupe d’établissements', en: 'Account or business group' },
    hint: {
      fr: 'Numéro du groupe (« accounts/123… ») dont les fiches sont lues. Vide : tous les comptes de la personne connectée.',
      en: 'Number of the group (“accounts/123…”) whose profiles are read. Empty: all accounts of the person who signed in.',
    },
  },
];

/** What a test of the connection ends with. */
export const REPORTS: { notConnected: Words; withoutReviews: Words; noProfiles: Words; other: Words; byTrouble: Partial<Record<Trouble, Words>> } = {
  notConnected: { fr: 'Personne ne s’est encore connecté à Google pour cette marque.', en: 'Nobody has signed in to Google for this brand yet.' },
  withoutReviews: {
    fr: 'Les fiches se lisent, mais ni les avis ni les photos : « Google My Business API » (v4) n’est pas ouverte à ce projet.',
    en: 'Profiles can be read, but neither reviews nor photos: “Google My Business API” (v4) is not open to this project.',
  },
  noProfiles: { fr: 'La personne connectée ne gère aucune fiche dans ce compte; un propriétaire doit l’y inviter.', en: 'The person who signed in manages no profile in this account; an owner has to invite them.' },
  other: { fr: 'Google n’a pas répondu comme attendu; réessayez dans quelques minutes.', en: 'Google did not answer as expected; try again in a few minutes.' },
  byTrouble: {
    'sign-in-expired': { fr: 'L’autorisation donnée à Google a expiré ou a été retirée : il faut se reconnecter.', en: 'The permission given at Google has run out or was withdrawn: sign in again.' },
    'not-approved': {
      fr: 'Google n’a pas encore approuvé l’accès de ce projet aux API Business Profile : son quota est de zéro, ou une API n’y est pas activée.',
      en: 'Google has not approved this project’s access to the Business Profile APIs yet: its quota is zero, or an API is not enabled in it.',
    },
    'not-authorised': { fr: 'La personne connectée n’a pas de droit sur ce compte.', en: 'The person who signed in has no permission on this account.' },
    'not-found': { fr: 'Google ne connaît pas le compte qui a été saisi.', en: 'Google does not know the account that was entered.' },
    'rate-limited': { fr: 'L’accès est bon, mais Google demande d’attendre : trop de demandes à la fois.', en: 'Access is good, but Google asks to wait: too many requests at once.' },
    'quota-spent': { fr: 'L’accès est bon; le quota du projet est épuisé pour aujourd’hui.', en: 'Access is good; the project’s quota is spent for today.' },
    'request-refused': { fr: 'Google n’a pas compris notre demande; une mise à jour d’Enseigne est sans doute nécessaire.', en: 'Google did not understand our request; Enseigne probably needs an update.' },
  },
};
