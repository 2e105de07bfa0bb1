import type { GatheredListing } from '#domain/listing.ts';
import type { ConnectionReport } from '#domain/publisher-connection.ts';
import { saysAbsent, type Trouble } from '#domain/trouble.ts';
import type { Words } from '#domain/words.ts';

/** A confirmed listing of which nothing could be read this time. */
export function failedListing(listing: { publisherId: string; externalId: string; url: string }, trouble: Trouble, fetchedAt: string): GatheredListing {
  const page = { url: listing.url, language: null, observations: [], reviews: [], trouble, fetchedAt, bodyHash: null };
  return { ...listing, pages: [page], absent: saysAbsent(trouble) };
}

/** What is wrong with the account or its key, and so with every listing that would be asked for. */
const OF_THE_ACCOUNT: ReadonlySet<Trouble> = new Set(['not-connected', 'key-refused', 'sign-in-expired', 'not-approved', 'not-in-plan', 'quota-spent']);

/** True where asking for another listing would be answered in the same way. */
export function isOfAccount(trouble: Trouble): boolean {
  return OF_THE_ACCOUNT.has(trouble);
}

/** What to do about a refusal, as a test of a connection says it. `{name}` is the publisher's. */
const ADVICE: Partial<Record<Trouble, Words>> = {
  'key-refused': { fr: '{name} n’accepte pas cette clé : vérifiez qu’elle a été copiée en entier et qu’elle est toujours en vigueur.', en: '{name} does not accept this key: check that it was copied whole and is still in force.' },
  'sign-in-expired': { fr: 'L’autorisation donnée à {name} a expiré ou a été retirée : donnez-la de nouveau.', en: 'The permission given at {name} has run out or was withdrawn: give it again.' },
  'not-authorised': { fr: '{name} répond que ce compte n’a pas le droit de lire cela.', en: '{name} answers that this account may not read this.' },
  'not-approved': { fr: '{name} n’a pas encore approuvé cet usage de son API.', en: '{name} has not approved this use of its API yet.' },
  'not-in-plan': { fr: 'Le forfait souscrit auprès de {name} ne comprend pas cela.', en: 'The plan held with {name} does not include this.' },
  'quota-spent': { fr: 'La clé est bonne, mais le quota accordé par {name} est épuisé pour l’instant.', en: 'The key is good, but the quota that {name} grants is spent for now.' },
  'rate-limited': { fr: '{name} demande d’attendre avant d’en lire davantage; réessayez dans quelques minutes.', en: '{name} asks us to wait before reading more; try again in a few minutes.' },
  'stale-id': { fr: 'La clé est bonne, mais {name} ne reconnaît plus l’identifiant qui a été demandé.', en: 'The key is good, but {name} no longer knows the identity that was asked for.' },
  withheld: { fr: 'La clé est bonne, mais {name} ne montre pas par son API la fiche qui a été demandée.', en: 'The key is good, but {name} does not show through its API the listing that was asked for.' },
  'request-refused': { fr: '{name} n’a pas compris notre demande; c’est à nous de l’adapter.', en: '{name} did not understand our question; it is ours to mend.' },
  'source-changed': { fr: '{name} a répondu sous une forme que nous ne connaissons pas.', en: '{name} answered in a form that we do not know.' },
};
const NOT_REACHED: Words = { fr: '{name} n’a pas pu être lu pour l’instant; réessayez dans quelques minutes.', en: '{name} could not be read for now; try again in a few minutes.' };

/** The report of a test that ended with a refusal. `otherwise` is said of what needs no advice of its own. */
export function failedTest(name: string, trouble: Trouble, otherwise: Words = NOT_REACHED): ConnectionReport {
  const { fr, en } = ADVICE[trouble] ?? otherwise;
  return { ok: false, trouble, words: { fr: fr.replaceAll('{name}', name), en: en.replaceAll('{name}', name) } };
}
