import type { DefectKind } from './defects.ts';
import type { Note } from './page-view.ts';
import { hashOf, type Rng } from './rng.ts';

interface Colours { ink: string; accent: string }
/** Colours of pages: those of the standard, those a colour manager made of them, another firm's, and none at all. */
const COLOURS = {
  right: { ink: '#12355b', accent: '#22b39a' },
  near: { ink: '#153a62', accent: '#27b79f' },
  foreign: { ink: '#8a1c5b', accent: '#f08a1d' },
  grey: { ink: '#222222', accent: '#6b6b6b' },
} as const satisfies Record<string, Colours>;
type ColourSet = keyof typeof COLOURS;

/** Font stacks: as the standard says, the same family otherwise written, another, and the system's alone. */
const FONTS = {
  right: '"Boréale Sans", sans-serif', other: 'BorealeSans, system-ui, sans-serif', fallback: '"Boreale Sans Variable", Helvetica, Arial, sans-serif',
  foreign: '"Comic Neue", cursive', system: 'system-ui, sans-serif',
} as const;
type FontSet = keyof typeof FONTS;

export interface SheetChoice { colours: ColourSet; fonts: FontSet }

/** What the standard says of colours and fonts. */
export const STANDARD_COLOURS = [{ hex: COLOURS.right.ink, name: 'encre' }, { hex: COLOURS.right.accent, name: 'aurore' }];
export const STANDARD_FONTS = ['Boréale Sans'];

/** Draws the sheet of a page: right as the standard, or as harmlessly different. */
export function drawSheet(rng: Rng, wrong: ReadonlySet<DefectKind>, note: Note): SheetChoice {
  const [isNear, font] = [rng.chance(0.3), rng.pick<FontSet>(['right', 'right', 'other', 'fallback'])];
  const colours = wrong.has('foreign-colours') ? 'foreign' : wrong.has('colours-absent') ? 'grey' : isNear ? 'near' : 'right';
  const fonts = wrong.has('foreign-fonts') ? 'foreign' : wrong.has('fonts-absent') ? 'system' : font;
  if (colours === 'near') note('palette', 'colours-near');
  if (fonts === 'other' || fonts === 'fallback') note('fonts', `font-${fonts}`);
  return { colours, fonts };
}

const fileName = ({ colours, fonts }: SheetChoice) => `s${hashOf('sheet', colours, fonts).toString(16).padStart(8, '0')}.css`;

/** Where a sheet is served; says nothing of what it holds. */
export function sheetPath(choice: SheetChoice): string {
  return `/media/${fileName(choice)}`;
}

/** The text of every sheet, by file name. */
export const SHEETS_BY_FILE: ReadonlyMap<string, string> = new Map(
  (Object.keys(COLOURS) as ColourSet[]).flatMap((colours) => (Object.keys(FONTS) as FontSet[]).map((fonts) => [fileName({ colours, fonts }), writeSheet({ colours, fonts })] as const)),
);

function writeSheet({ colours, fonts }: SheetChoice): string {
  const { ink, accent } = COLOURS[colours];
  return [
    `:root { --ink: ${ink}; --accent: ${accent}; --face: ${FONTS[fonts]} }`,
    'body { margin: 0; color: #222; background: #fff; font-family: var(--face) }',
    'h1, h2 { color: var(--ink) } a { color: var(--ink) }',
    '.site-header { background: #fff; border-bottom: 4px solid var(--ink) } .site-footer { background: var(--ink); color: #fff } .site-footer a { color: #fff }',
    '.button { background: var(--accent); color: #fff; padding: 12px 20px; border-radius: 4px } .button:hover { background: #0f7f6c }',
    '@media print { body { color: #c00 } }',
  ].join('\n');
}
