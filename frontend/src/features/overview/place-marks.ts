/** Where a letter stands in the plot: beside its line, and so many rows down that it covers none of its neighbours. */
export interface PlacedMark {
  mark: string;
  day: string;
  /** Left of its line at the plot's right end, where the right side would lie outside. */
  side: 'left' | 'right';
  row: number;
}

/** The plot of a phone: what can be read there can be read on any screen. */
const PLOT_PIXELS = 250;
/** Room that a letter asks for beside its line. */
const LETTER_PIXELS = 18;

/** Letters of a trend over these days, none over another and all of them within. */
export function placeMarks(marked: readonly { mark: string; day: string }[], days: readonly string[]): PlacedMark[] {
  const step = PLOT_PIXELS / Math.max(1, days.length - 1);
  const taken: { from: number; to: number; row: number }[] = [];
  return marked.map(({ mark, day }) => {
    const x = Math.max(0, days.indexOf(day)) * step;
    const side = x + LETTER_PIXELS > PLOT_PIXELS ? 'left' : 'right';
    const from = side === 'left' ? x - LETTER_PIXELS : x;
    const to = from + LETTER_PIXELS;
    const rows = new Set(taken.filter((one) => one.from < to && from < one.to).map((one) => one.row));
    let row = 0;
    while (rows.has(row)) row += 1;
    taken.push({ from, to, row });
    return { mark, day, side, row };
  });
}
