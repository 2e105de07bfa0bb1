import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { WORD_GROUPS, type WordGroup } from '../features/glossary/words.ts';
import styles from './glossary.module.css';

const GROUPS = Object.keys(WORD_GROUPS) as WordGroup[];

/** Every word of the dashboard, explained; the address may name one of them (#coverage). */
export function GlossaryPage() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const named = hash.slice(1);
  useEffect(() => {
    if (named !== '') document.querySelector(`#${CSS.escape(named)}`)?.scrollIntoView({ block: 'center' });
  }, [named]);
  return (
    <>
      <PageHeader title={t('glossary.title')} note={t('glossary.note')} />
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <Panel key={group} title={t(`glossary.groups.${group}`)}>
            <dl className={styles.words}>
              {WORD_GROUPS[group].map((word) => (
                <div key={word} id={word} data-named={word === named}>
                  <dt>{t(`glossary.words.${word}.name`)}</dt>
                  <dd>{t(`glossary.words.${word}.is`)}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        ))}
      </div>
    </>
  );
}
