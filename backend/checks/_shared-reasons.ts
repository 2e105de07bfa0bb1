import type { Trouble } from '#domain/trouble.ts';
import type { Words } from '#domain/words.ts';

/** Why a source could not be read, as a sentence. All but the last two are our trouble and cost nothing. */
const TROUBLE_REASONS: Record<Trouble, Words> = {
  'blocked-by-robots': { fr: 'Le fichier robots.txt du site ne nous permet pas de lire cette page.', en: 'The site’s robots.txt does not let us read this page.' },
  forbidden: { fr: 'Le site a refusé de nous montrer cette page (403).', en: 'The site refused to show us this page (403).' },
  captcha: { fr: 'Le site a demandé de prouver que nous sommes humains; nous n’insistons pas.', en: 'The site asked us to prove that we are human; we do not insist.' },
  'rate-limited': { fr: 'Le site a demandé d’attendre avant de lire davantage.', en: 'The site asked us to wait before reading more.' },
  'server-error': { fr: 'Le site a répondu par une erreur de son côté.', en: 'The site answered with an error of its own.' },
  timeout: { fr: 'Le site n’a pas répondu à temps.', en: 'The site did not answer in time.' },
  'network-error': { fr: 'Nous n’avons pas pu joindre le site.', en: 'We could not reach the site.' },
  'tls-error': { fr: 'La connexion sécurisée avec le site a échoué.', en: 'The secure connection to the site failed.' },
  'certificate-expired': { fr: 'La connexion sécurisée a échoué : le certificat du site est échu ou n’est pas encore valide.', en: 'The secure connection failed: the site’s certificate has expired or is not valid yet.' },
  'certificate-self-signed': { fr: 'La connexion sécurisée a échoué : le site signe lui-même son certificat, personne d’autre ne s’en porte garant.', en: 'The secure connection failed: the site signs its certificate itself, and nobody else vouches for it.' },
  'certificate-of-another-host': { fr: 'La connexion sécurisée a échoué : le certificat présenté est celui d’un autre site.', en: 'The secure connection failed: the certificate shown belongs to another site.' },
  'budget-spent': { fr: 'Nos lectures d’aujourd’hui sur ce site sont épuisées; nous y revenons demain.', en: 'Our requests of today to this site are spent; we come back tomorrow.' },
  'quiet-hours': { fr: 'Cette source est laissée en paix à cette heure-ci; nous y revenons ensuite.', en: 'This source is left alone at this hour; we come back afterwards.' },
  'private-address': { fr: 'L’adresse mène à un réseau privé, que nous ne lisons pas.', en: 'The address leads into a private network, which we do not read.' },
  'redirect-loop': { fr: 'La page renvoie sans fin vers une autre.', en: 'The page redirects without end.' },
  'too-large': { fr: 'La page est trop volumineuse pour être lue.', en: 'The page is too large to be read.' },
  truncated: { fr: 'La réponse s’est interrompue avant la fin.', en: 'The answer broke off before its end.' },
  'unsupported-content': { fr: 'L’adresse a répondu par un contenu d’un autre type qu’une page.', en: 'The address answered with content that is not a page.' },
  unreadable: { fr: 'Ce qui est publié n’a pas pu être lu avec certitude.', en: 'What is published could not be read with certainty.' },
  'reading-took-too-long': { fr: 'La page demande plus de temps de lecture que nous n’en accordons.', en: 'Reading the page takes longer than we allow.' },
  'rendering-failed': { fr: 'La page ne dit rien sans ses scripts, et nous n’avons pas pu l’afficher pour la lire.', en: 'The page says nothing without its scripts, and we could not render it to read it.' },
  parked: { fr: 'Le domaine n’affiche qu’une page d’attente ou de vente.', en: 'The domain shows nothing but a placeholder or a sale page.' },
  maintenance: { fr: 'Le site est en maintenance ou en construction.', en: 'The site is under maintenance or construction.' },
  'cookie-wall': { fr: 'La page ne montre rien avant un consentement aux témoins, que nous ne donnons pas.', en: 'The page shows nothing before consent to cookies, which we do not give.' },
  'not-a-location-page': { fr: 'La page lue n’est pas celle d’un établissement.', en: 'The page that was read is not a location’s page.' },
  'source-failed': { fr: 'La source entière n’a pas répondu.', en: 'The whole source failed to answer.' },
  'source-changed': { fr: 'La source a changé de forme et doit être relue autrement.', en: 'The source changed its form and has to be read in another way.' },
  'not-authorised': { fr: 'La source demande un accès que nous n’avons pas.', en: 'The source asks for an access that we do not have.' },
  'not-read-yet': { fr: 'Cette source n’a pas encore été lue pour cet établissement; la prochaine lecture le dira.', en: 'This source has not been read for this location yet; the next crawl will tell.' },
  'not-found': { fr: 'La source ne connaît pas cette page (404).', en: 'The source knows no such page (404).' },
  gone: { fr: 'La source a retiré cette page (410).', en: 'The source has removed this page (410).' },
};

/** Sentences for the reasons that any check may give; a check's own words go before these. */
export const SHARED_REASONS: Record<string, Words> = {
  ...TROUBLE_REASONS,
  ok: { fr: 'Conforme à ce qui est attendu.', en: 'As expected.' },
  missing: { fr: 'Absent de la page; attendu : {expected}.', en: 'Not on the page; expected: {expected}.' },
  absent: { fr: 'La page n’en dit rien, et elle peut s’en passer.', en: 'The page says nothing of it, and need not.' },
  'nothing-expected': { fr: 'Ni la fiche de référence ni la norme n’en attendent rien.', en: 'Neither the master record nor the standard expects anything of it.' },
  'accepted-variant': { fr: 'Diffère de ce qui est attendu, mais cette valeur a été acceptée ici : {observed}.', en: 'Differs from what is expected, but this value was accepted here: {observed}.' },
  'check-failed': { fr: 'Notre contrôle a échoué; le défaut est de notre côté.', en: 'Our check failed; the fault is ours.' },
};
