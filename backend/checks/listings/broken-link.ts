import type { ReadPage } from '#domain/listing.ts';
import { observationsOf, type LinkStatus, type ObservationOf } from '#domain/observation.ts';
import { defineListingCheck, type ListingJudgement } from '../define-check.ts';

/** Longest address that names a subject (characters); the rest is told by a mark of it. */
const SUBJECT_CHARACTERS_MAX = 120;
/** There is no such page: 404, and 410 of one that was taken away. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

export default defineListingCheck({
  id: 'broken-link',
  group: 'listings',
  weight: 3,
  weightReason: {
    fr: 'Le client qui suit le lien rencontre une erreur et rebrousse chemin ; le reste de la page sert encore : modérée.',
    en: 'The customer who follows the link meets an error and turns back; the rest of the page still serves: moderate.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.linkStatus !== undefined,
  judge({ listing }) {
    if (listing === null) return null;
    const unread = listing.pages.find((page) => page.trouble !== null)?.trouble;
    const read = listing.pages.filter((page) => page.trouble === null);
    if (read.length === 0) return unread ? { outcome: 'cannot-tell', reason: unread } : null;
    // A link on both language versions of a page is one link.
    return [...Map.groupBy(read.flatMap(linksOf), (one) => one.subject ?? '').values()].flatMap((same) => same[0] ?? []);
  },
  words: {
    title: { fr: 'Lien brisé', en: 'Broken link' },
    why: { fr: 'Un lien qui mène à une erreur arrête le client au moment où il voulait agir.', en: 'A link that leads to an error stops the customer at the moment of acting.' },
    fix: { fr: 'Remplacez le lien par une adresse qui répond, ou retirez-le.', en: 'Replace the link with an address that answers, or take it away.' },
    reasons: {
      'broken': { fr: 'Le lien mène à une page qui n’existe pas ({status}) : {observed}.', en: 'The link leads to a page that does not exist ({status}): {observed}.' },
      'unknown-host': { fr: 'Le lien mène à un site qui n’existe pas : {observed}.', en: 'The link leads to a site that does not exist: {observed}.' },
      'refused': { fr: 'L’adresse du lien ne répond pas à un robot ({status}) : {observed}.', en: 'The link’s address does not answer a robot ({status}): {observed}.' },
    },
  },
});

function linksOf({ observations }: ReadPage): ListingJudgement[] {
  return observationsOf(observations, 'linkStatus').flatMap((one) => (one.value === null ? [] : [judgeLink(one.value, one)]));
}

/** What only a person with a browser may see (403, 429), and what may pass (5xx, no answer in time), proves nothing. */
function judgeLink({ target, status, trouble }: LinkStatus, decidedBy: ObservationOf<'linkStatus'>): ListingJudgement {
  // Beside a dead link's address a living one's shows its status: the same value judged otherwise would be told at once.
  const said = { subject: shorten(target), observed: target, decidedBy, ...(status === null ? {} : { params: { status } }) };
  if (trouble === 'unknown-host') return { outcome: 'fail', reason: 'unknown-host', ...said };
  if (status !== null && GONE.has(status)) return { outcome: 'fail', reason: 'broken', ...said };
  if (trouble !== null) return { outcome: 'cannot-tell', reason: trouble, ...said };
  return status !== null && status < 400 ? { outcome: 'pass', reason: 'ok', ...said, observed: `${status} ${target}` } : { outcome: 'cannot-tell', reason: 'refused', ...said };
}

/** The address without scheme; a long one is cut, and told from its like by the sum of its letters. */
function shorten(target: string): string {
  const plain = target.replace(/^https?:\/\//, '');
  if (plain.length <= SUBJECT_CHARACTERS_MAX) return plain;
  let sum = 0;
  for (const letter of plain) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
  return `${plain.slice(0, SUBJECT_CHARACTERS_MAX)}… ${sum.toString(36)}`;
}
