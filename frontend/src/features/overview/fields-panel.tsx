import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import type { Overview } from './use-overview.ts';

const SHOWN = 5;

/** Fields of the listings, the one that is wrong most often first. */
export function FieldsPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (data.fields.length === 0) return null;
  return (
    <Panel title={t('overview.fields.title')} note={t('overview.fields.note')} isFlush>
      <ScrollTable label={t('overview.fields.title')}>
        <thead><tr><th scope="col">{t('overview.fields.field')}</th><th scope="col">{t('overview.fields.right')}</th><th scope="col" className={tableStyles.number}>{t('overview.publishers.listings')}</th></tr></thead>
        <tbody>
          {data.fields.slice(0, SHOWN).map((one) => (
            <tr key={one.checkId}>
              <th scope="row">{wording.checkTitle(one.checkId)}</th>
              <td><ScoreBar value={one.score} /></td>
              <td className={tableStyles.number}>{formats.count(one.listings)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}
