import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import { GrantFields } from './grant-fields.tsx';
import styles from './people.module.css';
import { toGrant } from './to-grant.ts';
import { useInvite, type People, type ShownGrant } from './use-people.ts';

/** Inviting somebody; without a mail server the link is shown, once. */
export function InviteForm({ brandId, people, onSent }: { brandId: string; people: People; onSent: (link: string | null) => void }) {
  const { t, i18n } = useTranslation();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<'fr' | 'en'>(i18n.language === 'fr' ? 'fr' : 'en');
  const [grant, setGrant] = useState<ShownGrant>({ role: people.grantable.includes('regional-manager') ? 'regional-manager' : 'executive', isAllBrands: false, regions: [], stores: [] });
  const send = useInvite(brandId);
  return (
    <form className={styles.stack} onSubmit={(event) => { event.preventDefault(); send.mutate({ email, name, language, grant: toGrant(grant) }, { onSuccess: ({ link }) => onSent(link) }); }}>
      <TextInput type="email" label={t('people.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} required withAsterisk={false} autoComplete="off" />
      <TextInput label={t('people.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required withAsterisk={false} autoComplete="off" maxLength={100} />
      <NativeSelect label={t('people.language')} value={language} onChange={(event) => setLanguage(event.currentTarget.value === 'fr' ? 'fr' : 'en')} data={[{ value: 'fr', label: 'Français' }, { value: 'en', label: 'English' }]} />
      <GrantFields brandId={brandId} people={people} value={grant} onChange={setGrant} />
      {!people.hasMail && <p className={styles.soft}>{t('people.noMail')}</p>}
      <FormProblem error={send.error} />
      <Button type="submit" loading={send.isPending}>{t(people.hasMail ? 'people.send' : 'people.makeLink')}</Button>
    </form>
  );
}
