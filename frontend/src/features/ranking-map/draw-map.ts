import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import type { FeatureCollection } from 'geojson';
import { GRADES, type Cluster, type Label, type Mappable, type Place } from './places.ts';
import styles from './map.module.css';

/** Outlines say nothing nearer than this; streets do. */
const ZOOM_MAX = { outlines: 13, tiles: 18 } as const;
const ZOOM_MIN = 2;
const FIT_ZOOM_MAX = 11;
const FIT_PADDING = 36;
const MARK_PIXELS = 44;
/** The world's 241 in one task took 50 ms of processor time (2026-11-22). */
const COUNTRIES_AT_ONCE = 40;

/** Words that Leaflet draws by itself. */
export interface MapWords {
  zoomIn: string;
  zoomOut: string;
}

/** What is drawn under the marks. */
export interface Ground {
  outlines: FeatureCollection | null;
  tiles: { url: string; attribution: string } | null;
}

/** An empty map. The wheel scrolls the page until the map is used: nobody is caught in it. */
export function createMap(element: HTMLElement, words: MapWords): L.Map {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, {
    minZoom: ZOOM_MIN, maxZoom: ZOOM_MAX.outlines, zoomSnap: 0.5, zoomControl: false, scrollWheelZoom: false, zoomAnimation: !isCalm, fadeAnimation: !isCalm, markerZoomAnimation: !isCalm, worldCopyJump: true,
  }).setView([46, -40], ZOOM_MIN);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl.setPrefix(false);
  map.on('focus click', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  return map;
}

/** Draws countries, or the operator's tiles in their place. Answers what takes it away again. */
export function drawGround(map: L.Map, { outlines, tiles }: Ground): () => void {
  if (tiles) {
    map.setMaxZoom(ZOOM_MAX.tiles);
    const layer = L.tileLayer(tiles.url, { attribution: escapeText(tiles.attribution), maxZoom: ZOOM_MAX.tiles }).addTo(map);
    return () => layer.remove();
  }
  if (!outlines) return () => {};
  const layer = L.geoJSON(undefined, {
    interactive: false, attribution: 'Natural Earth',
    // As shapes, not as pixels: the stylesheet colours them, and another colour scheme draws nothing anew.
    style: { renderer: L.svg({ padding: 0.5 }), className: styles.land ?? '', weight: 1, fillOpacity: 1 },
  }).addTo(map);
  const stop = inParts(outlines.features, COUNTRIES_AT_ONCE, (some) => { for (const one of some) layer.addData(one); });
  return () => {
    stop();
    layer.remove();
  };
}

/** Does some of the work in each task, so that the page answers in between. Answers what stops it. */
function inParts<T>(all: readonly T[], size: number, work: (some: T[]) => void): () => void {
  let at = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    work(all.slice(at, at + size));
    at += size;
    if (at < all.length) next = setTimeout(go);
  };
  next = setTimeout(go);
  return () => clearTimeout(next);
}

/** Moves the map so that all places are in it; a map that has no room yet is left as it is. */
export function fitPlaces(map: L.Map, places: readonly Place[]): void {
  if (places.length === 0 || !hasRoom(map)) return;
  map.fitBounds(L.latLngBounds(places.map((one) => [one.latitude, one.longitude])), { padding: [FIT_PADDING, FIT_PADDING], maxZoom: FIT_ZOOM_MAX, animate: false });
}

/** Whether the map has been laid out: without a size Leaflet would zoom in as far as it goes. */
export function hasRoom(map: L.Map): boolean {
  const { x, y } = map.getSize();
  return x > 2 * FIT_PADDING && y > 2 * FIT_PADDING;
}

interface Marks<R extends Mappable> {
  clusters: readonly Cluster<R>[];
  labels: readonly Label[];
  selection: ReadonlySet<string>;
  /** On a single location its score, "72"; on a cluster how many. */
  markOf: (cluster: Cluster<R>) => string;
  titleOf: (cluster: Cluster<R>) => string;
  onPick: (cluster: Cluster<R>) => void;
}

/** Draws marks and words. They are for the eye and the pointer: the list beside says the same to everybody else. */
export function drawMarks<R extends Mappable>(map: L.Map, { clusters, labels, selection, markOf, titleOf, onPick }: Marks<R>): () => void {
  const layer = L.layerGroup().addTo(map);
  for (const label of labels) {
    const word = document.createElement('span');
    word.textContent = label.text;
    L.marker([label.latitude, label.longitude], { icon: iconOf(word, styles.word ?? '', [0, 0]), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(layer);
  }
  for (const cluster of clusters) {
    const chosen = cluster.places.filter((one) => selection.has(one.row.locationId)).length;
    const marker = L.marker([cluster.latitude, cluster.longitude], { icon: iconOf(drawCluster(cluster, markOf(cluster), chosen > 0), styles.mark ?? '', [MARK_PIXELS, MARK_PIXELS]), keyboard: false, riseOnHover: true, zIndexOffset: chosen > 0 ? 1000 : 0 });
    const words = document.createElement('span');
    words.textContent = titleOf(cluster);
    marker.bindTooltip(words, { direction: 'top', offset: [0, -16], className: styles.tooltip ?? '' }).on('click', () => onPick(cluster)).addTo(layer);
  }
  return () => layer.remove();
}

function drawCluster(cluster: Cluster, text: string, isChosen: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.textContent = text;
  mark.dataset['chosen'] = String(isChosen);
  const [only] = cluster.places;
  if (cluster.places.length === 1 && only) {
    mark.className = styles.single ?? '';
    mark.dataset['grade'] = GRADES.find((grade) => cluster.grades[grade] === 1) ?? 'none';
    return mark;
  }
  mark.className = styles.cluster ?? '';
  // A ring around the count: how much of it is good, to watch, to fix, not enough seen.
  let from = 0;
  const parts = GRADES.flatMap((grade) => {
    const to = from + (cluster.grades[grade] / cluster.places.length) * 100;
    const part = to > from ? [`var(--grade-${grade}) ${from.toFixed(1)}% ${to.toFixed(1)}%`] : [];
    from = to;
    return part;
  });
  mark.style.setProperty('--ring', `conic-gradient(${parts.join(', ')})`);
  return mark;
}

function iconOf(element: HTMLElement, className: string, size: [number, number]): L.DivIcon {
  return L.divIcon({ html: element, className, iconSize: size });
}

/** Leaflet reads an attribution as HTML; ours is text. */
function escapeText(text: string): string {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
}
