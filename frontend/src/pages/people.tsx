import { Button, Checkbox, Drawer } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../components/form-problem.tsx';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { InvitationsTable } from '../features/people/invitations-table.tsx';
import { InviteForm } from '../features/people/invite-form.tsx';
import { MembersTable } from '../features/people/members-table.tsx';
import styles from '../features/people/people.module.css';
import { PersonForm } from '../features/people/person-form.tsx';
import { usePeople, useSetFactorRoles, type People, type Role } from '../features/people/use-people.ts';
import { useBrand, useBrandId } from '../features/session/use-brand.ts';

const ROLES: readonly Role[] = ['administrator', 'head-office', 'regional-manager', 'executive', 'store-manager'];

/** Who sees the brand, and how much of it: invited, changed, stood in for, removed. */
export function PeoplePage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const brand = useBrand();
  const people = usePeople(brandId);
  return (
    <>
      <PageHeader title={t('people.title')} note={brand?.name} />
      <LoadState query={people} skeleton={[360, 160]}>{(data) => <Lists people={data} brandId={brandId} />}</LoadState>
    </>
  );
}

function Lists({ people, brandId }: { people: People; brandId: string }) {
  const { t } = useTranslation();
  /** `invite`, or the person who is open; their newest state is read from the list. */
  const [open, setOpen] = useState<string | null>(null);
  const [sent, setSent] = useState<{ link: string | null } | null>(null);
  const member = people.people.find((one) => one.id === open);
  const close = (): void => setOpen(null);
  const tell = (link: string | null): void => { setSent({ link }); close(); };
  return (
    <div className={styles.stack}>
      {sent !== null && <Sent link={sent.link} />}
      <Panel title={t('people.members')} note={t('people.note')} isFlush actions={<Button leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setOpen('invite')}>{t('people.invite')}</Button>}>
        <MembersTable people={people.people} onOpen={(one) => setOpen(one.id)} />
      </Panel>
      {people.invitations.length > 0 && <Panel title={t('people.invitations')} note={t('people.invitationsNote')} isFlush><InvitationsTable brandId={brandId} invitations={people.invitations} onSent={tell} /></Panel>}
      {people.maySetSecondFactorRoles && <FactorRules brandId={brandId} roles={people.secondFactorRoles} />}
      <Drawer opened={open !== null} onClose={close} position="right" size="28rem" title={open === 'invite' ? t('people.invite') : (member?.name ?? '')} closeButtonProps={{ 'aria-label': t('people.close') }}>
        {open === 'invite' && <InviteForm brandId={brandId} people={people} onSent={tell} />}
        {member && <PersonForm key={member.id} brandId={brandId} people={people} member={member} onDone={close} />}
      </Drawer>
    </div>
  );
}

function Sent({ link }: { link: string | null }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.grant}>
      <strong>{t(link === null ? 'people.mailed' : 'people.linkOnce')}</strong>
      {link !== null && <code className={styles.link}>{link}</code>}
    </div>
  );
}

function FactorRules({ brandId, roles }: { brandId: string; roles: Role[] }) {
  const { t } = useTranslation();
  const save = useSetFactorRoles(brandId);
  return (
    <Panel title={t('people.factorRules')} note={t('people.factorRulesNote')}>
      <div className={styles.stack}>
        {ROLES.map((one) => <Checkbox key={one} label={<span className={styles.factorRole}>{t(`role.${one}`)}</span>} checked={roles.includes(one)} disabled={save.isPending} onChange={(event) => save.mutate(event.currentTarget.checked ? [...roles, one] : roles.filter((role) => role !== one))} />)}
        <FormProblem error={save.error} />
      </div>
    </Panel>
  );
}
