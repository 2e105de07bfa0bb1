import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { BandsPanel } from '../features/formula/bands-panel.tsx';
import { ChecksPanel } from '../features/formula/checks-panel.tsx';
import { ExamplePanel } from '../features/formula/example-panel.tsx';
import { RulesPanel } from '../features/formula/rules-panel.tsx';
import { SourcesPanel } from '../features/formula/sources-panel.tsx';
import { useFormula } from '../features/formula/use-formula.ts';
import { VersionsPanel } from '../features/formula/versions-panel.tsx';
import { SentimentFitsPanel } from '../features/sentiment-fits/sentiment-fits-panel.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import styles from '../components/page-grid.module.css';

/** How every number of the dashboard comes about, with the location of one's choice (in the address) worked out. */
export function FormulaPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const [address, setAddress] = useSearchParams();
  const locationId = address.get('location');
  const formula = useFormula(brandId, locationId);
  const { data } = formula;
  const choose = (id: string | null): void => setAddress(id === null ? {} : { location: id }, { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeader
        above={<Link to={pageOf.ranking(brandId)}>{t('nav.ranking')}</Link>}
        title={t('formula.title')}
        note={data && (data.standardPublishedAt === null
          ? t('formula.noteNone', { formula: data.formulaVersion })
          : t('formula.note', { formula: data.formulaVersion, version: data.standardVersion, day: formats.day(data.standardPublishedAt) }))}
      />
      <LoadState query={formula} skeleton={[320, 400]}>
        {(shown) => (
          <div className={styles.grid}>
            <div className={styles.wide}><RulesPanel formula={shown} /></div>
            <div className={styles.side}><VersionsPanel formula={shown} /></div>
            <div className={styles.whole}><ExamplePanel example={shown.example} brandId={brandId} locationId={locationId} onChoose={choose} /></div>
            <div className={styles.wide}><BandsPanel formula={shown} /></div>
            <div className={styles.side}><SourcesPanel formula={shown} /></div>
            <div className={styles.whole}><SentimentFitsPanel brandId={brandId} /></div>
            <div className={styles.whole}><ChecksPanel formula={shown} /></div>
          </div>
        )}
      </LoadState>
    </>
  );
}
