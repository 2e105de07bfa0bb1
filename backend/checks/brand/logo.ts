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
/** The check's reason for what an image is. */
const REASONS: Readonly<Record<MarkKind, string>> = { same: 'ok', 'retired-logo': 'old-logo', 'altered-colours': 'altered-logo', stretched: 'altered-logo', cropped: 'altered-logo', 'other-mark': 'other-logo' };
const OURS: ReadonlySet<string> = new Set(['ok', 'old-logo', 'altered-logo']);
/** On somebody else's site an image in the page may be the site's own mark; only its data says of an image that it is the store's. */
const CLAIMS: ReadonlySet<ReadMethod> = new Set(['api', 'file', 'manual', 'json-ld', 'microdata', 'rdfa', 'microformat']);
const UNTOLD: ReadonlySet<string> = new Set(['unreadable-image', 'image-too-small']);

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
    const prints = readPrints(approved);
    return prints.length === 0 ? null : { approved: prints, retired: readPrints(standard.logos.retired), files: approved };
  },
  show: ({ files }, language) => files.map((file) => nameOf(file, language)).join(' / '),
  compare(observed, marks, subject) {
    const isOwn = isOwnSite(subject.page.url, subject);
    const judged = observed.map((one) => ({ one, kind: kindOf(one, marks) })).filter(({ one, kind }) => isOwn || CLAIMS.has(one.method) || OURS.has(kind));
    // A partner's mark beside the brand's own is no defect: the best candidate that is one of ours decides.
    const ours = judged.find(({ kind }) => OURS.has(kind));
    const decided = ours ?? judged.find(({ kind }) => UNTOLD.has(kind)) ?? judged[0];
    if (decided === undefined) return { outcome: 'not-applicable', reason: 'absent' };
    const outcome = decided.kind === 'ok' ? 'pass' : UNTOLD.has(decided.kind) ? 'cannot-tell' : 'fail';
    return { outcome, reason: decided.kind, decidedBy: decided.one, observed: nameImage(decided.one) };
  },
  words: {
    title: { fr: 'Logo', en: 'Logo' },
    why: { fr: 'Un ancien logo ou un logo déformé fait douter que le magasin soit de la marque.', en: 'An old or distorted logo makes a customer doubt that the store is the brand’s.' },
    fix: { fr: 'Remplacez l’image par un fichier approuvé de la norme.', en: 'Replace the image with an approved file of the standard.' },
    reasons: {
      'old-logo': { fr: 'L’image est un logo que la marque a retiré.', en: 'The image is a logo that the brand has retired.' },
      'other-logo': { fr: 'L’image n’est aucun des logos de la marque.', en: 'The image is none of the brand’s logos.' },
      'altered-logo': { fr: 'L’image est le logo, mais déformé, recadré ou dans d’autres couleurs.', en: 'The image is the logo, but stretched, cropped or in other colours.' },
      missing: { fr: 'La page ne montre pas de logo.', en: 'The page shows no logo.' },
      'unreadable-image': { fr: 'L’image n’a pas pu être téléchargée ou décodée.', en: 'The image could not be fetched or decoded.' },
      'image-too-small': { fr: 'L’image est trop petite pour être comparée.', en: 'The image is too small to be compared.' },
    },
  },
});

function kindOf({ value }: ObservationOf<'logo'>, { approved, retired }: Marks): string {
  // A print of an earlier version can't be compared: the next crawl reads the image anew.
  const print = LogoPrint.safeParse(value?.print).data === undefined ? null : (value?.print ?? null);
  if (print === null) return 'unreadable-image';
  const reason = REASONS[judgeMark(print, approved, retired).kind];
  return reason === 'other-logo' && Math.max(print.width, print.height) < SMALLEST_SIDE ? 'image-too-small' : reason;
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
