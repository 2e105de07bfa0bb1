import type { PaletteColour } from '#domain/observation.ts';
import { colourDifference, readColour, type SeenColour } from './css-colour.ts';
import type { HtmlElement } from './dom.ts';
import type { ElementStyle, Won } from './style-cascade.ts';
import { isControl, type TextRun } from './text-runs.ts';

/** Colours nearer than this (ΔE2000) are one: people see a difference from about 2 on, side by side. */
const SAME_COLOUR = 3;
/** What an element's ground counts beside the letters on it, and what its border does: as much as so many letters. */
const BACKGROUND_LETTERS = 20;
const BORDER_LETTERS = 4;
const COLOURS_MAX = 24;
const SHARE_MIN = 0.002;

/** A colour of the page, and the rule that gave it most of its weight. */
export interface FoundColour extends PaletteColour {
  source: string;
}

interface Use {
  colour: SeenColour;
  role: PaletteColour['role'];
  weight: number;
  heaviest: number;
  won: Won;
}

/** The colours that the page uses, by role, weighted by the letters that wear them or stand on them; shares add up to 1. */
export function readPalette(elements: readonly HtmlElement[], styles: ReadonlyMap<HtmlElement, ElementStyle>, runs: readonly TextRun[]): FoundColour[] {
  const uses = new Map<string, Use>();
  const known = new Map<string, SeenColour[]>();
  const add = (won: Won, role: Use['role'], isOfControl: boolean, weight: number): void => {
    let colours = known.get(won.value);
    if (!colours) known.set(won.value, (colours = coloursIn(won.value)));
    for (const colour of colours) {
      const is = isOfControl && !colour.isNeutral && role !== 'border' ? 'accent' : role;
      const same = uses.get(`${is}${colour.hex}`);
      if (!same) uses.set(`${is}${colour.hex}`, { colour, role: is, weight, heaviest: weight, won });
      else {
        same.weight += weight;
        if (weight > same.heaviest) Object.assign(same, { heaviest: weight, won });
      }
    }
  };
  for (const run of runs) {
    if (run.colour) add(run.colour, 'text', run.isControl, run.characters);
    if (run.background) add(run.background, 'background', false, run.characters);
  }
  for (const element of elements) {
    const style = styles.get(element);
    if (style?.background) add(style.background, 'background', isControl(element), BACKGROUND_LETTERS);
    if (style?.border && !/^(?:0|none)\b|\b(?:none|hidden)\b|(?:^|\s)0(?:px)?(?:\s|$)/i.test(style.border.value)) add(style['border-color'] ?? style.border, 'border', false, BORDER_LETTERS);
  }
  return shareOut(mergeNear([...uses.values()]));
}

/** Grey stays grey: a tinted one next to it is another colour. */
function mergeNear(uses: Use[]): Use[] {
  const kept: Use[] = [];
  for (const use of uses.sort((a, b) => b.weight - a.weight)) {
    const same = kept.find((one) => one.role === use.role && one.colour.isNeutral === use.colour.isNeutral && colourDifference(one.colour, use.colour) < SAME_COLOUR);
    if (same) same.weight += use.weight;
    else kept.push(use);
  }
  return kept.sort((a, b) => b.weight - a.weight);
}

function shareOut(uses: readonly Use[]): FoundColour[] {
  const total = uses.reduce((sum, one) => sum + one.weight, 0);
  return uses
    .map(({ colour, role, weight, won }) => ({ hex: colour.hex, share: Math.round((weight / total) * 10_000) / 10_000, role, rule: won.rule, source: won.source }))
    .filter(({ share }) => share >= SHARE_MIN)
    .slice(0, COLOURS_MAX);
}

/** The colour of a value such as `#fff url(a.png) no-repeat` or `1px solid red`; of a gradient its two ends. */
function coloursIn(value: string): SeenColour[] {
  const plain = seen(value);
  if (plain) return [plain];
  const gradient = /gradient\((.*)\)/is.exec(value.slice(0, 1_000));
  const words = splitWords(gradient?.[1] ?? value.replaceAll(/url\((?:"[^"]*"|'[^']*'|[^)]*)\)/gi, ' ').slice(0, 1_000));
  const found = words.flatMap((one) => seen(one) ?? []);
  const [first, last] = [found[0], found.at(-1)];
  if (!gradient) return first ? [first] : [];
  return first && last && first.hex !== last.hex ? [first, last] : first ? [first] : [];
}

function seen(text: string): SeenColour | null {
  const colour = readColour(text);
  return colour === 'transparent' ? null : colour;
}

/** Splits at spaces and commas that stand in no bracket. */
function splitWords(value: string): string[] {
  const words: string[] = [];
  let depth = 0;
  let word = '';
  for (const sign of value) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth <= 0 && (sign === ',' || sign === '/' || sign.trim() === '')) {
      if (word) words.push(word);
      word = '';
    } else word += sign;
  }
  return word ? [...words, word] : words;
}
