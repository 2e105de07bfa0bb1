import type { MessageBody } from '#domain/message.ts';
import type { Role } from '#domain/viewer.ts';
import type { UiLanguage, Words } from '#domain/words.ts';

const WORDS = {
  'sign-in': {
    subject: { fr: 'Votre lien de connexion', en: 'Your sign-in link' },
    why: { fr: 'Voici le lien demandé pour vous connecter à Enseigne. Il sert une seule fois, pendant une heure.', en: 'Here is the link that was asked for to sign in to Enseigne. It serves once, within an hour.' },
    button: { fr: 'Se connecter', en: 'Sign in' },
    not: { fr: 'Vous n’avez rien demandé ? Ignorez ce courriel : sans le lien, personne n’entre.', en: 'You did not ask for it? Ignore this e-mail: without the link nobody gets in.' },
  },
  reset: {
    subject: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
    why: { fr: 'Voici le lien demandé pour choisir un nouveau mot de passe. Il sert une seule fois, pendant une heure; toutes les sessions ouvertes se fermeront.', en: 'Here is the link that was asked for to choose a new password. It serves once, within an hour; every open session will end.' },
    button: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
    not: { fr: 'Vous n’avez rien demandé ? Ignorez ce courriel : votre mot de passe reste le même.', en: 'You did not ask for it? Ignore this e-mail: your password stays as it is.' },
  },
  invitation: {
    subject: { fr: '{brand} : votre accès à Enseigne', en: '{brand}: your access to Enseigne' },
    why: { fr: '{inviter} vous invite à suivre {brand} dans Enseigne. Votre rôle : {role}. Le lien sert une seule fois, pendant sept jours.', en: '{inviter} invites you to follow {brand} in Enseigne. Your role: {role}. The link serves once, within seven days.' },
    button: { fr: 'Accepter l’invitation', en: 'Accept the invitation' },
    not: { fr: 'Vous ne connaissez ni la marque ni la personne ? Ignorez ce courriel.', en: 'You know neither the brand nor the person? Ignore this e-mail.' },
  },
} as const satisfies Record<string, Record<string, Words>>;
export type AccountMailKind = keyof typeof WORDS;

/** As the dashboard says them (`role.…` of its words). */
const ROLES: Record<Role, Words> = {
  administrator: { fr: 'administration', en: 'administrator' },
  'head-office': { fr: 'siège social', en: 'head office' },
  'regional-manager': { fr: 'responsable de région', en: 'regional manager' },
  executive: { fr: 'direction générale', en: 'executive' },
  'store-manager': { fr: 'responsable de magasin', en: 'store manager' },
};
const ALL_BRANDS: Words = { fr: 'toutes les marques', en: 'all brands' };
const SOMEBODY: Words = { fr: 'Une personne de votre siège', en: 'Somebody at your head office' };

/** The words of a mail about somebody's own account, in their language: why it comes, one button, and what to do if it was not them. `about` is for invitations. */
export function wordAccountMail(kind: AccountMailKind, language: UiLanguage, name: string, url: string, about?: { brand: string | null; inviter: string | null; role: Role }): MessageBody {
  const facts: Record<string, string> = about ? { brand: about.brand ?? ALL_BRANDS[language], inviter: about.inviter ?? SOMEBODY[language], role: ROLES[about.role][language] } : {};
  const say = (words: Words): string => words[language].replaceAll(/\{(\w+)\}/g, (whole, key: string) => facts[key] ?? whole);
  const { subject, why, button, not } = WORDS[kind];
  const hello = language === 'fr' ? `Bonjour ${name},` : `Hello ${name},`;
  return { language, subject: say(subject), paragraphs: [hello, say(why)], sections: [], action: { label: say(button), url }, why: say(not) };
}
