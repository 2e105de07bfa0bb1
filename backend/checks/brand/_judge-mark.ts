import type { LogoPrint } from '#domain/observation.ts';
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

/**
 * Says which of a brand's marks an image shows. An approved one passes only in its own colours, proportions and whole. A
 * retired one is retired in any colour, unless an approved one has its shape too and is nearer.
 */
export function judgeMark(print: LogoPrint, approved: readonly LogoPrint[], retired: readonly LogoPrint[]): JudgedMark {
  const all = [...approved, ...retired].map((mark, place) => ({ place, isRetired: place >= approved.length, ...measureLogos(print, mark) }));
  const [closest] = all.toSorted((a, b) => rank(a) - rank(b) || a.nearness - b.nearness || a.distance - b.distance);
  if (!closest) return { kind: 'other-mark', distance: 1, closest: null };
  const kind: MarkKind = closest.form === 'other' ? 'other-mark' : closest.isRetired ? 'retired-logo' : closest.form;
  return { kind, distance: closest.distance, closest: closest.place };
}

/** The same mark comes before an altered one, that before any other. */
function rank({ form }: LogoDistance): number {
  return form === 'same' ? 0 : form === 'other' ? 2 : 1;
}
