import type { Words } from '#domain/words.ts';

/** One kind of problem: its title in every answer, and what its page says. */
export interface ProblemKind {
  status: number;
  title: Words;
  /** When it comes, and what to do then. */
  meaning: Words;
}

/** Every kind of problem that the API answers, by its stable id: `/problems/ID` explains it. */
export const PROBLEM_KINDS: Readonly<Record<string, ProblemKind>> = {
  'invalid-input': {
    status: 400, title: { fr: 'La demande ne convient pas.', en: 'The request does not fit.' },
    meaning: { fr: 'Ce qui a été envoyé ne suit pas le contrat. La liste « errors » nomme tout ce qui ne va pas, chaque élément avec son chemin : corrigez-le et renvoyez la demande.', en: 'What was sent does not follow the contract. The list "errors" names all that is wrong, each with its path: mend it and send the request again.' },
  },
  'malformed-json': {
    status: 400, title: { fr: 'Le corps n’est pas du JSON.', en: 'The body is not JSON.' },
    meaning: { fr: 'Le corps ne se lit pas comme du JSON. Le détail dit à quelle ligne et à quelle colonne la lecture s’est arrêtée.', en: 'The body can’t be read as JSON. The detail says at which line and column reading stopped.' },
  },
  'not-signed-in': {
    status: 401, title: { fr: 'Connexion requise.', en: 'Sign-in needed.' },
    meaning: { fr: 'Personne n’est connecté, ou la clé d’API est inconnue, expirée ou révoquée. Connectez-vous, ou envoyez « Authorization: Bearer » suivi d’une clé valide.', en: 'Nobody is signed in, or the API key is unknown, expired or revoked. Sign in, or send "Authorization: Bearer" and a valid key.' },
  },
  'wrong-credentials': {
    status: 401, title: { fr: 'Connexion refusée.', en: 'Sign-in refused.' },
    meaning: { fr: 'L’adresse, le mot de passe ou le code est erroné; la réponse ne dit pas lequel. Après cinq erreurs de suite, le prochain essai attend une minute, puis deux, puis quatre, une heure au plus.', en: 'The address, the password or the code is wrong; the answer does not say which. After five wrong ones in a row the next attempt waits a minute, then two, then four, an hour at most.' },
  },
  'start-again': {
    status: 401, title: { fr: 'La connexion est à recommencer.', en: 'Sign-in has to begin anew.' },
    meaning: { fr: 'Le code de la double authentification est attendu dans les dix minutes qui suivent le mot de passe, et cinq essais au plus.', en: 'The code of the second factor is awaited within ten minutes after the password, for five attempts at most.' },
  },
  'sign-in-first': {
    status: 401, title: { fr: 'Connectez-vous d’abord.', en: 'Sign in first.' },
    meaning: { fr: 'L’invitation s’adresse à une personne qui a déjà un compte : elle l’accepte une fois connectée.', en: 'The invitation is for somebody who has an account already: they accept it once they are signed in.' },
  },
  'second-factor-needed': {
    status: 403, title: { fr: 'Double authentification requise.', en: 'Second factor needed.' },
    meaning: { fr: 'Un rôle de la personne demande une double authentification qui n’est pas encore activée. Elle s’active sur la page du compte; jusque-là, seul le compte répond.', en: 'A role of the person demands a second factor that is not set up yet. It is set up on the page of the account; until then only the account answers.' },
  },
  'password-needed': {
    status: 409, title: { fr: 'Un mot de passe est nécessaire.', en: 'A password is needed.' },
    meaning: { fr: 'Cette action se confirme par le mot de passe, et le compte n’en a pas encore : choisissez-en un sur la page du compte.', en: 'This is confirmed by the password, and the account has none yet: choose one on the page of the account.' },
  },
  'link-ended': {
    status: 410, title: { fr: 'Ce lien n’est plus valable.', en: 'This link holds no longer.' },
    meaning: { fr: 'Un lien envoyé par courriel sert une seule fois : une heure pour se connecter ou changer de mot de passe, sept jours pour une invitation. Un lien plus récent remplace le précédent.', en: 'A mailed link serves once: an hour to sign in or to choose a password, seven days for an invitation. A newer link replaces the one before.' },
  },
  'not-allowed': {
    status: 403, title: { fr: 'Votre rôle ne le permet pas.', en: 'Your role does not allow this.' },
    meaning: { fr: 'Le rôle de la personne ne suffit pas pour cette action. Demandez-la à une personne qui administre la marque.', en: 'The person’s role is not enough for this. Ask an administrator of the brand.' },
  },
  'key-not-allowed': {
    status: 403, title: { fr: 'Cette clé ne le permet pas.', en: 'This key does not allow this.' },
    meaning: { fr: 'La clé d’API n’a pas reçu le droit que cette adresse demande, ou l’adresse n’est ouverte à aucune clé. Les droits d’une clé se choisissent quand on la crée; /api/docs dit lequel chaque adresse demande.', en: 'The API key was not given the right that this address asks for, or the address is open to no key. The rights of a key are chosen when it is made; /api/docs says which one each address asks for.' },
  },
  'not-found': {
    status: 404, title: { fr: 'Introuvable.', en: 'Not found.' },
    meaning: { fr: 'L’élément n’existe pas, ou se trouve hors de ce que vous pouvez voir : exprès, la réponse est la même.', en: 'It does not exist, or is outside of what you may see: on purpose, the answer is the same.' },
  },
  'unknown-address': {
    status: 404, title: { fr: 'Il n’y a rien à cette adresse.', en: 'There is nothing at this address.' },
    meaning: { fr: 'L’API n’a pas de route à cette adresse. La liste complète se trouve à /api/docs.', en: 'The API has no route at this address. All of them stand at /api/docs.' },
  },
  'unknown-version': {
    status: 404, title: { fr: 'Version inconnue de l’API.', en: 'Unknown version of the API.' },
    meaning: { fr: 'Cette instance ne connaît pas la version demandée de l’API. La version servie est v1, à /api/v1.', en: 'This instance does not know the version of the API that was asked for. It serves v1, at /api/v1.' },
  },
  'method-not-allowed': {
    status: 405, title: { fr: 'Cette méthode n’existe pas ici.', en: 'This method does not exist here.' },
    meaning: { fr: 'L’adresse existe, mais pas avec cette méthode HTTP. L’en-tête « Allow » nomme celles qui existent.', en: 'The address exists, and not with this HTTP method. The header "Allow" names those that do.' },
  },
  conflict: {
    status: 409, title: { fr: 'L’état actuel ne le permet pas.', en: 'The state of things forbids it now.' },
    meaning: { fr: 'La demande est bonne, mais quelque chose l’empêche maintenant : une lecture déjà en cours, une version publiée entre-temps, un élément qui existe déjà. Relisez l’état, puis décidez.', en: 'The request is good, and something forbids it now: a crawl that runs already, a version published meanwhile, a thing that exists. Read the state again, then decide.' },
  },
  'newer-standard': {
    status: 409, title: { fr: 'Une version plus récente du standard a été publiée.', en: 'A newer version of the standard was published.' },
    meaning: { fr: 'Quelqu’un a publié une version du standard de marque depuis celle sur laquelle votre brouillon repose (« basedOn »). Comparez les deux, puis publiez à partir de la nouvelle.', en: 'Somebody published a version of the brand standard since the one that your draft rests on ("basedOn"). Compare the two, then publish upon the new one.' },
  },
  'secret-unreadable': {
    status: 409, title: { fr: 'Un secret ne se déchiffre plus.', en: 'A secret can’t be decrypted any more.' },
    meaning: { fr: 'La clé qui chiffrait les secrets des sources a changé. Remettez l’ancienne dans ENSEIGNE_SECRET, ou saisissez le secret de nouveau.', en: 'The key that encrypted the secrets of sources has changed. Put the old one back into ENSEIGNE_SECRET, or enter the secret anew.' },
  },
  'changed-meanwhile': {
    status: 412, title: { fr: 'Modifié entre-temps.', en: 'Changed meanwhile.' },
    meaning: { fr: 'L’en-tête « If-Match » nomme un état qui n’est plus le bon : quelqu’un d’autre a changé ce que vous vouliez remplacer. Relisez-le, reprenez votre changement et renvoyez-le avec le nouvel « ETag ».', en: 'The header "If-Match" names a state that stands no more: somebody else changed what you wanted to replace. Read it again, make your change anew and send it with the new "ETag".' },
  },
  'too-large': {
    status: 413, title: { fr: 'Le corps est trop grand.', en: 'The body is too large.' },
    meaning: { fr: 'Le corps dépasse ce que cette route accepte; le détail nomme la limite. Envoyez moins à la fois.', en: 'The body exceeds what this route takes; the detail names the limit. Send less at a time.' },
  },
  'unsupported-kind': {
    status: 415, title: { fr: 'Ce type de corps n’est pas lu.', en: 'This kind of body is not read.' },
    meaning: { fr: 'Les corps se lisent en JSON : envoyez l’en-tête « Content-Type: application/json ».', en: 'Bodies are read as JSON: send the header "Content-Type: application/json".' },
  },
  'too-often': {
    status: 429, title: { fr: 'Trop de demandes.', en: 'Too many requests.' },
    meaning: { fr: 'La limite de demandes est atteinte. L’en-tête « Retry-After » dit dans combien de secondes continuer; « RateLimit » et « RateLimit-Policy » disent ce qui reste.', en: 'The limit of requests is reached. The header "Retry-After" says after how many seconds to go on; "RateLimit" and "RateLimit-Policy" say what is left.' },
  },
  internal: {
    status: 500, title: { fr: 'Une erreur s’est produite de notre côté.', en: 'Something went wrong on our side.' },
    meaning: { fr: 'Nous n’avions pas prévu ce cas. Réessayez; si cela se répète, donnez « instance » à la personne qui exploite l’instance : c’est le numéro de la demande dans le journal.', en: 'We did not foresee this. Try again; if it happens again, give "instance" to whoever operates the instance: it is the request’s number in the log.' },
  },
  'no-answer': {
    status: 504, title: { fr: 'Pas de réponse à temps.', en: 'No answer in time.' },
    meaning: { fr: 'Ce qui devait répondre (un processus de lecture, une source) n’a pas répondu à temps. Réessayez plus tard.', en: 'What should have answered (a worker, a source) did not in time. Try again later.' },
  },
  'newer-database': {
    status: 503, title: { fr: 'La base de données est plus récente que le produit.', en: 'The database is newer than the product.' },
    meaning: { fr: 'Une version plus récente a déjà servi cette base de données. Démarrez cette version-là.', en: 'A newer version has served this database already. Start that version.' },
  },
  'cannot-start': {
    status: 503, title: { fr: 'Le service ne peut pas démarrer.', en: 'The service can’t start.' },
    meaning: { fr: 'Il manque au démarrage quelque chose d’extérieur : un port libre, un réglage, une base de données.', en: 'Something outside is missing at the start: a free port, a setting, a database.' },
  },
};

/** The address that explains a kind of problem: stable, and the `type` of every answer. */
export function problemAddress(id: string): string {
  return `/problems/${id}`;
}
