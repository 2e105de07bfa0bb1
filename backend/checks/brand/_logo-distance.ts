import type { LogoPrint } from '#domain/observation.ts';
import { unpackPicture, type LogoPicture } from '#normalize/logo-picture.ts';
import { rememberLatest } from '#normalize/remember.ts';
import type { LogoFeatures } from './_logo-features.ts';
import { lookAt, type Laid } from './_logo-looks.ts';
import type { PartFeatures } from './_logo-parts.ts';
import { measureShape, type ShapeFeatures } from './_logo-shape.ts';
import { findViews } from './_logo-views.ts';

/** What an observed mark is, held against one of the standard. */
export type LogoForm = 'same' | 'altered-colours' | 'stretched' | 'cropped' | 'other';

export interface LogoDistance {
  form: LogoForm;
  /** 0…1: below 0.5 the two are one mark, however it was saved; an altered one lies above, another one above 0.75. */
  distance: number;
  /** How near the form is that was found: what tells two marks of one form apart. */
  nearness: number;
}

/**
 * Log odds that two marks differ, fitted by logistic regression on changed copies of public marks (2026-11-22: 2,329 pairs
 * of one mark, 8,943 of two; of marks left out of the fit 0.997 were found at 0.1 % false alarms).
 */
const ODDS = { centred: 4, edges: 4.6, edgesSquared: 2.8, inkEdges: 1.3, stretch: 1.2, missing: 0.8, colour: 5.8, none: -6.5 };
/**
 * Limits of forms, chosen on copies of every second mark and measured on the others (test/eval/evaluate-logo.ts; README).
 * Of copies that are the same, 99 in 100 stay below: tint 6.7 (ΔE94 of the middle cell), unlike 0.33, stretch 0.06. A
 * colour turned by 40 degrees or a part recoloured starts at 17, a letter replaced at 0.5, a tenth stretched at 0.09; a
 * side of few cells is measured to a part of one. A mark may lose 0.03 at every side (inset), and edges are found to some
 * 0.02; a part that was cut off holds ink (missing), too. Shape: recoloured copies have lines below 0.12 in 95 of 100
 * cases, other marks above 0.25.
 */
const LIMITS = { tint: 11, partTint: 15, unlike: 0.42, unlikeHoled: 0.75, missing: 0.04, inset: 0.06, stretch: 0.065, stretchCells: 0.4, lines: 0.22, shape: 1.4 };
/** Below these odds nothing else needs to be tried; above those nothing was ever found. */
const SURE = -5.2;
const HOPELESS = 9;
/** Difference (0–441) from which two grounds are two. */
const OTHER_GROUND = 30;
/** Sum of channels from which a ground is light: on those marks are drawn to be seen. */
const LIGHT_GROUND = 600;
/** A cut must explain this much more than the whole does. */
const CUT_GAIN = 0.4;
const FAR: LogoDistance = { form: 'other', distance: 1, nearness: Number.POSITIVE_INFINITY };

/**
 * A brand's few images stand on all of its pages and meet the standard's few at each: from the web as one object, from
 * stored observations as copies, so that they are known by what they say. Measuring a pair takes some 20 ms (2026-11-22).
 */
const remember = rememberLatest<LogoDistance>(2_000);
const names = new WeakMap<LogoPrint, string>();

/** Compares an observed mark with one of the standard. The same bytes are at distance 0; a print that can't be unpacked is far from everything. */
export function measureLogos(observed: LogoPrint, standard: LogoPrint): LogoDistance {
  if (observed.imageHash === standard.imageHash) return { form: 'same', distance: 0, nearness: Number.NEGATIVE_INFINITY };
  return remember(`${nameOf(observed)}\n${nameOf(standard)}`, () => measure(observed, standard));
}

/** All that is measured of a print but its picture, which follows from the image and the ground. */
function nameOf(print: LogoPrint): string {
  const known = names.get(print);
  if (known !== undefined) return known;
  const { imageHash, aspect, grid, ground, noise, colours } = print;
  const name = JSON.stringify([imageHash, aspect, grid, ground, noise, colours]);
  names.set(print, name);
  return name;
}

function measure(observed: LogoPrint, standard: LogoPrint): LogoDistance {
  const [a, b] = [pictureOf(observed), pictureOf(standard)];
  if (!a || !b) return FAR;
  const aspects = [cellAspect(observed), cellAspect(standard)] as const;
  const looks = findViews(observed, a, standard, b).flatMap((view) => lookAt(view, aspects) ?? []);
  const plain = nearest(looks.map((one) => one.plain()));
  const odds = plain ? oddsOf(plain.features) : Number.POSITIVE_INFINITY;
  const stretchMax = LIMITS.stretch + LIMITS.stretchCells / Math.min(...observed.grid, ...standard.grid);
  const boxes = Math.log(observed.aspect / standard.aspect);
  const isStretched = (stretch: number): boolean => Math.abs(stretch) > stretchMax;
  if (plain && odds < HOPELESS) {
    const { stretch, inset } = plain.features;
    const isPartLost = isLost(b, observed.ground);
    const parts = odds < 0 ? nearestParts(plain, looks.map((one) => one.plain())) : null;
    // A file that stands on a ground does not say which of its holes are clear: on another ground they look otherwise.
    const isHoled = standard.ground !== null && (observed.ground === null || Math.hypot(...observed.ground.map((one, channel) => one - (standard.ground?.[channel] ?? 0))) > OTHER_GROUND);
    const unlikeMax = isHoled || isPartLost ? LIMITS.unlikeHoled : LIMITS.unlike;
    if (parts && (parts.middle > LIMITS.tint || (!isPartLost && parts.part > LIMITS.partTint))) return tell('altered-colours', odds);
    // What is left of a mark on a dark ground, or a few cells of one, can be laid over another part of it: then its own proportions have not changed.
    const isWholeStretched = isStretched(stretch) && boxes * Math.sign(stretch) > stretchMax / 2 && !(isPartLost && inset > LIMITS.inset);
    if (odds < SURE && isWholeStretched) return tell('stretched', odds);
    if (odds >= SURE || inset > LIMITS.inset / 2) {
      const cut = findCut(looks.map((one) => one.cut()), plain, odds);
      if (cut !== null && !isStretched(cut.features.stretch)) return tell('cropped', oddsOf(cut.features));
    }
    if (parts && odds < 0) return isWholeStretched ? tell('stretched', odds) : tell(parts.unlike > unlikeMax ? 'other' : 'same', odds);
  }
  const shape = measureShape(observed, a, standard, b, aspects);
  if (shape && shape.lines < LIMITS.lines && shapeOf(shape) < LIMITS.shape && shape.missing < 3 * LIMITS.missing) return tell('altered-colours', odds);
  return tell('other', odds);
}

/** Some of the standard's mark has nearly the colour of the ground on which the other one stands: there it may not show. */
function isLost({ cells }: LogoPicture, ground: readonly number[] | null): boolean {
  if (ground === null) return false;
  let [lost, all] = [0, 0];
  for (let at = 0; at < cells.length; at += 4) {
    const opacity = cells[at + 3] ?? 0;
    if (opacity < 0.6) continue;
    all += 1;
    if (Math.hypot(...[0, 1, 2].map((channel) => (cells[at + channel] ?? 0) / opacity - (ground[channel] ?? 0) / 255)) < 0.3) lost += 1;
  }
  return lost > all * 0.05 && ground.reduce((sum, one) => sum + one, 0) < LIGHT_GROUND;
}

/** Odds as a distance, each form in its own part of 0…1. */
function tell(form: LogoForm, odds: number): LogoDistance {
  const share = 1 / (1 + Math.exp(-odds));
  return { form, distance: form === 'same' ? Math.min(share, 0.499) : form === 'other' ? 0.75 + share / 4 : 0.5 + share / 4, nearness: odds };
}

/** The cut that explains the observed mark better than the whole does, and leaves enough of the standard's out; null: none does. */
function findCut(cuts: readonly Laid[], plain: Laid, odds: number): Laid | null {
  const cut = nearest(cuts);
  const laid = cut && oddsOf(cut.features) < odds - CUT_GAIN ? cut : plain;
  if (oddsOf(laid.features) >= 0 || laid.features.inset <= LIMITS.inset || laid.features.missing <= LIMITS.missing) return null;
  return laid.parts().unlike > LIMITS.unlike ? null : laid;
}

function nearest(all: readonly Laid[]): Laid | null {
  return all.reduce<Laid | null>((best, one) => (best === null || oddsOf(one.features) < oddsOf(best.features) ? one : best), null);
}

/** Which ground it was is not known: where the parts differ on the likeliest, the one counts on which they agree best. */
function nearestParts(likeliest: Laid, all: readonly Laid[]): PartFeatures {
  const far = ({ middle, part, unlike }: PartFeatures): number => Math.max(middle / LIMITS.tint, part / LIMITS.partTint, unlike / LIMITS.unlike);
  const parts = likeliest.parts();
  if (far(parts) < 1) return parts;
  return all.filter(({ features }) => oddsOf(features) < 0).map((one) => one.parts()).reduce((best, one) => (far(one) < far(best) ? one : best), parts);
}

function oddsOf({ centred, edges, inkEdges, stretch, missing, colour }: LogoFeatures): number {
  return ODDS.none + ODDS.centred * centred + ODDS.edges * edges + ODDS.edgesSquared * edges ** 2 + ODDS.inkEdges * inkEdges
    + ODDS.stretch * Math.min(1, Math.abs(stretch)) + ODDS.missing * Math.max(0, missing - 0.03) + ODDS.colour * colour;
}

/** As oddsOf, by shape alone. */
function shapeOf({ ink, lines, stretch, missing }: ShapeFeatures): number {
  return 2 * ink + 3 * lines + 0.5 * Math.abs(stretch) + 2 * Math.max(0, missing - 0.03);
}

const pictures = new WeakMap<LogoPrint, LogoPicture | null>();

function pictureOf(print: LogoPrint): LogoPicture | null {
  const known = pictures.get(print);
  if (known !== undefined) return known;
  const read = unpackPicture(print.shape, ...print.grid);
  pictures.set(print, read);
  return read;
}

/** Width ÷ height of one cell, in pixels of the image. */
function cellAspect({ aspect, grid: [width, height] }: LogoPrint): number {
  return (aspect * height) / width;
}
