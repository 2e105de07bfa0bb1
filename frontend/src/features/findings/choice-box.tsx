import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './queue.module.css';

/** What is chosen on the list, and how to choose. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** `isRange`: all from the last one to this. */
  onToggle: (ids: readonly string[], isRange: boolean) => void;
}

/** Chooses one finding, or those of a cluster at once; with Shift, all between the last one and this. */
export function ChoiceBox({ ids, label, choice }: { ids: readonly string[]; label: string; choice: Choice }) {
  const { t } = useTranslation();
  const chosen = ids.filter((id) => choice.ids.has(id)).length;
  const isAll = chosen === ids.length;
  return (
    <span className={styles.choice}>
      <Checkbox
        size="md" aria-label={t('bulk.choose', { what: label })} checked={isAll} indeterminate={chosen > 0 && !isAll}
        onChange={(event) => choice.onToggle(ids, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
    </span>
  );
}
