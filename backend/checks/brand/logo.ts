import type { LogoFile } from '#domain/brand-standard.ts';
import { LogoPrint, type ObservationOf } from '#domain/observation.ts';
import { measureLogos } from './_logo-distance.ts';
import { defineFieldCheck } from '../define-check.ts';

interface Marks {
  approved: LogoPrint[];
  retired: LogoPrint[];
  /** Shown as what is expected. */
  files: string[];
}

/** Limits of LogoDistance; see test/backend/checks/brand/logo-limits.test.ts for how far the cases lie from them. */
const LIMITS = { sameShape: 0.15, likeShape: 0.35, stretch: 0.12, colour: 12 };

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
    return prints.length === 0 ? null : { approved: prints, retired: readPrints(standard.logos.retired), files: approved.map(nameOf) };
  },
  show: ({ files }) => files.join(' / '),
  compare(observed, marks) {
    const judged = observed.map((one) => ({ one, kind: kindOf(one, marks) }));
    // A partner's mark beside the brand's own is no defect: the best candidate that is one of ours decides.
    const ours = judged.find(({ kind }) => kind === 'ok' || kind === 'old-logo' || kind === 'altered-logo');
    const decided = ours ?? judged.find(({ kind }) => kind === 'unreadable-image') ?? judged[0];
    if (decided === undefined) return { outcome: 'cannot-tell', reason: 'unreadable-image' };
    const outcome = decided.kind === 'ok' ? 'pass' : decided.kind === 'unreadable-image' ? 'cannot-tell' : 'fail';
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
    },
  },
});

function kindOf({ value }: ObservationOf<'logo'>, { approved, retired }: Marks): string {
  const print = value?.print ?? null;
  if (print === null) return 'unreadable-image';
  const ours = closest(print, approved);
  const old = closest(print, retired);
  const isOld = old !== null && isSame(old) && (ours === null || old.shape < ours.shape || !isSame(ours));
  if (isOld) return 'old-logo';
  if (ours !== null && isSame(ours)) return 'ok';
  return ours !== null && ours.shape <= LIMITS.likeShape ? 'altered-logo' : 'other-logo';
}

/** The image's own hash is part of its name: another image at the same address is another value, which nobody has accepted. */
function nameImage({ value, raw }: ObservationOf<'logo'>): string {
  return value?.print ? `${value.url}#${value.print.imageHash.slice(0, 8)}` : (value?.url ?? raw);
}

function isSame({ shape, stretch, colour }: ReturnType<typeof measureLogos>): boolean {
  return shape <= LIMITS.sameShape && stretch <= LIMITS.stretch && colour <= LIMITS.colour;
}

/** The approved mark that it equals, or else the one of the nearest shape. */
function closest(print: LogoPrint, marks: readonly LogoPrint[]): ReturnType<typeof measureLogos> | null {
  const distances = marks.map((mark) => measureLogos(print, mark)).toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)) || a.shape - b.shape);
  return distances[0] ?? null;
}

function readPrints(files: readonly LogoFile[]): LogoPrint[] {
  return files.flatMap(({ print }) => LogoPrint.safeParse(print).data ?? []);
}

/** A stored standard holds its files as data: addresses, which nobody can read; the variant names them then. */
function nameOf({ file, variant }: LogoFile): string {
  return file.startsWith('data:') ? variant : file;
}
