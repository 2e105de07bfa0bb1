import { IconArrowNarrowDown, IconArrowNarrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';
import type { Mark } from './mark-best.ts';

interface CompareLineProps {
  name: ReactNode;
  note?: ReactNode;
  cells: readonly ReactNode[];
  marks?: readonly Mark[];
  /** What is poor in itself: the last of five that are all good is no alarm. */
  isPoor?: readonly boolean[];
}

/** One line of the comparison: its name, and a cell for each, the best and the worst marked in words. */
export function CompareLine({ name, note, cells, marks, isPoor }: CompareLineProps) {
  return (
    <tr>
      <th scope="row">{name}{note && <span className={styles.soft}>{note}</span>}</th>
      {cells.map((cell, at) => {
        const mark = marks?.[at] ?? null;
        return <td key={at} data-mark={mark ?? undefined} data-poor={isPoor?.[at] === true}>{cell}<MarkTag mark={mark} /></td>;
      })}
    </tr>
  );
}

function MarkTag({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  if (mark === null) return null;
  const Icon = mark === 'best' ? IconArrowNarrowUp : IconArrowNarrowDown;
  return <span className={styles.mark} ><Icon size={14} aria-hidden />{t(`compare.${mark}`)}</span>;
}
