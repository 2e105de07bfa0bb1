import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'pass' | 'fail' | 'unsure' | 'quiet' | 'accent';

/** A few words in a tone, with an icon that says the same. */
export function Tag({ tone, icon, children, title }: { tone: Tone; icon?: ReactNode; children: ReactNode; title?: string }) {
  return <span className={styles.tag} data-tone={tone} title={title}>{icon}{children}</span>;
}
