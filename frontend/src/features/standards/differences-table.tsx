import { useTranslation } from 'react-i18next';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import { namePlace, sayValue, type PlaceWords } from './name-difference.ts';
import styles from './standard-panels.module.css';
import type { Difference } from './use-differences.ts';

/** Values longer than this are cut: an approved text may be a page long. */
const LENGTH_MAX = 160;

/** What two versions say otherwise, value by value, each by the name that the form gives it. */
export function DifferencesTable({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation();
  const places = usePlaceWords();
  if (differences.length === 0) return <p className={styles.soft}>{t('standard.noDifference')}</p>;
  const say = (json: string | null): string => (json === null ? '—' : cut(sayValue(json, { yes: t('formula.publishers.yes'), no: t('formula.publishers.no'), field: places.field })));
  return (
    <ScrollTable label={t('standard.differences')}>
      <thead><tr><th scope="col">{t('standard.rule')}</th><th scope="col">{t('standard.before')}</th><th scope="col">{t('standard.after')}</th></tr></thead>
      <tbody>
        {differences.map((one) => (
          <tr key={`${one.path}-${one.before ?? ''}`}>
            <th scope="row" title={one.path}>{namePlace(one.path, places) ?? <code>{one.path}</code>}</th>
            <td className={`${styles.value} ${one.after === null ? styles.gone : ''}`}>{say(one.before)}</td>
            <td className={`${styles.value} ${one.before === null ? styles.fresh : ''}`}>{say(one.after)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function usePlaceWords(): PlaceWords {
  const { t } = useTranslation();
  const wording = useWording();
  return {
    part: (path) => t(`standardForm.part.${path.join('-')}` as 'standardForm.part.names'),
    field: (key) => t(`standardForm.field.${key}` as 'standardForm.field.name'),
    publisher: (id) => wording.publisherName(id),
    check: (id) => wording.checkTitle(id),
    logos: (kind) => t(`standard.logos.${kind}`),
  };
}

function cut(value: string): string {
  return value.length > LENGTH_MAX ? `${value.slice(0, LENGTH_MAX)}…` : value;
}
