import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLanguage } from '../lib/i18n.ts';
import { readClock } from '../lib/read-clock.ts';
import { sayTime } from '../lib/say-time.ts';

/** A time of day, written as the page's language writes it: a browser's own field follows the browser's language. `value` and what it tells: "08:05". */
export function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  // Null: nobody writes in it now.
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readClock(typed) === null;
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return (
    <TextInput
      required withAsterisk={false} autoComplete="off" label={label} value={typed ?? sayTime(hour * 60 + minute, getLanguage())} error={isWrong && t('time.wrong')}
      onChange={(event) => {
        const { value: text } = event.currentTarget;
        setTyped(text);
        const read = readClock(text);
        event.currentTarget.setCustomValidity(read === null ? t('time.wrong') : '');
        if (read !== null) onChange(read);
      }}
      onBlur={() => { if (!isWrong) setTyped(null); }}
    />
  );
}
