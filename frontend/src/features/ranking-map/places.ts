import { bandOf } from '../../components/score-bar.tsx';

/** As much of a row of the ranking as the map needs. */
export interface Mappable {
  locationId: string;
  name: string;
  locality: string | null;
  regionPath: readonly string[];
  score: number | null;
  latitude: number | null;
  longitude: number | null;
}

/** A row with a place on earth. */
export interface Place<R extends Mappable = Mappable> {
  row: R;
  latitude: number;
  longitude: number;
  /** Pixels at zoom 0: worked out once, because ten thousand are placed anew with each move. */
  x: number;
  y: number;
}

export type Grade = ReturnType<typeof bandOf> | 'none';
export const GRADES: readonly Grade[] = ['high', 'middle', 'low', 'none'];

/** Places that lie too near each other to be drawn apart, or a single one. */
export interface Cluster<R extends Mappable = Mappable> {
  places: Place<R>[];
  latitude: number;
  longitude: number;
  grades: Record<Grade, number>;
}

/** A word on the map, where the locations that bear it lie. */
export interface Label {
  text: string;
  latitude: number;
  longitude: number;
  count: number;
}

const TILE_PIXELS = 256;
/** Marks are up to 44 pixels wide: nearer than this they would cover each other. */
const APART_PIXELS = 48;
/** More rows of cells than the world has at any zoom. */
const CELLS_MAX = 2 ** 26;
/** Outer regions first; from here on inner ones, and then towns. */
const INNER_FROM_ZOOM = 5;
const TOWNS_FROM_ZOOM = 8;
const LETTER_PIXELS = 7;
const LINE_PIXELS = 18;

/** Rows that the map can show, and those without coordinates. */
export function placeRows<R extends Mappable>(rows: readonly R[]): { places: Place<R>[]; unplaced: R[] } {
  const places: Place<R>[] = [];
  const unplaced: R[] = [];
  for (const row of rows) {
    if (row.latitude === null || row.longitude === null) unplaced.push(row);
    else places.push({ row, latitude: row.latitude, longitude: row.longitude, ...toPixels({ latitude: row.latitude, longitude: row.longitude }, 0) });
  }
  return { places, unplaced };
}

/** By the score's band; a location without a score has a grade of its own. */
export function gradeOf(score: number | null): Grade {
  return score === null ? 'none' : bandOf(score);
}

/** Pixels from the map's north-west corner at a zoom: the spherical Mercator that all web maps share. */
export function toPixels({ latitude, longitude }: { latitude: number; longitude: number }, zoom: number): { x: number; y: number } {
  const size = TILE_PIXELS * 2 ** zoom;
  const sine = Math.min(0.9999, Math.max(-0.9999, Math.sin((latitude * Math.PI) / 180)));
  return { x: ((longitude + 180) / 360) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size };
}

/** Puts together what would cover each other at a zoom. Each place joins the first cluster near enough, so that the same places give the same clusters. */
export function clusterPlaces<R extends Mappable>(places: readonly Place<R>[], zoom: number): Cluster<R>[] {
  const scale = 2 ** zoom;
  const cells = new Map<number, Heap<R>[]>();
  const all: Heap<R>[] = [];
  for (const place of places) {
    const [x, y] = [place.x * scale, place.y * scale];
    const [column, row] = [Math.floor(x / APART_PIXELS), Math.floor(y / APART_PIXELS)];
    const near = findNear(cells, column, row, x, y);
    if (near) {
      near.places.push(place);
      continue;
    }
    const fresh = { x, y, places: [place] };
    all.push(fresh);
    const cell = cells.get(column * CELLS_MAX + row);
    if (cell) cell.push(fresh);
    else cells.set(column * CELLS_MAX + row, [fresh]);
  }
  return all.map((one) => summarise(one.places));
}

interface Heap<R extends Mappable> {
  x: number;
  y: number;
  places: Place<R>[];
}

/** A cluster within reach, in this cell of the grid or in one beside it. */
function findNear<R extends Mappable>(cells: ReadonlyMap<number, Heap<R>[]>, column: number, row: number, x: number, y: number): Heap<R> | undefined {
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      const found = cells.get((column + dx) * CELLS_MAX + row + dy)?.find((one) => (one.x - x) ** 2 + (one.y - y) ** 2 < APART_PIXELS ** 2);
      if (found) return found;
    }
  }
  return undefined;
}

function summarise<R extends Mappable>(places: Place<R>[]): Cluster<R> {
  const grades: Record<Grade, number> = { high: 0, middle: 0, low: 0, none: 0 };
  for (const { row } of places) grades[gradeOf(row.score)] += 1;
  // Where its first place lies: first places are apart, middles might not be.
  return { places, grades, latitude: places[0]?.latitude ?? 0, longitude: places[0]?.longitude ?? 0 };
}

function middleOf(places: readonly { latitude: number; longitude: number }[]): { latitude: number; longitude: number } {
  const mean = (name: 'latitude' | 'longitude'): number => places.reduce((sum, one) => sum + one[name], 0) / places.length;
  return { latitude: mean('latitude'), longitude: mean('longitude') };
}

/** Names of our own regions or towns, where their locations lie: the largest first, none over another or over a mark. */
export function chooseLabels(places: readonly Place[], clusters: readonly Cluster[], zoom: number): Label[] {
  const groups = Map.groupBy(places, ({ row }) => nameAt(row, zoom));
  const labels = [...groups].flatMap(([key, group]): Label[] => (key === '' ? [] : [{ text: key.split('\n').at(-1) ?? '', count: group.length, ...middleOf(group) }]));
  const taken = clusters.map((one) => boxAround(toPixels(one, zoom), 46, 46));
  return labels.toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text)).flatMap((label) => {
    const at = toPixels(label, zoom);
    // Beside the marks where the middle is taken: above, else below.
    for (const shift of [0, -38, 38, -64, 64]) {
      const box = boxAround({ x: at.x, y: at.y + shift }, label.text.length * LETTER_PIXELS, LINE_PIXELS);
      if (taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)) continue;
      taken.push(box);
      return [{ ...label, ...fromPixels({ x: at.x, y: at.y + shift }, zoom) }];
    }
    return [];
  });
}

function nameAt(row: Mappable, zoom: number): string {
  if (zoom >= TOWNS_FROM_ZOOM && row.locality !== null) return [...row.regionPath, row.locality].join('\n');
  return row.regionPath.slice(0, zoom >= INNER_FROM_ZOOM ? undefined : 1).join('\n');
}

function boxAround({ x, y }: { x: number; y: number }, width: number, height: number) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The other way round. */
export function fromPixels({ x, y }: { x: number; y: number }, zoom: number): { latitude: number; longitude: number } {
  const size = TILE_PIXELS * 2 ** zoom;
  return { longitude: (x / size) * 360 - 180, latitude: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI };
}
