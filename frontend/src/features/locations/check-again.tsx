import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useIsFetching } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import { useRefreshAfterCheck } from '../findings/use-refresh-after-check.ts';
import styles from './check-again.module.css';
import { type StoreFigures, sayOutcome } from './check-outcome.ts';
import { isLiving } from './lost-points.ts';
import type { LocationDetails } from './use-location.ts';
import { type useAskLocationCheck, useLocationCheck } from './use-location-check.ts';

interface CheckProps {
  location: LocationDetails;
  /** It remembers the figures of the moment at which it was asked for. */
  ask: ReturnType<typeof useAskLocationCheck>;
}

/** Reads the whole store again now. */
export function CheckAgain({ location, ask }: CheckProps) {
  const { t } = useTranslation();
  const check = useLocationCheck(location.locationId);
  const isChecking = check.data?.isChecking === true;
  useRefreshAfterCheck(isChecking);
  if (!check.data?.mayAsk) return null;
  return <Button leftSection={<IconRefresh size={16} aria-hidden />} loading={isChecking || ask.isPending} onClick={() => ask.mutate(figuresOf(location))} className="no-print">{t('act.check-again')}</Button>;
}

/** When the store was last read, how far a reading asked for is, and what it changed. */
export function CheckState({ location, ask }: CheckProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const check = useLocationCheck(location.locationId).data;
  const isFetching = useIsFetching({ queryKey: ['location', { locationId: location.locationId }], exact: true }) > 0;
  if (!check) return <p className={styles.state}>&nbsp;</p>;
  const { isChecking, askedAt, lastReadAt, hasWorker } = check;
  const isBack = !isChecking && !isFetching && ask.isSuccess;
  return (
    <div className={styles.state} role="status">
      {isChecking && askedAt !== null ? (
        <p>{t(hasWorker ? 'location.check.going' : 'location.check.noWorker', { moment: formats.moment(askedAt) })}</p>
      ) : (
        <p>
          {lastReadAt === null ? t('location.check.never') : t('location.check.lastRead', { moment: formats.moment(lastReadAt) })}
          {isBack && ask.variables && <Outcome before={ask.variables} after={figuresOf(location)} />}
        </p>
      )}
      {ask.isError && <ErrorNotice error={ask.error} />}
    </div>
  );
}

function Outcome({ before, after }: { before: StoreFigures; after: StoreFigures }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const outcome = sayOutcome(before, after);
  if (outcome === 'same') return ` · ${t('location.check.same')}`;
  const { findings, score } = outcome;
  const said = [findings !== 0 && t(findings < 0 ? 'location.check.fewer' : 'location.check.more', { count: Math.abs(findings) }), score !== null && t('location.check.score', { change: formats.change(score) })];
  return ` · ${said.filter(Boolean).join(', ')}`;
}

function figuresOf({ score, findings }: LocationDetails): StoreFigures {
  return { score, findings: findings.filter(isLiving).length };
}
