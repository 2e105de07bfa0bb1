import { CloseButton, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './channels.module.css';
import type { Channels } from './use-channels.ts';

/** Regions whose locations a channel is told about: all of them until one is named. */
export function RegionChoice({ regions, chosen, onChange }: { regions: Channels['regions']; chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const named = regions.map(({ id, path }) => ({ value: id, label: path.join(' › ') }));
  return (
    <div className={styles.regions}>
      <NativeSelect label={t('channels.regions')} value="" onChange={(event) => { if (event.currentTarget.value !== '') onChange([...chosen, event.currentTarget.value]); }}
        data={[{ value: '', label: t(chosen.length === 0 ? 'channels.allRegions' : 'channels.addRegion') }, ...named.filter((one) => !chosen.includes(one.value))]} />
      {chosen.length > 0 && (
        <ul>
          {named.filter((one) => chosen.includes(one.value)).map(({ value, label }) => (
            <li key={value}>{label}<CloseButton size="sm" aria-label={t('channels.dropRegion', { region: label })} onClick={() => onChange(chosen.filter((one) => one !== value))} /></li>
          ))}
        </ul>
      )}
    </div>
  );
}
