import type { LogoPrint } from '#domain/observation.ts';
import { inGrey, isGrey } from './_logo-grey.ts';
import { measureLogos, type LogoDistance, type LogoForm } from './_logo-distance.ts';

/** What an image is to a brand. */
export type MarkKind = 'same' | 'retired-logo' | Exclude<LogoForm, 'same' | 'other'> | 'other-mark';

export interface JudgedMark {
  kind: MarkKind;
  /** To the closest mark, 0…1; 1 where the standard has none. */
  distance: number;
  /** Its place among the approved ones, then the retired ones; null: there are none. */
  closest: number | null;
}

/** ln of how much two files' proportions may differ when one is the other in one colour. */
const ONE_SHAPE = 0.15;

/**
 * Says which of a brand's marks an image shows. An approved one passes only in its own colours, proportions and whole; in
 * grey, too, where a file in one colour is approved. A retired one is retired in any colour, unless an approved one has its
 * shape too and is nearer.
 */
export function judgeMark(print: LogoPrint, approved: readonly LogoPrint[], retired: readonly LogoPrint[]): JudgedMark {
  const all = [...approved, ...retired].map((mark, place) => ({ place, isRetired: place >= approved.length, ...measureLogos(print, mark) }));
  const [closest] = all.toSorted((a, b) => rank(a) - rank(b) || a.nearness - b.nearness || a.distance - b.distance);
  if (!closest) return { kind: 'other-mark', distance: 1, closest: null };
  if (closest.form !== 'same') {
    const grey = findInGrey(print, approved);
    if (grey !== null) return grey;
  }
  const kind: MarkKind = closest.form === 'other' ? 'other-mark' : closest.isRetired ? 'retired-logo' : closest.form;
  return { kind, distance: closest.distance, closest: closest.place };
}

/** Brands that approve a mark in one colour have approved it without its colours. */
function findInGrey(print: LogoPrint, approved: readonly LogoPrint[]): JudgedMark | null {
  const mono = isGrey(print) ? approved.filter(isGrey) : [];
  for (const [place, mark] of approved.entries()) {
    if (isGrey(mark) || !mono.some((one) => Math.abs(Math.log(one.aspect / mark.aspect)) < ONE_SHAPE)) continue;
    const { form, distance } = measureLogos(print, inGrey(mark));
    if (form === 'same') return { kind: 'same', distance, closest: place };
  }
  return null;
}

/** The same mark comes before an altered one, that before any other. */
function rank({ form }: LogoDistance): number {
  return form === 'same' ? 0 : form === 'other' ? 2 : 1;
}
