import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../components/form-problem.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CodeForm } from '../features/sign-in/code-form.tsx';
import { readToken } from '../features/sign-in/read-token.ts';
import styles from '../features/sign-in/sign-in.module.css';
import { useLinkSignIn } from '../features/sign-in/use-sign-in.ts';

/** Where a mailed link leads. It takes a click: programs that look at mails open links, and one that serves once would be used up. */
export function LinkPage() {
  const { t } = useTranslation();
  const [token] = useState(readToken);
  const [needsCode, setNeedsCode] = useState(false);
  const enter = useLinkSignIn();
  const home = (): void => location.replace('/');
  return (
    <div className={styles.frame}>
      <PageHeader title={t(needsCode ? 'signIn.codeTitle' : 'signIn.linkTitle')} />
      {needsCode ? <CodeForm onDone={home} onBack={home} /> : (
        <>
          <p>{t('signIn.linkNote')}</p>
          <FormProblem error={enter.error} />
          {enter.isError ? <Button component="a" href="/" variant="default">{t('signIn.other')}</Button>
            : <Button fullWidth loading={enter.isPending} onClick={() => enter.mutate(token, { onSuccess: ({ next }) => (next === 'code' ? setNeedsCode(true) : home()) })}>{t('signIn.enter')}</Button>}
        </>
      )}
    </div>
  );
}
