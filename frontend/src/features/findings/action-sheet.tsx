import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './action-sheet.module.css';

/** From the foot of a phone, where the thumb is; from the side of a wider window. */
export function ActionSheet({ title, isOpen, onClose, children }: { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} position={isNarrow ? 'bottom' : 'right'} size={isNarrow ? '100%' : 'md'}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={title} className={styles.content ?? ''}>
        <Drawer.Body p={0}>
          <div className={styles.head}>
            <h2>{title}</h2>
            <CloseButton size="xl" aria-label={t('act.close')} onClick={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
