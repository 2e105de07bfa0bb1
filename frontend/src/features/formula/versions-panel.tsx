import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './formula.module.css';
import type { Formula } from './use-formula.ts';

/** What each version of the formula changed, the newest first. */
export function VersionsPanel({ formula }: { formula: Formula }) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <Panel title={t('formula.versions.title')} note={t('formula.versions.note')}>
      <dl className={styles.versions}>
        {formula.versions.toReversed().map((one) => (
          <div key={one.version}><dt>{t('formula.versions.version', { version: one.version })}</dt><dd>{wording.say(one.words)}</dd></div>
        ))}
      </dl>
    </Panel>
  );
}
