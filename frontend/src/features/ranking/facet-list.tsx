import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#contract/ranking-filter.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './facet-bar.module.css';
import type { FacetOption } from './facet-options.ts';

/** A longer list is searched rather than read. */
const SEARCHED_FROM = 10;

interface FacetListProps {
  name: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** The values of one facet, each with what it would leave; several may be chosen. */
export function FacetList({ name, options, chosen, onChange }: FacetListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const sought = foldText(search.trim());
  const shown = sought === '' ? options : options.filter((one) => foldText(one.label).includes(sought));
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{name}</legend>
      {options.length >= SEARCHED_FROM && <TextInput size="xs" type="search" aria-label={t('ranking.searchIn', { name })} placeholder={t('ranking.searchIn', { name })} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />}
      {shown.map((one) => (
        <label key={one.value} className={styles.option} data-empty={one.count === 0} style={{ paddingInlineStart: `${0.375 + one.depth * 1.25}rem` }}>
          <input type="checkbox" checked={chosen.includes(one.value)} onChange={() => onChange(chosen.includes(one.value) ? chosen.filter((value) => value !== one.value) : [...chosen, one.value])} />
          <span className={styles.label}>{one.label}</span>
          <span className={styles.count}>{formats.count(one.count)}</span>
        </label>
      ))}
      {shown.length === 0 && <p className={styles.none}>{t('ranking.noMatchTitle')}</p>}
    </fieldset>
  );
}
