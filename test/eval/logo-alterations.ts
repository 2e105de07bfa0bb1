import sharp from 'sharp';
import { change, cut, jpeg, on, size, webp, type LogoChange, type Step } from './logo-changes.ts';
import { reorderLetters, replaceLetter } from './logo-letters.ts';

/** Distance in Lab-like space that everybody sees, and the share of the ink that must be changed by it. */
const SEEN = 60;
const SHARE_MIN = 0.1;
type Colour = readonly [number, number, number];

/** What must not be done to a logo. */
export function alterations(): LogoChange[] {
  const colours = (name: string, ...steps: Step[]): LogoChange => change('altered-colours', name, ...steps);
  return [
    colours('hue 40', size(200), seenToDiffer((image) => sharp(image).modulate({ hue: 40 }).png().toBuffer())),
    colours('hue 90 on white, jpeg 80', size(160), seenToDiffer((image) => sharp(image).modulate({ hue: 90 }).png().toBuffer()), jpeg(80)),
    colours('hue 180 on black', size(160), seenToDiffer((image) => sharp(image).modulate({ hue: 180 }).png().toBuffer()), on('#000000')),
    colours('hue 120 at 48', size(48), seenToDiffer((image) => sharp(image).modulate({ hue: 120 }).png().toBuffer())),
    colours('one part in another colour', size(200), recolourPart),
    colours('one part in another colour, 96, jpeg 70', size(96), recolourPart, jpeg(70)),
    colours('inverted', size(200), seenToDiffer((image) => sharp(image).negate({ alpha: false }).png().toBuffer())),
    colours('inverted, ground too', size(200), seenToDiffer(async (image) => sharp(await sharp(image).flatten({ background: '#ffffff' }).png().toBuffer()).negate().png().toBuffer())),
    colours('channels swapped, webp 60', size(160), seenToDiffer(repaint(([r, g, b]) => [g, b, r])), webp(60)),
    colours('in grey', size(200), seenToDiffer((image) => sharp(image).greyscale().toColourspace('srgb').png().toBuffer())),
    colours('faded', size(200), seenToDiffer(repaint((colour) => colour.map((one) => one + (255 - one) * 0.55) as [number, number, number]))),
    ...[1.1, 1.15, 1.2, 1.3, 1.4].map((share) => change('stretched', `stretched ${percent(share)}`, size(200), stretch(share, 1))),
    ...[1.1, 1.2, 1.4].map((share) => change('stretched', `made taller ${percent(share)}`, size(200), stretch(1, share))),
    change('stretched', 'stretched 30 % on white, jpeg 70, 96', size(96), stretch(1.3, 1), jpeg(70)),
    change('stretched', 'squeezed 20 % on black', size(160), stretch(0.8, 1), on('#000000')),
    ...[0.1, 0.2, 0.3, 0.4].flatMap((share) => [
      change('cropped', `cropped ${share * 100} %, right`, size(200), cut([0, share, 0, 0], CROPPED_MIN)),
      change('cropped', `cropped ${share * 100} %, left, on white`, size(200), cut([share, 0, 0, 0], CROPPED_MIN), on('#ffffff')),
      change('cropped', `cropped ${share * 100} %, below`, size(200), cut([0, 0, 0, share], CROPPED_MIN)),
      change('cropped', `cropped ${share * 100} %, above, jpeg 70`, size(200), cut([0, 0, share, 0], CROPPED_MIN), jpeg(70)),
    ]),
    change('other-letters', 'letters in reverse order', size(320), reorderLetters),
    change('other-letters', 'one letter replaced', size(320), replaceLetter),
    change('other-letters', 'one letter replaced, 160 on white, jpeg 70', size(320), replaceLetter, size(160), jpeg(70)),
  ];
}

/** A crop that takes less of the ink than this is trimming. */
const CROPPED_MIN = 0.05;

function percent(share: number): string {
  return `${Math.round((share - 1) * 100)} %`;
}

function stretch(across: number, down: number): Step {
  return async (image) => {
    const { width, height } = await sharp(image).metadata();
    return sharp(image).resize({ width: Math.max(1, Math.round(width * across)), height: Math.max(1, Math.round(height * down)), fit: 'fill' }).png().toBuffer();
  };
}

/** The step, or null where too little of the mark's ink looks otherwise after it: grey has no hue to turn. */
function seenToDiffer(step: Step): Step {
  return async (image) => {
    const after = await step(image);
    if (!after) return null;
    const [a, b] = [await sharp(image).ensureAlpha().raw().toBuffer(), await sharp(after).ensureAlpha().raw().toBuffer()];
    let [ink, other] = [0, 0];
    for (let at = 0; at < a.length; at += 4) {
      if ((a[at + 3] ?? 0) < 128) continue;
      ink += 1;
      if (Math.hypot((a[at] ?? 0) - (b[at] ?? 0), (a[at + 1] ?? 0) - (b[at + 1] ?? 0), (a[at + 2] ?? 0) - (b[at + 2] ?? 0)) > SEEN) other += 1;
    }
    return ink > 0 && other / ink >= SHARE_MIN ? after : null;
  };
}

function repaint(paint: (colour: Colour) => Colour): Step {
  return async (image) => {
    const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at += 4) data.set(paint([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]).map(Math.round), at);
    return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } }).png().toBuffer();
  };
}

/** How far from a main colour its shades reach, and what share of the ink makes a part. */
const SHADES = 70;
const PART_MIN = 0.12;

/** Gives the second of a mark's main colours another one, as far from it as from the first. Null: it has but one. */
async function recolourPart(image: Buffer): Promise<Buffer | null> {
  const { data } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<number, number>();
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 230) continue;
    const key = ((data[at] ?? 0) >> 5) * 64 + ((data[at + 1] ?? 0) >> 5) * 8 + ((data[at + 2] ?? 0) >> 5);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    ink += 1;
  }
  const mains = [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => ({ colour: [((key >> 6) & 7) * 32 + 16, ((key >> 3) & 7) * 32 + 16, (key & 7) * 32 + 16] as const, share: count / ink }));
  const [first] = mains;
  const second = first && mains.find(({ colour, share }) => share >= PART_MIN && far(colour, first.colour) > 2 * SHADES);
  if (!second) return null;
  const others: Colour[] = [[200, 16, 46], [11, 78, 162], [29, 111, 66], [242, 183, 5], [107, 44, 145], [20, 20, 20]];
  const [to] = others.toSorted((a, b) => Math.min(far(b, first.colour), far(b, second.colour)) - Math.min(far(a, first.colour), far(a, second.colour)));
  return repaint((colour) => (to && far(colour, second.colour) < SHADES ? to : colour))(image);
}

function far(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
