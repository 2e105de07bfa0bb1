import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './multi-choice.module.css';

/** Several of a long list, found by typing. Its styles come with it: the pages that people open first have no such list. */
export function MultiChoice(props: Pick<MultiSelectProps, 'label' | 'description' | 'placeholder' | 'data' | 'value' | 'onChange'>) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      searchable hidePickedOptions nothingFoundMessage={t('choice.nothing')} withScrollArea={false} classNames={{ options: styles.options ?? '' }} comboboxProps={{ shadow: 'md', withinPortal: false }}
      clearable clearButtonProps={{ 'aria-label': t('choice.clear') }} {...props}
    />
  );
}
