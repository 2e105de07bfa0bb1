import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './people.module.css';
import type { Member, ShownGrant } from './use-people.ts';

/** Who sees the brand: role, reach, last sign-in, second factor. */
export function MembersTable({ people, onOpen }: { people: Member[]; onOpen: (member: Member) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sayReach = useReach();
  return (
    <ScrollTable label={t('people.title')} isCards>
      <thead><tr><th scope="col">{t('people.name')}</th><th scope="col">{t('people.role')}</th><th scope="col">{t('people.sees')}</th><th scope="col">{t('people.lastSignIn')}</th><th scope="col">{t('people.factor')}</th><th scope="col"><span className={styles.hidden}>{t('people.change')}</span></th></tr></thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}{one.isYou && <> ({t('people.you')})</>}<span className={styles.soft}>{one.email}</span></th>
            <td data-label={t('people.role')}>
              {one.grants.length === 0 ? t('people.standInOnly') : one.grants.map((grant) => <span key={`${grant.role} ${grant.isAllBrands}`} style={{ display: 'block' }}>{t(`role.${grant.role}`)}</span>)}
            </td>
            <td data-label={t('people.sees')}>
              {one.grants.map((grant) => <span key={`${grant.role} ${grant.isAllBrands}`} style={{ display: 'block' }}>{sayReach(grant)}</span>)}
              {one.standIns.map((standIn) => <span key={standIn.id} className={styles.soft}>{t('people.standIn', { name: standIn.name, from: formats.day(standIn.from), until: formats.day(standIn.until) })}</span>)}
              {one.standsInFor.map((standIn) => <span key={standIn.id} className={styles.soft}>{t('people.standsInFor', { name: standIn.name, from: formats.day(standIn.from), until: formats.day(standIn.until) })}</span>)}
            </td>
            <td data-label={t('people.lastSignIn')}>{one.lastSignInAt === null ? t('people.never') : formats.moment(one.lastSignInAt)}</td>
            <td data-label={t('people.factor')}>{t(one.hasSecondFactor ? 'people.yes' : 'people.no')}</td>
            <td>{(one.mayChange || one.mayReset) && <Button size="xs" variant="default" aria-label={t('people.changeOf', { name: one.name })} onClick={() => onOpen(one)}>{t('people.change')}</Button>}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** How far a role reaches, in words. */
export function useReach(): (grant: ShownGrant) => string {
  const { t } = useTranslation();
  return ({ isAllBrands, regions, stores }) => {
    if (isAllBrands) return t('people.allBrands');
    if (regions.length > 0) return regions.map((one) => one.path.join(' › ')).join(', ');
    return stores.length > 0 ? stores.map((one) => `${one.storeCode} · ${one.name}`).join(', ') : t('people.everything');
  };
}
