import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyScope } from '#contract/api-keys.ts';
import { copyText } from '../../lib/copy-text.ts';
import styles from './api-keys.module.css';
import { exampleCall } from './example-call.ts';

interface ShownApiKeyProps {
  brandId: string;
  value: string;
  scopes: readonly KeyScope[];
  onDone: () => void;
}

/** A key's text, this once, and how to use it. */
export function ShownApiKey({ brandId, value, scopes, onDone }: ShownApiKeyProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const example = exampleCall(window.location.origin, brandId, value, scopes);
  return (
    <div className={styles.shown} role="group" aria-label={t('apiKeys.once')} tabIndex={-1} ref={box}>
      <p className={styles.once}>{t('apiKeys.once')}</p>
      <p>{t('apiKeys.onceNote')}</p>
      <code className={styles.text}>{value}</code>
      <CopyText value={value} label={t('apiKeys.copy')} />
      {example !== null && (
        <>
          <p>{t('apiKeys.example')}</p>
          <pre className={styles.text}><code>{example}</code></pre>
          <CopyText value={example} label={t('apiKeys.copyExample')} />
        </>
      )}
      <p><a href="/api/docs" target="_blank" rel="noreferrer">{t('apiKeys.docs')}</a></p>
      <Button onClick={onDone}>{t('apiKeys.done')}</Button>
    </div>
  );
}

/** Copies, and says whether it worked: on a network without HTTPS a browser may refuse. */
function CopyText({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  return (
    <div className={styles.copy}>
      <Button variant="default" leftSection={outcome === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={() => void copyText(value).then((isDone) => setOutcome(isDone ? 'copied' : 'refused'))}>{label}</Button>
      <span role="status">{outcome !== null && t(`apiKeys.outcome.${outcome}`)}</span>
    </div>
  );
}
