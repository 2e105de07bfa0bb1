import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './mentions.module.css';
import { completeName, matchPeople, type Named, namingAtEnd } from './use-mentions.ts';

/** Who may be meant by the name being typed after an @, to choose by finger or keyboard. */
export function MentionPicker({ text, people, onPick }: { text: string; people: readonly Named[]; onPick: (text: string) => void }) {
  const { t } = useTranslation();
  const typed = namingAtEnd(text);
  const found = typed === null ? [] : matchPeople(people, typed);
  // A name that stands there whole has been chosen.
  if (typed === null || found.length === 0 || people.some((one) => typed.trimEnd() === one.name)) return null;
  return (
    <div className={styles.people} role="group" aria-label={t('mentions.pick')}>
      {found.map((one) => <Button key={one.id} size="compact-sm" variant="light" onClick={() => onPick(completeName(text, one.name))}>@{one.name}</Button>)}
    </div>
  );
}
