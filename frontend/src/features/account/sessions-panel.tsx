import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './account.module.css';
import { useEndOtherSessions, useEndSession, type Account } from './use-account.ts';

/** Where the reader is signed in; each may be ended. */
export function SessionsPanel({ sessions }: { sessions: Account['sessions'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const name = ({ browser, system, kind }: Account['sessions'][number]): string => (browser !== null && system !== null ? t('account.sessions.device', { browser, system }) : (browser ?? system ?? t(`account.sessions.kind.${kind}`)));
  return (
    <Panel title={t('account.sessions.title')} note={t('account.sessions.note')} {...(sessions.length > 1 ? { actions: <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>{t('account.sessions.endOthers')}</Button> } : {})}>
      <ul className={styles.sessions}>
        {sessions.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{name(one)}</strong>
              <span className={styles.soft}>{t('account.sessions.since', { since: formats.moment(one.startedAt), seen: formats.moment(one.seenAt), address: one.address })}{one.way !== null && <> · {t(`account.sessions.way.${one.way}`)}</>}</span>
            </span>
            {one.isThis ? <span>{t('account.sessions.this')}</span> : <Button variant="default" size="xs" disabled={end.isPending} onClick={() => end.mutate(one.id)} aria-label={t('account.sessions.endOf', { name: name(one) })}>{t('account.sessions.end')}</Button>}
          </li>
        ))}
      </ul>
      <FormProblem error={end.error ?? endOthers.error} />
    </Panel>
  );
}
