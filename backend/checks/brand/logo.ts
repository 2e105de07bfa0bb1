import type { LogoFile } from '#domain/brand-standard.ts';
import { LogoPrint, type ObservationOf, type ReadMethod } from '#domain/observation.ts';
import type { UiLanguage } from '#domain/words.ts';
import { isOwnSite } from '../_hosts.ts';
import { measureLogos, type LogoDistance } from './_logo-distance.ts';
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

/**
 * Limits of LogoDistance. Measured 2026-11-21 on 70 colour marks of public icon sets: of 4,830 pairs of different marks none
 * lies within all three; the same mark resized to 64 pixels and more, recompressed, padded, cropped by 3 % or blurred stays
 * within in 91 to 100 of 100 cases, on a green ground in 80, on black in 55 (a standard holds a reversed file for those);
 * stretched by 20 % none stays, and turned by 60° in hue those that are black or grey, to which it does nothing.
 */
const LIMITS = { sameShape: 0.2, likeShape: 0.45, stretch: 0.12, colour: 18 };
/** Below this many pixels (longer side) the same mark was taken for another in 13 of 100 cases: an icon that small contradicts nothing. */
const SMALLEST_SIDE = 48;
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
  weightReason: 'With an old or altered logo the store is found and reached, but a customer doubts that it is the brand: moderate.',
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
  const print = value?.print ?? null;
  if (print === null) return 'unreadable-image';
  const ours = closest(print, approved);
  const old = closest(print, retired);
  // An old mark is old in any colour, unless the new one has its shape and only the colours changed.
  const isOldShape = old !== null && isShape(old) && (ours === null || !isShape(ours));
  if (isOldShape || (old !== null && isSame(old) && (ours === null || !isSame(ours) || sum(old) < sum(ours)))) return 'old-logo';
  if (ours !== null && isSame(ours)) return 'ok';
  if (Math.max(print.width, print.height) < SMALLEST_SIDE) return 'image-too-small';
  return ours !== null && ours.shape <= LIMITS.likeShape ? 'altered-logo' : 'other-logo';
}

/** The image's own hash is part of its name: another image at the same address is another value, which nobody has accepted. */
function nameImage({ value, raw }: ObservationOf<'logo'>): string {
  return value?.print ? `${value.url}#${value.print.imageHash.slice(0, 8)}` : (value?.url ?? raw);
}

function isSame(distance: LogoDistance): boolean {
  return isShape(distance) && distance.colour <= LIMITS.colour;
}

function isShape({ shape, stretch }: LogoDistance): boolean {
  return shape <= LIMITS.sameShape && stretch <= LIMITS.stretch;
}

/** The mark that it equals, or else the one of the nearest shape. */
function closest(print: LogoPrint, marks: readonly LogoPrint[]): LogoDistance | null {
  const distances = marks.map((mark) => measureLogos(print, mark)).toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)) || a.shape - b.shape);
  return distances[0] ?? null;
}

/** One number of the three, each in parts of its limit. */
function sum({ shape, stretch, colour }: LogoDistance): number {
  return shape / LIMITS.sameShape + stretch / LIMITS.stretch + colour / LIMITS.colour;
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
