import { Button } from '@mantine/core';
import type L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { createMap, drawGround, drawMarks, fitPlaces, hasRoom } from './draw-map.ts';
import type { Row } from './map-panel.tsx';
import { chooseLabels, clusterPlaces, type Cluster, type Place } from './places.ts';
import { useMapTiles } from './use-map-tiles.ts';
import { useOutlines } from './use-outlines.ts';
import styles from './map.module.css';

interface LocationsMapProps {
  places: readonly Place<Row>[];
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
  /** Places within the window of the map, whenever it has moved. */
  onView: (places: readonly Place<Row>[]) => void;
}

/** The map itself. Leaflet draws outside React; what it shows follows from the props. */
export function LocationsMap({ places, selection, onSelect, onView }: LocationsMapProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map | null>(null);
  const [isLaidOut, setIsLaidOut] = useState(false);
  const [stand, setStand] = useState<{ zoom: number; window: L.LatLngBounds } | null>(null);
  const tiles = useMapTiles();
  const outlines = useOutlines(tiles.data !== undefined && tiles.data.tiles === null);

  useEffect(() => {
    if (!element.current) return undefined;
    const made = createMap(element.current, { zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') });
    made.on('moveend', () => setStand({ zoom: made.getZoom(), window: made.getBounds() }));
    // Its styles may come after it does: places are fitted once there is room.
    const observer = new ResizeObserver(() => {
      made.invalidateSize({ pan: false });
      setIsLaidOut(hasRoom(made));
    });
    observer.observe(element.current);
    setMap(made);
    return () => {
      observer.disconnect();
      made.remove();
      setMap(null);
    };
  }, [t]);

  useEffect(() => (map ? drawGround(map, { outlines: outlines.data ?? null, tiles: tiles.data?.tiles ?? null }) : undefined), [map, outlines.data, tiles.data]);
  useEffect(() => { if (map && isLaidOut) fitPlaces(map, places); }, [map, isLaidOut, places]);
  useEffect(() => {
    if (!map || !stand) return undefined;
    const { zoom, window } = stand;
    const near = within(places, window.pad(0.15));
    const clusters = clusterPlaces(near, zoom);
    onView(within(near, window));
    const pick = (cluster: Cluster<Row>): void => {
      const ids = cluster.places.map((one) => one.row.locationId);
      const isApart = ids.length === 1 || zoom >= map.getMaxZoom();
      if (!isApart) return fitPlaces(map, cluster.places);
      const isChosen = ids.every((id) => selection.has(id));
      onSelect(new Set([...[...selection].filter((id) => !isChosen || !ids.includes(id)), ...(isChosen ? [] : ids)]));
    };
    return drawMarks(map, {
      clusters, labels: chooseLabels(near, clusters, zoom), selection, onPick: pick,
      markOf: ({ places: inIt }) => (inIt.length > 1 ? formats.count(inIt.length) : inIt[0]?.row.score == null ? '–' : formats.count(inIt[0].row.score)),
      titleOf: ({ places: inIt, grades }) => (inIt.length > 1
        ? t('map.cluster', { count: inIt.length, shown: formats.count(inIt.length), low: formats.count(grades.low) })
        : `${inIt[0]?.row.name ?? ''} · ${inIt[0]?.row.score == null ? t('measure.notEnough') : formats.score(inIt[0].row.score)}`),
    });
  }, [map, places, selection, stand, onSelect, onView, formats, t]);

  return (
    <div className={styles.frame}>
      <div ref={element} className={styles.map} role="group" aria-label={t('map.label')} />
      <Button className={styles.fit ?? ''} variant="default" size="compact-sm" onClick={() => { if (map) fitPlaces(map, places); }}>{t('map.fit')}</Button>
    </div>
  );
}

function within(places: readonly Place<Row>[], bounds: L.LatLngBounds): Place<Row>[] {
  const [south, north, west, east] = [bounds.getSouth(), bounds.getNorth(), bounds.getWest(), bounds.getEast()];
  return places.filter(({ latitude, longitude }) => latitude >= south && latitude <= north && longitude >= west && longitude <= east);
}
