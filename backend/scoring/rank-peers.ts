import { PEER_KINDS, type LocationScore, type PeerKind, type PeerRank } from '#domain/score.ts';
import { rankLocations } from './rank-locations.ts';

/**
 * Ranks inside peer groups, by location id, on the same numbers as the overall rank. A location without a group of some
 * kind has no rank of that kind; a group of one tells nothing and is left out.
 */
export function rankPeers(scores: readonly LocationScore[], groupsOf: ReadonlyMap<string, Readonly<Partial<Record<PeerKind, string>>>>): Map<string, PeerRank[]> {
  const peers = new Map<string, PeerRank[]>(scores.map((one) => [one.locationId, []]));
  for (const kind of PEER_KINDS) {
    const groups = Map.groupBy(scores, (one) => groupsOf.get(one.locationId)?.[kind]);
    for (const [group, members] of groups) {
      if (group === undefined || members.length < 2) continue;
      const of = members.filter((one) => one.isRanked).length;
      for (const [id, rank] of rankLocations(members)) peers.get(id)?.push({ kind, group, rank, of });
    }
  }
  return peers;
}
