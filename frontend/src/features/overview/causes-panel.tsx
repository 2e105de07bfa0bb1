import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { ImpactMark } from '../../components/impact-mark.tsx';
import { PointsBar } from '../../components/points-bar.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './overview-panels.module.css';
import type { Overview } from './use-overview.ts';

const SHOWN = 8;

/** What costs the brand most points. */
export function CausesPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const most = data.causes[0]?.lostPoints ?? 1;
  const others = data.causes.slice(SHOWN);
  return (
    <Panel title={t('overview.causes.title')} note={t('overview.causes.note')} isFlush>
      {data.causes.length === 0 ? <p className={styles.none}>{t('overview.causes.none')}</p> : (
        <ScrollTable label={t('overview.causes.title')}>
          <thead><tr><th scope="col">{t('overview.causes.cause')}</th><th scope="col" className={tableStyles.optional}>{t('findings.impact')}</th><th scope="col" className={tableStyles.number}>{t('overview.causes.locations')}</th><th scope="col" className={styles.pointsColumn}>{t('overview.causes.points')}</th></tr></thead>
          <tbody>
            {data.causes.slice(0, SHOWN).map((one) => {
              const impact = wording.check(one.checkId)?.impact;
              return (
                <tr key={`${one.checkId}-${one.reason}`}>
                  <th scope="row"><strong>{wording.checkTitle(one.checkId)}</strong><span className={styles.reason}>{wording.cause(one.checkId, one.reason)}</span></th>
                  <td className={tableStyles.optional}>{impact && <ImpactMark impact={impact} />}</td>
                  <td className={tableStyles.number}>{formats.count(one.locations)}</td>
                  <td><PointsBar shown={formats.points(one.lostPoints)} share={one.lostPoints / most} /></td>
                </tr>
              );
            })}
            {others.length > 0 && (
              <tr>
                <th scope="row">{t('overview.causes.others', { count: others.length, shown: formats.count(others.length) })}</th>
                <td className={tableStyles.optional}>–</td>
                <td className={tableStyles.number}>–</td>
                <td><PointsBar shown={formats.points(sumOf(others))} share={sumOf(others) / most} /></td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr className={styles.total}>
              <th scope="row">{t('overview.causes.total')}</th>
              <td className={tableStyles.optional}>–</td>
              <td className={tableStyles.number}>–</td>
              <td><span className={styles.totalPoints}>{formats.points(sumOf(data.causes))}</span></td>
            </tr>
          </tfoot>
        </ScrollTable>
      )}
    </Panel>
  );
}

/** All lost points together: 100 less the brand's score. */
function sumOf(causes: Overview['causes']): number {
  return causes.reduce((sum, one) => sum + one.lostPoints, 0);
}
