import { TextInput } from '@mantine/core';
import { IconBuildingStore, IconMap2, IconPlus } from '@tabler/icons-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRanking } from '../ranking/use-ranking.ts';
import { useRegions } from '../ranking/use-regions.ts';
import { shortName } from '../ranking/use-short-names.ts';
import { useBrand } from '../session/use-brand.ts';
import styles from './compare.module.css';
import { findSubjects, type Choice } from './find-subjects.ts';

interface SubjectSearchProps {
  brandId: string;
  taken: ReadonlySet<string>;
  onAdd: (choice: Choice) => void;
}

/** Finds a location or a region by name, code or town, and adds it: by pointer, or by arrows and Enter. */
export function SubjectSearch({ brandId, taken, onAdd }: SubjectSearchProps) {
  const { t } = useTranslation();
  const id = useId();
  const rows = useRanking(brandId).data?.rows;
  const regions = useRegions(brandId).data;
  const brandName = useBrand()?.name ?? '';
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choices = useMemo((): Choice[] => [
    ...(regions ?? []).map((one): Choice => ({ kind: 'region', id: one.id, name: one.name, detail: one.path.slice(0, -1).join(' › ') })),
    ...(rows ?? []).map((one): Choice => ({ kind: 'location', id: one.locationId, name: shortName(one.name, brandName), detail: [one.storeCode, one.locality].filter((part) => part !== null).join(' · ') })),
  ], [rows, regions, brandName]);
  const found = findSubjects(choices, typed, taken);
  const isOpen = typed.trim() !== '';
  const add = (choice: Choice): void => {
    setTyped('');
    setAt(0);
    onAdd(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = found[at];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && choice) add(choice);
    else if (event.key === 'Escape' && isOpen) setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.search} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setTyped(''); }}>
      <TextInput
        role="combobox" aria-expanded={isOpen} aria-controls={`${id}-found`} aria-autocomplete="list" aria-activedescendant={isOpen && found.length > 0 ? `${id}-${at}` : undefined}
        aria-label={t('compare.add')} placeholder={t('compare.add')} leftSection={<IconPlus size={16} aria-hidden />} autoComplete="off"
        value={typed} onKeyDown={onKeyDown} onChange={(event) => { setTyped(event.currentTarget.value); setAt(0); }}
      />
      <div id={`${id}-found`} role="listbox" aria-label={t('compare.add')} className={styles.found} hidden={!isOpen}>
        {found.map((one, index) => (
          // A press, not a click: the field would lose the focus and close the list first.
          <div key={one.id} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === at} onPointerDown={(event) => { event.preventDefault(); add(one); }}>
            {one.kind === 'region' ? <IconMap2 size={16} aria-label={t('compare.region')} /> : <IconBuildingStore size={16} aria-label={t('compare.location')} />}
            <span>{one.name} <small>{one.detail}</small></span>
          </div>
        ))}
        {isOpen && found.length === 0 && <div role="option" tabIndex={-1} aria-selected={false} aria-disabled>{t('compare.noMatch')}</div>}
      </div>
    </div>
  );
}
