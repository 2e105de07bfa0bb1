import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PointsBar } from '../../components/points-bar.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './lost-points-panel.module.css';
import { roundLostPoints, spreadLostPoints } from './lost-points.ts';
import { nameSubject } from './subject-name.ts';
import type { LocationDetails } from './use-location.ts';
import { VerdictButton } from './verdict-button.tsx';

/** From 100 down to the score, point by point, each leading to its finding. */
export function LostPointsPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const lost = spreadLostPoints(location.listings);
  const most = lost[0]?.points ?? 1;
  const rounded = location.score === null ? null : roundLostPoints(lost.map((one) => one.points), location.score);
  const shown = (at: number, points: number): string => formats.points(rounded === null || points < 0.01 ? points : (rounded.lines[at] ?? 0) / 100);
  return (
    <Panel title={t('location.lost.title')} note={<>{t('location.lost.note')} <Link to={pageOf.formula(location.brandId, `?location=${encodeURIComponent(location.locationId)}`)}>{t('location.formula')}</Link></>} isFlush>
      {lost.length === 0 ? <p className={styles.none}>{t(location.score === null ? 'location.lost.unseen' : 'location.lost.none')}</p> : (
        <ScrollTable label={t('location.lost.title')}>
          <thead><tr><th scope="col">{t('location.lost.check')}</th><th scope="col">{t('location.lost.source')}</th><th scope="col" className={styles.points}>{t('location.lost.points')}</th></tr></thead>
          <tbody>
            {lost.map(({ verdict, listing, points }, at) => (
              <tr key={verdict.id}>
                <th scope="row"><VerdictButton verdictId={verdict.id}>{wording.checkTitle(verdict.checkId)}</VerdictButton></th>
                <td>{wording.publisherName(listing.publisherId)} <span className={styles.soft}>{nameSubject(verdict)}</span></td>
                <td><PointsBar shown={`\u2212${shown(at, points)}`} share={points / most} /></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>{t('location.lost.left')}{rounded !== null && location.score !== null && <span className={styles.soft}> · {t('location.lost.shownAs', { score: formats.score(location.score) })}</span>}</th>
              <td><span className={styles.figure}>{rounded === null ? '—' : formats.points(rounded.rest / 100)}</span></td>
            </tr>
          </tfoot>
        </ScrollTable>
      )}
    </Panel>
  );
}
