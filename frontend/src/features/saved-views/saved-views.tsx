import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBookmark, IconUsers, IconX } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SavedViewPage } from '#contract/saved-views.ts';
import { ErrorNotice } from '../../components/load-state.tsx';
import styles from './saved-views.module.css';
import { type SavedView, useSavedViews } from './use-saved-views.ts';

interface SavedViewsProps {
  brandId: string;
  page: SavedViewPage;
  /** As the address narrows the list down now. */
  query: string;
  /** The address of another view of the same page. */
  addressOf: (query: string) => string;
}

/** Lists that the reader keeps under a name or that others share with them, and this one as another. */
export function SavedViews({ brandId, page, query, addressOf }: SavedViewsProps) {
  const { t } = useTranslation();
  const { views, save, remove } = useSavedViews(brandId, page);
  const [isNaming, setIsNaming] = useState(false);
  const isSaved = views.some((one) => one.query === query);
  if (views.length === 0 && query === '') return null;
  return (
    <div className={styles.bar}>
      {views.length > 0 && (
        <ul className={styles.list} aria-label={t('views.title')}>
          {views.map((one) => (
            <li key={one.id} className={styles.view} data-here={one.query === query}>
              <ViewLink view={one} to={addressOf(one.query)} isHere={one.query === query} />
              {one.isOwn && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('views.delete', { name: one.name })} loading={remove.isPending && remove.variables === one.id} onClick={() => remove.mutate(one.id)}><IconX size={14} aria-hidden /></ActionIcon>}
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !isSaved && (isNaming
        ? <NameForm isSending={save.isPending} onSave={(name, isShared) => save.mutate({ name, query, isShared }, { onSuccess: () => setIsNaming(false) })} onCancel={() => setIsNaming(false)} />
        : <Button size="compact-sm" variant="subtle" leftSection={<IconBookmark size={14} aria-hidden />} onClick={() => setIsNaming(true)}>{t('views.saveThis')}</Button>)}
      {(save.isError || remove.isError) && <ErrorNotice error={save.error ?? remove.error} />}
    </div>
  );
}

function ViewLink({ view, to, isHere }: { view: SavedView; to: string; isHere: boolean }) {
  const { t } = useTranslation();
  const Icon = view.isShared ? IconUsers : IconBookmark;
  const whose = view.sharedBy === null ? (view.isShared ? t('views.shared') : '') : t('views.sharedBy', { name: view.sharedBy });
  return <Link to={to} aria-current={isHere ? 'true' : undefined} title={whose === '' ? undefined : whose}><Icon size={14} aria-hidden /> {view.name}{view.sharedBy !== null && <span className={styles.by}>· {view.sharedBy}</span>}</Link>;
}

interface NameFormProps {
  isSending: boolean;
  onSave: (name: string, isShared: boolean) => void;
  onCancel: () => void;
}

/** The button that opens it is gone: the focus goes where it stood. */
function NameForm({ isSending, onSave, onCancel }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim(), isShared);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput ref={input} size="xs" aria-label={t('views.name')} placeholder={t('views.name')} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <label className={styles.share}><input type="checkbox" checked={isShared} onChange={(event) => setIsShared(event.currentTarget.checked)} />{t('views.share')}</label>
      <Button size="compact-sm" type="submit" loading={isSending} disabled={name.trim() === ''}>{t('inbox.save')}</Button>
      <Button size="compact-sm" variant="subtle" onClick={onCancel}>{t('inbox.cancel')}</Button>
    </form>
  );
}
