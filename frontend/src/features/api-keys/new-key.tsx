import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KEY_SCOPE_WORDS, KEY_SCOPES, type KeyScope } from '#contract/api-keys.ts';
import { FormProblem } from '../../components/form-problem.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './api-keys.module.css';
import { lastDayOf, LIFETIMES } from './key-days.ts';
import { ShownApiKey } from './shown-api-key.tsx';
import { useApiKeyActions, type ApiKeys } from './use-api-keys.ts';

interface NewKeyProps {
  brandId: string;
  regions: ApiKeys['regions'];
  onClose: () => void;
}

const FOREVER = 'forever';
/** Long enough to be useful, short enough that a forgotten key ends by itself. */
const USUAL_DAYS = 90;

/** A new key: for whom, what it may do, where, until when; then its text, once. */
export function NewKey({ brandId, regions, onClose }: NewKeyProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const { create } = useApiKeyActions(brandId);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [regionId, setRegionId] = useState('');
  const [lifetime, setLifetime] = useState(String(USUAL_DAYS));
  const [isLacking, setLacking] = useState(false);
  const scopes: KeyScope[] = KEY_SCOPES.filter((one) => chosen.includes(one));
  if (create.data) return <ShownApiKey brandId={brandId} value={create.data.key} scopes={scopes} onDone={onClose} />;
  const make = (): void => {
    setLacking(scopes.length === 0);
    const days = LIFETIMES.find((one) => String(one) === lifetime) ?? null;
    if (scopes.length > 0) create.mutate({ name: name.trim(), scopes, regionId: regionId === '' ? null : regionId, expiresOn: lastDayOf(days, new Date()) });
  };
  return (
    <form className={styles.form} aria-label={t('apiKeys.new')} onSubmit={(event) => { event.preventDefault(); make(); }}>
      <TextInput label={t('apiKeys.name')} description={t('apiKeys.nameNote')} value={name} required withAsterisk={false} maxLength={80} autoComplete="off" data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
      <Checkbox.Group label={t('apiKeys.scopes')} value={chosen} error={isLacking ? t('apiKeys.noScope') : null} onChange={(value) => { setChosen(value); setLacking(false); }}>
        <div className={styles.scopes}>{KEY_SCOPES.map((one) => <Checkbox key={one} value={one} label={wording.say(KEY_SCOPE_WORDS[one])} description={<code>{one}</code>} />)}</div>
      </Checkbox.Group>
      <div className={styles.fields}>
        <NativeSelect label={t('apiKeys.region')} value={regionId} onChange={(event) => setRegionId(event.currentTarget.value)} data={[{ value: '', label: t('apiKeys.allRegions') }, ...regions.map(({ id, path }) => ({ value: id, label: path.join(' › ') }))]} />
        <NativeSelect label={t('apiKeys.expires')} value={lifetime} onChange={(event) => setLifetime(event.currentTarget.value)} data={LIFETIMES.map((one) => (one === null ? { value: FOREVER, label: t('apiKeys.forever') } : { value: String(one), label: t('apiKeys.days', { days: one }) }))} />
      </div>
      <p className={styles.soft}>{t('apiKeys.reach')}</p>
      <FormProblem error={create.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={create.isPending}>{t('apiKeys.make')}</Button>
        <Button variant="subtle" onClick={onClose}>{t('apiKeys.cancel')}</Button>
      </div>
    </form>
  );
}
