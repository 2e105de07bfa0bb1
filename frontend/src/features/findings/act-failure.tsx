import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/call.ts';

/** Why nothing was done, and what to do about it; what was typed stays where it is. */
export function ActFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const status = error instanceof ApiError ? error.status : -1;
  const title = error instanceof ApiError ? error.problem?.detail : undefined;
  const words = (): string => {
    if (status === 0) return t('act.failed.unreachable');
    if (status === 403) return t('act.failed.role');
    if (status === 404) return t('state.notFound');
    if (status === 409) return t('act.failed.state');
    return status >= 500 || title === undefined || title === '' ? t('state.serverError') : title;
  };
  return <Alert icon={<IconAlertTriangle aria-hidden />} color="orange" variant="outline" title={t('act.failed.title')} role="alert">{words()}</Alert>;
}
