import { Checkbox, CloseButton, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MultiChoice } from '../../components/multi-choice.tsx';
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
  return (
    <>
      <RoleField roles={grantable} value={role} onChange={(chosen) => onChange({ role: chosen, isAllBrands: false, regions: [], stores: [] })} />
      {role === 'administrator' && mayGrantAllBrands && <Checkbox label={t('people.allBrands')} checked={isAllBrands} onChange={(event) => onChange({ ...value, isAllBrands: event.currentTarget.checked })} />}
      {role === 'regional-manager' && (
        <MultiChoice
          label={t('people.regions')} description={t('people.regionsNote')} {...(value.regions.length === 0 ? { placeholder: t('people.regionsHint') } : {})}
          data={regions.map((one) => ({ value: one.id, label: one.path.join(' › ') }))} value={value.regions.map((one) => one.id)} onChange={(ids) => onChange({ ...value, regions: regions.filter((one) => ids.includes(one.id)) })}
        />
      )}
      {role === 'store-manager' && <StoreField brandId={brandId} stores={value.stores} onChange={(stores) => onChange({ ...value, stores })} />}
    </>
  );
}

/** Every role with what it may do, beside each other: who invites has not read a manual. */
function RoleField({ roles, value, onChange }: { roles: readonly Role[]; value: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <fieldset className={styles.roles}>
      <legend>{t('people.role')}</legend>
      {roles.map((one) => (
        <label key={one} data-chosen={one === value}>
          <input type="radio" name={group} value={one} checked={one === value} onChange={() => onChange(one)} />
          <strong>{t(`role.${one}`)}</strong>
          <span className={styles.soft}>{t(`people.means.${one}`)}</span>
        </label>
      ))}
    </fieldset>
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
