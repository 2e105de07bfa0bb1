import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSettings, IconSun, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSetLanguage } from '../features/session/use-set-language.ts';
import { pageOf } from '../lib/addresses.ts';
import { LANGUAGES } from '../lib/i18n.ts';
import styles from './preferences.module.css';

const NAMES = { fr: 'Français', en: 'English' } as const;

/** Language, colour scheme, and the way to the settings. Each language is named in itself. */
export function Preferences({ brandId, isSignedIn = false }: { brandId: string | undefined; isSignedIn?: boolean }) {
  const { t, i18n } = useTranslation();
  const setLanguage = useSetLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <div className={styles.row}>
      <fieldset className={styles.languages}>
        <legend className={styles.legend}>{t('shell.language')}</legend>
        {LANGUAGES.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={i18n.language === one} aria-label={`${one.toUpperCase()}, ${NAMES[one]}`} title={NAMES[one]} onClick={() => setLanguage.mutate(one)}>
            {one.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <ActionIcon aria-label={t(scheme === 'dark' ? 'shell.light' : 'shell.dark')} onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
        {scheme === 'dark' ? <IconSun size={19} stroke={1.75} aria-hidden /> : <IconMoon size={19} stroke={1.75} aria-hidden />}
      </ActionIcon>
      {isSignedIn && (
        <NavLink to={pageOf.account()} className={styles.settings ?? ''} aria-label={t('shell.account')} title={t('shell.account')}>
          <IconUserCircle size={19} stroke={1.75} aria-hidden />
        </NavLink>
      )}
      {brandId !== undefined && (
        <NavLink to={pageOf.settings(brandId)} className={styles.settings ?? ''} aria-label={t('nav.settings')} title={t('nav.settings')}>
          <IconSettings size={19} stroke={1.75} aria-hidden />
        </NavLink>
      )}
    </div>
  );
}
