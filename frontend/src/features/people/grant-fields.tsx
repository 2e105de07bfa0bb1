import { Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './people.module.css';
import { useStores, type People, type Role, type ShownGrant, type Store } from './use-people.ts';

interface GrantFieldsProps {
  brandId: string;
  people: People;
  value: ShownGrant;
  onChange: (value: ShownGrant) => void;
}

/** A role, and how far it reaches: regions for who manages some, a store for who manages one. */
export function GrantFields({ brandId, people: { grantable, mayGrantAllBrands, regions }, value, onChange }: GrantFieldsProps) {
  const { t } = useTranslation();
  const { role, isAllBrands } = value;
  const chosen = new Set(value.regions.map((one) => one.id));
  return (
    <>
      <NativeSelect label={t('people.role')} value={role} onChange={(event) => onChange({ role: event.currentTarget.value as Role, isAllBrands: false, regions: [], stores: [] })} data={grantable.map((one) => ({ value: one, label: t(`role.${one}`) }))} />
      <p className={styles.soft}>{t(`people.means.${role}`)}</p>
      {role === 'administrator' && mayGrantAllBrands && <Checkbox label={t('people.allBrands')} checked={isAllBrands} onChange={(event) => onChange({ ...value, isAllBrands: event.currentTarget.checked })} />}
      {role === 'regional-manager' && (
        <fieldset className={styles.choices}>
          <legend>{t('people.regions')}</legend>
          {regions.map((one) => (
            <Checkbox key={one.id} label={one.path.join(' › ')} checked={chosen.has(one.id)} onChange={(event) => onChange({ ...value, regions: event.currentTarget.checked ? [...value.regions, one] : value.regions.filter((region) => region.id !== one.id) })} />
          ))}
        </fieldset>
      )}
      {role === 'store-manager' && <StoreField brandId={brandId} stores={value.stores} onChange={(stores) => onChange({ ...value, stores })} />}
    </>
  );
}

function StoreField({ brandId, stores, onChange }: { brandId: string; stores: Store[]; onChange: (stores: Store[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useStores(brandId, typed, typed.trim() !== '');
  const rest = (found.data?.stores ?? []).filter((one) => !stores.some((store) => store.id === one.id));
  return (
    <div className={styles.stack}>
      {stores.length > 0 && <ul className={styles.chosen}>{stores.map((one) => <li key={one.id}>{one.storeCode} · {one.name}<CloseButton size="sm" aria-label={t('people.dropStore', { name: one.storeCode })} onClick={() => onChange(stores.filter((store) => store.id !== one.id))} /></li>)}</ul>}
      <TextInput label={t('people.store')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} placeholder={t('people.storeHint')} autoComplete="off" />
      {typed.trim() !== '' && <ul className={styles.found} aria-label={t('people.store')}>{rest.map((one) => <li key={one.id}><button type="button" onClick={() => { onChange([...stores, one]); setTyped(''); }}>{one.storeCode} · {one.name}</button></li>)}{found.isSuccess && rest.length === 0 && <li className={styles.soft}>{t('people.noStore')}</li>}</ul>}
    </div>
  );
}
