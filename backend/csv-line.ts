import { takeGuard } from '#imports/cell-values.ts';

/**
 * One line of CSV. A text that begins with = + - @ would be a formula in a spreadsheet and gets a leading apostrophe, which
 * the importer takes off again; numbers and phones in E.164 are typed, not text.
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

const E164 = /^\+\d{6,15}$/;
/** What a spreadsheet would calculate, or what hides it from sight (OWASP, CSV injection). */
const CALCULATED = /^(?:\s*[=+\-@]|[\t\r\n])/;

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = isGuarded(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One that begins with an apostrophe that the importer would take for ours gets one more, so that it comes back as it was. */
function isGuarded(text: string): boolean {
  const meant = text.trim();
  return meant !== '' && !E164.test(text) && (CALCULATED.test(text) || takeGuard(meant) !== meant);
}
