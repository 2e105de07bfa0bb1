import sharp from 'sharp';

interface Letters {
  data: Buffer;
  width: number;
  height: number;
  /** Runs of columns that hold ink, gaps between them. */
  runs: { from: number; to: number }[];
}

/** A wordmark has several letters, none of which is much wider than the rest. */
const LETTERS_MIN = 4;
/** Share of the ink in which the words must differ for anybody to see it. */
const DIFFERENT_MIN = 0.08;

/** Puts the letters of a wordmark in reverse order; null where it has none that stand apart. */
export async function reorderLetters(image: Buffer): Promise<Buffer | null> {
  const read = await readLetters(image);
  return read && rewrite(read, read.runs.toReversed());
}

/** Replaces one letter of a wordmark by another of its own that looks otherwise. */
export async function replaceLetter(image: Buffer): Promise<Buffer | null> {
  const read = await readLetters(image);
  if (!read) return null;
  const place = read.runs.length - 2;
  const letter = read.runs[place];
  if (!letter) return null;
  const width = letter.to - letter.from;
  const alike = read.runs.filter((one) => one !== letter).toSorted((a, b) => Math.abs(a.to - a.from - width) - Math.abs(b.to - b.from - width));
  for (const other of alike.slice(0, 3)) {
    const written = await rewrite(read, read.runs.with(place, other));
    if (written) return written;
  }
  return null;
}

async function readLetters(image: Buffer): Promise<Letters | null> {
  const { data, info: { width, height } } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const runs: Letters['runs'] = [];
  for (let x = 0; x < width; x += 1) {
    let isInked = false;
    for (let y = 0; y < height && !isInked; y += 1) isInked = (data[(y * width + x) * 4 + 3] ?? 0) > 100;
    const last = runs.at(-1);
    if (isInked && last?.to === x) last.to = x + 1;
    else if (isInked) runs.push({ from: x, to: x + 1 });
  }
  const letters = runs.filter(({ from, to }) => to - from > width * 0.02);
  const widest = Math.max(...letters.map(({ from, to }) => to - from));
  return letters.length >= LETTERS_MIN && widest < width * 0.34 ? { data, width, height, runs: letters } : null;
}

/** Draws the runs one after the other with the gaps that stood between the letters, fitted to the width. */
async function rewrite({ data, width, height, runs }: Letters, order: Letters['runs']): Promise<Buffer | null> {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  const gaps = runs.slice(1).map((run, at) => run.from - (runs[at]?.to ?? run.from));
  const total = order.reduce((sum, { from, to }) => sum + to - from, 0) + gaps.reduce((sum, gap) => sum + gap, 0);
  const written = Buffer.alloc(width * height * 4);
  const scale = (last.to - first.from) / total;
  let at = first.from;
  let [ink, other] = [0, 0];
  for (const [place, { from, to }] of order.entries()) {
    for (let x = 0; x < Math.round((to - from) * scale); x += 1) {
      for (let y = 0; y < height; y += 1) {
        const source = (y * width + Math.min(to - 1, from + Math.floor(x / scale))) * 4;
        const target = (y * width + Math.min(width - 1, Math.round(at) + x)) * 4;
        data.copy(written, target, source, source + 4);
      }
    }
    at += (to - from + (gaps[place] ?? 0)) * scale;
  }
  for (let cell = 3; cell < data.length; cell += 4) {
    ink += (data[cell] ?? 0) / 255;
    other += Math.abs((data[cell] ?? 0) - (written[cell] ?? 0)) / 255;
  }
  return other / ink >= DIFFERENT_MIN ? sharp(written, { raw: { width, height, channels: 4 } }).png().toBuffer() : null;
}
