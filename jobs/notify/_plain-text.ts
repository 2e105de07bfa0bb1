/** Control characters, line and paragraph separators, and marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

/** One line of text: what is crawled or typed can't begin a line (or a header) of its own, nor turn the rest around. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Not longer than so many characters, cut at a word where one ends near; what is cut ends in "…". */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).toWellFormed().replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Joins lines as far as they fit; says how many were left out. */
export function fitLines(lines: readonly string[], most: number, sayLeft: (left: number) => string): string {
  const whole = lines.join('\n');
  if (whole.length <= most) return whole;
  for (let kept = lines.length - 1; kept > 0; kept -= 1) {
    const text = [...lines.slice(0, kept), sayLeft(lines.length - kept)].join('\n');
    if (text.length <= most) return text;
  }
  return shorten(lines[0] ?? '', most);
}
