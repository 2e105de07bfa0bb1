import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getLanguage } from '../../lib/i18n.ts';
import { cadenceNow, choiceOf, chosen, type Kind, type Scope } from './kind-choice.ts';
import styles from './kinds.module.css';
import type { Preferences } from './use-notifications.ts';

const RHYTHMS = ['daily', 'weekly'] as const;

/** What few people touch, folded: with which digest each kind comes, and the way back to what is usual. */
export function FineChoices({ kinds, scope, onChange }: { kinds: readonly Kind[]; scope: Scope; onChange: (part: Partial<Preferences>) => void }) {
  const { t } = useTranslation();
  const language = getLanguage();
  const { preferences: { cadences, brandCadences }, brand } = scope;
  const own = kinds.filter((one) => RHYTHMS.every((rhythm) => one.offers.includes(rhythm)) && choiceOf(cadenceNow(one, scope)) === 'digest');
  const isUsual = Object.keys(brand === null ? cadences : (brandCadences[brand.id] ?? {})).length === 0;
  return (
    <details className={styles.fine}>
      <summary>{t('notifications.fine.title')}</summary>
      <p>{t('notifications.fine.note')}</p>
      <ul>
        {own.map((kind) => (
          <li key={kind.id}>
            <span>{kind.name[language]}</span>
            <SegmentedControl aria-label={kind.name[language]} size="xs" value={cadenceNow(kind, scope)} onChange={(value) => onChange(chosen(kind, value, scope))} data={RHYTHMS.map((one) => ({ value: one, label: t(`notifications.digest.${one}`) }))} />
          </li>
        ))}
      </ul>
      <Button variant="default" size="sm" disabled={isUsual} onClick={() => onChange(brand === null ? { cadences: {} } : { brandCadences: { ...brandCadences, [brand.id]: {} } })}>{t('notifications.fine.usual')}</Button>
    </details>
  );
}
