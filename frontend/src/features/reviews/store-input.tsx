import { CloseButton, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewChoices } from './use-reviews.ts';

type Store = ReviewChoices['locations'][number];

const titleOf = ({ storeCode, name }: Store): string => `${name} · ${storeCode}`;

/** One store among many: by its name or code, with what the browser offers while one types. */
export function StoreInput({ locations, value, onChange }: { locations: readonly Store[]; value: string | undefined; onChange: (locationId: string | undefined) => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = locations.find((one) => one.id === value);
  const text = typed ?? (chosen ? titleOf(chosen) : '');
  const find = (said: string): Store | undefined => locations.find((one) => titleOf(one) === said || one.storeCode.toLowerCase() === said.trim().toLowerCase());
  const change = (said: string): void => {
    const found = find(said);
    setTyped(found ? null : said);
    if (found) onChange(found.id);
    else if (said === '') onChange(undefined);
  };
  const isUnknown = typed !== null && typed !== '' && !locations.some((one) => titleOf(one).toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div>
      <TextInput
        aria-label={t('inbox.store')} placeholder={t('inbox.allStores')} list={listId} value={text} error={isUnknown ? t('inbox.storeUnknown') : null} onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setTyped(null)} rightSection={text !== '' && <CloseButton size="sm" aria-label={t('inbox.allStores')} onClick={() => change('')} />}
      />
      <datalist id={listId}>{locations.map((one) => <option key={one.id} value={titleOf(one)}>{one.storeCode}</option>)}</datalist>
    </div>
  );
}
