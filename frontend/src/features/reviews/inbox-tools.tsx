import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameLanguage } from '../../lib/name-language.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useRegions } from '../ranking/use-regions.ts';
import styles from './inbox.module.css';
import { choicesOf, type ReviewFilter } from './review-view.ts';
import { StoreInput } from './store-input.tsx';
import { type ReviewChoices, useReviewChoices } from './use-reviews.ts';
import { useTyped } from './use-typed.ts';

const RARE = ['location', 'answered', 'language', 'status', 'only', 'from', 'to'] as const;

interface InboxToolsProps {
  brandId: string;
  filter: ReviewFilter;
  onChange: (next: ReviewFilter) => void;
}

/** Which reviews the list holds: what is asked for often, and the rest behind a button. */
export function InboxTools({ brandId, filter, onChange }: InboxToolsProps) {
  const { t } = useTranslation();
  const choices = useReviewChoices(brandId).data;
  const [search, setSearch] = useTyped(filter.search ?? '', (value) => onChange({ ...filter, search: value === '' ? undefined : value }));
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [isUnfolded, setIsUnfolded] = useState(RARE.some((one) => filter[one] !== undefined && one !== 'answered'));
  const chosen = Object.entries(filter).filter(([name, value]) => name !== 'search' && value !== undefined).length;
  return (
    <search className={styles.tools} aria-label={t('inbox.tools')}>
      <TextInput
        className={styles.search ?? ''} type="search" aria-label={t('inbox.search')} placeholder={t('inbox.search')} leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={search !== '' && <CloseButton size="sm" aria-label={t('ranking.clearSearch')} onClick={() => setSearch('')} />}
        value={search} onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {!isNarrow && <OftenTools brandId={brandId} filter={filter} choices={choices} onChange={onChange} />}
      <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>
        {isNarrow ? (chosen === 0 ? t('inbox.filters') : t('inbox.filtersSet', { count: chosen })) : t(isUnfolded ? 'inbox.fewerFilters' : 'inbox.moreFilters')}
      </Button>
      {chosen > 0 && <Button variant="subtle" onClick={() => onChange({})}>{t('inbox.reset')}</Button>}
      {isUnfolded && (
        <div className={styles.rare}>
          {isNarrow && <OftenTools brandId={brandId} filter={filter} choices={choices} onChange={onChange} />}
          <RareTools filter={filter} choices={choices} onChange={onChange} />
        </div>
      )}
    </search>
  );
}

interface Tools {
  filter: ReviewFilter;
  choices: ReviewChoices | undefined;
  onChange: (next: ReviewFilter) => void;
}

/** One member of the filter as a list to choose from. */
function Choice({ name, label, whole, options, filter, onChange }: Pick<Tools, 'filter' | 'onChange'> & { name: keyof ReviewFilter; label: string; whole: string; options: readonly { value: string; label: string }[] }) {
  const value = filter[name] ?? '';
  // What the address names stays chosen before (or without) its list.
  const known = value === '' || options.some((one) => one.value === value) ? options : [...options, { value, label: value }];
  return <NativeSelect aria-label={label} value={value} data-chosen={value !== ''} data={[{ value: '', label: whole }, ...known]} onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} />;
}

function OftenTools({ brandId, filter, choices, onChange }: Tools & { brandId: string }) {
  const { t } = useTranslation();
  const wording = useWording();
  const regions = useRegions(brandId).data ?? [];
  const own = { filter, onChange };
  const tones = { positive: t('sentiment.positive'), neutral: t('sentiment.neutral'), negative: t('sentiment.negative'), uncertain: t('inbox.uncertain'), unread: t('inbox.unread') };
  const named = (choices?.publisherIds ?? []).map((id) => ({ value: id, label: wording.publisherName(id) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <Choice {...own} name="region" label={t('ranking.region')} whole={t('ranking.allRegions')} options={regions.map((one) => ({ value: one.id, label: `${'  '.repeat(one.path.length - 1)}${one.name}` }))} />
      <Choice {...own} name="publisher" label={t('overview.publishers.source')} whole={t('inbox.allSources')} options={named} />
      <Choice {...own} name="topic" label={t('inbox.topic')} whole={t('inbox.allTopics')} options={(choices?.topics ?? []).map((one) => ({ value: one, label: t(`topic.${one as 'staff'}`) }))} />
      <Choice {...own} name="sentiment" label={t(filter.topic === undefined ? 'inbox.sentiment' : 'inbox.topicSentiment')} whole={t('inbox.anySentiment')} options={choicesOf('sentiment').map((one) => ({ value: one, label: tones[one as 'neutral'] }))} />
      <Choice {...own} name="stars" label={t('inbox.stars')} whole={t('inbox.anyStars')} options={choicesOf('stars').map((one) => ({ value: one, label: one === 'none' ? t('inbox.starsNone') : t('inbox.starsOf', { count: Number(one) }) }))} />
    </>
  );
}

function RareTools({ filter, choices, onChange }: Tools) {
  const { t } = useTranslation();
  const own = { filter, onChange };
  return (
    <>
      <StoreInput locations={choices?.locations ?? []} value={filter.location} onChange={(location) => onChange({ ...filter, location })} />
      <Choice {...own} name="answered" label={t('inbox.answeredLabel')} whole={t('inbox.answeredAny')} options={[{ value: 'no', label: t('inbox.answeredNo') }, { value: 'yes', label: t('inbox.answeredYes') }]} />
      <Choice {...own} name="language" label={t('inbox.language')} whole={t('inbox.allLanguages')} options={(choices?.languages ?? []).map((one) => ({ value: one, label: nameLanguage(one) }))} />
      <Choice {...own} name="status" label={t('inbox.statusLabel')} whole={t('inbox.statusAny')} options={choicesOf('status').map((one) => ({ value: one, label: t(`inbox.status.${one as 'edited'}`) }))} />
      <Choice {...own} name="only" label={t('inbox.onlyLabel')} whole={t('inbox.onlyAny')} options={choicesOf('only').map((one) => ({ value: one, label: t(`inbox.only.${one as 'corrected'}`) }))} />
      {(['from', 'to'] as const).map((name) => <TextInput key={name} type="date" label={t(`inbox.${name}`)} value={filter[name] ?? ''} onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} />)}
    </>
  );
}
