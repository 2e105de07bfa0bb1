import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useReach } from './members-table.tsx';
import styles from './people.module.css';
import { useRenewInvitation, useWithdrawInvitation, type Invitation } from './use-people.ts';

/** Who was invited and has not accepted yet. */
export function InvitationsTable({ brandId, invitations, onSent }: { brandId: string; invitations: Invitation[]; onSent: (link: string | null) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sayReach = useReach();
  const renew = useRenewInvitation(brandId);
  const withdraw = useWithdrawInvitation(brandId);
  return (
    <>
      <ScrollTable label={t('people.invitations')} isCards>
        <thead><tr><th scope="col">{t('people.email')}</th><th scope="col">{t('people.role')}</th><th scope="col">{t('people.sees')}</th><th scope="col">{t('people.sent')}</th><th scope="col"><span className={styles.hidden}>{t('people.change')}</span></th></tr></thead>
        <tbody>
          {invitations.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.email}</th>
              <td data-label={t('people.role')}>{t(`role.${one.grant.role}`)}</td>
              <td data-label={t('people.sees')}>{sayReach(one.grant)}</td>
              <td data-label={t('people.sent')}>{formats.moment(one.sentAt)}<span className={styles.soft}>{one.isOver ? t('people.over') : t('people.expires', { day: formats.day(one.expiresAt.slice(0, 10)) })}</span></td>
              <td>
                {one.mayChange && (
                  <div className={styles.actions}>
                    <Button size="xs" variant="default" aria-label={t('people.sendAgainOf', { name: one.email })} onClick={() => renew.mutate(one.id, { onSuccess: ({ link }) => onSent(link) })}>{t('people.sendAgain')}</Button>
                    <Button size="xs" variant="default" aria-label={t('people.withdrawOf', { name: one.email })} onClick={() => withdraw.mutate(one.id)}>{t('people.withdraw')}</Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <FormProblem error={renew.error ?? withdraw.error} />
    </>
  );
}
