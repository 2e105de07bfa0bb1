import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { LANGUAGES } from '../../lib/i18n.ts';
import { useSession } from '../session/use-session.ts';
import { useSetLanguage } from '../session/use-set-language.ts';
import styles from './settings.module.css';

const NAMES = { fr: 'Français', en: 'English' } as const;
const SCHEMES = ['auto', 'light', 'dark'] as const;

/** The reader's own: who they are, the language of pages and mails, light or dark. */
export function YouPanel() {
  const { t, i18n } = useTranslation();
  const setLanguage = useSetLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { data } = useSession();
  const [languageId, schemeId] = [useId(), useId()];
  return (
    <Panel title={t('settings.you.title')} note={data && `${data.user.name} · ${data.user.email} · ${t(`role.${data.role}`)}`}>
      <div className={styles.choices}>
        <span id={languageId}>{t('settings.you.language')}</span>
        <SegmentedControl aria-labelledby={languageId} value={i18n.language === 'fr' ? 'fr' : 'en'} onChange={(value) => setLanguage.mutate(value)} data={LANGUAGES.map((one) => ({ value: one, label: NAMES[one] }))} />
        <span id={schemeId}>{t('settings.you.scheme')}</span>
        <SegmentedControl aria-labelledby={schemeId} value={colorScheme} onChange={(value) => setColorScheme(value)} data={SCHEMES.map((one) => ({ value: one, label: t(`settings.you.schemes.${one}`) }))} />
      </div>
    </Panel>
  );
}
