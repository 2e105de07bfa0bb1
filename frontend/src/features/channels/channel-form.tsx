import { Button, Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import { LANGUAGES } from '../../lib/i18n.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { KIND_NAMES } from './channel-state.tsx';
import styles from './channels.module.css';
import { RegionChoice } from './region-choice.tsx';
import type { Channel, ChannelKind, ChannelWish, Channels, NoticeKind } from './use-channels.ts';

interface ChannelFormProps {
  kind: ChannelKind;
  /** Null: a new one. */
  channel: Channel | null;
  offered: Pick<Channels, 'kinds' | 'regions'>;
  isSaving: boolean;
  error: unknown;
  onSave: (wish: ChannelWish) => void;
  onCancel?: () => void;
}

const NAMES = { fr: 'Français', en: 'English' } as const;
type Cadences = ChannelWish['cadences'];
/** As a team reads them: what is wrong in public first. */
const GROUPS = ['listings', 'reviews', 'work', 'reports', 'running', 'account'] as const;

/** What a person says of a channel: where it is, what it is told, how soon, about which regions, in which language. */
export function ChannelForm({ kind, channel, offered: { kinds, regions }, isSaving, error, onSave, onCancel }: ChannelFormProps) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const [url, setUrl] = useState('');
  const [name, setName] = useState(channel?.name ?? KIND_NAMES[kind]);
  const [isEnabled, setEnabled] = useState(channel?.isEnabled ?? true);
  const [languages, setLanguages] = useState<string[]>(channel?.languages ?? [i18n.language === 'en' ? 'en' : 'fr']);
  const [regionIds, setRegionIds] = useState<string[]>(channel?.regionIds ?? []);
  const [cadences, setCadences] = useState<Cadences>(channel?.cadences ?? Object.fromEntries(kinds.map((one) => [one.id, one.byDefault])));
  const wish: ChannelWish = { name: name.trim(), isEnabled, languages: LANGUAGES.filter((one) => languages.includes(one)), regionIds: regionIds.length === 0 ? null : regionIds, cadences, ...(url.trim() === '' ? {} : { url: url.trim() }) };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); onSave(wish); }}>
      <div className={styles.fields}>
        <TextInput label={t('channels.name')} value={name} required withAsterisk={false} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput type="url" label={t('channels.url')} description={t(`channels.urlNote.${kind}`)} value={url} required={channel === null} withAsterisk={false} autoComplete="off" spellCheck={false} placeholder={channel === null ? 'https://' : t('channels.urlSet', { host: channel.host, day: formats.day(channel.addressSetAt) })} onChange={(event) => setUrl(event.currentTarget.value)} />
      </div>
      <Checkbox.Group label={t('channels.languages')} value={languages} onChange={(value) => { if (value.length > 0) setLanguages(value); }}>
        <div className={styles.choices}>{LANGUAGES.map((one) => <Checkbox key={one} value={one} label={NAMES[one]} lang={one} />)}</div>
      </Checkbox.Group>
      <RegionChoice regions={regions} chosen={regionIds} onChange={setRegionIds} />
      <CadenceTable kinds={kinds} cadences={cadences} onChange={setCadences} />
      <Switch label={t('channels.enabled')} checked={isEnabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button type="submit" loading={isSaving}>{t(channel === null ? 'channels.add' : 'channels.save')}</Button>
        {onCancel && <Button variant="subtle" onClick={onCancel}>{t('channels.cancel')}</Button>}
      </div>
    </form>
  );
}

/** What a channel is told, and how soon, under the headings of the notices. */
function CadenceTable({ kinds, cadences, onChange }: { kinds: readonly NoticeKind[]; cadences: Cadences; onChange: (cadences: Cadences) => void }) {
  const { t } = useTranslation();
  const wording = useWording();
  const groups = GROUPS.map((group) => [group, kinds.filter((one) => one.group === group)] as const).filter(([, list]) => list.length > 0);
  return (
    <fieldset className={styles.told}>
      <legend>{t('channels.told')}</legend>
      {groups.map(([group, list]) => (
        <section key={group} aria-label={t(`channels.group.${group}`)}>
          <p className={styles.group}>{t(`channels.group.${group}`)}</p>
          {list.map(({ id, name, when, offers }) => (
            <div key={id} className={styles.kind}>
              <p><span>{wording.say(name)}</span><small>{wording.say(when)}</small></p>
              <NativeSelect aria-label={wording.say(name)} value={cadences[id] ?? 'never'} onChange={(event) => onChange({ ...cadences, [id]: event.currentTarget.value as Cadences[string] })} data={[...new Set([...offers, 'never' as const])].map((one) => ({ value: one, label: t(`channels.cadence.${one}`) }))} />
            </div>
          ))}
        </section>
      ))}
    </fieldset>
  );
}
