import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconLoader, IconRefresh } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { KIND_NAMES } from '../channels/channel-state.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './deliveries.module.css';
import { useDelivery, useRetry, type Delivery } from './use-deliveries.ts';

const TONES = { waiting: 'unsure', sending: 'accent', sent: 'pass', 'given-up': 'fail' } as const;
const ICONS = { waiting: IconClock, sending: IconLoader, sent: IconCheck, 'given-up': IconAlertTriangle } as const;

/** One message; its tries open below it. */
export function DeliveryRow({ brandId, delivery }: { brandId: string; delivery: Delivery }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { subject, kind, kindName, toName, toAddress, channelKind, state, trouble, createdAt, nextAt, tries } = delivery;
  const Icon = ICONS[state];
  return (
    <>
      <tr>
        <th scope="row" className={styles.subject}>
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>{subject}</button>
          <span className={styles.soft}>{kind === 'test' ? t('deliveries.kind.test') : kindName === null ? kind : wording.say(kindName)}</span>
        </th>
        <td data-label={t('deliveries.to')}><span className={styles.value}>{toName || toAddress}<span className={styles.soft}>{toName !== '' && toAddress !== null ? toAddress : channelKind === 'email' ? t('channels.mail') : KIND_NAMES[channelKind]}</span></span></td>
        <td data-label={t('deliveries.filterState')}>
          <span className={styles.value}>
            <Tag tone={TONES[state]} icon={<Icon size={14} aria-hidden />}>{t(`deliveries.state.${state}`)}</Tag>
            {trouble !== null && state !== 'sent' && <span className={styles.soft}>{t(`deliveries.trouble.${trouble}`)}</span>}
            {state === 'waiting' && nextAt !== null && tries > 0 && <span className={styles.soft}>{t('deliveries.next', { moment: formats.moment(nextAt) })}</span>}
          </span>
        </td>
        <td data-label={t('deliveries.at')} className={styles.moment}>{formats.moment(createdAt)}</td>
      </tr>
      {isOpen && <tr className={styles.opened}><td id={id} colSpan={4}><Tries brandId={brandId} delivery={delivery} /></td></tr>}
    </>
  );
}

function Tries({ brandId, delivery: { id, mayRetry } }: { brandId: string; delivery: Delivery }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const opened = useDelivery(brandId, id);
  const retry = useRetry(brandId);
  const attempts = opened.data?.attempts ?? [];
  return (
    <div className={styles.tries}>
      {opened.isError && <ErrorNotice error={opened.error} />}
      {opened.isSuccess && attempts.length === 0 && <p className={styles.soft}>{t('deliveries.notTried')}</p>}
      <ol className={styles.attempts}>
        {attempts.map(({ at, outcome, trouble, code, said, seconds }) => (
          <li key={at}>
            <span>{formats.moment(at)}</span>
            <span>
              {outcome === 'sent' ? t('deliveries.taken') : trouble === null ? t('deliveries.state.sending') : t(`deliveries.trouble.${trouble}`)}
              {code !== null && ` (${code})`}{said !== null && <> <q>{said}</q></>}{seconds !== null && seconds >= 1 && ` · ${formats.duration(seconds)}`}
            </span>
          </li>
        ))}
      </ol>
      {retry.isError && <ErrorNotice error={retry.error} retry={() => retry.reset()} />}
      {mayRetry && <Button variant="default" size="sm" leftSection={<IconRefresh size={16} aria-hidden />} loading={retry.isPending} onClick={() => retry.mutate(id)}>{t('deliveries.retry')}</Button>}
    </div>
  );
}
