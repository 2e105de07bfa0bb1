import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import type { Overview } from './use-overview.ts';

/** Sources, the weakest first. */
export function PublishersPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const publishers = data.publishers.toSorted((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity));
  return (
    <Panel title={t('overview.publishers.title')} note={t('overview.publishers.note')} isFlush>
      <ScrollTable label={t('overview.publishers.title')}>
        <thead><tr><th scope="col">{t('overview.publishers.source')}</th><th scope="col">{t('overview.score')}</th><th scope="col" className={tableStyles.number}>{t('overview.publishers.listings')}</th></tr></thead>
        <tbody>
          {publishers.map((one) => (
            <tr key={one.publisherId}>
              <th scope="row">{wording.publisherName(one.publisherId)}</th>
              <td><ScoreBar value={one.score} /></td>
              <td className={tableStyles.number}>{formats.count(one.listings)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}
