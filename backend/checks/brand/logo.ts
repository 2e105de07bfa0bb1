import type { LogoFile } from '#domain/brand-standard.ts';
import { LogoPrint, type ObservationOf, type ReadMethod } from '#domain/observation.ts';
import type { UiLanguage } from '#domain/words.ts';
import { isOwnSite } from '../_hosts.ts';
import { judgeMark, type MarkKind } from './_judge-mark.ts';
import { defineFieldCheck } from '../define-check.ts';

interface Marks {
  approved: LogoPrint[];
  retired: LogoPrint[];
  /** Shown as what is expected. */
  files: LogoFile[];
}

const VARIANT_NAMES = {
  fr: { colour: 'en couleurs', mono: 'en une couleur', reversed: 'inversé' },
  en: { colour: 'in colour', mono: 'in one colour', reversed: 'reversed' },
} as const;

/** Below this many pixels (longer side) too little is left of a mark to tell it from another: an icon that small contradicts nothing. */
const SMALLEST_SIDE = 24;
const OURS: ReadonlySet<string> = new Set<MarkKind>(['same', 'retired-logo', 'altered-colours', 'stretched', 'cropped']);
/** On somebody else's site an image in the page may be the site's own mark; only its data says of an image that it is the store's. */
const CLAIMS: ReadonlySet<ReadMethod> = new Set(['api', 'file', 'manual', 'json-ld', 'microdata', 'rdfa', 'microformat']);
const UNTOLD: ReadonlySet<string> = new Set(['unreadable-image', 'read-before', 'image-too-small']);

/** Of verdicts that were kept before 2026-11-22, which did not tell how a logo was altered. */
const EARLIER_REASONS = {
  'old-logo': { fr: 'L’image est un logo que la marque a retiré.', en: 'The image is a logo that the brand has retired.' },
  'other-logo': { fr: 'L’image n’est aucun des logos de la marque.', en: 'The image is none of the brand’s logos.' },
  'altered-logo': { fr: 'L’image est le logo, mais déformé, recadré ou dans d’autres couleurs.', en: 'The image is the logo, but stretched, cropped or in other colours.' },
};

export default defineFieldCheck<'logo', Marks>({
  id: 'logo',
  group: 'brand',
  field: 'logo',
  absence: 'missing',
  poolsMethods: true,
  weight: 4,
  weightReason: {
    fr: 'Sous un logo ancien ou altéré, le magasin se trouve et se joint, mais le client doute que ce soit la marque : modérée.',
    en: 'With an old or altered logo the store is found and reached, but a customer doubts that it is the brand: moderate.',
  },
  stage: 'before',
  expect({ standard, language }) {
    const approved = standard.logos.approved.filter((file) => file.language === undefined || language === null || file.language === language);
    return approved.length === 0 ? null : { approved: readPrints(approved), retired: readPrints(standard.logos.retired), files: approved };
  },
  show: ({ files }, language) => files.map((file) => nameOf(file, language)).join(' / '),
  compare(observed, marks, subject) {
    // Nothing to hold an image against: the standard's files were read by an earlier version, or not at all.
    if (marks.approved.length === 0) return { outcome: 'cannot-tell', reason: 'standard-unread', ...(observed[0] ? { decidedBy: observed[0], observed: nameImage(observed[0]) } : {}) };
    const isOwn = isOwnSite(subject.page.url, subject);
    const judged = observed.map((one) => ({ one, kind: kindOf(one, marks) })).filter(({ one, kind }) => isOwn || CLAIMS.has(one.method) || OURS.has(kind));
    // A partner's mark beside the brand's own is no defect: the best candidate that is one of ours decides.
    const ours = judged.find(({ kind }) => OURS.has(kind));
    const decided = ours ?? judged.find(({ kind }) => UNTOLD.has(kind)) ?? judged[0];
    if (decided === undefined) return { outcome: 'not-applicable', reason: 'absent' };
    const outcome = decided.kind === 'same' ? 'pass' : UNTOLD.has(decided.kind) ? 'cannot-tell' : 'fail';
    return { outcome, reason: decided.kind === 'same' ? 'ok' : decided.kind, decidedBy: decided.one, observed: nameImage(decided.one) };
  },
  words: {
    title: { fr: 'Logo', en: 'Logo' },
    why: { fr: 'Un ancien logo ou un logo déformé fait douter que le magasin soit de la marque.', en: 'An old or distorted logo makes a customer doubt that the store is the brand’s.' },
    fix: {
      fr: 'Remplacez l’image par un fichier approuvé de la norme, tel quel : ni recoloré, ni étiré (gardez ses proportions), ni coupé par son cadre.',
      en: 'Replace the image with an approved file of the standard as it is: not recoloured, not stretched (keep its proportions), not cut by its frame.',
    },
    reasons: {
      'retired-logo': { fr: 'L’image est un logo que la marque a retiré.', en: 'The image is a logo that the brand has retired.' },
      'altered-colours': { fr: 'L’image est le logo dans d’autres couleurs que celles des fichiers approuvés.', en: 'The image is the logo in other colours than those of the approved files.' },
      stretched: { fr: 'L’image est le logo étiré ou écrasé : ses proportions ne sont pas celles des fichiers approuvés.', en: 'The image is the logo stretched or squeezed: its proportions are not those of the approved files.' },
      cropped: { fr: 'L’image est le logo, mais une partie en est coupée.', en: 'The image is the logo, but a part of it is cut off.' },
      'other-mark': { fr: 'L’image n’est aucun des logos de la marque ; un mot ou un dessin y peut différer.', en: 'The image is none of the brand’s logos; a word or a drawing in it may differ.' },
      ...EARLIER_REASONS,
      missing: { fr: 'La page ne montre pas de logo.', en: 'The page shows no logo.' },
      'unreadable-image': { fr: 'L’image n’a pas pu être téléchargée ou décodée.', en: 'The image could not be fetched or decoded.' },
      'read-before': { fr: 'L’image a été lue par une version antérieure d’Enseigne : la prochaine lecture la comparera.', en: 'The image was read by an earlier version of Enseigne: the next reading will compare it.' },
      'standard-unread': { fr: 'Les fichiers de logo de la norme n’ont pas été lus par cette version d’Enseigne : redémarrez-la ou publiez la norme de nouveau.', en: 'The standard’s logo files have not been read by this version of Enseigne: restart it or publish the standard again.' },
      'image-too-small': { fr: 'L’image est trop petite pour être comparée.', en: 'The image is too small to be compared.' },
    },
  },
});

function kindOf({ value }: ObservationOf<'logo'>, { approved, retired }: Marks): string {
  const print = value?.print ?? null;
  if (print === null) return 'unreadable-image';
  // A print of an earlier version can't be compared: the next crawl reads the image anew.
  if (!LogoPrint.safeParse(print).success) return 'read-before';
  const { kind } = judgeMark(print, approved, retired);
  return kind === 'other-mark' && Math.max(print.width, print.height) < SMALLEST_SIDE ? 'image-too-small' : kind;
}

/** The image's own hash is part of its name: another image at the same address is another value, which nobody has accepted. */
function nameImage({ value, raw }: ObservationOf<'logo'>): string {
  return value?.print ? `${value.url}#${value.print.imageHash.slice(0, 8)}` : (value?.url ?? raw);
}

/** A file's print is read once, so that the same object is compared at every page. */
const read = new WeakMap<LogoFile, LogoPrint | null>();

function readPrints(files: readonly LogoFile[]): LogoPrint[] {
  return files.flatMap((file) => {
    const print = read.get(file) ?? LogoPrint.safeParse(file.print).data ?? null;
    read.set(file, print);
    return print ?? [];
  });
}

/** A stored standard holds its files as data: addresses, which nobody can read; the variant names them then. */
function nameOf({ file, variant }: LogoFile, language: UiLanguage): string {
  return file.startsWith('data:') ? VARIANT_NAMES[language][variant] : file;
}
