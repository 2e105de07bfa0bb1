import type { ValueLine } from './use-value-history.ts';

/** How the history of values is narrowed, as it stands in the page's address. */
export interface ValueFilter {
  showsAll: boolean;
  checkId: string;
  publisherId: string;
}

/** Hours of one date: that they end with their day is no change. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a line that did not stay as it began. */
export function hasMoved({ periods, subject }: Pick<ValueLine, 'periods' | 'subject'>): boolean {
  return periods.length > 1 || (periods[0]?.to !== null && !DATE.test(subject));
}

/** The lines that a filter leaves; without one, those that changed. */
export function filterLines(lines: readonly ValueLine[], { showsAll, checkId, publisherId }: ValueFilter): ValueLine[] {
  return lines.filter((one) => (showsAll || hasMoved(one)) && (checkId === '' || one.checkId === checkId) && (publisherId === '' || one.publisherId === publisherId));
}

/** Reads the filter from an address. */
export function readFilter(address: URLSearchParams): ValueFilter {
  return { showsAll: address.get('values') === 'all', checkId: address.get('field') ?? '', publisherId: address.get('source') ?? '' };
}
