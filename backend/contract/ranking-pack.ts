import type { ShrunkMean } from '#domain/review.ts';
import type { PackedRows, RankingRow } from './ranking.ts';

/** A trend is only drawn; every other number is handed over to its last digit. */
const DRAWN_DECIMALS = 1e6;
const NOWHERE = -1;

/**
 * Rows as columns: what repeats (names of regions, formats, groups of peers, kinds of findings) is written once and
 * named by its place. Ten thousand locations fit into a fifth of what they take row by row.
 */
export function packRows(rows: readonly RankingRow[]): PackedRows {
  const texts = createIndex((text: string) => text);
  const places = createIndex((row: Pick<RankingRow, 'regionId' | 'regionPath' | 'regionIds'>) => row.regionId ?? '');
  const groups = createIndex((peer: RankingRow['peers'][number]) => `${peer.kind} ${peer.group} ${peer.of}`);
  const kinds = createIndex((kind: RankingRow['findings'][number]) => `${kind.publisherId} ${kind.checkId} ${kind.reason}`);
  const name = (text: string | null): number => (text === null ? NOWHERE : texts.add(text));
  const of = <T>(read: (row: RankingRow) => T): T[] => rows.map(read);
  const columns = {
    locationId: of((row) => row.locationId), storeCode: of((row) => row.storeCode), name: of((row) => row.name), locality: of((row) => name(row.locality)), place: of((row) => (row.regionId === null ? NOWHERE : places.add(row))),
    businessStatus: of((row) => row.businessStatus), latitude: of((row) => row.latitude), longitude: of((row) => row.longitude), format: of((row) => name(row.format)), language: of((row) => row.language), franchisee: of((row) => name(row.franchisee)),
    rank: of((row) => row.rank), peers: of((row) => row.peers.flatMap((peer) => [groups.add(peer), peer.rank])), score: of((row) => row.score), band: of((row) => row.band), presence: of((row) => row.presence), accuracy: of((row) => row.accuracy), coverage: of((row) => row.coverage),
    weakest: of((row) => (row.weakest === null ? null : name(row.weakest.publisherId))), weakestScore: of((row) => row.weakest?.score ?? null),
    sentiment: packFigures(of((row) => row.sentiment)), rating: packFigures(of((row) => row.rating)),
    findings: of((row) => row.findings.flatMap((kind) => [kinds.add(kind), kind.count])), trend: of((row) => row.trend.map(roundDrawn)),
  };
  return {
    texts: texts.all, columns,
    places: places.all.map(({ regionId, regionPath, regionIds }) => ({ regionId: regionId ?? '', regionPath, regionIds })),
    groups: groups.all.map(({ kind, group, of: size }) => ({ kind, group, of: size })), kinds: kinds.all.map(({ publisherId, checkId, reason }) => ({ publisherId, checkId, reason })),
  };
}

/** The rows again. */
export function unpackRows({ texts, places, groups, kinds, columns }: PackedRows): RankingRow[] {
  const text = (at: number | undefined): string | null => (at === undefined ? null : (texts[at] ?? null));
  const sentiment = unpackFigures(columns.sentiment);
  const rating = unpackFigures(columns.rating);
  return columns.locationId.map((locationId, at): RankingRow => {
    const place = places[columns.place[at] ?? NOWHERE];
    const weakest = columns.weakest[at] ?? null;
    const findings = pairsOf(columns.findings[at] ?? []).flatMap(([one, count]) => {
      const kind = kinds[one];
      return kind === undefined ? [] : [{ ...kind, count }];
    });
    const peers = pairsOf<number | null>(columns.peers[at] ?? []).flatMap(([one, rank]) => {
      const group = one === null ? undefined : groups[one];
      return group === undefined ? [] : [{ ...group, rank }];
    });
    return {
      locationId, storeCode: columns.storeCode[at] ?? '', name: columns.name[at] ?? '', locality: text(columns.locality[at]), regionId: place?.regionId ?? null, regionPath: place?.regionPath ?? [], regionIds: place?.regionIds ?? [],
      businessStatus: columns.businessStatus[at] ?? 'open', latitude: columns.latitude[at] ?? null, longitude: columns.longitude[at] ?? null, format: text(columns.format[at]), language: columns.language[at] ?? null, franchisee: text(columns.franchisee[at]),
      rank: columns.rank[at] ?? null, peers,
      score: columns.score[at] ?? null, band: columns.band[at] ?? null, presence: columns.presence[at] ?? null, accuracy: columns.accuracy[at] ?? null, coverage: columns.coverage[at] ?? null,
      weakest: weakest === null ? null : { publisherId: text(weakest) ?? '', score: columns.weakestScore[at] ?? null },
      sentiment: sentiment(at), rating: rating(at), openFindings: findings.reduce((sum, one) => sum + one.count, 0), findings, trend: columns.trend[at] ?? [],
    };
  });
}

function createIndex<T>(keyOf: (one: T) => string): { all: T[]; add(one: T): number } {
  const known = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    add(one) {
      const key = keyOf(one);
      const at = known.get(key) ?? all.push(one) - 1;
      known.set(key, at);
      return at;
    },
  };
}

function packFigures(figures: readonly ShrunkMean[]): PackedRows['columns']['sentiment'] {
  return {
    value: figures.map((one) => one.value), low: figures.map((one) => one.low), high: figures.map((one) => one.high), plainMean: figures.map((one) => one.plainMean),
    sampleSize: figures.map((one) => one.sampleSize), effectiveSize: figures.map((one) => one.effectiveSize),
  };
}

function unpackFigures(columns: PackedRows['columns']['sentiment']): (at: number) => ShrunkMean {
  return (at) => ({
    value: columns.value[at] ?? null, low: columns.low[at] ?? null, high: columns.high[at] ?? null, plainMean: columns.plainMean[at] ?? null,
    sampleSize: columns.sampleSize[at] ?? 0, effectiveSize: columns.effectiveSize[at] ?? 0,
  });
}

function roundDrawn(value: number | null): number | null {
  return value === null ? null : Math.round(value * DRAWN_DECIMALS) / DRAWN_DECIMALS;
}

/** [a, b, c, d] as [[a, b], [c, d]]. */
function pairsOf<T>(flat: readonly T[]): [T, T][] {
  return flat.flatMap((one, at) => (at % 2 === 0 && at + 1 < flat.length ? [[one, flat[at + 1] as T] satisfies [T, T]] : []));
}
