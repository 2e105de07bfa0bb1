import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './reply-panel.module.css';
import { type ReplyPermission, useReplyPermissions, useSetReplyPermission } from './use-replies.ts';

const MODES = ['off', 'with-approval', 'on'] as const satisfies readonly ReplyPermission['mode'][];

/** Whether replies to reviews may be posted at a source for the brand, and who said so; nothing where the source takes none. */
export function ReplyPermissionForm({ brandId, publisherId }: { brandId: string; publisherId: string }) {
  const { data } = useReplyPermissions(brandId);
  const permission = data?.permissions.find((one) => one.publisherId === publisherId);
  return permission && data ? <Permission brandId={brandId} permission={permission} mayChange={data.mayChange} /> : null;
}

function Permission({ brandId, permission, mayChange }: { brandId: string; permission: ReplyPermission; mayChange: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { mutate, reset, isPending, isSuccess, isError, error } = useSetReplyPermission(brandId, permission.publisherId);
  const { mode, changedAt, changedBy } = permission;
  const options = MODES.map((one) => ({ value: one, label: t(`replies.permission.${one}`) }));
  return (
    <div className={styles.permission}>
      <NativeSelect label={t('replies.permission.label')} description={t('replies.permission.note')} classNames={{ description: styles.soft ?? '' }} data={options} value={mode} disabled={!mayChange || isPending} onChange={(event) => mutate(MODES.find((one) => one === event.currentTarget.value) ?? 'off')} />
      <p className={styles.soft}>
        {changedAt !== null && t('replies.permission.changed', { day: formats.day(changedAt), name: changedBy ?? t('story.somebody') })} {!mayChange && t('replies.permission.onlyAdministrators')}
      </p>
      <output className={styles.soft}>{isSuccess && t('replies.permission.saved')}</output>
      {isError && <ErrorNotice error={error} retry={reset} />}
    </div>
  );
}
