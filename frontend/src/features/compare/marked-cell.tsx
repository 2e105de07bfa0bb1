import { IconArrowNarrowDown, IconArrowNarrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';
import type { Mark } from './mark-best.ts';

/** One line of the comparison: its name, and a cell for each, the best and the worst marked in words. */
export function CompareLine({ name, note, cells, marks }: { name: ReactNode; note?: ReactNode; cells: readonly ReactNode[]; marks?: readonly Mark[] }) {
  return (
    <tr>
      <th scope="row">{name}{note && <span className={styles.soft}>{note}</span>}</th>
      {cells.map((cell, at) => <td key={at} data-mark={marks?.[at] ?? undefined}>{cell}<MarkTag mark={marks?.[at] ?? null} /></td>)}
    </tr>
  );
}

function MarkTag({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  if (mark === null) return null;
  const Icon = mark === 'best' ? IconArrowNarrowUp : IconArrowNarrowDown;
  return <span className={styles.mark} data-mark={mark}><Icon size={14} aria-hidden />{t(`compare.${mark}`)}</span>;
}
