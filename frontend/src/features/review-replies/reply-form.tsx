import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { copyText } from '../../lib/copy-text.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { replyLength } from './reply-length.ts';
import styles from './reply-panel.module.css';
import { type ReplyDecision, type ReplyDraft, type ReplyFile, useReplyStep } from './use-replies.ts';
import { useReplyTrouble } from './use-reply-trouble.ts';

/** Where a reply is written, approved and posted; or copied, where only a person can post it. */
export function ReplyForm({ file, shown }: { file: ReplyFile; /** The answer that stands, or will: the next one begins from it. */ shown: string | null }) {
  const { t } = useTranslation();
  const wording = useWording();
  const { current, longest, may, byHand } = file;
  const [text, setText] = useState(current?.text ?? shown ?? '');
  const [templateId, setTemplateId] = useState(current?.templateId ?? '');
  const [isConfirming, setConfirming] = useState(false);
  const step = useReplyStep(file.reviewId);
  const templates = useTemplateOptions(file);
  const trimmed = text.trim();
  const isChanged = trimmed !== (current?.text ?? shown ?? '');
  const isTooLong = replyLength(trimmed, longest) > longest.count;
  const canSave = trimmed !== '' && !isTooLong && (isChanged || current !== null);
  const source = wording.publisherName(file.publisherId);

  const chosen = file.templates.find(({ id }) => id === templateId);
  const language = chosen?.language ?? current?.language ?? file.suggested.language;
  const draft: ReplyDraft | null = isChanged ? { text: trimmed, language, templateId: templateId === '' ? null : templateId, basedOn: current?.revision ?? null } : null;
  const decide = (kind: ReplyDecision): void => {
    setConfirming(false);
    step.mutate({ draft, decide: { kind, on: current } });
  };
  // A text that was changed is a draft again, and has to be approved.
  const publishing: ReplyDecision | null = may.includes('approve') || (isChanged && file.mayApprove) ? 'approve' : may.includes('post') ? 'post' : null;
  const publishLabel = byHand === null ? t(publishing === 'post' && !isChanged ? 'replies.postAgain' : 'replies.approveAndPost') : t('replies.approve');
  const choose = (id: string): void => {
    setTemplateId(id);
    const template = file.templates.find((one) => one.id === id);
    if (template) setText(template.text);
  };
  return (
    <div className={styles.form}>
      <NativeSelect label={t('replies.template')} value={templateId} onChange={(event) => choose(event.currentTarget.value)} data={templates} />
      <Textarea label={t(shown === null ? 'replies.text' : 'replies.textInPlace')} lang={language} autosize minRows={4} maxRows={14} value={text} onChange={(event) => setText(event.currentTarget.value)} error={isTooLong && t('replies.trouble.too-long')} />
      <Count length={replyLength(trimmed, longest)} longest={longest} />
      <ByHandNote file={file} />
      {isConfirming && publishing !== null
        ? (
          <div className={styles.confirm} role="group" aria-label={publishLabel}>
            <p>{t('replies.confirm', { source })}</p>
            <p className={styles.buttons}>
              <Button size="xs" leftSection={<IconSend size={15} aria-hidden />} loading={step.isPending} onClick={() => decide(publishing)}>{t('replies.confirmPost')}</Button>
              <Button size="xs" variant="default" onClick={() => setConfirming(false)}>{t('act.cancel')}</Button>
            </p>
          </div>
        )
        : (
          <div className={styles.buttons}>
            {publishing !== null && <Button size="xs" leftSection={byHand === null ? <IconSend size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />} disabled={!canSave} loading={step.isPending} onClick={() => (byHand === null ? setConfirming(true) : decide(publishing))}>{publishLabel}</Button>}
            {may.includes('save') && isChanged && <Button size="xs" variant={publishing === null ? 'filled' : 'default'} disabled={!canSave} loading={step.isPending} onClick={() => step.mutate({ draft, decide: null })}>{t(publishing === null ? 'replies.sendForApproval' : 'replies.saveDraft')}</Button>}
            {byHand !== null && <CopyButton text={trimmed} />}
            {byHand !== null && file.link !== null && <Button component="a" size="xs" variant="default" href={file.link} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={15} aria-hidden />}>{t('replies.open', { source })}</Button>}
            {may.includes('mark-posted') && !isChanged && <Button size="xs" variant="default" disabled={step.isPending} onClick={() => decide('mark-posted')}>{t('replies.markPosted')}</Button>}
            {may.includes('withdraw') && <Button size="xs" variant="subtle" disabled={step.isPending} onClick={() => step.mutate({ draft: null, decide: { kind: 'withdraw', on: current } })}>{t('replies.withdraw')}</Button>}
          </div>
        )}
      {step.isError && <ErrorNotice error={step.error} />}
    </div>
  );
}

/** The templates by language, those of the review's own language and tone first. */
function useTemplateOptions({ templates, suggested }: ReplyFile) {
  const { t } = useTranslation();
  const wording = useWording();
  const rank = ({ language, tone }: ReplyFile['templates'][number]): number => (language === suggested.language ? 0 : 2) + (tone === suggested.tone ? 0 : 1);
  const ranked = templates.toSorted((a, b) => rank(a) - rank(b));
  const groups = [...Map.groupBy(ranked, ({ language }) => language)];
  return [
    { value: '', label: t('replies.ownWords') },
    ...groups.map(([language, items]) => ({ group: t(`replies.language.${language}`), items: items.map(({ id, title }) => ({ value: id, label: wording.say(title) })) })),
  ];
}

function Count({ length, longest: { count, unit } }: { length: number; longest: ReplyFile['longest'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return <p className={styles.count} data-over={length > count}>{t(`replies.count.${unit}`, { length: formats.count(length), most: formats.count(count) })}</p>;
}

/** Why a person has to post it, and who could change that. */
function ByHandNote({ file: { byHand, administrators, publisherId } }: { file: ReplyFile }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const say = useReplyTrouble();
  if (byHand === null) return null;
  const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(administrators);
  return (
    <p className={styles.soft}>
      {byHand.because === 'replies-off' ? t('replies.offFor', { source: wording.publisherName(publisherId) }) : say(byHand.because)}
      {byHand.because !== 'no-api' && administrators.length > 0 && ` ${t(byHand.because === 'replies-off' ? 'replies.whoCanSwitch' : 'replies.whoCanMend', { names })}`}
    </p>
  );
}

/** Says that it was copied, and what to do where the browser does not let us. */
function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null);
  // Said of this text alone: one that was changed since is not on the clipboard.
  const isDone = copied?.text === text ? copied.isDone : null;
  const copy = (): void => void copyText(text).then((done) => setCopied({ text, isDone: done }));
  return (
    <>
      <Button size="xs" variant={isDone === true ? 'light' : 'default'} disabled={text === ''} leftSection={isDone === true ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />} onClick={copy}>{t(isDone === true ? 'replies.copied' : 'replies.copy')}</Button>
      <output className={styles.soft}>{isDone === true ? t('replies.copiedNote') : isDone === false ? t('replies.notCopied') : ''}</output>
    </>
  );
}
