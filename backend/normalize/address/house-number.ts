/** "12 – 14, rue X", "12 à 14 rue X": both ends of one building. */
const RANGE = /^(\s*(?:n(?:o\.?|[°º])\s*)?\d+[a-z]?)\s*(?:(?:\s[-\u2013\u2014]\s|[\u2013\u2014])(?=\s*\d+[a-z]?\s*,)|\s(?:à|a|to)\s(?=\s*\d+[a-z]?\s*[,\s]))\s*(\d)/i;
/** "45 ½, rue X", "45 1/2 rue X": a door between two numbers. The fold writes the sign with a slash of its own. */
const HALF = /^(\s*\d+)\s*(?:½|\s1[/\u2044]2)(?=[\s,])/;
/** "Hwy #7": the sign of a road's number, not of a suite. */
const ROAD_NUMBER = /\b(hwy|highway|route|rte|autoroute|aut|rang|rg)\.?\s*(?:#|n[o°º]\.?)\s*(?=\d)/gi;

/** One writing for house numbers that are a range or a half, and for numbered roads; the rest of the line as it was. */
export function tidyNumbers(line: string): string {
  return line.replace(RANGE, '$1-$2').replace(HALF, '$1z').replace(ROAD_NUMBER, '$1 ');
}
