import { alignCut, alignScenes, type Alignment } from './_logo-alignment.ts';
import { measureFeatures, type LogoFeatures } from './_logo-features.ts';
import { measureParts, type PartFeatures } from './_logo-parts.ts';
import { drawScene } from './_logo-scene.ts';
import type { View } from './_logo-views.ts';

/** An observed mark, laid over one of the standard. */
export interface Laid {
  features: LogoFeatures;
  /** Measured when asked: it takes as long as all the rest. */
  parts(): PartFeatures;
}

/** Two marks on one ground. */
export interface Look {
  plain(): Laid;
  /** Laid over as if a side of the observed mark had been cut off. */
  cut(): Laid;
}

/** Draws both marks of a view; null where one of them does not show. `cellAspects` are those of one cell of each, width ÷ height. */
export function lookAt({ observed, standard, ground, options }: View, cellAspects: readonly [number, number]): Look | null {
  const [seen, shown] = [drawScene(observed, ground), drawScene(standard, ground, options)];
  const [from, to] = [seen.visible, shown.visible];
  if (!from || !to) return null;
  const lay = (alignment: Alignment): Laid => ({
    features: measureFeatures({ observed: seen, seen: from, standard: shown, alignment, cellAspects }),
    parts: once(() => measureParts(seen, from, shown, alignment.frame, ground)),
  });
  return { plain: once(() => lay(alignScenes(seen, from, shown, to))), cut: once(() => lay(alignCut(seen, from, shown, to))) };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
