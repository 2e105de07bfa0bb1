import { foldText } from './text.ts';

/**
 * True when a standard's name of a region ("Québec", "quebec", "Canada > Québec") is a step of a location's path, or the
 * path down to a step of it; capitals, accents and signs are no difference.
 */
export function isOnRegionPath(name: string, path: readonly string[]): boolean {
  return depthOnPath(name, path) > 0;
}

/** How deep on the path the named region lies, 1 for the outermost; 0 where it does not. */
export function depthOnPath(name: string, path: readonly string[]): number {
  const wanted = plainName(name);
  return path.findLastIndex((step, index) => plainName(step) === wanted || plainName(path.slice(0, index + 1).join(' > ')) === wanted) + 1;
}

function plainName(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/g, ' ').trim();
}
