import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { QUADRANTS, quadrantOf, type Lines, type Point } from './plot.ts';
import styles from './scatter.module.css';

/** The four groups with how many are in each; a click chooses them. Laid out as on the chart. */
export function Quadrants({ points, lines, onSelect }: { points: readonly Point[]; lines: Lines; onSelect: (selection: ReadonlySet<string>) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const groups = Map.groupBy(points, (point) => quadrantOf(point, lines));
  return (
    <ul className={styles.quadrants} aria-label={t('scatter.groups')}>
      {QUADRANTS.map((one) => {
        const members = groups.get(one) ?? [];
        return (
          <li key={one} data-quadrant={one}>
            <button type="button" disabled={members.length === 0} onClick={() => onSelect(new Set(members.map((point) => point.row.locationId)))}>
              <span className={styles.quadrantCount}>{formats.count(members.length)}</span>
              <span><strong>{t(`scatter.quadrant.${one}.name`)}</strong><span className={styles.soft}>{t(`scatter.quadrant.${one}.meaning`)}</span></span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
