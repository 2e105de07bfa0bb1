import { useFormats } from '../../lib/format.ts';
import { useFormatName } from '../../lib/use-format-name.ts';
import { useWords } from '../../lib/use-words.ts';
import styles from './ranking-table.module.css';
import type { PeerKind } from '#contract/ranking-view.ts';
import type { RankingRow } from '#contract/ranking.ts';

interface PeerPlaceProps {
  row: Pick<RankingRow, 'rank' | 'peers' | 'regionPath'>;
  kind: PeerKind;
  /** A line of a phone's card, which has no heads: "Rank in its region: 5 of 40, Québec". */
  isBrief?: boolean;
}

/** A location's place among its like, with whom it is compared: "5 of 40, Québec". A region with nobody else to compare with is still named. */
export function PeerPlace({ row, kind, isBrief = false }: PeerPlaceProps) {
  const { t } = useWords();
  const formats = useFormats();
  const nameFormat = useFormatName();
  const peer = row.peers.find((one) => one.kind === kind);
  const name = nameOf();
  const place = peer?.rank && peer.of > 1 ? { rank: formats.count(peer.rank), of: formats.count(peer.of) } : null;
  // Ranked, and nobody beside it.
  const isAlone = place === null && name !== '' && row.rank !== null;
  if (isBrief) {
    const said = place ? t('ranking.peerRank', place) : isAlone ? t('ranking.alone') : null;
    return said && <>{t('ranking.peersLine', { kind: t(`ranking.peers.${kind}`), place: said, group: name })}</>;
  }
  return <>{place ? t('ranking.peerRank', place) : isAlone ? t('ranking.alone') : '—'}<span className={styles.place} title={peer?.group}>{name}</span></>;

  function nameOf(): string {
    if (kind === 'region') return row.regionPath.at(-1) ?? '';
    if (peer?.group === 'fr' || peer?.group === 'en') return t(`ranking.peerLanguage.${peer.group}`);
    return peer === undefined ? '' : kind === 'format' ? nameFormat(peer.group) : peer.group;
  }
}
