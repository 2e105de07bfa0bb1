import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../lib/copy-text.ts';

/** Long enough to be read. */
const SHOWN_MS = 3000;

/** Copies what is expected, to be put in where it is wrong; says whether it did. */
export function CopyButton({ text, ...looks }: { text: string } & Pick<ButtonProps, 'size' | 'variant' | 'className' | 'fullWidth'>) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => setState((await copyText(text)) ? 'copied' : 'refused');
  return (
    <Button variant="default" {...looks} leftSection={state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
      <span aria-live="polite">{t(state === 'copied' ? 'act.copied' : state === 'refused' ? 'act.copyRefused' : 'act.copy')}</span>
    </Button>
  );
}
