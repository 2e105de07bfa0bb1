import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { REPORT_PATH } from '#contract/overview.ts';
import { addressOf } from '../../lib/call.ts';
import { pickLocale } from '../../lib/format.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { printPage } from '../../lib/print-page.ts';

const LOCALE_WITH_COUNTRY = /^(fr|en)-[A-Z]{2}$/;

/** The page as one sheet, with numbers and on paper as the reader's country has them; and the page itself on paper. */
export function ReportActions({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const language = getLanguage();
  const picked = pickLocale(language, navigator.languages);
  const locale = LOCALE_WITH_COUNTRY.test(picked) ? picked : `${language}-CA`;
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void printPage()}>{t('overview.print')}</Button>
      <Button component="a" variant="default" href={addressOf(REPORT_PATH, { brandId }, { locale })} download leftSection={<IconFileTypePdf size={16} aria-hidden />}>{t('overview.pdf')}</Button>
    </>
  );
}
