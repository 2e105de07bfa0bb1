import type { Coordinates } from '#domain/address.ts';
import type { Location } from '#domain/location.ts';
import { foldText } from '#normalize/text.ts';

/** What finds the few locations that a thing may be, of thousands: each is looked at closely after. */
export interface LocationIndex {
  byCode: ReadonlyMap<string, Location[]>;
  byNumber: ReadonlyMap<string, Location[]>;
  byBranch: ReadonlyMap<string, Location[]>;
  /** All that may stand within 200 m of a place, and some that do not. */
  around(place: Coordinates | null): Location[];
  /** Each once, in the order of the file: of two that are alike the first is taken. */
  inOrder(found: readonly Location[]): Location[];
}

const indexes = new WeakMap<readonly Location[], LocationIndex>();
/** Of latitude, some 222 m: what is nearer lies in a place's own cell or in one beside it. */
const CELL_DEGREES = 0.002;

/** The index of a list of locations, made once for each list. */
export function indexLocations(locations: readonly Location[]): LocationIndex {
  const known = indexes.get(locations);
  if (known !== undefined) return known;
  const places = new Map(locations.map((location, place) => [location, place]));
  const by = (key: (location: Location) => string | null): Map<string, Location[]> => {
    const all = Map.groupBy(locations, (location) => key(location) ?? '');
    all.delete('');
    return all;
  };
  const byCell = by(({ coordinates }) => (coordinates === undefined ? null : cellOf(coordinates, 0, 0)));
  const inOrder = (found: readonly Location[]): Location[] => [...new Set(found)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const index: LocationIndex = {
    byCode: by(({ storeCode }) => foldText(storeCode)), byNumber: by(numberOf), byBranch: by(({ branch }) => foldTight(branch)), inOrder,
    around: (place) => inOrder(cellsAround(place).flatMap((cell) => byCell.get(cell) ?? [])),
  };
  indexes.set(locations, index);
  return index;
}

/** A degree of longitude shrinks toward the poles: a row's cells are as wide as they must be at its own latitude. */
function cellOf({ latitude, longitude }: Coordinates, north: number, east: number): string {
  const row = Math.floor(latitude / CELL_DEGREES) + north;
  const width = CELL_DEGREES / Math.max(0.01, Math.cos(((Math.abs(row) + 1) * CELL_DEGREES * Math.PI) / 180));
  return `${row} ${Math.floor(longitude / width) + east}`;
}

function cellsAround(place: Coordinates | null): string[] {
  return place === null ? [] : [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => cellOf(place, north, east)));
}

/** The house number of a location's street line. */
export function numberOf({ address }: Location): string | null {
  return leadingNumber(address.street ?? '');
}

/** "12 bis, rue X": "12"; of "12-14" the second. */
export function leadingNumber(street: string): string | null {
  return /^\s*(?:\d+\s*-\s*)?(\d+\w?)\b/.exec(foldText(street))?.[1] ?? null;
}

/** Folded, and without its spaces: a postal code is the same with and without. */
export function foldTight(text: string | undefined): string {
  return foldText(text ?? '').replace(/\s/g, '');
}
