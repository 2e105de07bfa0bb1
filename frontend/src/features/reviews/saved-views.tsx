import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNotice } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import styles from './inbox.module.css';
import { useSavedViews } from './use-saved-views.ts';

/** Lists that the reader keeps under a name, and this one as another. `query`: as the address narrows the list down now. */
export function SavedViews({ brandId, query }: { brandId: string; query: string }) {
  const { t } = useTranslation();
  const { views, save, remove } = useSavedViews(brandId);
  const [name, setName] = useState<string | null>(null);
  const isSaved = views.some((one) => one.query === query);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== null && name.trim() !== '') save.mutate({ name: name.trim(), query }, { onSuccess: () => setName(null) });
  };
  if (views.length === 0 && query === '') return null;
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <ul className={styles.viewList} aria-label={t('inbox.views')}>
          {views.map((one) => (
            <li key={one.id} className={styles.view} data-here={one.query === query}>
              <Link to={pageOf.reviews(brandId, one.query)} aria-current={one.query === query ? 'true' : undefined}><IconBookmark size={14} aria-hidden /> {one.name}</Link>
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('inbox.deleteView', { name: one.name })} loading={remove.isPending && remove.variables === one.id} onClick={() => remove.mutate(one.id)}><IconX size={14} aria-hidden /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !isSaved && (name === null
        ? <Button size="compact-sm" variant="subtle" leftSection={<IconBookmark size={14} aria-hidden />} onClick={() => setName('')}>{t('inbox.saveView')}</Button>
        : <NameForm name={name} isSending={save.isPending} onChange={setName} onSubmit={submit} />)}
      {(save.isError || remove.isError) && <ErrorNotice error={save.error ?? remove.error} />}
    </div>
  );
}

interface NameFormProps {
  name: string;
  isSending: boolean;
  /** Null: never mind. */
  onChange: (name: string | null) => void;
  onSubmit: (event: FormEvent) => void;
}

/** The button that opens it is gone: the focus goes where it stood. */
function NameForm({ name, isSending, onChange, onSubmit }: NameFormProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form className={styles.viewForm} onSubmit={onSubmit}>
      <TextInput ref={input} size="xs" aria-label={t('inbox.viewName')} placeholder={t('inbox.viewName')} maxLength={60} value={name} onChange={(event) => onChange(event.currentTarget.value)} />
      <Button size="compact-sm" type="submit" loading={isSending} disabled={name.trim() === ''}>{t('inbox.save')}</Button>
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>{t('inbox.cancel')}</Button>
    </form>
  );
}
