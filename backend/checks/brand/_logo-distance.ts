import type { LogoPrint } from '#domain/observation.ts';
import { unpackPicture, type LogoPicture } from '#normalize/logo-picture.ts';
import { rememberLatest } from '#normalize/remember.ts';
import { alignCut, alignScenes, type Alignment } from './_logo-alignment.ts';
import { measureFeatures, type LogoFeatures } from './_logo-features.ts';
import { drawScene, type Scene } from './_logo-scene.ts';
import { findViews, type View } from './_logo-views.ts';

/** What an observed mark is, held against one of the standard. */
export type LogoForm = 'same' | 'altered-colours' | 'stretched' | 'cropped' | 'other';

export interface LogoDistance {
  form: LogoForm;
  /** 0…1: below 0.5 the two are one mark, however it was saved; an altered one may lie on either side. */
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
 * Limits of forms, from the same copies. Turn of hue in degrees: of a same mark 4 in 98 of 100 cases, of one turned by 40
 * mostly 39. Colour: 0.16 in 98 of 100. Inset: a mark may lose 0.03 at every side, and edges are
 * found to some 0.02; a part that was cut off holds ink (missing), too. Stretch:
 * 0.06 in 98 of 100; a side of few pixels is rounded by half of one.
 */
const LIMITS = { hue: 15, colour: 0.3, missing: 0.05, inset: 0.075, stretch: 0.085, shape: 1.3 };
/** Below these odds nothing else needs to be tried; above those nothing was ever found. */
const SURE = -5.2;
const HOPELESS = 9;
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
  const looks = findViews(observed, a, standard, b).flatMap((view) => lookAt(view, observed, standard) ?? []);
  const plain = nearest(looks.map((one) => one.plain()), oddsOf);
  if (!plain) return FAR;
  const odds = oddsOf(plain);
  const distance = 1 / (1 + Math.exp(-odds));
  const stretchMax = LIMITS.stretch + 0.5 / Math.min(...observed.grid);
  const told = (form: LogoForm, nearness: number): LogoDistance => ({ form, distance, nearness });
  if (odds < 0 && hasOtherColours(plain)) return told('altered-colours', odds);
  if (odds < 0 && Math.abs(plain.stretch) > stretchMax && odds < SURE) return told('stretched', odds);
  if (odds < SURE && plain.inset < LIMITS.inset / 2) return told('same', odds);
  if (odds > HOPELESS) return told('other', odds);
  const cut = nearest(looks.map((one) => one.cut()), oddsOf);
  const [laid, laidOdds] = cut && oddsOf(cut) < odds - CUT_GAIN ? [cut, oddsOf(cut)] : [plain, odds];
  if (laidOdds < 0 && laid.inset > LIMITS.inset && laid.missing > LIMITS.missing && Math.abs(laid.stretch) < stretchMax) return told('cropped', laidOdds);
  if (odds < 0) return told(Math.abs(plain.stretch) > stretchMax ? 'stretched' : 'same', odds);
  const blind = nearest(looks.map((one) => one.blind()), shapeOf);
  if (blind && shapeOf(blind) < LIMITS.shape && blind.missing < 3 * LIMITS.missing) return told(hasOtherColours(blind) || Math.abs(blind.stretch) < stretchMax ? 'altered-colours' : 'stretched', shapeOf(blind));
  return told('other', odds);
}

interface Look {
  plain(): LogoFeatures;
  /** Laid over by shape alone: of a recoloured mark the colours lead astray. */
  blind(): LogoFeatures;
  /** Laid over as if a side of the observed mark had been cut off. */
  cut(): LogoFeatures;
}

function lookAt(view: View, observed: LogoPrint, standard: LogoPrint): Look | null {
  const [seen, shown] = [drawScene(view.observed, view.ground), drawScene(view.standard, view.ground, view.options)];
  const [from, to] = [seen.visible, shown.visible];
  if (!from || !to) return null;
  const features = (alignment: Alignment): LogoFeatures => measureFeatures({ observed: seen, seen: from, standard: shown, alignment, cellAspects: [cellAspect(observed), cellAspect(standard)], ground: view.ground });
  const colourBlind = (): [Scene, Scene] => [drawScene(view.observed, view.ground, { isColourBlind: true }), drawScene(view.standard, view.ground, { ...view.options, isColourBlind: true })];
  return {
    plain: () => features(alignScenes(seen, from, shown, to)),
    blind: () => {
      const [blindSeen, blindShown] = colourBlind();
      return features(alignScenes(blindSeen, from, blindShown, to));
    },
    cut: () => features(alignCut(seen, from, shown, to)),
  };
}

function nearest(all: readonly LogoFeatures[], far: (one: LogoFeatures) => number): LogoFeatures | null {
  return all.reduce<LogoFeatures | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null);
}

function oddsOf({ centred, edges, inkEdges, stretch, missing, colour }: LogoFeatures): number {
  return ODDS.none + ODDS.centred * centred + ODDS.edges * edges + ODDS.edgesSquared * edges ** 2 + ODDS.inkEdges * inkEdges
    + ODDS.stretch * Math.min(1, Math.abs(stretch)) + ODDS.missing * Math.max(0, missing - 0.03) + ODDS.colour * colour;
}

/** As oddsOf, by shape alone: below 1.3 nearly all recoloured copies lie, above 2.8 nearly all other marks. */
function shapeOf({ ink, inkEdges, stretch, missing }: LogoFeatures): number {
  return 3 * ink + 4 * inkEdges + 0.5 * Math.abs(stretch) + 2 * Math.max(0, missing - 0.03);
}

function hasOtherColours({ hue, colour }: LogoFeatures): boolean {
  return hue > LIMITS.hue || colour > LIMITS.colour;
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
