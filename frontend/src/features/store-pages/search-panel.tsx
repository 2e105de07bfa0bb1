import { Button, Progress, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './store-pages.module.css';
import { isAtWork, type PageActions, type PageSearchState } from './use-page-search.ts';

/** Where the pages are looked for, and how far that is. */
export function SearchPanel({ data, actions }: { data: PageSearchState; actions: PageActions }) {
  const { t } = useTranslation();
  const isBusy = isAtWork(data.search);
  return (
    <Panel title={t('storePages.searchTitle')} note={t('storePages.searchNote')}>
      {isBusy && data.search ? <AtWork search={data.search} actions={actions} mayChange={data.mayChange} /> : <SearchForm data={data} actions={actions} />}
    </Panel>
  );
}

function SearchForm({ data: { start: begin, mayChange, search }, actions: { start } }: { data: PageSearchState; actions: PageActions }) {
  const { t } = useTranslation();
  const [site, setSite] = useState(begin.site);
  const [locator, setLocator] = useState(begin.locator);
  const [pattern, setPattern] = useState(begin.pattern);
  if (!mayChange) return <p className={styles.soft}>{t('storePages.onlyManagers')}</p>;
  const trimmed = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate({ site: withScheme(site), locator: trimmed(locator) === null ? null : withScheme(locator), pattern: trimmed(pattern) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput label={t('storePages.site')} type="text" inputMode="url" required value={site} placeholder="https://www.example.com/" onChange={(event) => setSite(event.currentTarget.value)} />
      <details className={styles.more} open={locator !== '' || pattern !== ''}>
        <summary>{t('storePages.help')}</summary>
        <div className={styles.helps}>
          <TextInput label={t('storePages.locator')} description={t('storePages.locatorNote')} type="text" inputMode="url" value={locator} onChange={(event) => setLocator(event.currentTarget.value)} />
          <TextInput label={t('storePages.pattern')} description={t('storePages.patternNote', { code: '{storeCode}', town: '{locality}', language: '{language}' })} value={pattern} onChange={(event) => setPattern(event.currentTarget.value)} />
        </div>
      </details>
      {start.isError && <ErrorNotice error={start.error} retry={() => start.reset()} />}
      <p className={styles.actions}>
        <Button type="submit" leftSection={<IconSearch size={16} aria-hidden />} loading={start.isPending} disabled={site.trim() === ''}>{t(search === null ? 'storePages.start' : 'storePages.startAgain')}</Button>
        <span className={styles.soft}>{t('storePages.manners')}</span>
      </p>
    </form>
  );
}

function AtWork({ search, actions: { cancel }, mayChange }: { search: NonNullable<PageSearchState['search']>; actions: PageActions; mayChange: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { done, total, state, id, question } = search;
  return (
    <div className={styles.form}>
      <Progress value={total === 0 ? 100 : (done / total) * 100} animated={state === 'waiting' || total === 0} size="lg" radius="xl" aria-label={t('storePages.progress')} />
      <output className={styles.actions}>
        <strong>{t(state === 'waiting' ? 'storePages.waiting' : 'storePages.reading', { count: done, shown: formats.count(done), site: question.site })}</strong>
        <span className={styles.soft}>{t('storePages.leave')}</span>
      </output>
      {mayChange && <div><Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>{t('storePages.cancel')}</Button></div>}
    </div>
  );
}

/** "brand.example" is an address, too. */
function withScheme(text: string): string {
  return /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
}
