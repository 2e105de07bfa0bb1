import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import type { Formula } from './use-formula.ts';

/** The named bands, with their limits and what they mean. */
export function BandsPanel({ formula }: { formula: Formula }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <Panel title={t('formula.bands.title')} note={t('formula.bands.note')} isFlush>
      <ScrollTable label={t('formula.bands.title')}>
        <thead><tr><th scope="col">{t('formula.bands.name')}</th><th scope="col" className={tableStyles.number}>{t('formula.bands.from')}</th><th scope="col">{t('formula.bands.meaning')}</th></tr></thead>
        <tbody>
          {formula.bands.map((one) => (
            <tr key={one.id}><th scope="row" className={tableStyles.nowrap}>{wording.say(one.name)}</th><td className={tableStyles.number}>{formats.count(one.from)}</td><td>{wording.say(one.meaning)}</td></tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}
