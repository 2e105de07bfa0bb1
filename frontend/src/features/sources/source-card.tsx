import { Button } from '@mantine/core';
import { IconKey, IconLogin2, IconLogout, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ReplyPermissionForm } from '../review-replies/reply-permission-form.tsx';
import { LinksPanel } from './links-panel.tsx';
import { SourceForm } from './source-form.tsx';
import { SourceHistory, SourceQuota } from './source-history.tsx';
import { needOf, SourceState } from './source-state.tsx';
import styles from './sources.module.css';
import { useSourceActions, type SourceActions, type SourceDraft } from './use-source-actions.ts';
import type { Source } from './use-sources.ts';

interface SourceCardProps {
  brandId: string;
  source: Source;
  mayChange: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

/** One source: its state at a glance, and behind it all that there is to enter, to test, to confirm and to look back at. */
export function SourceCard({ brandId, source, mayChange, isOpen, onToggle }: SourceCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const proposed = source.links?.proposed ?? 0;
  const unaddressed = source.withoutAddress ?? 0;
  const needs = needOf(source);
  return (
    <li className={styles.card}>
      <h2 className={styles.head}>
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          <span className={styles.name}>{wording.say(source.name)}</span>
          <SourceState source={source} />
          {!source.isNamed && source.isEnabled && needs !== null && <Tag tone="quiet" icon={<IconKey aria-hidden size={14} />}>{t(`sources.needs.${needs}`)}</Tag>}
          {unaddressed > 0 && <Tag tone={source.isRequired ? 'unsure' : 'quiet'}>{t('sources.withoutAddress', { count: unaddressed, shown: formats.count(unaddressed) })}</Tag>}
          {proposed > 0 && <Tag tone="accent">{t('sources.toConfirm', { count: proposed, shown: formats.count(proposed) })}</Tag>}
          <span className={styles.last}>{source.manualEveryDays !== null ? t('sources.byEye', { count: source.manualEveryDays }) : source.lastGoodAt === null ? t('sources.never') : t('sources.lastGood', { moment: formats.moment(source.lastGoodAt) })}</span>
        </button>
      </h2>
      {isOpen && <SourceDetails brandId={brandId} source={source} mayChange={mayChange} />}
    </li>
  );
}

function SourceDetails({ brandId, source, mayChange }: Pick<SourceCardProps, 'brandId' | 'source' | 'mayChange'>) {
  const { t } = useTranslation();
  const wording = useWording();
  const actions = useSourceActions(brandId, source.id);
  const [draft, setDraft] = useState<SourceDraft | null>(null);
  const { trouble, isNamed, isEnabled, links, quota, fields, everyDays, retention: { valueDays } } = source;
  const hasLinks = links !== null && links.proposed + links.confirmed + links.rejected + links.stale > 0;
  const hasForm = fields.length > 0 || source.signIn !== null;
  return (
    <div className={styles.details}>
      <p>{wording.say(source.description)}</p>
      {trouble !== null && isEnabled && <p role="status" className={styles.alert}>{wording.trouble(trouble)}</p>}
      {!isNamed && <p className={styles.soft}>{t('sources.notNamed')} <Link to={pageOf.standard(brandId)}>{t('sources.toStandard')}</Link></p>}
      {(source.withoutAddress ?? 0) > 0 && <p className={source.isRequired ? styles.alert : styles.soft}>{t(source.isRequired ? 'sources.withoutAddressRequired' : 'sources.withoutAddressNote')} <Link to={source.id === 'brand-website' ? pageOf.storePages(brandId) : pageOf.import(brandId)}>{t(source.id === 'brand-website' ? 'storePages.hintFind' : 'sources.giveAddresses')}</Link></p>}
      {mayChange && hasForm && <SourceForm key={JSON.stringify(fields.map((one) => [one.value, one.setAt]))} source={source} actions={actions} onDraft={setDraft} />}
      {!mayChange && hasForm && <p className={styles.soft}>{t('sources.onlyAdministrators')}</p>}
      {mayChange && <Connecting source={source} actions={actions} draft={draft} />}
      <ReplyPermissionForm brandId={brandId} publisherId={source.id} />
      {everyDays > 1 && <p className={styles.figure}>{t('sources.seldom', { count: everyDays, id: source.id })}</p>}
      {quota && <SourceQuota quota={quota} />}
      {links && (isNamed || hasLinks) && <LinksPanel brandId={brandId} publisherId={source.id} actions={actions} mayChange={mayChange} />}
      <SourceHistory history={source.history} />
      <p className={styles.soft}>
        {t(valueDays === null ? 'sources.keptAlways' : valueDays === 0 ? 'sources.keptNever' : 'sources.keptDays', { count: valueDays ?? 0 })}
        {source.attribution && ` ${wording.say(source.attribution)}`}
      </p>
    </div>
  );
}

function Connecting({ source, actions: { test, signIn, signOut }, draft }: { source: Source; actions: SourceActions; draft: SourceDraft | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const isTesting = test.isPending || source.isTesting;
  const failed = [signIn, test, signOut].find((one) => one.isError);
  return (
    <div className={styles.connecting}>
      <p className={styles.actions}>
        {source.signIn && <Button size="sm" variant={source.signIn.signedInAt === null ? 'filled' : 'default'} leftSection={<IconLogin2 size={16} aria-hidden />} loading={signIn.isPending} onClick={() => signIn.mutate()}>{t(source.signIn.signedInAt === null ? 'sources.signIn' : 'sources.signInAgain')}</Button>}
        {source.signIn?.signedInAt && <Button size="sm" variant="default" leftSection={<IconLogout size={16} aria-hidden />} loading={signOut.isPending} onClick={() => signOut.mutate()}>{t('sources.signOut')}</Button>}
        {source.canTest && <Button size="sm" variant="default" leftSection={<IconPlugConnected size={16} aria-hidden />} loading={isTesting} onClick={() => test.mutate(draft)}>{t(draft === null ? 'sources.test' : 'sources.testDraft')}</Button>}
      </p>
      {source.signIn?.signedInAt && <p className={styles.soft}>{t('sources.signedIn', { day: formats.day(source.signIn.signedInAt) })}</p>}
      {failed && <ErrorNotice error={failed.error} retry={() => failed.reset()} />}
      <output aria-live="polite">
        {isTesting ? t('sources.testing') : source.test && <span className={styles.test} data-good={source.test.trouble === null}>{wording.say(source.test.words)} <small>{formats.moment(source.test.at)}{source.test.isDraft === true && ` · ${t('sources.testedDraft')}`}</small></span>}
      </output>
    </div>
  );
}
