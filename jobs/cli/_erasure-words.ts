import type { ErasureReceipt } from '#domain/erasure.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { digestOf } from '#records/erasure-receipts.ts';
import { inOrder, nameRows } from './_row-words.ts';
import { sayIn, shownMoment } from './_terminal-language.ts';

/** What `delete-brand` and `erase-reviewer` say. */
export const ERASURE_WORDS = {
  nameBrand: { fr: 'Nommez la marque : delete-brand NOM.', en: 'Name the brand: delete-brand NAME.' },
  alsoGoes: { fr: '  et ce que nulle autre marque n’a : pages conservées, personnes, tâches', en: '  and what no other brand has: stored pages, people, jobs' },
  wouldGo: { fr: 'Disparaîtrait pour toujours avec « {brand} » :', en: 'This would go for good with “{brand}”:' },
  typeName: { fr: 'Tapez le nom de la marque pour la supprimer : ', en: 'Type the name of the brand to delete it: ' },
  notDeleted: { fr: 'Rien n’a été supprimé. Sans terminal, ajoutez --yes "{brand}".', en: 'Nothing was deleted. Without a terminal, add --yes "{brand}".' },
  brandGone: { fr: 'La marque « {brand} » a été supprimée le {at}. Reçu {sha256}.', en: 'The brand “{brand}” was deleted on {at}. Receipt {sha256}.' },
  nameReviewer: { fr: 'Nommez la personne : --name NOM, ou un de ses avis : --review ID|ADRESSE.', en: 'Name the person: --name NAME, or one of their reviews: --review ID|ADDRESS.' },
  noLocation: { fr: 'Il n’y a pas de magasin « {code} ».', en: 'There is no location “{code}”.' },
  noReview: { fr: 'Cet avis n’est pas connu, ou n’a pas d’auteur.', en: 'This review is not known, or has no author.' },
  tooShort: { fr: 'Un nom a au moins deux lettres.', en: 'A name has two letters at least.' },
  nothing: { fr: 'Rien de cette personne n’est conservé. Avec --yes, ce qui serait lu plus tard ne sera pas conservé non plus.', en: 'Nothing of this person is kept. With --yes, what is read later is not kept either.' },
  wouldChange: { fr: 'Seraient effacés de « {brand} » ({where}) :', en: 'This would be erased from “{brand}” ({where}):' },
  everywhere: { fr: 'tous les magasins', en: 'all locations' },
  single: { fr: 'Un nom d’un seul mot n’est cherché que dans ses propres avis et là où il est une valeur entière.', en: 'A name of one word is looked for in its own reviews, and where it is a whole value, alone.' },
  addYes: { fr: 'Rien n’a été changé. Pour effacer, ajoutez --yes (et --with-text pour les textes aussi).', en: 'Nothing was changed. To erase, add --yes (and --with-text for the texts, too).' },
  reviewerGone: { fr: 'La personne a été effacée de « {brand} » ({where}) le {at}. Reçu {sha256}.', en: 'The person was erased from “{brand}” ({where}) on {at}. Receipt {sha256}.' },
  backups: { fr: 'Les sauvegardes faites avant contiennent encore ces données : supprimez-les, ou refaites l’effacement après une restauration.', en: 'Backups made before still hold it: delete them, or erase again after restoring.' },
  files: { fr: 'Les fichiers sous ENSEIGNE_HOME/files restent en place : retirez vous-même ceux de cette marque.', en: 'The files under ENSEIGNE_HOME/files stay where they are: remove those of this brand yourself.' },
  line: { fr: '  {what} : {before} avant, {after} après', en: '  {what}: {before} before, {after} after' },
  countLine: { fr: '  {what} : {before}', en: '  {what}: {before}' },
} as const satisfies Record<string, Words>;

/** What would go, a line each, before it does. */
export function writeCounts(counts: readonly { what: string; before: number }[], language: UiLanguage): string[] {
  return inOrder(counts).map(({ what, before }) => sayIn(language, ERASURE_WORDS.countLine, { what: nameRows(what, language), before }));
}

/** A receipt as a person reads it. */
export function writeReceipt(receipt: ErasureReceipt, language: UiLanguage): string[] {
  const params = { brand: receipt.brand.name, where: receipt.storeCode ?? ERASURE_WORDS.everywhere, at: shownMoment(receipt.at, language), sha256: digestOf(receipt) };
  return [
    sayIn(language, receipt.kind === 'brand' ? ERASURE_WORDS.brandGone : ERASURE_WORDS.reviewerGone, params),
    ...inOrder(receipt.counts).map(({ what, before, after }) => sayIn(language, ERASURE_WORDS.line, { what: nameRows(what, language), before, after })),
    // What the operator put there names no brand, so nothing here can tell whose it is.
    ...(receipt.kind === 'brand' ? [ERASURE_WORDS.files[language]] : []),
    ERASURE_WORDS.backups[language],
  ];
}
