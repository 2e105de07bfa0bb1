import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './section-links.module.css';

/** The parts of the page, in the order in which they stand: their element's id, and how many things wait in each. */
export interface PageSection {
  id: 'findings' | 'notes' | 'record' | 'listings' | 'touchpoints' | 'reviews' | 'history';
  count?: number;
}

/** Leads to the parts of a long page and says where the reader is; stays in sight. */
export function SectionLinks({ sections }: { sections: readonly PageSection[] }) {
  const { t } = useTranslation();
  const here = useSectionInView(sections);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the links reach beyond the screen: the one that is current stays in sight.
    const link = here === null ? null : list.current?.querySelector<HTMLElement>(`[href="#${here}"]`);
    if (list.current && link) list.current.scrollTo({ left: link.offsetLeft - list.current.clientWidth / 3 });
  }, [here]);
  return (
    <nav className={styles.links} aria-label={t('location.sections.label')}>
      <ul ref={list}>
        {sections.map(({ id, count }) => (
          <li key={id}><a href={`#${id}`} {...(here === id ? { 'aria-current': 'location' as const } : {})}>{t(`location.sections.${id}`)}{count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}</a></li>
        ))}
      </ul>
    </nav>
  );
}

/** The part that begins nearest above the upper third of the window. */
function useSectionInView(sections: readonly PageSection[]): string | null {
  const [here, setHere] = useState<string | null>(null);
  const ids = sections.map((one) => one.id).join(' ');
  useEffect(() => {
    const find = (): void => {
      const line = window.innerHeight / 3;
      const places = ids.split(' ').flatMap((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return box === undefined ? [] : [{ id, top: box.top, left: box.left }];
      });
      // What stands beside another part on a wide screen is in sight with it.
      const edge = Math.min(...places.map((one) => one.left));
      const main = places.filter((one) => one.left <= edge + 1);
      // At the end of the page its last parts can't reach that line.
      const isEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2 && window.scrollY > 0;
      setHere((isEnd ? main.at(-1) : main.findLast((one) => one.top < line))?.id ?? null);
    };
    find();
    window.addEventListener('scroll', find, { passive: true });
    return () => window.removeEventListener('scroll', find);
  }, [ids]);
  return here;
}
