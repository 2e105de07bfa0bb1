import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import styles from '../sign-in/sign-in.module.css';
import { useSession } from './use-session.ts';

/** For whoever came by a printed link and has no other way in yet: a password may be chosen now, or later. */
export function WayInNotice() {
  const { t } = useTranslation();
  if (useSession().data?.needsWayIn !== true) return null;
  return <p className={styles.notice}>{t('account.password.first')} <Link to={pageOf.account()}>{t('account.password.choose')}</Link></p>;
}
