import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './standard-panels.module.css';
import type { PreviewResult } from './use-preview.ts';

type CheckMoves = PreviewResult['checks'][number];
type FindingMove = CheckMoves['appearing'][number];

/** How many findings of each check appear, vanish and change, with some of them. */
export function CheckMovesTable({ brandId, checks }: { brandId: string; checks: readonly CheckMoves[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ScrollTable label={t('standard.byCheck')}>
      <thead><tr><th scope="col">{t('standard.check')}</th><th scope="col" className={tableStyles.number}>{t('standard.appear')}</th><th scope="col" className={tableStyles.number}>{t('standard.vanish')}</th><th scope="col" className={tableStyles.number}>{t('standard.change')}</th></tr></thead>
      <tbody>
        {checks.map((check) => (
          <Fragment key={check.checkId}>
            <tr>
              <th scope="row"><button type="button" className={styles.opener} aria-expanded={open === check.checkId} onClick={() => setOpen(open === check.checkId ? null : check.checkId)}>{wording.checkTitle(check.checkId)}</button></th>
              <td className={tableStyles.number}>{formats.count(check.appear)}</td>
              <td className={tableStyles.number}>{formats.count(check.vanish)}</td>
              <td className={tableStyles.number}>{formats.count(check.change)}</td>
            </tr>
            {open === check.checkId && (
              <tr>
                <td colSpan={4} className={styles.samples}>
                  {check.impacts.map(({ from, to, findings }) => <p key={`${from}-${to}`}>{t(`impact.${from}`)} → {t(`impact.${to}`)} : {formats.count(findings)}</p>)}
                  <Samples title={t('standard.appear')} moves={check.appearing} checkId={check.checkId} brandId={brandId} />
                  <Samples title={t('standard.vanish')} moves={check.vanishing} checkId={check.checkId} brandId={brandId} />
                  <Samples title={t('standard.change')} moves={check.changing} checkId={check.checkId} brandId={brandId} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Samples({ title, moves, checkId, brandId }: { title: string; moves: readonly FindingMove[]; checkId: string; brandId: string }) {
  const wording = useWording();
  if (moves.length === 0) return null;
  return (
    <ul aria-label={title}>
      {moves.map((one) => {
        const said = one.after ?? one.before;
        return (
          <li key={`${one.locationId}-${one.publisherId}-${one.subject}`}>
            <span><strong>{title}</strong> · <Link to={pageOf.location(brandId, one.locationId)}>{one.storeCode} {one.name}</Link> · {wording.publisherName(one.publisherId)}</span>
            {said && <span className={styles.soft}>{wording.reason({ checkId, ...said })}</span>}
          </li>
        );
      })}
    </ul>
  );
}
